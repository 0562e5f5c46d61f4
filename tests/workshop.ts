/** A workshop for tests: the real application on a fresh database, with an organisation and one user for each built-in role. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { builtInRoles } from '#shared/contract/administration/roles.ts';
import { composeApplication, type Application, type ApplicationOptions } from '#entry/compose.ts';
import { operator } from '#kernel/actor.ts';
import type { Call, Outcome } from '#kernel/call.ts';
import { newId } from '#kernel/identifiers.ts';
import type { Log } from '#kernel/ports.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { Access } from '#database/open-database.ts';
import { seedBuiltInRoles } from '#modules/administration/access/index.ts';
import type { ChainProof } from '#modules/administration/audit/index.ts';
import { copyMigratedDatabase } from '#tests/migrated-database.ts';

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;
type OperationName = { [Area in keyof Contract & string]: `${Area}.${keyof Contract[Area] & string}` }[keyof Contract & string];
type At<Tree, Name extends string> = Name extends `${infer Area}.${infer Verb}`
  ? Area extends keyof Tree
    ? Verb extends keyof Tree[Area]
      ? Tree[Area][Verb]
      : never
    : never
  : never;

export type RoleKey = 'viewer' | 'technician' | 'inspector' | 'reception' | 'store-keeper' | 'accountant' | 'manager' | 'administrator';

/** One person at the program. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** What the person gets back: a value, or an error with its code. */
  call<Name extends OperationName>(name: Name, input: At<Inputs, Name>): Promise<Outcome<At<Outputs, Name>>>;
  /** Expects it to work. */
  does<Name extends OperationName>(name: Name, input: At<Inputs, Name>): Promise<At<Outputs, Name>>;
  /** Expects it to be refused; answers with the error. */
  isRefused<Name extends OperationName>(name: Name, input: At<Inputs, Name>): Promise<Extract<Outcome, { ok: false }>['error']>;
}

export interface Workshop {
  readonly application: Application;
  readonly folder: string;
  /** Of the server it stands on; undefined on the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly organisationId: string;
  /** The rows of the workshop's organisation. */
  readonly database: Access;
  /** The user of this role; the same one each time. */
  as(role: RoleKey): Person;
  /** A further user with this role, in the same organisation or another. */
  hire(role: RoleKey, name: string, organisationId?: string): Promise<Person>;
  /** A further organisation on the same installation, with its built-in roles. */
  addOrganisation(name: string): Promise<string>;
  /** What can be proven about the audit trail of the workshop's organisation. */
  auditProof(): Promise<ChainProof>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  readonly databaseUrl?: string;
  readonly now?: () => number;
  /** An existing data folder; it is kept when the workshop closes. */
  readonly folder?: string;
  /** Opens the database in another way, with faults in it. */
  readonly open?: ApplicationOptions['open'];
  /** Kinds of jobs beside the program's own. */
  readonly moreJobs?: ApplicationOptions['moreJobs'];
}

const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => {
    process.stderr.write(`${message} ${JSON.stringify(fields, (_key, value: unknown) => (value instanceof Error ? (value.stack ?? value.message) : value))}\n`);
  },
};

export async function openWorkshop({ databaseUrl, now, folder: given, open, moreJobs }: WorkshopOptions = {}): Promise<Workshop> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'cube-workshop-')));
  if (given === undefined && databaseUrl === undefined) await copyMigratedDatabase(folder);
  const application = await composeApplication({
    dataFolder: folder,
    databaseUrl,
    log: silent,
    passwordCost: 4,
    ...(now && { now }),
    ...(open && { open }),
    ...(moreJobs && { moreJobs }),
  });
  const { write } = application.database.system('tests');
  const roleIds = new Map<string, string>();

  async function addOrganisation(name: string): Promise<string> {
    const organisationId = newId();
    await application.database
      .system('tests')
      .write((db) =>
        db.insert(db.tables.organisations).values({ id: organisationId, name, timeZone: 'Europe/Zurich', currency: 'EUR', createdAt: Date.now() }),
      );
    await application.database.within(organisationId).write(async (db) => {
      for (const [key, id] of await seedBuiltInRoles(db, organisationId, Date.now())) roleIds.set(`${organisationId}/${key}`, id);
      await application.auditTrail.append(db, operator('tester', organisationId), callAs(''), {
        organisationId,
        operation: 'setup.run',
        entity: 'organisation',
        entityId: organisationId,
        outcome: 'done',
        details: { new: { organisation: name } },
      });
    });
    return organisationId;
  }

  const roleIdOf = (organisationId: string, key: string): string => {
    const id = roleIds.get(`${organisationId}/${key}`);
    if (!id) throw new Error(`There is no role ${key}`);
    return id;
  };

  async function hire(db: WriteHandle, role: RoleKey, name: string, organisation: string): Promise<Person> {
    const id = newId();
    const token = randomBytes(32).toString('base64url');
    const now_ = now?.() ?? Date.now();
    // Tests move the clock by months: nobody in the workshop is idle, and no session ends by itself.
    const always = now_ + 10 * 365 * 24 * 3600_000;
    const { users, userRoles, sessions } = db.tables;
    const username = name.toLowerCase().replaceAll(' ', '.');
    await db.insert(users).values({
      organisationId: organisation,
      id,
      username,
      usernameKey: username,
      name,
      searchText: `${name} ${username}`.toLowerCase(),
      createdAt: now_,
      updatedAt: now_,
    });
    await db.insert(userRoles).values({ organisationId: organisation, userId: id, roleId: roleIdOf(organisation, role) });
    await db.insert(sessions).values({
      organisationId: organisation,
      id: newId(),
      userId: id,
      tokenHash: createHash('sha256').update(token).digest('hex'),
      door: 'http',
      createdAt: now_,
      lastSeenAt: always,
      expiresAt: always,
    });
    const call = (operation: string, input: unknown) => application.kernel.call(operation, input, callAs(token));
    return {
      id,
      name,
      token,
      call: (operation, input) => call(operation, input) as Promise<never>,
      does: async (operation, input) => {
        const outcome = await call(operation, input);
        if (!outcome.ok) expect.fail(`${operation} was refused: ${outcome.error.code}: ${outcome.error.message} ${JSON.stringify(outcome.error.data ?? '')}`);
        return outcome.value as never;
      },
      isRefused: async (operation, input) => {
        const outcome = await call(operation, input);
        if (outcome.ok) expect.fail(`${operation} should have been refused, and answered ${JSON.stringify(outcome.value)}`);
        return outcome.error;
      },
    };
  }

  const organisationId = await addOrganisation('Rubix');
  const database = application.database.within(organisationId);
  const people = new Map<RoleKey, Person>();
  await write(async (db) => {
    for (const { key, name } of builtInRoles) people.set(key as RoleKey, await hire(db, key as RoleKey, `${name} One`, organisationId));
  });

  return {
    application,
    folder,
    databaseUrl,
    organisationId,
    hire: (role, name, organisation = organisationId) => write((db) => hire(db, role, name, organisation)),
    addOrganisation,
    database,
    auditProof: () => database.read((db) => application.auditProof.ofOrganisation(db, organisationId)),
    as: (role) => {
      const person = people.get(role);
      if (!person) throw new Error(`Nobody works as ${role}`);
      return person;
    },
    close: async () => {
      await application.close();
      if (!given) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A call over HTTP with this session token. */
export const callAs = (token: string): Call => ({
  requestId: randomUUID(),
  door: 'http',
  credential: { kind: 'session', token },
  address: '127.0.0.1',
  userAgent: 'test',
});
