import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { relationshipsApi } from '../../api/relationships';
import { usePerson } from '../../store/hooks';
import { useRelationship } from '../../store/relationships';
import { useRequest } from '../../store/use-request';
import { Field, Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';

interface FriendNicknameDialogProps {
  readonly request: { readonly userId: string };
  readonly onClose: () => void;
}

/** What a friend is called in this person's own lists. */
export function FriendNicknameDialog({ request: about, onClose }: FriendNicknameDialogProps) {
  const { t } = useLingui();
  const own = usePerson(about.userId).name;
  const nickname = useRelationship(about.userId)?.nickname ?? '';
  const [typed, setTyped] = useState(nickname);
  const request = useRequest(['nickname']);
  const save = async () => {
    const done = await request.run(async () => {
      await relationshipsApi.rename(about.userId, typed.trim() || null);
      return true;
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={<Trans>Friend nickname</Trans>}
      submit={<Trans>Save</Trans>}
      ready={typed.trim() !== nickname}
      request={request}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field
        label={t`Nickname`}
        error={request.field('nickname')}
        hint={<Trans>Only you see it among your friends. Empty, they are called {own}.</Trans>}
      >
        <Input
          name="nickname"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={own}
          maxLength={32}
          autoComplete="off"
        />
      </Field>
    </FormDialog>
  );
}
