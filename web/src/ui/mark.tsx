interface MarkProps {
  /** Side in pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** The mark: a stepped gable, five bars wide, with a lit door. Decorative unless it is labelled. */
export function Mark({ size = 24, className }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className={className}>
      <path fill="var(--accent-fill)" d="M6 1h4v3h2v3h2v8H2V7h2V4h2z" />
      <path fill="var(--mention-fill)" d="M6 15v-4a2 2 0 0 1 4 0v4z" />
    </svg>
  );
}
