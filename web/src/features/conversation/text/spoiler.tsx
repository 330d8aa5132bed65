import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { cx } from '../../../ui/cx';

/** Text that is hidden until one asks for it. */
export function Spoiler({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  if (shown) return <span className="rounded-inline bg-active px-0.5">{children}</span>;
  return (
    <span
      role="button"
      tabIndex={0}
      aria-label={t`Spoiler, show`}
      onClick={() => setShown(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        setShown(true);
      }}
      className={cx(
        'cursor-pointer rounded-inline bg-line-strong px-0.5 text-transparent select-none hover:bg-text-off',
        '[&_*]:pointer-events-none [&_*]:bg-transparent! [&_*]:text-transparent! [&_img]:invisible [&_svg]:invisible',
      )}
    >
      <span aria-hidden="true">{children}</span>
    </span>
  );
}
