/** Prints a work order: the order as it stands, as far as the actor may see it. */
// Reads of other rooms: estimates.
import { and, desc, eq, ne } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { readChecklist } from '#modules/work/checklists/index.ts';
import { readOrderFindings } from '#modules/work/findings/index.ts';
import { flow } from '#modules/implement.ts';
import { partsOfOrder } from '#modules/work/order-parts/index.ts';
import { readOrderTime } from '#modules/work/time/index.ts';
import { toInstant } from '#modules/instant.ts';
import type { DocumentServices } from './index.ts';
import { readOrderFile } from './order-file.ts';
import { toPhotos } from './pictures.ts';
import { inWords, toOrderFacts } from './print-order.ts';
import { findingWords, proceduresOf, toPrintEstimate, toPrintParts, toPrintSteps } from './print-work.ts';

const photosOfOrder = 12;
const photosOfFinding = 4;

export const printWorkOrder = ({ printer, files }: DocumentServices) =>
  flow.documents.workOrder.handler(async ({ input, context: { actor, read, nowMs } }) => {
    const { file, steps, time, parts, findings, estimate } = await read((db) => readWork(db, actor, input.id));
    const printed = [];
    for (const finding of findings) {
      const { photos, ...words } = findingWords(finding, file.organisation.timeZone);
      printed.push({ ...words, photos: await toPhotos(files, photos, photosOfFinding) });
    }
    const body = await printer.renderWorkOrder({
      ...toOrderFacts(file, actor, nowMs),
      status: inWords(file.order.status),
      assignedTo: file.assignedTo,
      photos: await toPhotos(files, file.attachments, photosOfOrder),
      procedure: proceduresOf(steps),
      steps: toPrintSteps(steps),
      findings: printed,
      parts: toPrintParts(parts),
      time: time.map((entry) => ({ ...entry, startedAt: toInstant(entry.startedAt) })),
      estimate: estimate && toPrintEstimate(estimate),
    });
    return { name: `${file.order.number}.pdf`, mediaType: 'application/pdf', body };
  });

async function readWork(db: ReadHandle, actor: Actor, id: string) {
  const file = await readOrderFile(db, actor, id);
  const [steps, time, parts, findings, estimate] = await Promise.all([
    can(actor, 'service:checkliststep:view') ? readChecklist(db, actor, file.order) : [],
    can(actor, 'service:time:view') ? readOrderTime(db, id) : [],
    can(actor, 'service:part:view') ? partsOfOrder(db, id) : [],
    can(actor, 'service:finding:view') ? readOrderFindings(db, actor, id) : [],
    can(actor, 'service:estimate:view') ? readLatestEstimate(db, id) : null,
  ]);
  return { file, steps, time, parts, findings, estimate };
}

/** A draft is not shown to anybody on paper. */
async function readLatestEstimate(db: ReadHandle, workOrderId: string) {
  const { estimates } = db.tables;
  const [latest] = await db
    .select()
    .from(estimates)
    .where(and(eq(estimates.workOrderId, workOrderId), ne(estimates.status, 'draft'), ne(estimates.status, 'superseded')))
    .orderBy(desc(estimates.id))
    .limit(1);
  return latest ?? null;
}
