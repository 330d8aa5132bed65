import { Trans, useLingui } from '@lingui/react/macro';
import { guildsApi } from '../../api/guilds';
import { guildIconUrl } from '../../lib/cdn';
import { useGuild, useTextRooms } from '../../store/hooks';
import type { Guild } from '../../store/types';
import { useDraft, type Draft } from '../../store/use-draft';
import { GuildIcon } from '../../ui/avatar';
import { Field, Input, Textarea } from '../../ui/field';
import { ImagePicker } from '../../ui/image-picker';
import { SaveBar } from '../../ui/save-bar';
import { Section } from '../../ui/settings-section';
import { Select } from '../../ui/toggle';

const nowhere = 'none';
const fields = ['name', 'icon', 'description', 'system_channel_id'] as const;

/** A guild's name, picture, a few words, and where arrivals are told. */
export function OverviewPage({ guildId }: { readonly guildId: string }) {
  const guild = useGuild(guildId);
  return guild ? <OverviewForm guild={guild} /> : null;
}

function OverviewForm({ guild }: { readonly guild: Guild }) {
  const { t } = useLingui();
  const rooms = useTextRooms(guild.id);
  const saved: Values = {
    name: guild.name,
    icon: guildIconUrl(guild.id, guild.icon, 80),
    description: guild.description ?? '',
    system_channel_id: guild.system_channel_id ?? nowhere,
  };
  const draft = useDraft(
    saved,
    ({ description, system_channel_id: room, ...changes }) =>
      guildsApi.change(guild.id, {
        ...changes,
        ...(description !== undefined && { description: description.trim() || null }),
        ...(room !== undefined && { system_channel_id: room === nowhere ? null : room }),
      }),
    fields,
  );
  const { value, set, request } = draft;
  return (
    <>
      <Section>
        <ImagePicker
          hasPicture={value.icon !== null}
          preview={<GuildIcon id={guild.id} src={value.icon} size={80} />}
          onPick={(icon) => set({ icon })}
        />
        {request.field('icon') && (
          <p role="alert" className="mt-2 text-second text-danger">
            {request.field('icon')}
          </p>
        )}
      </Section>
      <Words draft={draft} />
      <Section
        title={<Trans>Arrivals</Trans>}
        hint={<Trans>When somebody joins, this channel says so.</Trans>}
      >
        <div className="max-w-[480px]">
          <Select
            label={t`Channel for arrivals`}
            value={value.system_channel_id}
            onValueChange={(room) => set({ system_channel_id: room })}
            options={[{ value: nowhere, label: t`Nowhere` }, ...rooms]}
          />
        </div>
      </Section>
      <SaveBar {...draft.bar} />
    </>
  );
}

interface Values {
  readonly name: string;
  readonly icon: string | null;
  readonly description: string;
  readonly system_channel_id: string;
}

/** The guild's name and the line about it. */
function Words({ draft: { value, set, request } }: { readonly draft: Draft<Values> }) {
  const { t } = useLingui();
  return (
    <Section>
      <div className="grid max-w-[480px] gap-4">
        <Field label={t`Name`} error={request.field('name')}>
          <Input
            name="name"
            value={value.name}
            onChange={(event) => set({ name: event.target.value })}
            maxLength={100}
            required
          />
        </Field>
        <Field
          label={t`What it is about`}
          aside={t`optional`}
          error={request.field('description')}
          hint={<Trans>Shown to people who open an invite.</Trans>}
        >
          <Textarea
            name="description"
            value={value.description}
            onChange={(event) => set({ description: event.target.value })}
            maxLength={300}
          />
        </Field>
      </div>
    </Section>
  );
}
