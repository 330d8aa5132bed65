import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { RadioGroup } from 'radix-ui';
import { useDeferredValue, useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { avatarUrl } from '../../lib/cdn';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { useRequest } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { PasswordField } from '../../ui/password-field';
import { toast } from '../../ui/toast';

interface HandOverDialogProps {
  readonly guildId: string;
  readonly onClose: () => void;
}

/** Makes another member the owner, with the password. */
export function HandOverDialog({ guildId, onClose }: HandOverDialogProps) {
  const { t } = useLingui();
  const [heirId, setHeirId] = useState('');
  const [password, setPassword] = useState('');
  const request = useRequest(['password']);
  const handOver = async () => {
    const done = await request.run(() => guildsApi.handOver(guildId, heirId, password));
    if (!done) return;
    toast({ text: t`The guild has a new owner` });
    onClose();
  };
  return (
    <FormDialog
      title={<Trans>Hand over the guild</Trans>}
      description={
        <Trans>
          The new owner can do everything, also send you away. Only they can give it back.
        </Trans>
      }
      submit={<Trans>Hand over</Trans>}
      danger
      ready={heirId !== '' && password !== ''}
      request={request}
      onSubmit={() => void handOver()}
      onClose={onClose}
    >
      <Heirs guildId={guildId} value={heirId} onChange={setHeirId} />
      <PasswordField
        label={t`Your password`}
        value={password}
        onChange={setPassword}
        error={request.field('password')}
      />
    </FormDialog>
  );
}

interface HeirsProps {
  readonly guildId: string;
  readonly value: string;
  readonly onChange: (userId: string) => void;
}

function Heirs({ guildId, value, onChange }: HeirsProps) {
  const { t } = useLingui();
  const meId = useRealtime((it) => it.meId);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['heirs', guildId, query],
    queryFn: ({ signal }) =>
      query
        ? guildsApi.findMembers(guildId, query, signal)
        : guildsApi.members(guildId, undefined, signal),
    placeholderData: (before) => before,
  });
  const heirs = (data ?? []).filter((it) => it.user.id !== meId && !it.user.bot);
  return (
    <div className="grid gap-2">
      <Field label={t`To whom?`}>
        <Input
          type="search"
          placeholder={t`Find a member`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <RadioGroup.Root
        aria-label={t`New owner`}
        value={value}
        onValueChange={onChange}
        className="grid max-h-44 grid-cols-[minmax(0,1fr)] gap-px overflow-y-auto"
      >
        {heirs.map(({ user, nick }) => (
          <RadioGroup.Item
            key={user.id}
            value={user.id}
            className="focus-inset flex min-h-10 items-center gap-3 rounded-row px-2 text-left text-ui font-medium hover:bg-hover data-[state=checked]:bg-accent-soft data-[state=checked]:font-semibold touch:min-h-11"
          >
            <Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 28)} size={28} />
            <span className="min-w-0 flex-1 truncate">{nick ?? displayName(user)}</span>
            <span className="min-w-0 truncate text-second font-normal text-text-3">
              @{user.username}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {data && heirs.length === 0 && (
        <p className="text-second text-text-3">
          <Trans>Nobody else is here who could take it.</Trans>
        </p>
      )}
    </div>
  );
}
