/** The findings on an order with their photos, oldest first, as its papers show them. */
import type { Finding } from '#shared/contract/work/findings.ts';
import type { PrintFinding } from '#shared/printed-documents.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { dayInWords, toPhotos } from '#modules/documents/papers/index.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import type { RoomPapers } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { listFindingRows } from './finding.repository.ts';
import { toFinding } from './to-finding.ts';

const photosOfFinding = 4;
/** More than any order has; a document stops there. */
const limit = 500;

export const findingPapers: RoomPapers = {
  async workOrder(db, actor, { id }) {
    const findings = can(actor, 'service:finding:view') ? await readFindings(db, actor, id) : [];
    return async ({ files, timeZone }) => {
      const printed: PrintFinding[] = [];
      for (const finding of findings) printed.push({ ...findingWords(finding, timeZone), photos: await toPhotos(files, finding.photos, photosOfFinding) });
      return { findings: printed };
    };
  },

  release: ({ findings, names }) => ({
    deferrals: new Map(
      findings.flatMap(({ title, deferredUntil, deferralConsentBy }) =>
        deferredUntil !== null && deferralConsentBy !== null
          ? [[title, { limit: dayInWords(deferredUntil, names.organisation.timeZone), consent: deferralConsentBy }] as const]
          : [],
      ),
    ),
  }),
};

async function readFindings(db: ReadHandle, actor: Actor, workOrderId: string): Promise<Finding[]> {
  const { rows } = await listFindingRows(db, { workOrderId, limit }, undefined);
  const photos = await attachmentsOf(
    db,
    actor,
    'finding',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toFinding(row, actor, photos.get(row.id) ?? []));
}

/** What stands below a finding: its description, and what became of it. */
function findingWords({ title, description, rectification, deferral, status }: Finding, timeZone: string): Omit<PrintFinding, 'photos'> {
  const fate = rectification ?? (deferral && say.papers.deferred(deferral.consentBy, dayInWords(Date.parse(deferral.until), timeZone)));
  return { title, description: [description, fate].filter(Boolean).join('\n') || null, state: say.paper.findingStatuses[status] };
}
