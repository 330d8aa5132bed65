import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { loadEmoji } from '../../../lib/emoji/emoji-data';
import type { EmojiIndex } from '../../../lib/emoji/emoji-index';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { Button } from '../../../ui/button';
import { useTouch } from '../use-touch';
import { useHabits, usedEmoji } from './habits';
import { Grid, type Place } from './picker-grid';
import {
  moved,
  pickerRows,
  type PickerCell,
  type PickerRow,
  type PickerSection,
} from './picker-rows';
import { sectionAt, SectionStrip } from './picker-sections';
import { ToneChoice } from './tone-choice';

interface EmojiPickerProps {
  readonly onPick: (unicode: string) => void;
  /** Cells in a row. */
  readonly columns: number;
}

type Loaded = EmojiIndex | 'failed' | null;

function useIndex(): [Loaded, retry: () => void] {
  const [index, setIndex] = useState<Loaded>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    loadEmoji().then(setIndex, () => setIndex('failed'));
  }, [tries]);
  return [index, () => setTries(tries + 1)];
}

const firstPlace: Place = { row: 1, column: 0 };

function cellAt(rows: readonly PickerRow[], { row, column }: Place): PickerCell | undefined {
  const found = rows[row];
  return found?.kind === 'cells' ? found.cells[column] : undefined;
}

/** What the picker shows for a query, and the cell that Enter takes. */
function usePicker(index: Loaded, columns: number, onPick: (unicode: string) => void) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<Place>(firstPlace);
  const list = useRef<VirtualizerHandle>(null);
  // The order stays while the picker is open, whatever is picked.
  const [opened] = useState(() => useHabits.getState());
  const tone = useHabits((it) => it.tone);
  const rows = useMemo(
    () =>
      index && index !== 'failed' ? pickerRows(index, query, { ...opened, tone }, columns) : [],
    [index, query, opened, tone, columns],
  );
  const pick = (cell: PickerCell) => {
    usedEmoji(cell.unicode);
    onPick(cell.unicode);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAt(rows, at);
    if (event.key === 'Enter' && cell) {
      event.preventDefault();
      pick(cell);
      return;
    }
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if ((sideways && query !== '') || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = moved(rows, at, event.key);
    if (!next) return;
    setAt(next);
    list.current?.scrollToIndex(next.row, { align: 'nearest' });
  };
  const search = (text: string) => {
    setQuery(text);
    setAt(firstPlace);
  };
  const sections = useSections(rows, list);
  return { query, search, rows, at, setAt, list, pick, onKeyDown, sections };
}

/** The section at the top of what is seen, and the way to another. */
function useSections(rows: readonly PickerRow[], list: React.RefObject<VirtualizerHandle | null>) {
  const [shown, setShown] = useState<PickerSection | null>(null);
  const onScroll = () => {
    const it = list.current;
    if (it) setShown(sectionAt(rows, it.findItemIndex(it.scrollOffset + 8)));
  };
  const onJump = (row: number) => list.current?.scrollToIndex(row, { align: 'start' });
  return { shown: shown ?? sectionAt(rows, 0), onScroll, onJump };
}

interface SearchProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchField({ query, onQuery, onKeyDown }: SearchProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const touch = useTouch();
  // A thumb wants to see the emoji, not a keyboard over them.
  useEffect(() => {
    if (!touch) input.current?.focus();
  }, [touch]);
  return (
    <label className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-row bg-well px-2.5 shadow-edge focus-within:shadow-[inset_0_0_0_1.5px_var(--accent-fill)] touch:h-11">
      <Icon icon={Search} size={16} className="text-text-3" />
      <input
        ref={input}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t`Search emoji`}
        aria-label={t`Search emoji`}
        className="min-w-0 flex-1 bg-transparent text-ui outline-none placeholder:text-text-3 touch:text-header"
      />
    </label>
  );
}

function Shown({ cell }: { readonly cell: PickerCell | undefined }) {
  return (
    <p
      aria-live="polite"
      className="flex h-9 flex-none items-center gap-2 border-t border-line px-3 text-second text-text-3 touch:hidden"
    >
      {cell && (
        <>
          <span aria-hidden="true" className="text-[1.25rem] leading-none">
            {cell.unicode}
          </span>
          {`:${cell.name}:`}
        </>
      )}
    </p>
  );
}

/** Searching, choosing by arrow keys or pointer. */
export function EmojiPicker({ onPick, columns }: EmojiPickerProps) {
  const [index, retry] = useIndex();
  const picker = usePicker(index, columns, onPick);
  const { query, search, rows, at, setAt, list, pick, onKeyDown, sections } = picker;
  return (
    <div className="flex h-[min(420px,70dvh)] w-full flex-col">
      <div className="flex items-center gap-1 p-2">
        <SearchField query={query} onQuery={search} onKeyDown={onKeyDown} />
        <ToneChoice />
      </div>
      {query === '' && rows.length > 0 && (
        <SectionStrip rows={rows} shown={sections.shown} onJump={sections.onJump} />
      )}
      {index === 'failed' ? (
        <EmptyState
          action={
            <Button onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The emoji could not be loaded.</Trans>
        </EmptyState>
      ) : rows.length === 0 && index !== null ? (
        <EmptyState className="flex-1">
          <Trans>No emoji is called that.</Trans>
        </EmptyState>
      ) : (
        <Grid
          rows={rows}
          at={at}
          setAt={setAt}
          onPick={pick}
          list={list}
          onScroll={sections.onScroll}
        />
      )}
      <Shown cell={cellAt(rows, at)} />
    </div>
  );
}
