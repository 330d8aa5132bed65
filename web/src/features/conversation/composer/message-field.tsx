import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from 'react';
import { cx } from '../../../ui/cx';
import { CompletionList } from './completion-list';
import type { Tokens } from './draft-text';
import { Mirror } from './mirror';
import { useCompletion } from './use-completion';

export interface MessageFieldHandle {
  readonly focus: () => void;
  /** Puts text where the caret is. */
  readonly insert: (text: string) => void;
}

interface MessageFieldProps {
  readonly ref?: Ref<MessageFieldHandle>;
  readonly channelId: string;
  readonly text: string;
  readonly tokens: Tokens;
  /** What the field is for; also its placeholder where `placeholder` is set. */
  readonly label: string;
  readonly placeholder?: string;
  /** From where on the text is over the limit. */
  readonly overFrom: number;
  readonly invalid: boolean;
  readonly onChange: (text: string, tokens: Tokens) => void;
  /** Keys that the completion has no use for. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** It takes the focus when it appears. */
  readonly focused?: boolean;
}

const shared =
  'col-start-1 row-start-1 min-w-0 px-1.5 py-[5px] text-message wrap-anywhere whitespace-pre-wrap touch:py-[9px] phone:text-header';

/** The caret, and how text and caret are changed together by something else than typing. */
function useCaret(props: Pick<MessageFieldProps, 'text' | 'onChange' | 'focused'>) {
  const { text, onChange, focused = false } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number | null>(focused ? text.length : null);
  useLayoutEffect(() => {
    const at = wanted.current;
    if (at === null || !area.current) return;
    wanted.current = null;
    area.current.focus();
    area.current.setSelectionRange(at, at);
  }, [text]);
  const put = (next: string, at: number, tokens: Tokens) => {
    wanted.current = at;
    setCaret(at);
    onChange(next, tokens);
  };
  return { area, caret, setCaret, put };
}

function useHandle(
  ref: Ref<MessageFieldHandle> | undefined,
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  put: (text: string, caret: number) => void,
): void {
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    insert: (piece) => {
      const from = area.current?.selectionStart ?? text.length;
      const to = area.current?.selectionEnd ?? text.length;
      put(text.slice(0, from) + piece + text.slice(to), from + piece.length);
    },
  }));
}

/** A textarea that grows with its text, marks names, and completes them. */
export function MessageField({ ref, focused = false, ...props }: MessageFieldProps) {
  const { channelId, text, tokens, overFrom, onChange } = props;
  const { area, caret, setCaret, put } = useCaret({ text, onChange, focused });
  const completion = useCompletion({ channelId, text, caret, tokens, onComplete: put });
  useHandle(ref, area, text, (next, at) => put(next, at, tokens));
  const open = completion.query !== null && completion.candidates.length > 0;
  return (
    <div className="min-w-0 flex-1">
      <CompletionList completion={completion} />
      <div className="grid max-h-[50dvh] overflow-y-auto">
        <Mirror text={text} tokens={tokens} overFrom={overFrom} className={shared} />
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          value={text}
          placeholder={props.placeholder}
          aria-label={props.label}
          aria-invalid={props.invalid || undefined}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={open ? completion.listId : undefined}
          aria-activedescendant={open ? `${completion.listId}-${completion.index}` : undefined}
          autoComplete="off"
          onChange={(event) => {
            setCaret(event.target.selectionStart);
            onChange(event.target.value, tokens);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            if (!completion.onKeyDown(event)) props.onKeyDown(event);
          }}
          className={cx(
            shared,
            'resize-none overflow-hidden bg-transparent text-text outline-none placeholder:truncate placeholder:text-text-3',
          )}
        />
      </div>
    </div>
  );
}
