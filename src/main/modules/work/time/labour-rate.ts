/** What an hour of work is worth to the organisation, for those who may see margins. */
import { eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { labourMinor } from '#shared/money.ts';

export type Labour = { readonly amountMinor: number; readonly currency: string } | null;
/** Minutes → their worth; null for those who may not see it, and while a timer runs. */
export type LabourOf = (minutes: number | null) => Labour;

const unseen: LabourOf = () => null;

export async function labourRate(db: ReadHandle, actor: Actor): Promise<LabourOf> {
  if (!can(actor, 'finance:margin:view')) return unseen;
  const { organisations } = db.tables;
  const [organisation] = await db.select({ currency: organisations.currency }).from(organisations).where(eq(organisations.id, actor.organisationId));
  if (!organisation) return unseen;
  const { currency } = organisation;
  const rate = (await readSettings(db, actor.organisationId))['labour.ratePerHour'];
  return (minutes) => (minutes === null ? null : { amountMinor: labourMinor(minutes, rate, currency), currency });
}
