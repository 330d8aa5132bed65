import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { channelsApi, type ChannelChange } from '../../api/channels';
import { channelNameMax, textChannelName } from '../../lib/channel-name';
import { useChannel } from '../../store/hooks';
import type { Channel } from '../../store/types';
import { realChanges } from '../../store/use-draft';
import { useRequest, type RequestHandle } from '../../store/use-request';
import { Field, Input, Textarea } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { Select } from '../../ui/toggle';
import { useSlowmodes } from './slowmodes';

interface ChannelSettingsDialogProps {
  readonly request: { readonly channelId: string };
  readonly onClose: () => void;
}

/** A channel's name and, where messages are, its topic and slow mode. */
export function ChannelSettingsDialog({ request, onClose }: ChannelSettingsDialogProps) {
  const channel = useChannel(request.channelId);
  return channel ? <ChannelForm channel={channel} onClose={onClose} /> : null;
}

interface ChannelFormProps {
  readonly channel: Channel;
  readonly onClose: () => void;
}

function ChannelForm({ channel, onClose }: ChannelFormProps) {
  const { t } = useLingui();
  const isText = channel.type === 0;
  const [saved] = useState<Values>({
    name: channel.name ?? '',
    topic: channel.topic ?? '',
    rate_limit_per_user: channel.rate_limit_per_user ?? 0,
  });
  const [value, setValue] = useState(saved);
  const request = useRequest(['name', 'topic']);
  const changes: ChannelChange = realChanges<Values>(saved, value);
  const save = async () => {
    if (await request.run(() => channelsApi.change(channel.id, changes))) onClose();
  };
  const name = saved.name;
  return (
    <FormDialog
      title={channel.type === 4 ? <Trans>Edit “{name}”</Trans> : <Trans>Edit #{name}</Trans>}
      submit={<Trans>Save</Trans>}
      ready={value.name.trim() !== '' && Object.keys(changes).length > 0}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
      width={520}
    >
      <Field label={t`Name`} error={request.field('name')}>
        <Input
          name="name"
          value={value.name}
          onChange={(event) =>
            setValue({
              ...value,
              name: isText ? textChannelName(event.target.value) : event.target.value,
            })
          }
          maxLength={channelNameMax}
          autoComplete="off"
        />
      </Field>
      {isText && <TextFields saved={saved} value={value} onChange={setValue} request={request} />}
    </FormDialog>
  );
}

interface Values {
  readonly name: string;
  readonly topic: string;
  readonly rate_limit_per_user: number;
}

interface TextFieldsProps {
  readonly saved: Values;
  readonly value: Values;
  readonly onChange: (value: Values) => void;
  readonly request: RequestHandle;
}

/** What a channel with messages has beside its name. */
function TextFields({ saved, value, onChange, request }: TextFieldsProps) {
  const { t } = useLingui();
  const slowmodes = useSlowmodes(saved.rate_limit_per_user);
  return (
    <>
      <Field
        label={t`Topic`}
        aside={`${value.topic.length} / 1024`}
        error={request.field('topic')}
        hint={<Trans>Shown beside the name, for everybody.</Trans>}
      >
        <Textarea
          name="topic"
          value={value.topic}
          onChange={(event) => onChange({ ...value, topic: event.target.value })}
          maxLength={1024}
        />
      </Field>
      <div className="grid gap-1.5">
        <span className="text-second font-semibold text-text-2">
          <Trans>Slow mode</Trans>
        </span>
        <Select
          label={t`Slow mode`}
          value={String(value.rate_limit_per_user)}
          onValueChange={(it) => onChange({ ...value, rate_limit_per_user: Number(it) })}
          options={slowmodes}
        />
        <p className="text-[0.78125rem] leading-[17px] text-text-3">
          <Trans>How long each person waits between two messages.</Trans>
        </p>
      </div>
    </>
  );
}
