import { Trans, useLingui } from '@lingui/react/macro';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { ApiError } from '../../api/errors';
import { reportsApi, type ReportCategory } from '../../api/reports';
import type { DialogRequest } from '../../store/dialogs';
import { useGuild, usePerson } from '../../store/hooks';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, Textarea } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { categories, useCategoryWords } from './use-report-words';

interface ReportDialogProps {
  readonly request: Extract<DialogRequest, { kind: 'report' }>;
  readonly onClose: () => void;
}

const tooMany = 50606;
const commentMax = 1_000;

/** Tells the moderators of a message or a member: what it is about, and in one's own words. */
export function ReportDialog({ request: about, onClose }: ReportDialogProps) {
  const { t } = useLingui();
  const { guildId, userId, message } = about;
  const name = usePerson(userId, guildId).name || t`this member`;
  const [category, setCategory] = useState<ReportCategory | ''>('');
  const [comment, setComment] = useState('');
  const [sent, setSent] = useState(false);
  const request = useRequest(['comment']);
  const send = async () => {
    if (category === '') return;
    const words = { category, comment: comment.trim() };
    const taken = await request.run(() =>
      reportsApi.send(
        guildId,
        message
          ? { ...words, channel_id: message.channelId, message_id: message.id }
          : { ...words, user_id: userId },
      ),
    );
    if (taken) setSent(true);
  };
  if (sent) return <Thanks guildId={guildId} onClose={onClose} />;
  const full = request.error instanceof ApiError && request.error.code === tooMany;
  return (
    <FormDialog
      title={message ? <Trans>Report this message</Trans> : <Trans>Report {name}</Trans>}
      description={
        <Trans>The moderators of this guild read it and see your name. {name} does not.</Trans>
      }
      submit={<Trans>Send report</Trans>}
      ready={category !== ''}
      request={{
        ...request,
        message: full
          ? t`You have 20 reports open here. Wait until moderators have looked at some of them.`
          : request.message,
      }}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {message && (
        <blockquote className="max-h-24 overflow-y-auto rounded-field bg-raised px-3.5 py-2.5 text-second wrap-anywhere whitespace-pre-wrap">
          <b className="block font-semibold">{name}</b>
          {message.content}
        </blockquote>
      )}
      <Categories value={category} onValueChange={setCategory} />
      <Field label={t`In your own words`} aside={t`optional`} error={request.field('comment')}>
        <Textarea
          name="comment"
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          maxLength={commentMax}
          rows={2}
        />
      </Field>
    </FormDialog>
  );
}

interface CategoriesProps {
  readonly value: ReportCategory | '';
  readonly onValueChange: (value: ReportCategory) => void;
}

function Categories({ value, onValueChange }: CategoriesProps) {
  const { t } = useLingui();
  const words = useCategoryWords();
  return (
    <RadioGroup.Root
      aria-label={t`What is it about?`}
      value={value}
      onValueChange={(it) => onValueChange(it as ReportCategory)}
      className="grid gap-1.5 desk:grid-cols-2"
    >
      {categories.map((it) => (
        <RadioGroup.Item
          key={it}
          value={it}
          className="flex min-h-10 items-center gap-2.5 rounded-field px-3 py-1.5 text-left text-second font-medium shadow-line transition-shadow hover:bg-hover data-[state=checked]:shadow-[0_0_0_2px_var(--accent-fill)] touch:min-h-11"
        >
          <span className="grid size-4 flex-none place-items-center rounded-full shadow-edge">
            <RadioGroup.Indicator className="block size-2 rounded-full bg-accent-fill" />
          </span>
          {words[it]}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

interface ThanksProps {
  readonly guildId: string;
  readonly onClose: () => void;
}

function Thanks({ guildId, onClose }: ThanksProps) {
  const guild = useGuild(guildId)?.name ?? '';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Thank you</Trans>}
      description={
        <Trans>
          The moderators of {guild} have your report and will look at it. You need not do anything
          more.
        </Trans>
      }
      footer={
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    />
  );
}
