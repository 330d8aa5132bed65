import { useId } from 'react';

/** How present a person is; `phone` is online from a phone. */
export type Presence = 'online' | 'idle' | 'dnd' | 'offline' | 'phone';

/** What is cut out of the disc: each state differs by form, not by colour alone. */
function Cut({ presence }: { readonly presence: Presence }) {
  if (presence === 'idle') return <circle cx="3.600" cy="3.600" r="3.700" fill="black" />;
  if (presence === 'dnd')
    return <rect x="2.500" y="4.700" width="7" height="2.600" rx="1" fill="black" />;
  if (presence === 'offline') return <circle cx="6" cy="6" r="2.500" fill="black" />;
  return null;
}

interface PresenceMarkProps {
  readonly presence: Presence;
  /** Diameter in pixels. */
  readonly size: number;
}

/** Disc, crescent, bar, ring or phone at the edge of an avatar. Decorative: names say it too. */
export function PresenceMark({ presence, size }: PresenceMarkProps) {
  const mask = useId();
  const colour = presence === 'phone' ? 'online' : presence;
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className="absolute -right-0.5 -bottom-0.5 rounded-full"
      style={{
        width: size,
        height: size,
        background: 'var(--surface, var(--floor))',
        boxShadow: '0 0 0 2.5px var(--surface, var(--floor))',
      }}
    >
      <mask id={mask}>
        <rect width="12" height="12" fill="white" />
        <Cut presence={presence} />
      </mask>
      <g mask={`url(#${mask})`} fill={`var(--${colour})`}>
        {presence === 'phone' ? (
          <rect x="2.500" width="7" height="12" rx="2" />
        ) : (
          <circle cx="6" cy="6" r="6" />
        )}
      </g>
    </svg>
  );
}
