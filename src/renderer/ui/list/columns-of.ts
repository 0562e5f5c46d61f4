/** The columns of a page, named as the contract names them for exports too. */
import { text } from '#renderer/text/text.ts';
import { wordAt } from '#renderer/text/word-at.ts';
import type { ListColumns } from '#shared/contract/list-columns.ts';
import type { Column } from './list.ts';
import { phonePlaceOf, type PhoneLines } from './phone-lines.ts';

/**
 * @param phone the two lines of a row on a phone
 * @param shown how each looks, in the order of their importance
 */
export const columnsOf = <Row, Key extends string>(
  declared: ListColumns<Row, Key>,
  phone: PhoneLines<NoInfer<Key>>,
  shown: readonly (Omit<Column<Row>, 'key' | 'label' | 'needs' | 'phone'> & { key: NoInfer<Key> })[],
): readonly Column<Row>[] =>
  shown.map((column) => {
    const { label, needs } = declared[column.key];
    const place = phonePlaceOf(column.key, phone);
    return { ...column, label: wordAt(text, label), ...(needs && { needs }), ...(place && { phone: place }) };
  });
