import { useLingui } from '@lingui/react/macro';
import { setChannelsWidth, usePreferences } from '../../store/preferences';

/** The edge of the channel list: dragged or moved by arrows, 200 to 360 wide. */
export function WidthHandle() {
  const { t } = useLingui();
  const width = usePreferences((it) => it.channelsWidth);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t`Width of the channel list`}
      aria-orientation="horizontal"
      aria-valuemin={200}
      aria-valuemax={360}
      aria-valuenow={width}
      className="absolute inset-y-2 right-0 w-2 cursor-col-resize touch-none rounded-full transition-colors hover:bg-line"
      onDoubleClick={() => setChannelsWidth(248)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') setChannelsWidth(width - 8);
        if (event.key === 'ArrowRight') setChannelsWidth(width + 8);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          setChannelsWidth(event.clientX - 64 + 4);
        }
      }}
    />
  );
}
