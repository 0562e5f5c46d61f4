/** The internal release of a work order as it was signed; where something was changed since, it says so. */
import { desc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { problem } from '#kernel/problem.ts';
import type { Papers } from '#modules/documents/papers/index.ts';
import { toInstant } from '#modules/instant.ts';
import { dayIn } from '#shared/wall-clock.ts';
import { say } from '#text/say.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { verificationOf } from '../release/verify-release.ts';
import { readOrderFile } from './order-file.ts';
import { toAircraft, toHead, toLife, toParty } from './order-head.ts';
import { wordAll, type ReleaseParts } from './room-papers.ts';

const nothing: ReleaseParts = { parts: [], deferrals: new Map() };

export const releaseRecord =
  (orderRooms: readonly OrderRoom[]): Papers['releaseRecord'] =>
  async ({ actor, read, nowMs, files }, { id, verified }) => {
    const { file, release, worded, verification } = await read(async (db) => {
      const file = await readOrderFile(db, actor, id);
      return {
        file,
        release: await readLatestRelease(db, id),
        worded: await Promise.all(orderRooms.map(({ papers }) => papers?.release?.(db, actor, file.order))),
        verification: await verificationOf(db, actor, file.order),
      };
    });
    const { order, organisation } = file;
    if (!release) throw problem('not_possible', say.papers.notReleased(order.number));

    const changed = verification?.changed.map(({ what, field }) => `${what}: ${field}`) ?? [];
    const { parts, deferrals } = await wordAll(nothing, worded, { files, timeZone: organisation.timeZone });
    const data = {
      ...toHead(file, actor, nowMs),
      customer: toParty(file),
      aircraft: toAircraft(file, toLife(release)),
      workDone: release.workDescription,
      dataReferences: [release.dataReference],
      completedOn: dayIn(organisation.timeZone, release.completedAt),
      performers: release.performerNames,
      parts,
      openItems: release.stillOpen.map((text) => ({ text, limit: deferrals.get(text)?.limit ?? null, consent: deferrals.get(text)?.consent ?? null })),
      certifier: { name: release.certifierName, authority: release.certifierAuthority ?? say.paper.release.noAuthority },
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
      verification: changed.length > 0 || verified ? { at: toInstant(nowMs), changed } : null,
    };
    return { name: `${order.number} release.pdf`, data };
  };

async function readLatestRelease(db: ReadHandle, workOrderId: string) {
  const { releases } = db.tables;
  const [latest] = await db.select().from(releases).where(eq(releases.workOrderId, workOrderId)).orderBy(desc(releases.id)).limit(1);
  return latest ?? null;
}
