/** Makes, changes and removes roles. */
import { newId } from '#kernel/identifiers.ts';
import { invalid, notFound, problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { assertAdministratorRemains, lockAccess } from '../rights.policy.ts';
import { administratorKey, type RoleBook } from '../role-book.ts';
import { assertGivesOnlyOwn, assertSound } from './role-content.ts';
import { countUsersByRole, deleteRole, findRole, insertRole, readRoleBook, updateRole as writeRole } from './role.repository.ts';
import { readRole } from './to-role.ts';

export const createRole = command.roles.create.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  await lockAccess(db, organisationId);
  const book = await readRoleBook(db);
  const model = input.copyOf === undefined ? null : book.role(input.copyOf);
  if (model === undefined) throw invalid('copyOf', say.roles.copyGone);
  assertNameFree(book, input.name, null);

  const id = newId();
  const content = { parentIds: [...new Set(input.parentIds ?? model?.parentIds ?? [])], grants: input.grants ?? copiedGrants(book, model?.id) };
  assertSound(book, id, content);
  assertGivesOnlyOwn(actor, book, { id, name: input.name, builtIn: null, ...content });
  await insertRole(db, { organisationId, id, name: input.name, description: input.description, createdAt: nowMs, updatedAt: nowMs }, content);
  return readRole(db, actor, id);
});

/** What the model grants by itself, as the book sees it: the Administrator's copy holds the whole catalogue of today. */
const copiedGrants = (book: RoleBook, modelId: string | undefined) =>
  modelId === undefined ? [] : [...book.heldBy(modelId)].flatMap(([permission, { scope, own }]) => (own ? [{ permission, scope }] : []));

export const updateRole = command.roles.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const { organisationId } = actor;
  await lockAccess(db, organisationId);
  const [row, book] = [await findRole(db, input.id), await readRoleBook(db)];
  const present = book.role(input.id);
  if (!row || !present) throw notFound('role');
  await assertVersion(db, row, 'role', input.version);
  if (row.builtIn === administratorKey) throw problem('not_possible', say.roles.administratorFixed);
  if (input.name !== undefined) assertNameFree(book, input.name, row.id);

  const { name = row.name, description = row.description } = input;
  const content = { parentIds: [...new Set(input.parentIds ?? present.parentIds)], grants: input.grants ?? present.grants };
  assertSound(book, row.id, content);
  assertGivesOnlyOwn(actor, book, { ...present, ...content });
  const before = { name: row.name, description: row.description, parentIds: present.parentIds, grants: present.grants };
  audit({ before: Object.fromEntries(Object.entries(before).filter(([key]) => input[key as keyof typeof before] !== undefined)) });
  await writeRole(db, row, { name, description, updatedAt: nowMs }, content);
  await assertAdministratorRemains(db);
  return readRole(db, actor, row.id);
});

export const removeRole = command.roles.remove.handler(async ({ input, context: { actor, db, audit } }) => {
  const { organisationId } = actor;
  await lockAccess(db, organisationId);
  const row = await findRole(db, input.id);
  if (!row) throw notFound('role');
  await assertVersion(db, row, 'role', input.version);
  if (row.builtIn !== null) throw problem('not_possible', say.roles.builtIn(row.name));

  const book = await readRoleBook(db);
  const holders = (await countUsersByRole(db)).get(row.id) ?? 0;
  const heirs = book.roles.filter(({ parentIds }) => parentIds.includes(row.id)).map(({ name }) => name);
  const blockers = [
    ...(holders > 0 ? [{ code: 'has-holders', message: say.roles.heldBy(holders) }] : []),
    ...heirs.map((name) => ({ code: 'has-heirs', message: say.roles.inheritedBy(name) })),
  ];
  if (blockers.length > 0)
    throw problem(
      'not_possible',
      say.roles.inUse(
        row.name,
        blockers.map(({ message }) => message),
      ),
      { blockers },
    );
  audit({ before: { name: row.name, description: row.description, grants: book.role(row.id)?.grants ?? [] } });
  await deleteRole(db, row);
  return { done: true as const };
});

/** @throws invalid_input where another role has the name already. */
function assertNameFree(book: RoleBook, name: string, except: string | null): void {
  if (book.roles.some((role) => role.id !== except && role.name.toLowerCase() === name.toLowerCase())) throw invalid('name', say.roles.taken(name));
}
