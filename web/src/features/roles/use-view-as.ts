import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Permission } from '../../lib/permissions';
import { useMayInGuild } from '../../store/hooks';
import { useErrorText } from '../../store/use-request';
import { viewAs, type NamedTarget } from '../../store/view-as';
import { toast } from '../../ui/toast';

/** Opens the guild as a role or member sees it; null for those who may not look so. */
export function useViewAs(guildId: string): ((target: NamedTarget) => void) | null {
  const manages = useMayInGuild(guildId, Permission.ManageRoles);
  const navigate = useNavigate();
  const text = useErrorText();
  const look = useCallback(
    async (target: NamedTarget) => {
      try {
        await viewAs(guildId, target);
        await navigate({ to: '/channels/$guildId', params: { guildId } });
      } catch (error) {
        toast({ text: text(error), tone: 'bad' });
      }
    },
    [guildId, navigate, text],
  );
  return manages ? (target) => void look(target) : null;
}
