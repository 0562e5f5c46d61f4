/** Which values of an audit record a reader may see: those that the record's own page shows them, and no others. */
import { operations, type OperationDescription } from '#shared/contract/names.ts';
import type { Access } from '#shared/contract/operation.ts';
import { permissions, type Permission } from '#shared/contract/permissions.ts';
import { fieldNamesOf, protectedFieldsOf } from '#shared/contract/protected-fields.ts';
import { can, type Actor } from '#kernel/actor.ts';

/** Whoever may not read estimates does not read their prices in the trail either. */
export function mayReadValues(actor: Actor, { operation, entity }: { readonly operation: string; readonly entity: string }): boolean {
  const access = readAccess().get(entity) ?? operations.get(operation)?.meta.access;
  return access === undefined || !(access in permissions) || can(actor, access as Permission);
}

/**
 * Names of the fields that a field rule of any operation keeps from the actor. Wherever such a name occurs it is left
 * out: an intake carries a new customer's address, and the trail must not tell what the customer's own page hides.
 */
export function hiddenFields(actor: Actor): ReadonlySet<string> {
  return new Set(protectedNames().flatMap(({ name, permission }) => (can(actor, permission) ? [] : [name])));
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** What reading a kind of record needs: one by itself, else their list. */
const readAccess = once((): ReadonlyMap<string, Access> => {
  const reading = [...operations.values()].filter(({ meta }) => meta.kind === 'query' && !meta.file);
  const rank = ({ name }: OperationDescription) => ['get', 'list'].indexOf(name.split('.')[1] ?? '') + 1 || 3;
  return new Map(reading.toSorted((a, b) => rank(b) - rank(a)).map(({ meta }) => [meta.entity, meta.access]));
});

/**
 * A protected field, and what stands inside it, as far as the name means nothing else: commands take a credit limit by
 * itself, which pages show among the terms.
 */
const protectedNames = once((): readonly { readonly name: string; readonly permission: Permission }[] => {
  const outputs = [...operations.values()].map(({ output }) => output);
  const open = new Set(outputs.flatMap((output) => fieldNamesOf(output)));
  return outputs.flatMap((output) =>
    protectedFieldsOf(output).flatMap(({ path, permission, schema }) => {
      const own = path.findLast((part) => part !== '*');
      const names = [...(own === undefined ? [] : [own]), ...fieldNamesOf(schema).filter((name) => !open.has(name))];
      return names.map((name) => ({ name, permission }));
    }),
  );
});
