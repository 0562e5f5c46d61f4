/** The table behind a list: its rows by id and which of them are selected. */
import { columnVisibilityFeature, rowSelectionFeature, tableFeatures, useTable, type ReactTable, type Row as TableRow } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Column, ListRow } from './list.ts';

const features = tableFeatures({ rowSelectionFeature, columnVisibilityFeature });
type Features = typeof features;

export type ListTableModel<Row extends ListRow> = ReactTable<Features, Row>;
export type ListTableRow<Row extends ListRow> = TableRow<Features, Row>;

export function useListTable<Row extends ListRow>(columns: readonly Column<Row>[], visible: readonly Column<Row>[], rows: readonly Row[]): ListTableModel<Row> {
  const definitions = useMemo(
    () => columns.map(({ key, label, cell }) => ({ id: key, header: label, cell: ({ row }: { row: { original: Row } }) => cell(row.original) })),
    [columns],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map((column) => [column.key, visible.includes(column)])), [columns, visible]);
  return useTable<Features, Row>({
    features,
    columns: definitions,
    data: rows,
    getRowId: ({ id }) => id,
    state: { columnVisibility },
  });
}
