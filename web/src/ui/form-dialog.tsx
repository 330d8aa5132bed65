import { Trans } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { FormError } from './form-error';

interface FormDialogProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The verb on the button. */
  readonly submit: ReactNode;
  /** Whether the form can be sent. */
  readonly ready: boolean;
  /** The request that the form sends. */
  readonly request: {
    readonly busy: boolean;
    readonly message: string | null;
    readonly retryAtMs: number | null;
  };
  /** Whether sending it ends or breaks something. */
  readonly danger?: boolean;
  readonly width?: number;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form above the page: Enter sends it, Esc leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { submit, ready, request, danger, onSubmit, onClose, children, ...rest } = props;
  const id = useId();
  return (
    <Dialog
      {...rest}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            form={id}
            variant={danger ? 'danger' : 'primary'}
            busy={request.busy}
            disabled={!ready}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !request.busy) onSubmit();
        }}
      >
        {children}
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </form>
    </Dialog>
  );
}
