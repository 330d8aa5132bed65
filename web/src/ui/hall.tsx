import { useId } from 'react';
import { Arms } from './arms';

const gable = 'M4 0h4v3h2v3h2v8H0V6h2V3h2z';
const copings = 'M4 0h4M2 3h2M8 3h2M0 6h2M10 6h2';

/** Where windows are lit when the house has no picture of its own. */
const windows = [
  [5.3, 1.3],
  [6.3, 1.3],
  [3.3, 4.5],
  [4.9, 4.5],
  [6.5, 4.5],
  [8.1, 4.5],
  [1.3, 7.7],
  [2.5, 7.7],
  [8.9, 7.7],
  [10.1, 7.7],
] as const;

const stars = [
  [8, 12, 1],
  [17, 31, 0.7],
  [26, 8, 0.8],
  [38, 18, 0.6],
  [61, 9, 1],
  [72, 22, 0.7],
  [83, 13, 0.9],
  [92, 34, 0.7],
  [12, 52, 0.6],
  [88, 56, 0.6],
] as const;

/** Somebody in the door, seen against the light: x, height. */
const people = [
  [5.15, 1.5],
  [5.66, 1.72],
  [6.78, 1.4],
  [7.16, 1.05],
] as const;

interface HallProps {
  /** Whose house it is; without one it is the house of this server. */
  readonly guild?: { readonly id: string; readonly icon: string | null } | undefined;
}

/** The stepped gable at dusk with its lit door; a guild's picture or arms cover its wall. */
export function Hall({ guild }: HallProps) {
  const id = useId();
  return (
    <>
      <div className="absolute inset-0 bg-[radial-gradient(90%_70%_at_50%_100%,var(--hall-dusk),var(--stage)_72%)]" />
      <svg className="absolute inset-0 size-full" viewBox="0 0 100 100" preserveAspectRatio="none">
        {stars.map(([x, y, size]) => (
          <ellipse
            key={`${x}-${y}`}
            cx={x}
            cy={y}
            rx={0.1 * size}
            ry={0.16 * size}
            fill="var(--hall-star)"
          />
        ))}
      </svg>
      <div className="absolute bottom-0 left-1/2 aspect-[12/14] h-[82%] max-w-[92%] -translate-x-1/2 phone:h-[78%]">
        <div className="absolute inset-0" style={{ clipPath: `url(#${id}-clip)` }}>
          <Wall guild={guild} />
        </div>
        <House id={id} lit={!guild} />
      </div>
      <div className="pointer-events-none absolute -bottom-32 left-1/2 h-60 w-[900px] -translate-x-1/2 bg-[radial-gradient(closest-side,var(--hall-glow),transparent)]" />
    </>
  );
}

function Wall({ guild }: HallProps) {
  if (guild?.icon) {
    return <img src={guild.icon} alt="" className="size-full object-cover" draggable={false} />;
  }
  if (guild) return <Arms id={guild.id} className="size-full" />;
  return (
    <div className="size-full bg-[linear-gradient(180deg,var(--hall-roof),var(--hall-wall)_62%,var(--hall-foot))]" />
  );
}

function House({ id, lit }: { readonly id: string; readonly lit: boolean }) {
  return (
    <svg viewBox="0 0 12 14" className="absolute inset-0 size-full overflow-visible">
      <defs>
        <clipPath id={`${id}-clip`} clipPathUnits="objectBoundingBox">
          <path d={gable} transform={`scale(${1 / 12} ${1 / 14})`} />
        </clipPath>
        <linearGradient id={`${id}-door`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--hall-lamp-low)" />
          <stop offset=".45" stopColor="var(--hall-lamp)" />
          <stop offset="1" stopColor="var(--hall-lamp-high)" />
        </linearGradient>
        <radialGradient id={`${id}-warm`} cx=".5" cy="1" r=".62">
          <stop offset="0" stopColor="var(--hall-lamp)" stopOpacity=".6" />
          <stop offset="1" stopColor="var(--hall-lamp)" stopOpacity="0" />
        </radialGradient>
        <linearGradient id={`${id}-dusk`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--stage)" stopOpacity=".1" />
          <stop offset="1" stopColor="var(--stage)" stopOpacity=".62" />
        </linearGradient>
      </defs>
      <path d={gable} fill={`url(#${id}-dusk)`} />
      <path d={gable} fill={`url(#${id}-warm)`} />
      {lit &&
        windows.map(([x, y]) => (
          <path
            key={`${x}-${y}`}
            d={`M${x} ${y}v-.5a.3.3 0 0 1 .6 0v.5z`}
            fill={`url(#${id}-door)`}
            opacity=".82"
          />
        ))}
      <path d={copings} stroke="var(--hall-stone)" strokeOpacity=".8" strokeWidth=".07" />
      <path d="M3.98 14.1V10a2.02 2.02 0 0 1 4.04 0v4.1z" fill="var(--hall-jamb)" />
      <path d="M4.1 14.1V10a1.9 1.9 0 0 1 3.8 0v4.1z" fill={`url(#${id}-door)`} />
      {people.map(([x, height]) => (
        <g key={x} fill="var(--hall-people)" transform={`translate(${x} 14.02) scale(${height})`}>
          <path d="M-.16 0-.18-.68q0-.17.12-.19h.12q.12.02.12.19L.16 0z" />
          <ellipse cy="-.98" rx=".1" ry=".11" />
        </g>
      ))}
    </svg>
  );
}
