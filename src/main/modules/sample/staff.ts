/** The staff of the sample: one person for each role at least, all with the one password that was made for the run. */
import { inArray } from 'drizzle-orm';
import { problem } from '#kernel/problem.ts';
import type { WriteHandle } from '#database/handle.ts';
import { userSearchText } from '#modules/administration/access/index.ts';
import { say } from '#text/say.ts';
import { createBulkInsert } from './bulk-insert.ts';
import { staff } from './lists/people.ts';
import type { MakeId } from './random.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
}
export interface Inspector extends Person {
  readonly authority: string;
}
export interface SampleUser {
  readonly username: string;
  readonly name: string;
  readonly role: string;
}
export interface Staff {
  readonly users: readonly SampleUser[];
  readonly reception: Person;
  readonly technicians: readonly (Person & { readonly teamId: string; readonly team: string })[];
  readonly inspectors: readonly Inspector[];
  readonly storeKeeper: Person;
  readonly manager: Person;
}

interface Hiring {
  readonly organisationId: string;
  readonly passwordHash: string;
  readonly sinceMs: number;
  readonly authorityUntilMs: number;
  readonly makeId: MakeId;
}

/** User names in use: the sample takes others. */
async function takenUserNames(db: WriteHandle): Promise<Set<string>> {
  const { users } = db.tables;
  const rows = await db.select({ key: users.usernameKey }).from(users);
  return new Set(rows.map(({ key }) => key));
}

export async function hireStaff(db: WriteHandle, hiring: Hiring): Promise<Staff> {
  const { organisationId, passwordHash, sinceMs, makeId } = hiring;
  const roleIds = await roleIdsByKey(db);
  const taken = await takenUserNames(db);
  const people = staff.map(({ role, name, team }) => ({ id: makeId(sinceMs), name, role, team, username: freeName(role, taken) }));
  await assertNewcomers(
    db,
    people.map(({ id }) => id),
  );
  const bulk = createBulkInsert(db);
  await bulk.insert(
    'users',
    people.map(({ id, name, role, username }) => ({
      organisationId,
      id,
      username,
      usernameKey: username,
      name,
      email: null,
      active: true,
      searchText: userSearchText({ name, username, email: null }),
      authority: role === 'inspector' ? authorityOf(username) : null,
      authorityExpiresAt: role === 'inspector' ? hiring.authorityUntilMs : null,
      createdAt: sinceMs,
      updatedAt: sinceMs,
      lastSignInAt: null,
    })),
  );
  await bulk.insert(
    'userCredentials',
    people.map(({ id }) => ({ organisationId, userId: id, passwordHash, mustChange: false, changedAt: sinceMs })),
  );
  await bulk.insert(
    'userRoles',
    people.map(({ id, role }) => ({ organisationId, userId: id, roleId: roleIds.get(role) ?? '' })),
  );
  const teams = await formTeams(db, hiring, [...new Set(people.flatMap(({ team }) => team ?? []))]);
  await bulk.insert(
    'teamMembers',
    people.flatMap(({ id, team }) => (team === null ? [] : [{ organisationId, userId: id, teamId: teams.get(team) ?? '' }])),
  );
  await bulk.finish();

  const having = (role: string) => people.filter((person) => person.role === role);
  const one = (role: string) => {
    const [person] = having(role);
    if (!person) throw new Error(`The sample has nobody as ${role}`);
    return person;
  };
  return {
    users: people.map(({ username, name, role }) => ({ username, name, role })),
    reception: one('reception'),
    technicians: having('technician').map(({ id, name, team }) => ({ id, name, team: team ?? '', teamId: teams.get(team ?? '') ?? '' })),
    inspectors: having('inspector').map(({ id, name, username }) => ({ id, name, authority: authorityOf(username) })),
    storeKeeper: one('store-keeper'),
    manager: one('manager'),
  };
}

/** Ids repeat with seed and day: where the people are here already, the whole sample is. */
async function assertNewcomers(db: WriteHandle, ids: readonly string[]): Promise<void> {
  const { users } = db.tables;
  const known = await db
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [...ids]));
  if (known.length > 0) throw problem('not_possible', say.sample.madeAlready);
}

const authorityOf = (username: string): string => `Release authority, ${username}`;

/** `technician`, then `technician-2` and so on. */
function freeName(role: string, taken: Set<string>): string {
  let name: string = role;
  for (let i = 2; taken.has(name); i++) name = `${role}-${i}`;
  taken.add(name);
  return name;
}

async function roleIdsByKey(db: WriteHandle): Promise<ReadonlyMap<string, string>> {
  const { roles } = db.tables;
  const rows = await db
    .select({ id: roles.id, key: roles.builtIn })
    .from(roles)
    .where(
      inArray(
        roles.builtIn,
        staff.map(({ role }) => role),
      ),
    );
  return new Map(rows.map(({ id, key }) => [key ?? '', id]));
}

/** Teams of these names, the ones that exist already included. */
async function formTeams(db: WriteHandle, { organisationId, sinceMs, makeId }: Hiring, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { teams } = db.tables;
  const existing = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(inArray(teams.name, [...names]));
  const ids = new Map(existing.map(({ id, name }) => [name, id]));
  for (const name of names) {
    if (ids.has(name)) continue;
    const id = makeId(sinceMs);
    ids.set(name, id);
    await db.insert(teams).values({ organisationId, id, name, searchText: name, createdAt: sinceMs, updatedAt: sinceMs });
  }
  return ids;
}
