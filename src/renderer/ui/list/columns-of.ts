/** The columns of a page, named as the contract names them for exports too. */
import { text } from '#renderer/text/text.ts';
import { wordAt } from '#renderer/text/word-at.ts';
import type { ListColumns } from '#shared/contract/list-columns.ts';
import type { Column } from './list.ts';

/** @param shown how each looks, in the order of their importance */
export const columnsOf = <Row, Key extends string>(
  declared: ListColumns<Row, Key>,
  shown: readonly (Omit<Column<Row>, 'key' | 'label' | 'needs'> & { key: NoInfer<Key> })[],
): readonly Column<Row>[] =>
  shown.map((column) => {
    const { label, needs } = declared[column.key];
    return { ...column, label: wordAt(text, label), ...(needs && { needs }) };
  });
