import { useLingui } from '@lingui/react/macro';
import { avatarUrl, memberAvatarUrl } from '../../../lib/cdn';
import { nameStyle } from '../../../lib/colour';
import { usePerson } from '../../../store/hooks';
import type { Message } from '../../../store/types';
import { Avatar } from '../../../ui/avatar';
import { cx } from '../../../ui/cx';
import { useScope } from '../conversation-context';
import { openProfile } from './open-profile';

interface AuthorProps {
  readonly message: Message;
  readonly className?: string;
}

/** Who wrote a message, in their role's colour; leads to their card where there is one. */
export function AuthorName({ message, className }: AuthorProps) {
  const { guildId } = useScope();
  const { author } = message;
  const person = usePerson(author.id, guildId);
  const name = person.name || (author.global_name ?? author.username);
  const style = nameStyle(person.colours);
  const look = cx('font-semibold text-text', className);
  if (!guildId) {
    return (
      <b className={look} style={style}>
        {name}
      </b>
    );
  }
  return (
    <button
      type="button"
      data-author=""
      // Tab stops at messages; `P` opens the card of the one in focus.
      tabIndex={-1}
      aria-haspopup="dialog"
      style={style}
      className={cx(look, 'max-w-full rounded-inline text-left hover:underline')}
      onClick={(event) => openProfile(guildId, author.id, event.currentTarget)}
    >
      {name}
    </button>
  );
}

/** The author's picture, which leads to their card as well. */
export function AuthorPicture({ message, className }: AuthorProps) {
  const { guildId } = useScope();
  const { t } = useLingui();
  const { author } = message;
  const person = usePerson(author.id, guildId);
  const src =
    memberAvatarUrl(guildId ?? '', author.id, person.memberAvatar, 40) ??
    avatarUrl(author.id, person.avatar ?? author.avatar, 40);
  const picture = <Avatar id={author.id} src={src} />;
  if (!guildId) return <span className={className}>{picture}</span>;
  const name = person.name || (author.global_name ?? author.username);
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="dialog"
      aria-label={t`About ${name}`}
      className={cx('rounded-full', className)}
      onClick={(event) => openProfile(guildId, author.id, event.currentTarget)}
    >
      {picture}
    </button>
  );
}
