import 'react-easy-crop/react-easy-crop.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState, type CSSProperties } from 'react';
import Cropper, { type Area } from 'react-easy-crop';
import { Button } from './button';
import { Dialog } from './dialog';
import { Icon } from './icon';

interface CropDialogProps {
  readonly file: File;
  readonly round: boolean;
  readonly onClose: () => void;
  /** The cut picture as a data URI of 512 × 512 at most. */
  readonly onDone: (image: string) => void;
  /** The file is no picture that this browser can show. */
  readonly onBroken: () => void;
}

const sideMax = 512;

/** Moves and zooms a picture in its frame; arrow keys and the slider do it too. */
export function CropDialog({ file, round, onClose, onDone, onBroken }: CropDialogProps) {
  const image = useDataUrl(file);
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const [busy, setBusy] = useState(false);
  const finish = async () => {
    if (!image || !area) return;
    setBusy(true);
    await cut(image, area).then(onDone, onBroken);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Cut to fit</Trans>}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" busy={busy} disabled={!area} onClick={() => void finish()}>
            <Trans>Use picture</Trans>
          </Button>
        </>
      }
    >
      <div className="relative h-72 overflow-hidden rounded-field bg-stage">
        {image && (
          <Cropper
            image={image}
            crop={crop}
            zoom={zoom}
            maxZoom={4}
            aspect={1}
            cropShape={round ? 'round' : 'rect'}
            showGrid={false}
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_, pixels) => setArea(pixels)}
            mediaProps={{ onError: onBroken }}
            disableAutomaticStylesInjection
          />
        )}
      </div>
      <Zoom zoom={zoom} onChange={setZoom} />
    </Dialog>
  );
}

/** A file's content, once it is read. */
function useDataUrl(file: File): string | null {
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    const reader = new FileReader();
    reader.onload = () => setImage(reader.result as string);
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return image;
}

interface ZoomProps {
  readonly zoom: number;
  readonly onChange: (zoom: number) => void;
}

function Zoom({ zoom, onChange }: ZoomProps) {
  const { t } = useLingui();
  return (
    <label className="mt-4 flex items-center gap-3 text-text-3">
      <Icon icon={ZoomOut} />
      <input
        type="range"
        aria-label={t`Zoom`}
        min={1}
        max={4}
        step={0.01}
        value={zoom}
        onChange={(event) => onChange(Number(event.target.value))}
        style={{ '--filled': `${((zoom - 1) / 3) * 100}%` } as CSSProperties}
        className="slider h-7 flex-1 touch:h-11"
      />
      <Icon icon={ZoomIn} />
    </label>
  );
}

/** The chosen square of a picture, scaled down to what is needed. */
async function cut(source: string, area: Area): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const side = Math.min(sideMax, Math.round(area.width));
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, area.x, area.y, area.width, area.height, 0, 0, side, side);
  return canvas.toDataURL('image/webp', 0.92);
}
