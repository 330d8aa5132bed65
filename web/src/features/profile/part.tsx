import type { ReactNode } from 'react';

interface PartProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part of a card under a small heading. */
export function Part({ title, children }: PartProps) {
  return (
    <section>
      <h3 className="mb-1 font-sans text-meta font-semibold text-text-3">{title}</h3>
      {children}
    </section>
  );
}
