import { cx } from './cx';

/** Five bars of the gable that breathe: shown in a busy control, never for a screen. */
export function Spinner({ className }: { readonly className?: string }) {
  return (
    <span aria-hidden="true" className={cx('inline-flex h-3 items-end gap-[1.5px]', className)}>
      {[40, 70, 100, 70, 40].map((height, at) => (
        <i
          key={at}
          className="w-0.5 origin-bottom animate-[meter_600ms_ease-in-out_infinite_alternate] rounded-full bg-current motion-reduce:animate-none"
          style={{ height: `${height}%`, animationDelay: `${at * -140}ms` }}
        />
      ))}
    </span>
  );
}
