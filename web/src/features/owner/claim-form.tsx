import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/errors';
import { instanceApi } from '../../api/instance';
import { accountKey, useAccount } from '../../store/use-account';
import { instanceKey } from '../../store/use-instance';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { HallTitle } from '../../ui/hall-page';

const spentCode = 50604;

interface ClaimFormProps {
  readonly token: string;
  /** The person is the owner now. */
  readonly onDone: () => void;
}

/** Makes the person who is signed in the owner, by a one-time link. */
export function ClaimForm({ token, onDone }: ClaimFormProps) {
  const { data: me } = useAccount();
  const queries = useQueryClient();
  const request = useRequest();
  const spent = request.error instanceof ApiError && request.error.code === spentCode;
  const name = me?.global_name ?? me?.username ?? '…';
  const claim = async () => {
    const instance = await request.run(() => instanceApi.claim(token));
    if (!instance) return;
    queries.setQueryData(instanceKey, instance);
    await queries.invalidateQueries({ queryKey: accountKey });
    onDone();
  };
  if (spent) {
    return (
      <HallTitle title={<Trans>This link is used up</Trans>}>
        <Trans>
          An owner link works once, for a short time. On the server's machine{' '}
          <code>./guildhall owner</code> prints a new one.
        </Trans>
      </HallTitle>
    );
  }
  return (
    <>
      <HallTitle title={<Trans>The keys are yours</Trans>}>
        <Trans>You are signed in as {name}. From now on you decide who gets in here.</Trans>
      </HallTitle>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <Button variant="primary" size="large" full busy={request.busy} onClick={() => void claim()}>
        <Trans>Become the owner</Trans>
      </Button>
    </>
  );
}
