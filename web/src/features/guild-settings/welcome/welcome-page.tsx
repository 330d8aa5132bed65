import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { welcomeApi, type WelcomeScreen } from '../../../api/welcome';
import { welcomeFeature } from '../../../store/arrival';
import { useGuild } from '../../../store/hooks';
import { useDraft } from '../../../store/use-draft';
import { useErrorText } from '../../../store/use-request';
import { useWelcome } from '../../../store/use-welcome';
import { EmptyState } from '../../../ui/empty-state';
import { Field, Textarea } from '../../../ui/field';
import { SaveBar } from '../../../ui/save-bar';
import { Section } from '../../../ui/settings-section';
import { Skeleton } from '../../../ui/skeleton';
import { SwitchRow } from '../../../ui/toggle';
import { WelcomePlaces, type PlaceItem } from './welcome-places';

const fields = ['enabled', 'description', 'places'] as const;

interface WelcomePageProps {
  readonly guildId: string;
  /** Opens the choice of an emoji; given by the application. */
  readonly emojiButton: (onPick: (unicode: string) => void) => ReactNode;
}

/** Where newcomers are told to begin. */
export function WelcomePage(props: WelcomePageProps) {
  const welcome = useWelcome(props.guildId);
  const text = useErrorText();
  if (welcome.isPending) return <Skeleton rows={5} />;
  if (welcome.isError) return <EmptyState>{text(welcome.error)}</EmptyState>;
  return <WelcomeForm {...props} welcome={welcome.data} />;
}

function itemsOf(welcome: WelcomeScreen): readonly PlaceItem[] {
  return welcome.welcome_channels.map((it, at) => ({
    key: `${it.channel_id}-${at}`,
    channelId: it.channel_id,
    words: it.description,
    emoji: it.emoji_name,
  }));
}

function isSame(a: readonly PlaceItem[], b: readonly PlaceItem[]): boolean {
  const plain = (list: readonly PlaceItem[]) =>
    JSON.stringify(list.map((it) => [it.channelId, it.words, it.emoji]));
  return plain(a) === plain(b);
}

function useWelcomeDraft(guildId: string, welcome: WelcomeScreen) {
  const queries = useQueryClient();
  const enabled = useGuild(guildId)?.features?.includes(welcomeFeature) ?? false;
  const items = useMemo(() => itemsOf(welcome), [welcome]);
  const saved = { enabled, description: welcome.description ?? '', places: items };
  const draft = useDraft(
    saved,
    async ({ enabled: on, description, places }) => {
      const after = await welcomeApi.changeWelcome(guildId, {
        ...(on !== undefined && { enabled: on }),
        ...(description !== undefined && { description: description.trim() || null }),
        ...(places && {
          welcome_channels: places.map((it) => ({
            channel_id: it.channelId,
            description: it.words.trim(),
            emoji_id: null,
            emoji_name: it.emoji,
          })),
        }),
      });
      queries.setQueryData(['welcome', guildId], after);
    },
    fields,
  );
  const setItems = (next: readonly PlaceItem[]) =>
    draft.set({ places: isSame(next, items) ? items : next });
  return { ...draft, setItems };
}

interface WelcomeFormProps extends WelcomePageProps {
  readonly welcome: WelcomeScreen;
}

function WelcomeForm({ guildId, welcome, emojiButton }: WelcomeFormProps) {
  const { t } = useLingui();
  const { value, set, setItems, bar, request } = useWelcomeDraft(guildId, welcome);
  return (
    <>
      <Section>
        <SwitchRow
          title={<Trans>Show newcomers where to begin</Trans>}
          hint={<Trans>Once, when they arrive. Later they find it in the guild’s menu.</Trans>}
          checked={value.enabled}
          onCheckedChange={(enabled) => set({ enabled })}
        />
      </Section>
      <Section>
        <Field label={t`A few words`} aside={t`optional`} error={request.field('description')}>
          <Textarea
            name="description"
            value={value.description}
            onChange={(event) => set({ description: event.target.value })}
            maxLength={140}
          />
        </Field>
      </Section>
      <Section
        title={<Trans>Channels</Trans>}
        hint={<Trans>Up to five. Each newcomer sees those that are open to them.</Trans>}
      >
        <WelcomePlaces
          {...{ guildId, emojiButton }}
          items={value.places}
          onItems={setItems}
          errorOf={(at) => request.field(`welcome_channels.${at}.description`)}
        />
      </Section>
      <SaveBar {...bar} />
    </>
  );
}
