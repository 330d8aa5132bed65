import { Trans, useLingui } from '@lingui/react/macro';
import { channelsApi } from '../../api/channels';
import { channelNameMax, textChannelName } from '../../lib/channel-name';
import type { Channel } from '../../store/types';
import { useDraft, type Draft } from '../../store/use-draft';
import { Field, Input, Textarea } from '../../ui/field';
import { SaveBar } from '../../ui/save-bar';
import { Section } from '../../ui/settings-section';
import { Select } from '../../ui/toggle';
import { useSlowmodes } from './slowmodes';

interface Values {
  readonly name: string;
  readonly topic: string;
  readonly rate_limit_per_user: number;
}

/** A channel's name and, where messages are, its topic and slow mode. */
export function OverviewPage({ channel }: { readonly channel: Channel }) {
  const { t } = useLingui();
  const isText = channel.type === 0;
  const saved: Values = {
    name: channel.name ?? '',
    topic: channel.topic ?? '',
    rate_limit_per_user: channel.rate_limit_per_user ?? 0,
  };
  const draft = useDraft(saved, (changes) => channelsApi.change(channel.id, changes), [
    'name',
    'topic',
  ]);
  const { value, set, request } = draft;
  return (
    <>
      <Section>
        <div className="grid max-w-[520px] gap-5">
          <Field label={t`Name`} error={request.field('name')}>
            <Input
              name="name"
              value={value.name}
              onChange={(event) =>
                set({ name: isText ? textChannelName(event.target.value) : event.target.value })
              }
              maxLength={channelNameMax}
              autoComplete="off"
            />
          </Field>
          {isText && <TextFields draft={draft} saved={saved} />}
        </div>
      </Section>
      <SaveBar {...draft.bar} />
    </>
  );
}

interface TextFieldsProps {
  readonly draft: Draft<Values>;
  readonly saved: Values;
}

/** What a channel with messages has beside its name. */
function TextFields({ draft: { value, set, request }, saved }: TextFieldsProps) {
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
          onChange={(event) => set({ topic: event.target.value })}
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
          onValueChange={(it) => set({ rate_limit_per_user: Number(it) })}
          options={slowmodes}
        />
        <p className="text-[0.78125rem] leading-[17px] text-text-3">
          <Trans>How long each person waits between two messages.</Trans>
        </p>
      </div>
    </>
  );
}
