/** The saved views room: what people keep of lists, for themselves or for everybody. */
import type { z } from 'zod';
import type { SavedView, savedView } from '#shared/contract/insight/saved-views.ts';
import { assertCan, can, type Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { notFound, problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { assertVersion } from '#modules/changes.ts';
import { command, query } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import {
  changeSavedView,
  countSavedViews,
  findSavedView,
  insertSavedView,
  listSavedViews,
  removeSavedView,
  type SavedViewRow,
} from './saved-view.repository.ts';

/** More views than this help nobody, and a list of them is shown whole. */
const maximumPerPerson = 50;

const list = query.savedViews.list.handler(async ({ input, context: { actor, db } }) => {
  const rows = await listSavedViews(db, actor.kind === 'user' ? actor.id : null, input.list);
  return { items: rows.map((row) => toSavedView(row, actor)) };
});

const save = command.savedViews.save.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  if (actor.kind !== 'user') throw problem('not_possible', say.views.ofPeople);
  const { organisationId } = actor;
  const { id: known, version, ...facts } = input;
  if (facts.shared) assertCan(actor, 'service:view:share');
  const id = known ?? newId();
  if (known === undefined) {
    if ((await countSavedViews(db, actor.id)) >= maximumPerPerson) throw problem('not_possible', say.views.tooMany(maximumPerPerson));
    await insertSavedView(db, { ...facts, organisationId, id, userId: actor.id, createdAt: nowMs, updatedAt: nowMs });
  } else {
    const before = await loadOwn(db, actor, known);
    await assertVersion(db, before, 'saved-view', version);
    audit({ before: { name: before.name, shared: before.shared, query: before.query } });
    await changeSavedView(db, before, { ...facts, updatedAt: nowMs });
  }
  return toSavedView(await loadOwn(db, actor, id), actor);
});

const remove = command.savedViews.remove.handler(async ({ input, context: { actor, db, audit } }) => {
  const before = await loadOwn(db, actor, input.id);
  audit({ before: { name: before.name, shared: before.shared, query: before.query } });
  await removeSavedView(db, before);
  return { done: true as const };
});

/** One's own; a shared one belongs to whoever may share, too. */
const mayChange = (actor: Actor, { userId, shared }: SavedViewRow): boolean => userId === actor.id || (shared && can(actor, 'service:view:share'));

/** @throws not_found for a view that is not there or not seen; forbidden for a shared one of somebody else. */
async function loadOwn(db: ReadHandle, actor: Actor, id: string): Promise<SavedViewRow> {
  const view = await findSavedView(db, id);
  if (!view || (view.userId !== actor.id && !view.shared)) throw notFound('saved-view');
  if (!mayChange(actor, view)) assertCan(actor, 'service:view:share');
  return view;
}

function toSavedView(row: SavedViewRow, actor: Actor): SavedView {
  const { id, version, name, shared, query: kept, userId } = row;
  const may = mayChange(actor, row);
  return {
    id,
    version,
    // Written through the contract only, which knows these lists.
    list: row.list as z.infer<typeof savedView>['list'],
    name,
    shared,
    query: kept,
    own: userId === actor.id,
    updatedAt: toInstant(row.updatedAt),
    can: { update: may, remove: may },
  };
}

export const savedViews = { list, save, remove };
