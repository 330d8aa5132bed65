import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RequestHandle } from '../../store/use-request';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { HallPage, HallTitle } from '../../ui/hall-page';
import { ServedBy } from './served-by';

interface RecoveryPageProps {
  readonly title: ReactNode;
  /** What it is about, beneath the title. */
  readonly about: ReactNode;
  /** Left out where there is nothing to do but to go back. */
  readonly form?: ReactNode;
}

/** A step on the way back in for one who forgot the password. */
export function RecoveryPage({ title, about, form }: RecoveryPageProps) {
  return (
    <HallPage>
      <HallTitle title={title}>{about}</HallTitle>
      {form}
      <p className="text-center text-[0.875rem] leading-5 text-text-2">
        <Link to="/login" className="font-semibold text-accent">
          <Trans>Back to sign in</Trans>
        </Link>
      </p>
      <ServedBy />
    </HallPage>
  );
}

interface RecoveryFormProps {
  readonly request: RequestHandle;
  readonly ready: boolean;
  readonly submit: ReactNode;
  readonly onSubmit: () => void;
  /** The one field to fill in. */
  readonly children: ReactNode;
}

/** One field and the button under it. */
export function RecoveryForm({ request, ready, submit, onSubmit, children }: RecoveryFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className="grid gap-4"
      noValidate
    >
      {children}
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        full
        busy={request.busy}
        disabled={!ready}
      >
        {submit}
      </Button>
    </form>
  );
}
