import { Avatar } from './avatar';

interface GroupPictureProps {
  /** The group's id: what its arms are drawn from while nobody else is in it. */
  readonly id: string;
  /** Its picture; null where it has none. */
  readonly src: string | null;
  /** Those in it, two of whom stand for it where it has no picture. */
  readonly people: readonly { readonly id: string; readonly src: string | null }[];
  /** Side in pixels. */
  readonly size?: number;
}

/** A group of people: its picture, else two of them, one before the other. Decorative. */
export function GroupPicture({ id, src, people, size = 40 }: GroupPictureProps) {
  const [first, second] = people;
  if (src || !first) return <Avatar id={id} src={src} size={size} />;
  if (!second) return <Avatar id={first.id} src={first.src} size={size} />;
  const part = Math.round(size * 0.66);
  return (
    <span
      className="relative inline-block flex-none align-middle"
      style={{ width: size, height: size }}
    >
      <Avatar id={second.id} src={second.src} size={part} className="absolute! top-0 left-0" />
      <Avatar
        id={first.id}
        src={first.src}
        size={part}
        className="absolute! right-0 bottom-0 rounded-full shadow-[0_0_0_2px_var(--surface,var(--floor))]"
      />
    </span>
  );
}
