import { Trans } from '@lingui/react/macro';
import { nameStyle } from '../../../lib/colour';
import { avatarUrl } from '../../../lib/cdn';
import { useMe } from '../../../store/hooks';
import { displayName } from '../../../store/selectors';
import { Avatar } from '../../../ui/avatar';
import { RoleMark } from '../../../ui/role-mark';
import type { RoleLook } from './role-look';

/** How a message of somebody with the role looks. */
export function RolePreview({ look }: { readonly look: RoleLook }) {
  const me = useMe();
  const colours = {
    primary_color: look.primary,
    secondary_color: look.secondary,
    tertiary_color: look.tertiary,
  };
  if (!me) return null;
  return (
    <div className="flex gap-3.5 rounded-tile bg-raised px-4 py-3.5 shadow-line">
      <Avatar id={me.id} src={avatarUrl(me.id, me.avatar, 40)} size={40} />
      <div className="min-w-0">
        <div className="flex items-center gap-1.5">
          <span className="truncate text-message font-semibold" style={nameStyle(colours)}>
            {displayName(me)}
          </span>
          <RoleMark mark={look.emoji ?? look.icon} />
        </div>
        <p className="text-message">
          <Trans>This is how a name looks with it.</Trans>
        </p>
      </div>
    </div>
  );
}
