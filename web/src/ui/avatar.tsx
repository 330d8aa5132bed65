import { useState } from 'react';
import { Arms } from './arms';
import { cx } from './cx';
import { PresenceMark, type Presence } from './presence-mark';

interface AvatarProps {
  /** The person's id: what their arms are drawn from. */
  readonly id: string;
  /** Their picture; null for arms. */
  readonly src: string | null;
  /** Diameter in pixels. */
  readonly size?: number;
  /** Shown as a form at the lower right; left out where it is not known or not wanted. */
  readonly presence?: Presence | undefined;
  readonly className?: string;
}

/**
 * A person, round. Decorative: the name stands beside it. Its presence mark is cut out of the
 * surface below: set `--surface` on the container where that is not the floor.
 */
export function Avatar({ id, src, size = 40, presence, className }: AvatarProps) {
  return (
    <span
      className={cx('relative inline-block flex-none align-middle', className)}
      style={{ width: size, height: size }}
    >
      <Picture id={id} src={src} size={size} className="rounded-full" />
      {presence && <PresenceMark presence={presence} size={Math.max(10, Math.round(size * 0.3))} />}
    </span>
  );
}

interface GuildIconProps {
  readonly id: string;
  readonly src: string | null;
  /** Side in pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A guild, square: its picture or its arms. Decorative. */
export function GuildIcon({ id, src, size = 40, className }: GuildIconProps) {
  return (
    <span
      className={cx('block flex-none overflow-hidden', className)}
      style={{ width: size, height: size, borderRadius: Math.round(size * 0.3) }}
    >
      <Picture id={id} src={src} size={size} />
    </span>
  );
}

/** A picture that falls back to arms when it does not load. */
function Picture({ id, src, size, className }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (!src || broken === src) return <Arms id={id} className={cx('block size-full', className)} />;
  return (
    <img
      src={src}
      alt=""
      width={size}
      height={size}
      draggable={false}
      onError={() => setBroken(src)}
      className={cx('block size-full bg-active object-cover', className)}
    />
  );
}
