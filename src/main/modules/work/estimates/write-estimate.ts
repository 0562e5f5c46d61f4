/** Writes estimates: makes a draft, and changes it until it is issued. */
import { eq } from 'drizzle-orm';
import { newId } from '#kernel/identifiers.ts';
import { invalid, notFound, problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command, type CommandContext } from '#modules/implement.ts';
import { readSettings, readTimeZone } from '#modules/ground/settings/index.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { daysLater, endOfDay } from '#shared/wall-clock.ts';
import { say } from '#text/say.ts';
import { changeEstimate, findEstimate, insertEstimate, type EstimateRow } from './estimate.repository.ts';
import { priced, toEstimate } from './to-estimate.ts';

export const createEstimate = command.estimates.create.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const { organisationId } = actor;
  const { workOrderId, lines } = input;
  await assertOpenForWork(db, actor, workOrderId);
  const currency = input.currency ?? (await currencyOf(db, organisationId));
  const [settings, timeZone] = await Promise.all([readSettings(db, organisationId), readTimeZone(db, organisationId)]);
  const expiresAt = endOfDay(
    timeZone,
    input.expiresAt === undefined ? daysLater(timeZone, nowMs, settings['estimates.validDays']) : future(input.expiresAt, nowMs),
  );
  const id = newId();
  const row = await insertEstimate(db, { organisationId, id, workOrderId, status: 'draft', currency, ...priced(lines, currency), expiresAt, createdAt: nowMs });
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'estimate', data: { action: 'written', estimateId: id } });
  audit({ entityId: id });
  return toEstimate(row, actor, nowMs);
});

export const updateEstimate = command.estimates.update.handler(async ({ input, context }) => {
  const { actor, nowMs, audit } = context;
  const before = await loadDraft(context, input);
  const { lines = before.lines, currency = before.currency, expiresAt } = input;
  audit({ before: valuesBefore(before, givenFields(input)) });
  const typed = lines.map(({ description, quantity, unitPrice }) => ({ description, quantity, unitPrice }));
  const changes = {
    currency,
    ...priced(typed, currency),
    ...(expiresAt !== undefined && { expiresAt: endOfDay(await readTimeZone(context.db, actor.organisationId), future(expiresAt, nowMs)) }),
  };
  return toEstimate(await changeEstimate(context.db, before, changes), actor, nowMs);
});

/** @throws not_found, conflict, or not_possible for one that was issued. */
export async function loadDraft(
  { actor, db }: CommandContext,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<EstimateRow> {
  const found = await findEstimate(db, id);
  if (!found) throw notFound('estimate');
  await assertOpenForWork(db, actor, found.workOrderId);
  await assertVersion(db, { ...found, updatedAt: found.issuedAt ?? found.createdAt }, 'estimate', version);
  if (found.status !== 'draft') throw problem('not_possible', say.estimates.neverChanges);
  return found;
}

function future(instant: string, nowMs: number): number {
  const at = Date.parse(instant);
  if (at <= nowMs) throw invalid('expiresAt', say.estimates.expiresInPast);
  return at;
}

async function currencyOf(db: ReadHandle, organisationId: string): Promise<string> {
  const { organisations } = db.tables;
  const [found] = await db.select({ currency: organisations.currency }).from(organisations).where(eq(organisations.id, organisationId));
  if (!found) throw new Error('The organisation of the actor does not exist');
  return found.currency;
}
