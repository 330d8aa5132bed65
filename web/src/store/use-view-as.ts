import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Permission } from '../lib/permissions';
import { useMayInGuild } from './hooks';
import { useErrorText } from './use-request';
import { viewAs, type NamedTarget } from './view-as';

/**
 * Opens the guild as a role or member sees it; null for those who may not look so. A refusal goes
 * to `say`, in words.
 */
export function useViewAs(
  guildId: string,
  say: (failure: string) => void,
): ((target: NamedTarget) => void) | null {
  const manages = useMayInGuild(guildId, Permission.ManageRoles);
  const navigate = useNavigate();
  const text = useErrorText();
  const look = useCallback(
    async (target: NamedTarget) => {
      try {
        await viewAs(guildId, target);
        await navigate({ to: '/channels/$guildId', params: { guildId } });
      } catch (error) {
        say(text(error));
      }
    },
    [guildId, navigate, text, say],
  );
  return manages ? (target) => void look(target) : null;
}
