/** The grid of a list: sticky header, virtual rows, one row at a time under the keys. */
import { Checkbox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconUser } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { text } from '#renderer/text/text.ts';
import { useDensity } from '../preferences.ts';
import { useRememberedOffset, useScrollMemory } from '../pages/use-scroll-memory.ts';
import { ListHeader } from './list-header.tsx';
import classes from './list.module.css';
import type { Column, ListRow } from './list.ts';
import { useActiveRow } from './use-active-row.ts';
import { useKeptPlace } from './use-kept-place.ts';
import type { ListTableModel } from './use-list-table.ts';
import type { Rows } from './use-rows.ts';

/** As in the tokens: rows are of one height, so that any number of them can be placed without measuring. */
const rowHeights = { compact: 32, comfortable: 44 };
const twoLineHeights = { compact: 52, comfortable: 64 };
/** Rows from the end at which more are fetched. */
const fetchAhead = 30;

interface ListTableProps<Row extends ListRow> {
  label: string;
  table: ListTableModel<Row>;
  columns: readonly Column<Row>[];
  /** Those named in the header, the shown ones first. */
  headed: readonly Column<Row>[];
  isTwoLines: boolean;
  rows: Rows<Row>;
  sort: string | undefined;
  onSort: (sort: string) => void;
  previewId: string | undefined;
  /** Absent where the list has no preview: a click then only moves the keys. */
  onPreview: ((id: string | undefined) => void) | undefined;
  onOpen: (row: Row) => void;
  selectable: boolean;
}

/** `40px minmax(220px, 1fr) 120px …`. */
const gridTemplate = <Row,>(columns: readonly Column<Row>[], selectable: boolean) =>
  [...(selectable ? ['40px'] : []), ...columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`))].join(' ');

/** No header stands above a row of two lines: a figure says itself what it counts, and so does what was ticked besides. */
const isSaid = <Row,>(column: Column<Row> | undefined): boolean => column !== undefined && (column.align === 'end' || !column.phone);

const domId = (id: string) => `row-${id}`;

export function ListTable<Row extends ListRow>(props: ListTableProps<Row>) {
  const { label, table, columns, headed, isTwoLines, rows, sort, onSort, previewId, onPreview, onOpen, selectable } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [density] = useDensity();
  const rowHeight = (isTwoLines ? twoLineHeights : rowHeights)[density];
  const tableRows = table.getRowModel().rows;

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => tableRows[index]?.id ?? index,
    overscan: 12,
    initialOffset: useRememberedOffset('list'),
    // Keeps a row that the keys move to clear of the sticky header.
    scrollPaddingStart: rowHeights[density],
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  useScrollMemory('list', scroller);
  useKeptPlace(scroller, tableRows, rowHeight);

  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { loadMore, hasMore } = rows;
  useEffect(() => {
    if (hasMore && lastShown >= tableRows.length - fetchAhead) loadMore();
  }, [hasMore, lastShown, tableRows.length, loadMore]);

  const rowsAPage = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 2);
  const active = useActiveRow(tableRows, (index) => virtual.scrollToIndex(index), rowsAPage);

  // The arrow keys mean the list as long as nothing else has the focus. The browser must not scroll by them as well:
  // it would push the first rows under the header just when the next key goes to them.
  function takeFocus(event: globalThis.KeyboardEvent) {
    const focused = document.activeElement;
    if (focused !== document.body && focused?.tagName !== 'MAIN') return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
  }
  useHotkeys([
    ['ArrowDown', takeFocus, { preventDefault: false }],
    ['ArrowUp', takeFocus, { preventDefault: false }],
  ]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { row } = active;
    const movedTo = active.move(event.key);
    if (movedTo) {
      // An open preview follows the keys.
      if (previewId) onPreview?.(movedTo);
    } else if (event.key === 'Escape' && previewId) onPreview?.(undefined);
    else if (!row) return;
    else if (event.key === 'Enter') onOpen(row.original);
    else if (event.key === ' ') onPreview?.(previewId === row.id ? undefined : row.id);
    else if (event.key.toLowerCase() === 'x' && selectable) row.toggleSelected();
    else return;
    event.preventDefault();
  }

  /** The row that was hit beside its links and boxes, which do their own work. */
  function rowHit({ target }: MouseEvent) {
    const element = target as Element;
    if (element.closest('a, button, input, label, thead')) return undefined;
    const id = element.closest('tr')?.dataset['id'];
    return tableRows.find((row) => row.id === id);
  }

  function onClick(event: MouseEvent) {
    const row = rowHit(event);
    if (!row) return;
    active.set(row.id);
    onPreview?.(row.id);
  }

  function onDoubleClick(event: MouseEvent) {
    const row = rowHit(event);
    if (row) onOpen(row.original);
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-two-lines={isTwoLines || undefined}
      data-selectable={selectable || undefined}
      style={{ '--columns': gridTemplate(columns, selectable), '--row': `${rowHeight}px` }}
    >
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table under the arrow keys is a grid
        role="grid"
        className={classes.table}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : tableRows.length + 1}
        aria-multiselectable={selectable || undefined}
        aria-activedescendant={active.row && domId(active.row.id)}
        aria-busy={rows.isStale}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <ListHeader table={table} columns={headed} sort={sort} onSort={onSort} selectable={selectable} />
        <tbody className={classes.rows} data-stale={rows.isStale || undefined} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = tableRows[index];
            if (!row) return null;
            return (
              <tr
                key={row.id}
                id={domId(row.id)}
                data-id={row.id}
                aria-rowindex={index + 2}
                aria-selected={selectable ? row.getIsSelected() : undefined}
                className={classes.row}
                data-active={row.id === active.row?.id || undefined}
                data-previewed={row.id === previewId || undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                {selectable && (
                  <td className={classes.tick}>
                    <Checkbox
                      tabIndex={-1}
                      aria-label={text.lists.selectRow(index + 1)}
                      checked={row.getIsSelected()}
                      onClick={row.getToggleSelectedHandler()}
                      readOnly
                    />
                  </td>
                )}
                {row.getVisibleCells().map((cell, place) => (
                  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the column puts the text into the cell
                  <td
                    key={cell.id}
                    className={classes.cell}
                    data-align={columns[place]?.align}
                    data-line={isTwoLines ? (columns[place]?.phone?.line ?? 'second') : undefined}
                    data-label={isSaid(columns[place]) ? columns[place]?.label : undefined}
                  >
                    {isTwoLines && columns[place]?.phone?.line === 'who' && <IconUser size={14} stroke={1.5} aria-label={columns[place]?.label} />}
                    <div>
                      <table.FlexRender cell={cell} />
                    </div>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
