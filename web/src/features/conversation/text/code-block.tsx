import { useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { highlight, type CodeKind, type CodeRun } from '../../../lib/highlight';
import { Icon } from '../../../ui/icon';

const colours: Record<CodeKind, string> = {
  key: 'text-code-key',
  str: 'text-code-str',
  num: 'text-code-num',
  com: 'text-code-com',
};

/** The code in colours, once its grammar is there; until then, and without one, as it is. */
function useRuns(lang: string | null, text: string): readonly CodeRun[] {
  const [found, setFound] = useState<{ key: string; runs: readonly CodeRun[] } | null>(null);
  const key = `${lang ?? ''}\n${text}`;
  useEffect(() => {
    if (!lang) return;
    let current = true;
    void highlight(lang, text).then((runs) => {
      if (current && runs) setFound({ key, runs });
    });
    return () => {
      current = false;
    };
  }, [lang, text, key]);
  return found?.key === key ? found.runs : [{ kind: null, text }];
}

interface CodeBlockProps {
  readonly lang: string | null;
  readonly text: string;
}

/** A fenced block with its language and a way to copy it. */
export function CodeBlock({ lang, text }: CodeBlockProps) {
  const runs = useRuns(lang, text);
  return (
    <figure
      dir="ltr"
      className="my-1.5 w-fit max-w-full min-w-[min(16rem,100%)] overflow-hidden rounded-row bg-code-bg shadow-[inset_0_0_0_1px_var(--line)] desk:max-w-[640px] desk:min-w-[320px]"
    >
      <figcaption className="flex items-center justify-between pt-1.5 pr-1.5 pl-3.5 text-meta leading-[18px] font-medium text-text-3">
        <span>{lang}</span>
        <CopyButton text={text} />
      </figcaption>
      <pre className="px-3.5 pt-0.5 pb-2.5 font-mono text-second leading-5 wrap-anywhere whitespace-pre-wrap">
        <code>
          {runs.map(({ kind, text: run }, at) =>
            kind ? (
              <span key={at} className={colours[kind]}>
                {run}
              </span>
            ) : (
              run
            ),
          )}
        </code>
      </pre>
    </figure>
  );
}

const copiedForMs = 1_500;

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), copiedForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="flex items-center gap-1.5 rounded-small px-2 py-0.5 hover:bg-hover hover:text-text touch:min-h-9"
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => setCopied(true));
      }}
    >
      <Icon icon={copied ? Check : Copy} size={13} />
      {copied ? t`Copied` : t`Copy`}
    </button>
  );
}
