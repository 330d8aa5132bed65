import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { cx } from '../../../ui/cx';
import { PickerHead } from './picker-head';
import type { PickerCell, PickerRow } from './picker-rows';

/** A cell among the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridProps {
  readonly rows: readonly PickerRow[];
  readonly at: Place;
  readonly onPick: (cell: PickerCell) => void;
  readonly setAt: (at: Place) => void;
  readonly list: React.RefObject<VirtualizerHandle | null>;
  readonly onScroll: () => void;
}

/** The rows of emoji, of which only those in sight are drawn. */
export function Grid({ rows, at, onPick, setAt, list, onScroll }: GridProps) {
  return (
    <div
      role="grid"
      aria-rowcount={rows.length}
      className="min-h-0 flex-1 overflow-y-auto px-2 pb-2"
    >
      <Virtualizer ref={list} bufferSize={240} onScroll={onScroll}>
        {rows.map((row, index) =>
          row.kind === 'head' ? (
            <PickerHead key={row.section} section={row.section} />
          ) : (
            <div key={index} role="row" className="flex">
              {row.cells.map((cell, column) => (
                <Cell
                  key={cell.unicode}
                  cell={cell}
                  on={at.row === index && at.column === column}
                  onPick={onPick}
                  onHover={() => setAt({ row: index, column })}
                />
              ))}
            </div>
          ),
        )}
      </Virtualizer>
    </div>
  );
}

interface CellProps {
  readonly cell: PickerCell;
  readonly on: boolean;
  readonly onPick: (cell: PickerCell) => void;
  readonly onHover: () => void;
}

function Cell({ cell, on, onPick, onHover }: CellProps) {
  return (
    <span role="gridcell" className="flex-1">
      <button
        type="button"
        tabIndex={-1}
        aria-label={cell.name.replaceAll('_', ' ')}
        onClick={() => onPick(cell)}
        onPointerMove={onHover}
        className={cx(
          'grid h-9 w-full place-items-center rounded-row text-[1.375rem] leading-none touch:h-11 touch:text-[1.625rem]',
          on && 'bg-active',
        )}
      >
        {cell.unicode}
      </button>
    </span>
  );
}
