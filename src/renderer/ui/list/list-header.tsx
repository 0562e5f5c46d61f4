/** The header of a list: column names that sort, and the box that selects every loaded row. */
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import classes from './list.module.css';
import type { Column, ListRow } from './list.ts';
import type { ListTableModel } from './use-list-table.ts';

interface ListHeaderProps<Row extends ListRow> {
  table: ListTableModel<Row>;
  columns: readonly Column<Row>[];
  sort: string | undefined;
  onSort: (sort: string) => void;
  selectable: boolean;
}

export function ListHeader<Row extends ListRow>({ table, columns, sort, onSort, selectable }: ListHeaderProps<Row>) {
  return (
    <thead className={classes.header}>
      <tr aria-rowindex={1} className={classes.headerRow}>
        {selectable && (
          <th className={classes.tick}>
            <Checkbox
              aria-label={text.lists.selectAll}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected()}
              onChange={() => table.toggleAllRowsSelected()}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
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
      <th className={classes.head} data-align={align}>
        {label}
      </th>
    );
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th className={classes.head} data-align={align} aria-sort={direction}>
      <UnstyledButton
        className={classes.sort}
        title={direction === 'ascending' ? text.lists.sortDescending(label) : text.lists.sortAscending(label)}
        onClick={() => onSort(direction === 'ascending' ? `-${name}` : name)}
      >
        {label}
        {direction !== 'none' && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
