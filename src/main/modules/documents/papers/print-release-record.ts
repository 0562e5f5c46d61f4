/** Prints the internal release of a work order as it was signed, or says on it that something was changed since. */
// Reads of other rooms: releases.
import { desc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { problem } from '#kernel/problem.ts';
import { readOrderFindings } from '#modules/work/findings/index.ts';
import { flow } from '#modules/implement.ts';
import { partsOfOrder } from '#modules/work/order-parts/index.ts';
import { verificationOf } from '#modules/work/work-orders/index.ts';
import { toInstant } from '#modules/instant.ts';
import { dayIn } from '#shared/wall-clock.ts';
import { say } from '#text/say.ts';
import type { DocumentServices } from './index.ts';
import { readOrderFile } from './order-file.ts';
import { dayInWords, toAircraft, toHead, toLife, toParty } from './print-order.ts';
import { toPrintParts } from './print-work.ts';

export const printReleaseRecord = ({ printer }: DocumentServices) =>
  flow.documents.releaseRecord.handler(async ({ input, context: { actor, read, nowMs } }) => {
    const { file, release, parts, findings, verification } = await read(async (db) => {
      const file = await readOrderFile(db, actor, input.id);
      return {
        file,
        release: await readLatestRelease(db, input.id),
        parts: await partsOfOrder(db, input.id),
        findings: await readOrderFindings(db, actor, input.id),
        verification: await verificationOf(db, actor, file.order),
      };
    });
    const { order, organisation } = file;
    if (!release) throw problem('not_possible', say.papers.notReleased(order.number));

    const changed = verification?.changed.map(({ what, field }) => `${what}: ${field}`) ?? [];
    const deferred = new Map(findings.map(({ title, deferral }) => [title, deferral]));
    const body = await printer.renderReleaseRecord({
      ...toHead(file, actor, nowMs),
      customer: toParty(file),
      aircraft: toAircraft(file, toLife(release)),
      workDone: release.workDescription,
      dataReferences: [release.dataReference],
      completedOn: dayIn(organisation.timeZone, release.completedAt),
      performers: release.performerNames,
      parts: toPrintParts(parts.filter(({ line }) => line.status === 'issued' || line.serialIn !== null)),
      openItems: release.stillOpen.map((text) => {
        const deferral = deferred.get(text) ?? null;
        return { text, limit: deferral && dayInWords(Date.parse(deferral.until), organisation.timeZone), consent: deferral?.consentBy ?? null };
      }),
      certifier: { name: release.certifierName, authority: release.certifierAuthority ?? 'Signed without a recorded authority' },
      signature: {
        meaning: release.meaning,
        name: release.certifierName,
        signedAt: toInstant(release.signedAt),
        picture: null,
        contentHash: release.contentHash,
      },
      onePerson: release.onePerson,
      remarks: null,
      // That nothing changed is said to whoever asks; that something did, to everybody.
      verification: changed.length > 0 || input.verified ? { at: toInstant(nowMs), changed } : null,
    });
    return { name: `${order.number} release.pdf`, mediaType: 'application/pdf', body };
  });

async function readLatestRelease(db: ReadHandle, workOrderId: string) {
  const { releases } = db.tables;
  const [latest] = await db
    .select()
    .from(releases)
    .where(eq(releases.workOrderId, workOrderId))
    .orderBy(desc(releases.id))
    .limit(1);
  return latest ?? null;
}
