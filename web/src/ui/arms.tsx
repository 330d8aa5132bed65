import { armsOf, type Arms as Bearing } from '../lib/arms';

/** The shape of each division's charge on a field of 40 × 40. */
const charges: Record<Bearing['division'], string> = {
  barry: 'M0 5h40v6H0zM0 17h40v6H0zM0 29h40v6H0z',
  paly: 'M5 0h6v40H5zM17 0h6v40h-6zM29 0h6v40h-6z',
  bendy: 'M0 0h8l32 32v8L0 0zM20 0h8l12 12v8zM0 20l20 20h-8L0 28z',
  'per-pale': 'M20 0h20v40H20z',
  'per-fess': 'M0 20h40v20H0z',
  'per-bend': 'M0 0l40 40H0z',
  quarterly: 'M20 0h20v20H20zM0 20h20v20H0z',
  gyronny: 'M20 20 0 0h20zM20 20 40 0v20zM20 20l20 20H20zM20 20 0 40V20z',
  pale: 'M13 0h14v40H13z',
  fess: 'M0 13h40v14H0z',
  bend: 'M0 0h10l30 30v10H30L0 10z',
  cross: 'M15 0h10v15h15v10H25v15H15V25H0V15h15z',
  saltire: 'M0 0h8l12 12L32 0h8v8L28 20l12 12v8h-8L20 28 8 40H0v-8l12-12L0 8z',
  chevron: 'M0 35.500 20 16l20 19.500v-11.500L20 5 0 24z',
  pile: 'M4 0h32L20 36z',
  lozenge: 'M20 4 36 20 20 36 4 20z',
};

interface ArmsProps {
  /** The id of the guild or person. */
  readonly id: string;
  readonly className?: string | undefined;
}

/** The arms of one who has no picture. The frame around it makes it square or round. */
export function Arms({ id, className }: ArmsProps) {
  const { division, field, charge } = armsOf(id);
  return (
    <svg
      viewBox="0 0 40 40"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={className}
    >
      <path d="M0 0h40v40H0z" fill={`var(--t-${field})`} />
      <path d={charges[division]} fill={`var(--t-${charge})`} />
    </svg>
  );
}
