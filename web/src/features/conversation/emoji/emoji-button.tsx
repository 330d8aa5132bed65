import { useLingui } from '@lingui/react/macro';
import { Smile } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../ui/icon-button';
import { Popover } from '../../../ui/popover';
import { Sheet } from '../../../ui/sheet';
import { useTouch } from '../use-touch';

const EmojiPicker = lazy(async () => ({ default: (await import('./emoji-picker')).EmojiPicker }));

interface EmojiButtonProps {
  readonly onPick: (unicode: string) => void;
  readonly className?: string;
}

/** Opens the picker: beside itself, or as a sheet where a thumb is the pointer. */
export function EmojiButton({ onPick, className }: EmojiButtonProps) {
  const { t } = useLingui();
  const touch = useTouch();
  const [open, setOpen] = useState(false);
  const pick = (unicode: string) => {
    onPick(unicode);
    setOpen(false);
  };
  const button = (
    <IconButton
      icon={Smile}
      label={t`Emoji`}
      side="top"
      on={open}
      className={className ?? ''}
      {...(touch ? { onClick: () => setOpen(true) } : {})}
    />
  );
  if (touch) {
    return (
      <>
        {button}
        <Sheet open={open} onOpenChange={setOpen} title={t`Emoji`}>
          <Suspense fallback={<div className="h-[min(420px,70dvh)]" />}>
            <EmojiPicker columns={8} onPick={pick} />
          </Suspense>
        </Sheet>
      </>
    );
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger={button}
      label={t`Emoji`}
      side="top"
      align="end"
      className="w-[392px] overflow-hidden"
    >
      <Suspense fallback={<div className="h-[min(420px,70dvh)]" />}>
        <EmojiPicker columns={9} onPick={pick} />
      </Suspense>
    </Popover>
  );
}
