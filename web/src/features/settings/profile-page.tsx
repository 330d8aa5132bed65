import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { meApi, type Me } from '../../api/me';
import { avatarUrl } from '../../lib/cdn';
import { useDraft, type Draft } from '../../store/use-draft';
import { useAccount } from '../../store/use-account';
import { Avatar } from '../../ui/avatar';
import { Field, Input, Textarea } from '../../ui/field';
import { ImagePicker } from '../../ui/image-picker';
import { SaveBar } from '../../ui/save-bar';
import { Section } from '../../ui/settings-section';
import { Skeleton } from '../../ui/skeleton';
import { useChangeMe } from './use-change-me';

/** How others see this person: display name, picture, pronouns and a few words. */
export function ProfilePage() {
  const { data: me } = useAccount();
  const profile = useQuery({
    queryKey: ['profile', me?.id],
    queryFn: ({ signal }) => meApi.profile(me?.id ?? '', signal),
    enabled: me !== undefined,
  });
  if (!me || profile.isPending) return <Skeleton rows={5} two />;
  const { bio = '', pronouns = '' } = profile.data?.user_profile ?? {};
  return <ProfileForm me={me} bio={bio} pronouns={pronouns} />;
}

interface ProfileFormProps {
  readonly me: Me;
  readonly bio: string;
  readonly pronouns: string;
}

const fields = ['global_name', 'avatar', 'bio', 'pronouns'] as const;

function ProfileForm({ me, bio, pronouns }: ProfileFormProps) {
  const picture = avatarUrl(me.id, me.avatar, 80);
  const saved: Values = { global_name: me.global_name ?? '', avatar: picture, bio, pronouns };
  const save = useSave(me.id);
  const draft = useDraft(saved, save, fields);
  const { value, set, request } = draft;
  return (
    <>
      <Section>
        <ImagePicker
          round
          hasPicture={value.avatar !== null}
          preview={<Avatar id={me.id} src={value.avatar} size={80} />}
          onPick={(avatar) => set({ avatar })}
        />
        {request.field('avatar') && (
          <p role="alert" className="mt-2 text-second text-danger">
            {request.field('avatar')}
          </p>
        )}
      </Section>
      <Words draft={draft} username={me.username} />
      <SaveBar {...draft.bar} />
    </>
  );
}

interface Values {
  readonly global_name: string;
  readonly avatar: string | null;
  readonly bio: string;
  readonly pronouns: string;
}

/** Saves what changed: name and picture belong to the account, the words to the profile. */
function useSave(userId: string) {
  const queries = useQueryClient();
  const changeMe = useChangeMe();
  return async (changes: Partial<Values>) => {
    if (changes.global_name !== undefined || changes.avatar !== undefined) {
      await changeMe({
        ...(changes.global_name !== undefined && {
          global_name: changes.global_name.trim() || null,
        }),
        ...(changes.avatar !== undefined && { avatar: changes.avatar }),
      });
    }
    if (changes.bio !== undefined || changes.pronouns !== undefined) {
      await meApi.changeProfile({
        ...(changes.bio !== undefined && { bio: changes.bio }),
        ...(changes.pronouns !== undefined && { pronouns: changes.pronouns }),
      });
      await queries.invalidateQueries({ queryKey: ['profile', userId] });
    }
  };
}

interface WordsProps {
  readonly draft: Draft<Values>;
  readonly username: string;
}

function Words({ draft: { value, set, request }, username }: WordsProps) {
  const { t } = useLingui();
  return (
    <Section>
      <div className="grid max-w-[480px] gap-4">
        <Field
          label={t`Display name`}
          error={request.field('global_name')}
          hint={<Trans>Empty, and you go by @{username}.</Trans>}
        >
          <Input
            name="global_name"
            value={value.global_name}
            onChange={(event) => set({ global_name: event.target.value })}
            placeholder={username}
            maxLength={32}
          />
        </Field>
        <Field label={t`Pronouns`} aside={t`optional`} error={request.field('pronouns')}>
          <Input
            name="pronouns"
            value={value.pronouns}
            onChange={(event) => set({ pronouns: event.target.value })}
            maxLength={40}
          />
        </Field>
        <Field label={t`About me`} aside={`${value.bio.length} / 190`} error={request.field('bio')}>
          <Textarea
            name="bio"
            value={value.bio}
            onChange={(event) => set({ bio: event.target.value })}
            maxLength={190}
          />
        </Field>
      </div>
    </Section>
  );
}
