/** A schema as a database itself tells it, and the changes that lead from one to another. */

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly standard: string | null;
}
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** What else stands in the statement that makes it: on SQLite its keys and how it is kept. The order of columns does not count. */
  readonly body: readonly string[];
  /** The statement that makes it. */
  readonly create: string;
}
/** Something beside a table that is made and dropped as a whole: an index, a trigger, a constraint, a planner statistic. */
export interface Part {
  readonly kind: string;
  readonly name: string;
  readonly table: string;
  /** Equal where two do the same, however they are written. */
  readonly definition: string;
  readonly create: string;
  readonly drop: string;
}
/** Both in the order in which they are made. */
export interface Catalogue {
  readonly tables: readonly Table[];
  readonly parts: readonly Part[];
}

export interface TableChange {
  readonly before: Table;
  readonly after: Table;
  readonly added: readonly Column[];
  readonly dropped: readonly Column[];
  readonly altered: readonly { readonly before: Column; readonly after: Column }[];
  readonly bodyChanged: boolean;
}
export interface Changes {
  readonly dropParts: readonly Part[];
  readonly createTables: readonly Table[];
  readonly alterTables: readonly TableChange[];
  readonly dropTables: readonly Table[];
  readonly createParts: readonly Part[];
}

export function changesBetween(before: Catalogue, after: Catalogue): Changes {
  const tableBefore = byName(before.tables);
  const tableAfter = byName(after.tables);
  const keyOf = ({ kind, table, name }: Part) => `${kind} ${table}.${name}`;
  const partBefore = new Map(before.parts.map((part) => [keyOf(part), part]));
  const partAfter = new Map(after.parts.map((part) => [keyOf(part), part]));
  return {
    // A function is replaced in its place: triggers hold on to it.
    dropParts: before.parts
      .filter((part) => {
        const next = partAfter.get(keyOf(part));
        return !next || (next.definition !== part.definition && part.kind !== 'function');
      })
      .toReversed(),
    createTables: after.tables.filter(({ name }) => !tableBefore.has(name)),
    alterTables: after.tables.flatMap((table) => {
      const old = tableBefore.get(table.name);
      return old ? tableChange(old, table) : [];
    }),
    dropTables: before.tables.filter(({ name }) => !tableAfter.has(name)).toReversed(),
    createParts: after.parts.filter((part) => partBefore.get(keyOf(part))?.definition !== part.definition),
  };
}

function tableChange(before: Table, after: Table): TableChange[] {
  const old = byName(before.columns);
  const added = after.columns.filter(({ name }) => !old.has(name));
  const dropped = before.columns.filter(({ name }) => !byName(after.columns).has(name));
  const altered = after.columns.flatMap((column) => {
    const was = old.get(column.name);
    return was && (was.type !== column.type || was.notNull !== column.notNull || was.standard !== column.standard) ? [{ before: was, after: column }] : [];
  });
  const bodyChanged = before.body.toSorted().join('\n') !== after.body.toSorted().join('\n');
  return added.length + dropped.length + altered.length > 0 || bodyChanged ? [{ before, after, added, dropped, altered, bodyChanged }] : [];
}

/** Each change as one sentence; none where the two are equal. */
export const sentences = ({ dropParts, createTables, alterTables, dropTables, createParts }: Changes): string[] => {
  const partName = ({ kind, name, table }: Part) => `${kind} ${name}${name === table || table === '' ? '' : ` of ${table}`}`;
  const changed = new Set(createParts.map(partName));
  const dropped = new Set(dropParts.map(partName));
  return [
    ...createTables.map(({ name }) => `The table ${name} is new.`),
    ...dropTables.map(({ name }) => `The table ${name} is gone.`),
    ...alterTables.flatMap(({ after: { name, body }, before, added, dropped: gone, altered, bodyChanged }) => [
      ...added.map((column) => `The column ${name}.${column.name} is new.`),
      ...gone.map((column) => `The column ${name}.${column.name} is gone.`),
      ...altered.map((column) => `The column ${name}.${column.after.name} was ${columnText(column.before)} and is ${columnText(column.after)}.`),
      ...(bodyChanged ? [`The table ${name} had ${outside(before.body, body)} and has ${outside(body, before.body)}.`] : []),
    ]),
    ...createParts.map((part) => `The ${partName(part)} is ${dropped.has(partName(part)) || part.kind === 'function' ? 'another one' : 'new'}.`),
    ...dropParts.filter((part) => !changed.has(partName(part))).map((part) => `The ${partName(part)} is gone.`),
  ];
};

export const columnText = ({ type, notNull, standard }: Column): string =>
  `${type}${standard === null ? '' : ` default ${standard}`}${notNull ? ' not null' : ''}`;

const outside = (these: readonly string[], those: readonly string[]): string => these.filter((one) => !those.includes(one)).join('; ') || 'nothing of it';

const byName = <T extends { readonly name: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.name, item]));
