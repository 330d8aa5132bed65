import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { PermissionTarget } from '../../../api/permissions';
import { avatarUrl } from '../../../lib/cdn';
import { requestMembers } from '../../../store/connection';
import { usePerson } from '../../../store/hooks';
import { useRealtime } from '../../../store/realtime';
import { Avatar } from '../../../ui/avatar';
import { RoleSwatch } from '../../../ui/role-swatch';

interface TargetNameProps {
  readonly guildId: string;
  readonly target: PermissionTarget;
}

/** A role with its colour, or a member with their picture. */
export function TargetName({ guildId, target }: TargetNameProps) {
  return target.kind === 'role' ? (
    <RoleName guildId={guildId} roleId={target.id} />
  ) : (
    <MemberName guildId={guildId} userId={target.id} />
  );
}

const nothing = { primary_color: 0 };

function RoleName({ guildId, roleId }: { readonly guildId: string; readonly roleId: string }) {
  const { t } = useLingui();
  const role = useRealtime((it) => it.roles[guildId]?.[roleId]);
  return (
    <>
      <RoleSwatch colours={role?.colors ?? nothing} />
      <span className="min-w-0 truncate">
        {roleId === guildId ? t`Everyone` : (role?.name ?? t`a role`)}
      </span>
    </>
  );
}

function MemberName({ guildId, userId }: { readonly guildId: string; readonly userId: string }) {
  const { t } = useLingui();
  const person = usePerson(userId, guildId);
  const known = person.name !== '';
  useEffect(() => {
    if (!known) requestMembers(guildId, [userId]);
  }, [known, guildId, userId]);
  return (
    <>
      <Avatar id={userId} src={avatarUrl(userId, person.avatar, 20)} size={20} />
      <span className="min-w-0 truncate">{person.name || t`a member`}</span>
    </>
  );
}
