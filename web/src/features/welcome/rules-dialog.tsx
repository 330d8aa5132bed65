import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { welcomeApi, type Rules, type RulesField } from '../../api/welcome';
import { useGuild } from '../../store/hooks';
import { useIsPending } from '../../store/use-newcomer';
import { useErrorText, useRequest } from '../../store/use-request';
import { useRules } from '../../store/use-welcome';
import { Button } from '../../ui/button';
import { CheckMark } from '../../ui/check-mark';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { FormError } from '../../ui/form-error';
import { Skeleton } from '../../ui/skeleton';

interface RulesDialogProps {
  readonly request: { readonly guildId: string };
  readonly onClose: () => void;
}

/** A guild's rules; a newcomer accepts them here before they may write. */
export function RulesDialog({ request: { guildId }, onClose }: RulesDialogProps) {
  const guild = useGuild(guildId);
  const rules = useRules(guildId);
  const text = useErrorText();
  const pending = useIsPending(guildId);
  const acceptance = useAcceptance(guildId, rules.data, () => void rules.refetch(), onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Rules of {guild?.name ?? ''}</Trans>}
      description={rules.data?.description}
      width={520}
      footer={pending && rules.data && <Footer {...acceptance} onLater={onClose} />}
    >
      {rules.isPending && <Skeleton rows={5} />}
      {rules.isError && (
        <EmptyState
          action={
            <Button onClick={() => void rules.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {text(rules.error)}
        </EmptyState>
      )}
      <div className="grid gap-6">
        {rules.data?.form_fields.map((field, at) => (
          <RulesPart
            key={at}
            field={field}
            agreed={acceptance.agreed.has(at)}
            onToggle={pending ? () => acceptance.toggle(at) : null}
          />
        ))}
      </div>
      {rules.data?.form_fields.length === 0 && (
        <EmptyState>
          <Trans>No rules are written down here.</Trans>
        </EmptyState>
      )}
      <div className="mt-4 empty:hidden">
        <FormError message={acceptance.request.message} retryAtMs={acceptance.request.retryAtMs} />
      </div>
    </Dialog>
  );
}

/** What of the rules was agreed to, and the sending of it. Rules that changed meanwhile are read anew. */
function useAcceptance(
  guildId: string,
  rules: Rules | undefined,
  onOutdated: () => void,
  onDone: () => void,
) {
  const request = useRequest();
  const version = rules?.version ?? null;
  const [made, setMade] = useState<{ version: string | null; parts: ReadonlySet<number> }>({
    version,
    parts: new Set(),
  });
  const agreed = made.version === version ? made.parts : new Set<number>();
  const toggle = (part: number) => {
    const parts = new Set(agreed);
    if (!parts.delete(part)) parts.add(part);
    setMade({ version, parts });
  };
  const accept = async () => {
    if (!rules) return;
    const done = await request.run(async () => {
      await welcomeApi.accept(guildId, rules);
      return true;
    });
    if (done) onDone();
    else onOutdated();
  };
  const ready = rules?.form_fields.every((it, at) => !it.required || agreed.has(at)) ?? false;
  return { agreed, toggle, ready, request, accept: () => void accept() };
}

interface FooterProps extends Pick<
  ReturnType<typeof useAcceptance>,
  'ready' | 'request' | 'accept'
> {
  readonly onLater: () => void;
}

function Footer({ ready, request, accept, onLater }: FooterProps) {
  return (
    <>
      <Button variant="ghost" onClick={onLater}>
        <Trans>Later</Trans>
      </Button>
      <Button variant="primary" disabled={!ready} busy={request.busy} onClick={accept}>
        <Trans>Accept the rules</Trans>
      </Button>
    </>
  );
}

interface RulesPartProps {
  readonly field: RulesField;
  readonly agreed: boolean;
  /** Agrees or takes it back; null for who only reads. */
  readonly onToggle: (() => void) | null;
}

function RulesPart({ field, agreed, onToggle }: RulesPartProps) {
  return (
    <div className="grid gap-3">
      <ol className="grid gap-2.5">
        {field.values.map((rule, at) => (
          <li key={at} className="flex gap-3 text-message">
            <span className="w-5 flex-none text-end text-text-3 tabular-nums">{at + 1}.</span>
            <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{rule}</span>
          </li>
        ))}
      </ol>
      {onToggle && (
        <button
          type="button"
          role="checkbox"
          aria-checked={agreed}
          onClick={onToggle}
          className="flex min-h-11 items-center gap-3 rounded-field bg-raised px-3.5 py-2 text-left text-ui font-medium shadow-line hover:bg-hover"
        >
          <CheckMark on={agreed} />
          <span className="min-w-0 flex-1">
            <Trans>I have read these rules and keep to them</Trans>
          </span>
        </button>
      )}
    </div>
  );
}
