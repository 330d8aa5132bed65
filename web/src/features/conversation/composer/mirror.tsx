import { Fragment } from 'react';
import { tokenPlaces, type Tokens } from './draft-text';

interface Stretch {
  readonly text: string;
  readonly kind: 'plain' | 'name' | 'over';
}

/** The text in stretches: names that stand for something, and what is over the limit. */
export function stretchesOf(text: string, tokens: Tokens, overFrom: number): Stretch[] {
  const out: Stretch[] = [];
  const push = (from: number, to: number, kind: Stretch['kind']) => {
    const cut = Math.min(Math.max(overFrom, from), to);
    if (cut > from) out.push({ text: text.slice(from, cut), kind });
    if (to > cut) out.push({ text: text.slice(cut, to), kind: 'over' });
  };
  let from = 0;
  for (const place of tokenPlaces(text, tokens)) {
    push(from, place.from, 'plain');
    push(place.from, place.to, 'name');
    from = place.to;
  }
  push(from, text.length, 'plain');
  return out;
}

const looks = {
  name: 'rounded-inline bg-accent-soft shadow-[0_0_0_1px_var(--accent-soft)]',
  over: 'rounded-inline bg-danger-soft',
};

interface MirrorProps {
  readonly text: string;
  readonly tokens: Tokens;
  readonly overFrom: number;
  readonly className: string;
}

/** The field’s text once more behind it: it gives the field its height and names their ground. */
export function Mirror({ text, tokens, overFrom, className }: MirrorProps) {
  return (
    <div aria-hidden="true" className={`pointer-events-none text-transparent ${className}`}>
      {stretchesOf(text, tokens, overFrom).map((it, at) =>
        it.kind === 'plain' ? (
          <Fragment key={at}>{it.text}</Fragment>
        ) : (
          <span key={at} className={looks[it.kind]}>
            {it.text}
          </span>
        ),
      )}
      {/* A line that ends in a newline has a line behind it. */}
      {'\u200b'}
    </div>
  );
}
