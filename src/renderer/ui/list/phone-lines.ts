/** A row on a phone: two lines, which each list declares by importance, and what somebody ticks besides. */
import type { Column } from './list.ts';

/** Where a column stands in a row of two lines: beside the name, below it, or at the end of the second line, where people look for who it is. */
export interface PhonePlace {
  readonly line: 'first' | 'second' | 'who';
  readonly order: number;
}

export interface PhoneLines<Key extends string> {
  /** What names the row, and what is looked at first. */
  readonly first: readonly [Key, ...Key[]];
  readonly second: readonly Key[];
  /** The one person whom the row shows, with the sign for people. */
  readonly who?: Key;
}

const lines = ['first', 'second', 'who'] as const;

export function phonePlaceOf<Key extends string>(key: Key, phone: PhoneLines<Key>): PhonePlace | undefined {
  if (key === phone.who) return { line: 'who', order: 0 };
  const line = lines.find((each) => each !== 'who' && phone[each].includes(key));
  return line && line !== 'who' ? { line, order: phone[line].indexOf(key) } : undefined;
}

const rank = ({ phone }: Column<never>): number => (phone ? lines.indexOf(phone.line) * 100 + phone.order : lines.indexOf('who') * 100 - 1);

/** In the order of the two lines. What is not on them waits to be ticked, and then stands on the second one, before the person. */
export const asTwoLines = <Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] =>
  columns.toSorted((one, other) => rank(one) - rank(other)).map((column) => ({ ...column, optional: !column.phone }));

/** Those chosen, and the one by which somebody sorted: what a list is sorted by is seen. */
export const shownOnPhone = <Row>(columns: readonly Column<Row>[], chosen: readonly Column<Row>[], sort: string | undefined): readonly Column<Row>[] =>
  columns.filter((column) => chosen.includes(column) || (column.sort !== undefined && column.sort === sort?.replace(/^-/, '')));
