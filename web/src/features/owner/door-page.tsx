import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { guildsApi } from '../../api/guilds';
import { instanceApi, type InstanceSettings, type Registration } from '../../api/instance';
import { useDraft, type Draft } from '../../store/use-draft';
import { instanceKey } from '../../store/use-instance';
import { useErrorText } from '../../store/use-request';
import { Button } from '../../ui/button';
import { ChoiceCards } from '../../ui/choice-cards';
import { EmptyState } from '../../ui/empty-state';
import { Field, Input } from '../../ui/field';
import { SaveBar } from '../../ui/save-bar';
import { Section } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';
import { Select, SwitchRow } from '../../ui/toggle';

const settingsKey = ['owner-settings'] as const;

/** Who gets in, who may open guilds, and what is asked of newcomers. */
export function DoorPage() {
  const text = useErrorText();
  const settings = useQuery({
    queryKey: settingsKey,
    queryFn: () => instanceApi.settings(),
    staleTime: 0,
  });
  if (settings.isPending) return <Skeleton rows={6} two />;
  if (settings.isError) {
    return (
      <EmptyState
        action={
          <Button onClick={() => void settings.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {text(settings.error)}
      </EmptyState>
    );
  }
  return <DoorForm saved={settings.data} />;
}

const nobody = 'none';
const fields = ['name', 'registration', 'guild_creation', 'default_guild_id'] as const;

function DoorForm({ saved }: { readonly saved: InstanceSettings }) {
  const queries = useQueryClient();
  const draft = useDraft(
    saved,
    async (changes) => {
      queries.setQueryData(settingsKey, await instanceApi.change(changes));
      await queries.invalidateQueries({ queryKey: instanceKey });
    },
    fields,
  );
  const { value, set } = draft;
  return (
    <>
      <Section
        title={<Trans>Who may make an account?</Trans>}
        hint={<Trans>People who are in already are not touched by this.</Trans>}
      >
        <RegistrationChoice
          value={value.registration}
          onChange={(registration) => set({ registration })}
        />
      </Section>
      <GuildChoices draft={draft} />
      <Questions draft={draft} />
      <SaveBar {...draft.bar} />
    </>
  );
}

interface PartProps {
  readonly draft: Draft<InstanceSettings>;
}

/** Who opens guilds, and which one newcomers find themselves in. */
function GuildChoices({ draft: { value, set, request } }: PartProps) {
  return (
    <Section title={<Trans>Guilds</Trans>}>
      <SwitchRow
        title={<Trans>Everyone may open guilds</Trans>}
        hint={<Trans>Otherwise you alone.</Trans>}
        checked={value.guild_creation === 'everyone'}
        onCheckedChange={(on) => set({ guild_creation: on ? 'everyone' : 'owner' })}
      />
      <div className="grid max-w-[480px] gap-1.5 pt-2">
        <span className="text-ui font-semibold">
          <Trans>Newcomers join by themselves</Trans>
        </span>
        <DefaultGuild
          value={value.default_guild_id}
          onChange={(default_guild_id) => set({ default_guild_id })}
        />
        {request.field('default_guild_id') && (
          <p role="alert" className="text-second text-danger">
            {request.field('default_guild_id')}
          </p>
        )}
      </div>
    </Section>
  );
}

/** What the forms ask, and under which name the server stands above them. */
function Questions({ draft: { value, set, request } }: PartProps) {
  const { t } = useLingui();
  return (
    <>
      <Section title={<Trans>What newcomers are asked</Trans>}>
        <SwitchRow
          title={<Trans>E-mail address</Trans>}
          hint={<Trans>Everybody gives one; it is only for getting back in.</Trans>}
          checked={value.ask_email}
          onCheckedChange={(ask_email) => set({ ask_email })}
        />
        <SwitchRow
          title={<Trans>Date of birth</Trans>}
          hint={<Trans>Only if the law where you live asks you to.</Trans>}
          checked={value.ask_date_of_birth}
          onCheckedChange={(ask_date_of_birth) => set({ ask_date_of_birth })}
        />
      </Section>
      <Section title={<Trans>Name</Trans>}>
        <Field
          label={t`What this server is called`}
          error={request.field('name')}
          hint={<Trans>Shown where people sign in.</Trans>}
          className="max-w-[480px]"
        >
          <Input
            name="name"
            value={value.name}
            onChange={(event) => set({ name: event.target.value })}
            placeholder={location.host}
            maxLength={100}
          />
        </Field>
      </Section>
    </>
  );
}

interface RegistrationChoiceProps {
  readonly value: Registration;
  readonly onChange: (value: Registration) => void;
}

function RegistrationChoice({ value, onChange }: RegistrationChoiceProps) {
  const { t } = useLingui();
  return (
    <ChoiceCards
      label={t`Who may make an account?`}
      value={value}
      onValueChange={onChange}
      options={[
        { value: 'open', label: t`Anybody`, hint: t`Whoever finds the address` },
        { value: 'invite', label: t`The invited`, hint: t`Whoever has an invite link` },
        { value: 'closed', label: t`Nobody`, hint: t`Those inside stay` },
      ]}
    />
  );
}

interface DefaultGuildProps {
  readonly value: string | null;
  readonly onChange: (guildId: string | null) => void;
}

/** One of the owner's guilds, or none. */
function DefaultGuild({ value, onChange }: DefaultGuildProps) {
  const { t } = useLingui();
  const { data } = useQuery({
    queryKey: ['my-guilds'],
    queryFn: ({ signal }) => guildsApi.mine(signal),
  });
  const options = useMemo(() => {
    const known = (data ?? []).map((it) => ({ value: it.id, label: it.name }));
    const other = value && data && !known.some((it) => it.value === value);
    return [
      { value: nobody, label: t`No guild` },
      ...known,
      ...(other ? [{ value, label: t`Another guild` }] : []),
    ];
  }, [data, value, t]);
  return (
    <Select
      label={t`Newcomers join by themselves`}
      value={value ?? nobody}
      onValueChange={(it) => onChange(it === nobody ? null : it)}
      options={options}
    />
  );
}
