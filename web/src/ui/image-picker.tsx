import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Button } from './button';
import { FormError } from './form-error';

const CropDialog = lazy(async () => ({ default: (await import('./crop-dialog')).CropDialog }));

interface ImagePickerProps {
  /** The picture, or the arms, as it is now. */
  readonly preview: ReactNode;
  readonly round?: boolean;
  readonly hasPicture: boolean;
  /** A picture as data URI, or null for arms. */
  readonly onPick: (image: string | null) => void;
}

const bytesMax = 20 * 1024 * 1024;

/** Chooses a picture from the device, cuts it to shape, or takes it away. */
export function ImagePicker({ preview, round = false, hasPicture, onPick }: ImagePickerProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string | null>(null);
  const choose = (chosen: File | undefined) => {
    setError(null);
    if (!chosen) return;
    if (!chosen.type.startsWith('image/')) setError(t`This is not a picture.`);
    else if (chosen.size > bytesMax) setError(t`This picture is larger than 20 MB.`);
    else setFile(chosen);
  };
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-4">
        {preview}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => input.current?.click()}>
            {hasPicture ? <Trans>Change picture</Trans> : <Trans>Choose a picture</Trans>}
          </Button>
          {hasPicture && (
            <Button variant="ghost" onClick={() => onPick(null)}>
              <Trans>Remove</Trans>
            </Button>
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        aria-label={t`Picture`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <FormError message={error} />
      {file && (
        <Suspense>
          <CropDialog
            file={file}
            round={round}
            onClose={() => setFile(null)}
            onDone={(image) => {
              setFile(null);
              onPick(image);
            }}
            onBroken={() => {
              setFile(null);
              setError(t`This picture cannot be read.`);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
