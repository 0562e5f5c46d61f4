/** The grid of a list: sticky header, virtual rows, one row at a time under the keys. */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { text } from '#renderer/app/text/text.ts';
import { useDensity } from '#renderer/app/theme/preferences.ts';
import { useRememberedOffset, useScrollMemory } from '../use-scroll-memory.ts';
import classes from './list.module.css';
import type { Column, ListRow } from './list.ts';
import { useActiveRow } from './use-active-row.ts';
import { useKeptPlace } from './use-kept-place.ts';
import type { ListTableModel } from './use-list-table.ts';
import type { Rows } from './use-rows.ts';

const rowHeights = { compact: 32, comfortable: 44 };
/** Rows from the end at which more are fetched. */
const fetchAhead = 30;

interface ListTableProps<Row extends ListRow> {
  label: string;
  table: ListTableModel<Row>;
  columns: readonly Column<Row>[];
  rows: Rows<Row>;
  sort: string | undefined;
  onSort: (sort: string) => void;
  previewId: string | undefined;
  onPreview: (id: string | undefined) => void;
  onOpen: (row: Row) => void;
  selectable: boolean;
}

/** `40px minmax(220px, 1fr) 120px …`. */
const gridTemplate = <Row,>(columns: readonly Column<Row>[], selectable: boolean) =>
  [...(selectable ? ['40px'] : []), ...columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`))].join(' ');

export function ListTable<Row extends ListRow>(props: ListTableProps<Row>) {
  const { label, table, columns, rows, selectable, previewId, onPreview, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [density] = useDensity();
  const rowHeight = rowHeights[density];
  const tableRows = table.getRowModel().rows;
  const initialOffset = useRememberedOffset('list');

  const virtual = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => tableRows[index]?.id ?? index,
    overscan: 12,
    initialOffset,
    // Keeps a row that the keys move to clear of the sticky header.
    scrollPaddingStart: rowHeight,
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

  const active = useActiveRow(tableRows, (index) => virtual.scrollToIndex(index), Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 1));

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = active.row;
    if (active.move(event.key)) event.preventDefault();
    else if (event.key === 'Escape' && previewId) onPreview(undefined);
    else if (!row) return;
    else if (event.key === 'Enter') onOpen(row.original);
    else if (event.key === ' ') onPreview(previewId === row.id ? undefined : row.id);
    else if (event.key.toLowerCase() === 'x' && selectable) row.toggleSelected();
    else return;
    event.preventDefault();
  }

  const rowDomId = (id: string) => `row-${id}`;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.hasMore ? -1 : tableRows.length + 1}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={active.row && rowDomId(active.row.id)}
      aria-busy={rows.isStale}
      tabIndex={0}
      className={classes.scroller}
      data-stale={rows.isStale || undefined}
      onKeyDown={onKeyDown}
      style={{ '--columns': gridTemplate(columns, selectable) }}
    >
      <HeaderRow {...props} />
      <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = tableRows[index];
          if (!row) return null;
          return (
            <div
              key={row.id}
              id={rowDomId(row.id)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selectable ? row.getIsSelected() : undefined}
              className={classes.row}
              data-active={row.id === active.row?.id || undefined}
              data-previewed={row.id === previewId || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                active.set(row.id);
                // A link or a box in the row does its own work.
                if (!(event.target as Element).closest('a, button, input, label')) onPreview(row.id);
              }}
              onDoubleClick={() => onOpen(row.original)}
            >
              {selectable && (
                <div role="gridcell" className={classes.tick}>
                  <Checkbox
                    tabIndex={-1}
                    aria-label={text.lists.selectRow(`${index + 1}`)}
                    checked={row.getIsSelected()}
                    onClick={row.getToggleSelectedHandler()}
                    readOnly
                  />
                </div>
              )}
              {row.getVisibleCells().map((cell) => (
                <div key={cell.id} role="gridcell" className={classes.cell} data-align={columns.find(({ key }) => key === cell.column.id)?.align}>
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HeaderRow<Row extends ListRow>({ table, columns, sort, onSort, selectable }: ListTableProps<Row>) {
  return (
    <div role="rowgroup" className={classes.header}>
      <div role="row" aria-rowindex={1} className={classes.headerRow}>
        {selectable && (
          <div role="columnheader" className={classes.tick}>
            <Checkbox
              aria-label={text.lists.selectAll}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected()}
              onChange={() => table.toggleAllRowsSelected()}
            />
          </div>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: (sort: string) => void;
}

function HeaderCell<Row>({ column: { label, align, sort: name }, sort, onSort }: HeaderCellProps<Row>) {
  if (!name)
    return (
      <div role="columnheader" className={classes.head} data-align={align}>
        {label}
      </div>
    );
  const isAscending = sort === name;
  const isDescending = sort === `-${name}`;
  const Arrow = isDescending ? IconArrowDown : IconArrowUp;
  return (
    <div role="columnheader" className={classes.head} data-align={align} aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}>
      <UnstyledButton
        className={classes.sort}
        title={isAscending ? text.lists.sortDescending(label) : text.lists.sortAscending(label)}
        onClick={() => onSort(isAscending ? `-${name}` : name)}
      >
        {label}
        {(isAscending || isDescending) && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  );
}
