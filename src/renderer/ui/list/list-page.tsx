/** A list of any length: views, filters, columns, preview and selection, all kept in the address. */
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconSearchOff } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '#renderer/api/session.ts';
import type { Face } from '../pages/faces.ts';
import { text } from '#renderer/text/text.ts';
import type { SavedView } from '#shared/contract/insight/saved-views.ts';
import { EmptyState } from '../pages/empty-state.tsx';
import { ErrorState } from '../pages/error-state.tsx';
import { Page } from '../pages/page.tsx';
import { RowSkeletons } from '../pages/skeletons.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { toFilterInput } from './filter-reading.ts';
import { KeyHints } from './key-hints.tsx';
import { useListState } from './list-state.ts';
import { ListTable } from './list-table.tsx';
import classes from './list.module.css';
import type { Column, Filter, ListInput, ListOperation, ListRow, ListView, SelectionAction } from './list.ts';
import { asTwoLines, shownOnPhone } from './phone-lines.ts';
import { SavedViewButton, useSavedViews } from './saved-views.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useColumns } from './use-columns.ts';
import { useListTable } from './use-list-table.ts';
import { useRows } from './use-rows.ts';
import { normalQuery } from './view-query.ts';
import { ViewTabs } from './view-tabs.tsx';

interface ListPageProps<Input extends ListInput, Row extends ListRow> {
  /** Name under which views and the choice of columns are kept; the plural of the record, as in the address. */
  name: SavedView['list'];
  face: Face;
  title: string;
  /** Such as `api.customers.list`. */
  list: ListOperation<Input, Row>;
  /** The part of the input that the page decides itself. */
  fixed?: Partial<Input>;
  columns: readonly Column<Row>[];
  /** How the list is sorted until somebody sorts it. */
  usualSort?: Input['sort'];
  filters?: readonly Filter[];
  /** False where the operation does not search by words. */
  searchable?: boolean;
  views?: readonly ListView[];
  /** Address of a row's own page. */
  pathOf: (row: Row) => string;
  preview?: (row: Row) => ReactNode;
  selectionActions?: readonly SelectionAction<Row>[];
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** What belongs here, for the time before there is any. */
  empty: ReactNode;
}

const noFilters: readonly Filter[] = [];
const tickWidth = 40;
/** With less room than this, as on a phone, a row is two lines. */
const twoLinesBelow = 480;

/** `customers` of `api.customers.list`: keys of the client begin with the path of their operation. */
const areaOf = ({ key }: { key: ListOperation<never, never>['key'] }): string => String((key({ type: 'infinite' })[0] as readonly unknown[])[0]);

export function ListPage<Input extends ListInput, Row extends ListRow>(props: ListPageProps<Input, Row>) {
  const { list, fixed, filters = noFilters, views = [], selectionActions = [], usualSort, pathOf, preview } = props;
  const may = useMay();
  const columns = useMemo(() => props.columns.filter(({ needs }) => needs === undefined || may(needs)), [props.columns, may]);
  const navigate = useNavigate();
  const state = useListState(filters);
  const sort = state.sort ?? usualSort;
  const input = useMemo(
    // What the address says is checked by the program like any other input.
    () =>
      ({ ...toFilterInput(filters, state.params), ...(state.words && { q: state.words }), ...(sort && { sort }), ...fixed }) as Omit<Input, 'cursor' | 'limit'>,
    [filters, state.params, state.words, sort, fixed],
  );
  const rows = useRows(list, input);
  const saved = useSavedViews(props.name);
  const allViews = [...views, ...saved.map(({ name, query }) => ({ label: name, query }))];
  const selectable = selectionActions.length > 0;
  const { ref: room, width } = useElementSize();
  const isTwoLines = width > 0 && width < twoLinesBelow;
  const phoneColumns = useMemo(() => asTwoLines(columns), [columns]);
  const wideChoice = useColumns(props.name, columns, width - (selectable ? tickWidth : 0));
  const phoneChoice = useColumns(`${props.name}.phone`, phoneColumns, width);
  const [arranged, choice] = isTwoLines ? [phoneColumns, phoneChoice] : [columns, wideChoice];
  const shown = useMemo(
    () => (isTwoLines ? shownOnPhone(phoneColumns, phoneChoice.chosen, state.sort) : wideChoice.visible),
    [isTwoLines, phoneColumns, phoneChoice, state.sort, wideChoice],
  );
  const table = useListTable(arranged, shown, rows.rows);
  const selected = table.getSelectedRowModel().rows.map(({ original }) => original);
  const previewed = preview && rows.rows.find(({ id }) => id === state.previewId);
  const open = (row: Row) => void navigate(pathOf(row));

  return (
    <Page face={props.face} title={props.title} actions={props.actions} fills>
      {allViews.length > 0 && <ViewTabs views={allViews} state={state} />}
      <FilterBar state={state} filters={filters} searchable={props.searchable ?? true}>
        {rows.rows.length > 0 && <output className={classes.count}>{text.lists.shown(rows.rows.length, !rows.hasMore)}</output>}
        <SavedViewButton list={props.name} state={state} saved={saved} known={views.map(({ query }) => normalQuery(query))} />
        <ColumnMenu columns={arranged} choice={choice} />
        <ExportButton list={areaOf(list)} filters={input} columns={choice.chosen.map(({ key }) => key)} rows={rows} title={props.title} />
      </FilterBar>
      <div className={classes.body}>
        <div className={classes.tablePlace} ref={room}>
          {rows.error ? (
            <ErrorState error={rows.error} onRetry={rows.retry} />
          ) : rows.isLoading ? (
            <RowSkeletons />
          ) : rows.rows.length > 0 ? (
            <ListTable
              label={props.title}
              table={table}
              columns={shown}
              // Rows on a phone show what matters; they can be sorted by anything.
              headed={isTwoLines ? [...shown, ...arranged.filter((column) => column.sort && !shown.includes(column))] : shown}
              isTwoLines={isTwoLines}
              rows={rows}
              sort={sort}
              onSort={state.setSort}
              previewId={state.previewId}
              onPreview={preview && state.setPreview}
              onOpen={open}
              selectable={selectable}
            />
          ) : state.isFiltered ? (
            <EmptyState icon={IconSearchOff} title={text.lists.emptyFiltered} body={text.lists.emptyFilteredBody}>
              <Button variant="default" onClick={state.clear}>
                {text.lists.clearFilters}
              </Button>
            </EmptyState>
          ) : (
            props.empty
          )}
        </div>
        {preview && previewed && (
          <PreviewPanel path={pathOf(previewed)} onClose={() => state.setPreview(undefined)}>
            {preview(previewed)}
          </PreviewPanel>
        )}
      </div>
      {selected.length > 0 ? (
        <SelectionBar rows={selected} actions={selectionActions} onClear={() => table.resetRowSelection(true)} />
      ) : (
        rows.rows.length > 0 && <KeyHints preview={preview !== undefined} selectable={selectable} />
      )}
    </Page>
  );
}
