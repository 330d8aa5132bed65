import { cx } from '../../ui/cx';

interface ThemePreviewProps {
  readonly theme: 'dark' | 'light' | 'system';
}

/** The frame of the client in small, in one theme or half in each. */
export function ThemePreview({ theme }: ThemePreviewProps) {
  if (theme !== 'system') return <Frame theme={theme} />;
  return (
    <span className="relative block">
      <Frame theme="dark" />
      <span className="absolute inset-0 [clip-path:polygon(100%_0,100%_100%,0_100%)]">
        <Frame theme="light" />
      </span>
    </span>
  );
}

function Frame({ theme }: { readonly theme: 'dark' | 'light' }) {
  return (
    <span
      aria-hidden="true"
      data-theme={theme}
      className="flex h-20 gap-1.5 overflow-hidden rounded-row bg-floor p-1.5 shadow-line"
    >
      <span className="w-2.5 flex-none rounded-small bg-accent-fill" />
      <span className="grid flex-none content-start gap-1.5 pt-1">
        <i className="h-1.5 w-6 rounded-full bg-active" />
        <i className="h-1.5 w-8 rounded-full bg-line-strong" />
        <i className="h-1.5 w-5 rounded-full bg-active" />
      </span>
      <span className="grid flex-1 content-end gap-1.5 rounded-small bg-panel p-1.5">
        <i className="h-1.5 w-4/5 rounded-full bg-text-3" />
        <i className="h-1.5 w-3/5 rounded-full bg-text-3" />
        <i className="h-2.5 rounded-inline bg-raised shadow-line" />
      </span>
    </span>
  );
}

/** Two messages with or without pictures and air. */
export function DensityPreview({ compact = false }: { readonly compact?: boolean }) {
  const line = (width: string) => (
    <i className={cx('block h-1.5 rounded-full bg-text-3 opacity-60', width)} />
  );
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid h-20 content-center rounded-row bg-panel px-3 shadow-line',
        compact ? 'gap-1.5' : 'gap-3.5',
      )}
    >
      {(compact ? ['w-3/4', 'w-1/2', 'w-5/6', 'w-2/3'] : ['w-3/4', 'w-1/2']).map((width) => (
        <span key={width} className="flex items-center gap-2">
          {!compact && <i className="size-5 flex-none rounded-full bg-active" />}
          {compact && <i className="h-1.5 w-5 flex-none rounded-full bg-accent" />}
          <span className="grid flex-1 gap-1.5">
            {!compact && <i className="block h-1.5 w-1/4 rounded-full bg-accent" />}
            {line(width)}
          </span>
        </span>
      ))}
    </span>
  );
}
