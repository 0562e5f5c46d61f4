/** Looks at each new text of a statement once: whatever table of an organisation it reads or writes must have been confined by the dialect. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { tables } from './tables/index.ts';

/** Tables whose rows belong to an organisation, and the organisations themselves. */
const confinedTables: ReadonlySet<string> = new Set(
  Object.values(tables.sqlite).flatMap((table) =>
    'organisationId' in getTableColumns(table) || table === tables.sqlite.organisations ? [getTableName(table)] : [],
  ),
);

const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\w+|[^\s\w]/g;
const beforeTables: ReadonlySet<string> = new Set(['from', 'join', 'into', 'update', 'using', 'table']);
const afterTables: ReadonlySet<string> = new Set([
  'select',
  'set',
  'values',
  'where',
  'group',
  'having',
  'order',
  'limit',
  'returning',
  'union',
  'intersect',
  'except',
]);
const besideTables: ReadonlySet<string> = new Set(['only', 'lateral']);

/** How often tables of organisations stand where a statement says what it reads or writes: a column may have the name of one. */
function countTables(text: string): number {
  let many = 0;
  let isTable = false;
  /** Whether the name before was taken for a table, and counted. */
  let before = { wasTable: false, counted: 0 };
  /** Whether a comma leads to a further table, for each bracket that is open. */
  const lists = [false];
  for (const [token] of text.matchAll(tokens)) {
    const word = token.toLowerCase();
    let now = { wasTable: false, counted: 0 };
    if (word === '(') lists.push(isTable);
    else if (word === ')') {
      lists.pop();
      isTable = false;
    } else if (word === ',') isTable = lists.at(-1) ?? false;
    else if (word === '.') {
      // It was a schema, or the table of a column.
      isTable = before.wasTable;
      many -= before.counted;
    } else if (beforeTables.has(word) || afterTables.has(word)) {
      isTable = beforeTables.has(word);
      lists[lists.length - 1] = isTable;
    } else if (isTable && !besideTables.has(word)) {
      now = { wasTable: true, counted: confinedTables.has(word.replaceAll('"', '')) ? 1 : 0 };
      many += now.counted;
      isTable = false;
    }
    before = now;
  }
  return many;
}

interface Demand {
  /** How many of its places are the organisation of a condition. */
  readonly conditions: number;
  readonly isInsert: boolean;
}

const takesOver = /\bon conflict\b(.*)\bdo update\b/is;

function demandOf(text: string): Demand {
  const many = countTables(text);
  const isInsert = many > 0 && /^\s*insert\b/i.test(text);
  const target = isInsert ? takesOver.exec(text)?.[1] : undefined;
  if (target !== undefined && !target.includes('"organisation_id"'))
    throw new Error(`An insert would change the row of another organisation that it meets: ${text}`);
  return { conditions: isInsert ? many - 1 : many, isInsert };
}

const known = new Map<string, Demand>();
/** More of them are begun anew: lists with values in them make many texts. */
const maximumKnown = 5_000;

/**
 * @param conditions how many places of the statement are the organisation of a condition, @param rows of an inserted row
 * @throws where the text names a table without a condition of its own: raw SQL stands in the database room only
 */
export function assertConfined(text: string, conditions: number, rows: number): void {
  let demand = known.get(text);
  if (!demand) {
    demand = demandOf(text);
    if (known.size >= maximumKnown) known.clear();
    known.set(text, demand);
  }
  if (demand.conditions !== conditions || demand.isInsert !== rows > 0) throw new Error(`A statement reaches rows that no organisation confines: ${text}`);
}
