/** Puts the organisation of the running call into statements: a condition into what is built, its value when it is sent. */
import { getTableColumns, getTableName, is, Param, Placeholder, sql, SQL, Table, type Column } from 'drizzle-orm';
import { assertConfined } from './confined-text.ts';
import { ownOrganisation } from './scope.ts';

/** The place of the running call's organisation in a condition. */
class OwnOrganisation {
  /** Errors show the values of their statement. */
  toString(): string {
    return 'own organisation';
  }
}
const own = new OwnOrganisation();

/** The organisation of a row that is inserted: the running call's, and no other where one is given. */
class RowOrganisation {
  readonly given: unknown;
  constructor(given?: unknown) {
    this.given = given;
  }
}
const rowOrganisation = { mapToDriverValue: (given: unknown) => new RowOrganisation(given) };

/** Stands in a condition that must be answered by another way than the index that begins with the organisation. */
export const besideTheOrganisation = sql``;

const hasHint = (condition: SQL): boolean => condition.queryChunks.some((chunk) => chunk === besideTheOrganisation || (chunk instanceof SQL && hasHint(chunk)));

/** The column that says whose a row is; undefined where the table, or whatever else stands there, has none. */
function organisationOf(table: unknown): Column | undefined {
  if (!is(table, Table)) return undefined;
  const columns: Record<string, Column> = getTableColumns(table);
  return columns['organisationId'] ?? (getTableName(table) === 'organisations' ? columns['id'] : undefined);
}

/** What was given is bracketed: an `or` in it would reach past the organisation otherwise. */
function confine(table: unknown, given: SQL | undefined): SQL | undefined {
  const organisation = organisationOf(table);
  if (!organisation) return given;
  const whose = sql`${organisation} = ${own}`;
  // `is true` keeps the index out of the plan, on both databases.
  const condition = given && hasHint(given) ? sql`(${whose}) is true` : whose;
  return given ? sql`(${condition} and (${given}))` : condition;
}

interface Join {
  readonly on?: SQL | undefined;
  readonly table: unknown;
  readonly joinType: string;
}

function confineJoin<Joined extends Join>(join: Joined): Joined {
  if (!organisationOf(join.table)) return join;
  if (join.joinType !== 'inner' && join.joinType !== 'left')
    throw new Error(`A ${join.joinType} join cannot be confined to an organisation: write it as an inner or a left one`);
  // Not into the WHERE, which would drop the rows that a left join keeps.
  return { ...join, on: confine(join.table, join.on) };
}

interface Read {
  readonly table: unknown;
  readonly where?: SQL | undefined;
  readonly joins?: Join[] | undefined;
}

/** Of a select, an update or a delete. */
export const confineRows = <Config extends Read>(config: Config): Config => ({
  ...config,
  where: confine(config.table, config.where),
  ...(config.joins && { joins: config.joins.map(confineJoin) }),
});

export function confineUpdate<Config extends Read & { set: object; from?: unknown }>(config: Config): Config {
  if (config.from !== undefined) throw new Error('An update from other tables is not confined to an organisation: put them into its condition');
  if (organisationOf(config.table) && 'organisationId' in config.set) throw new Error('A row does not change its organisation');
  return confineRows(config);
}

/** A row that names no organisation gets the own one. */
export function confineInsert<Config extends { table: Table; values: unknown; select?: boolean | undefined }>(config: Config): Config {
  if (!organisationOf(config.table)) return config;
  if (!('organisationId' in getTableColumns(config.table))) throw new Error('An organisation is made by an act across organisations');
  if (config.select || !Array.isArray(config.values)) throw new Error('Rows that are inserted are given as values, each with its organisation');
  return { ...config, values: config.values.map((row: Record<string, unknown>) => ({ ...row, organisationId: marked(row['organisationId']) })) };
}

function marked(value: unknown): unknown {
  if (value === undefined || (is(value, Param) && value.value === undefined)) return new RowOrganisation();
  if (!is(value, Param)) throw new Error('The organisation of a row that is inserted is a value, not SQL');
  return is(value.value, Placeholder) ? new Param(value.value, rowOrganisation) : new RowOrganisation(value.value);
}

/**
 * The values as the driver takes them, with the organisation of the running call in its places.
 * @throws where the call has none, where a row is of another, and where the text names rows of any that nothing confines.
 */
export function valuesWithin(text: string, params: readonly unknown[]): unknown[] {
  let conditions = 0;
  let rows = 0;
  const values = params.map((value) => {
    if (value instanceof OwnOrganisation) {
      conditions += 1;
      return ownOrganisation();
    }
    if (value instanceof RowOrganisation) {
      rows += 1;
      const organisationId = ownOrganisation();
      if (value.given !== undefined && value.given !== organisationId) throw new Error('A row of another organisation was to be inserted');
      return organisationId;
    }
    return value;
  });
  assertConfined(text, conditions, rows);
  return values;
}
