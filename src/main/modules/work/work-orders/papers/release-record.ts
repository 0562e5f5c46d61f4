/** The internal release of a work order as it was signed, printed from the copy that was kept then; where something was changed since, it says so. */
import { desc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { problem } from '#kernel/problem.ts';
import type { Papers } from '#modules/documents/papers/index.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import { dayIn } from '#shared/wall-clock.ts';
import { say } from '#text/say.ts';
import { assertVisible } from '../open-for-work.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readEvidence, readSignedNames, withoutRemoved } from '../release/read-evidence.ts';
import { readSignedContent, signedContentOf, type SignedContent } from '../release/signed-content.ts';
import type { Row } from '../release/signed-fields.ts';
import { verificationOf } from '../release/verify-release.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';
import { toAircraft, toHead, toLife, toParty } from './order-head.ts';
import type { ReleaseParts } from './room-papers.ts';

export const releaseRecord =
  (orderRooms: readonly OrderRoom[]): Papers['releaseRecord'] =>
  async ({ actor, read, nowMs }, { id, verified }) =>
    read(async (db) => {
      const order = await assertVisible(db, actor, id);
      const signature = await readLatestRelease(db, id);
      if (!signature) throw problem('not_possible', say.papers.notReleased(order.number));
      const [signed, verification, settings] = await Promise.all([
        readSigned(db, order, signature),
        verificationOf(db, actor, order),
        readSettings(db, actor.organisationId),
      ]);
      const { release, names } = signed;
      const changed = verification?.changed.map(({ what, field }) => `${what}: ${field}`) ?? [];
      const { parts, deferrals } = orderRooms.reduce<ReleaseParts>((all, { papers }) => ({ ...all, ...papers?.release?.(signed) }), {
        parts: [],
        deferrals: new Map(),
      });
      const data = {
        ...toHead({ order, organisation: names.organisation, host: settings['server.allowedHosts'][0] ?? null }, actor, nowMs),
        customer: toParty(names.customer),
        aircraft: toAircraft(names.aircraft, null, toLife(release)),
        workDone: release.workDescription,
        dataReferences: [release.dataReference],
        completedOn: dayIn(names.organisation.timeZone, release.completedAt),
        performers: release.performerNames,
        parts,
        openItems: release.stillOpen.map((text) => ({ text, limit: deferrals.get(text)?.limit ?? null, consent: deferrals.get(text)?.consent ?? null })),
        certifier: { name: release.certifierName, authority: release.certifierAuthority ?? say.paper.release.noAuthority },
        signature: {
          meaning: release.meaning,
          name: release.certifierName,
          signedAt: toInstant(release.signedAt),
          picture: null,
          contentHash: signature.contentHash,
        },
        onePerson: release.onePerson,
        remarks: null,
        // That nothing changed is said to whoever asks; that something did, to everybody.
        verification: changed.length > 0 || verified ? { at: toInstant(nowMs), changed } : null,
      };
      return { name: `${order.number} release.pdf`, data };
    });

/** What was kept when it was signed. Version 0.1.0 kept nothing, and what somebody made unreadable is nothing: then, what stands there. */
async function readSigned(db: ReadHandle, order: WorkOrderRow, release: Row<'releases'>): Promise<SignedContent> {
  const kept = release.signedContent === null ? null : readSignedContent(release.signedContent);
  if (kept) return kept;
  const evidence = withoutRemoved(await readEvidence(db, order));
  return JSON.parse(signedContentOf(release, evidence, await readSignedNames(db, evidence))) as SignedContent;
}

async function readLatestRelease(db: ReadHandle, workOrderId: string) {
  const { releases } = db.tables;
  const [latest] = await db.select().from(releases).where(eq(releases.workOrderId, workOrderId)).orderBy(desc(releases.id)).limit(1);
  return latest ?? null;
}
