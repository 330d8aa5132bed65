import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Folder, Hash, Volume2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { channelNameMax, textChannelName } from '../../lib/channel-name';
import { useChannelSections } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { ChoiceCards } from '../../ui/choice-cards';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { Icon } from '../../ui/icon';
import { Select } from '../../ui/toggle';

interface CreateChannelDialogProps {
  readonly request: {
    readonly guildId: string;
    readonly parentId?: string | null;
    readonly type?: number;
  };
  readonly onClose: () => void;
}

type Kind = '0' | '2' | '4';

const noCategory = 'none';
const icons = { '0': Hash, '2': Volume2, '4': Folder };

/** A new text channel, voice channel or category. */
export function CreateChannelDialog({ request: about, onClose }: CreateChannelDialogProps) {
  const { t } = useLingui();
  const { history } = useRouter();
  const { guildId } = about;
  const onlyCategory = about.type === 4;
  const [kind, setKind] = useState<Kind>(onlyCategory ? '4' : about.type === 2 ? '2' : '0');
  const [typed, setTyped] = useState('');
  const [parentId, setParentId] = useState(about.parentId ?? noCategory);
  const request = useRequest(['name']);
  const name = kind === '0' ? textChannelName(typed) : typed.trimStart();
  const create = async () => {
    const made = await request.run(() =>
      guildsApi.createChannel(guildId, {
        name: name.trim(),
        type: Number(kind),
        ...(kind !== '4' && parentId !== noCategory && { parent_id: parentId }),
      }),
    );
    if (!made) return;
    onClose();
    if (kind === '0') history.push(`/channels/${guildId}/${made.id}`);
  };
  return (
    <FormDialog
      title={onlyCategory ? <Trans>New category</Trans> : <Trans>New channel</Trans>}
      submit={onlyCategory ? <Trans>Create category</Trans> : <Trans>Create channel</Trans>}
      ready={name.trim() !== ''}
      request={request}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      {!onlyCategory && (
        <ChoiceCards
          label={t`Kind`}
          value={kind}
          onValueChange={setKind}
          options={[
            { value: '0', label: <KindLabel kind="0" />, hint: t`Messages and replies` },
            { value: '2', label: <KindLabel kind="2" />, hint: t`A place to speak` },
          ]}
        />
      )}
      <Field label={t`Name`} error={request.field('name')}>
        <Input
          name="name"
          value={name}
          onChange={(event) => setTyped(event.target.value)}
          before={<Icon icon={icons[kind]} size={16} />}
          maxLength={channelNameMax}
          autoComplete="off"
        />
      </Field>
      {!onlyCategory && (
        <CategorySelect guildId={guildId} value={parentId} onChange={setParentId} />
      )}
    </FormDialog>
  );
}

function KindLabel({ kind }: { readonly kind: '0' | '2' }) {
  return (
    <span className="flex items-center gap-2 pt-1">
      <Icon icon={icons[kind]} size={16} className="text-text-3" />
      {kind === '0' ? <Trans>Text</Trans> : <Trans>Voice</Trans>}
    </span>
  );
}

interface CategorySelectProps {
  readonly guildId: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function CategorySelect({ guildId, value, onChange }: CategorySelectProps) {
  const { t } = useLingui();
  const sections = useChannelSections(guildId);
  const options = useMemo(
    () => [
      { value: noCategory, label: t`No category` },
      ...sections.flatMap(({ category }) =>
        category ? [{ value: category.id, label: category.name ?? '' }] : [],
      ),
    ],
    [sections, t],
  );
  if (options.length < 2) return null;
  return (
    <div className="grid gap-1.5">
      <span className="text-second font-semibold text-text-2">
        <Trans>Category</Trans>
      </span>
      <Select label={t`Category`} value={value} onValueChange={onChange} options={options} />
    </div>
  );
}
