/** The receipt that a customer takes home: as it was given, from the copy that was kept then. */
import { priorities } from '#shared/contract/work/work-order-status.ts';
import { can } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { toPhotos, toSignaturePicture, type Papers } from '#modules/documents/papers/index.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { assertVisible } from '../open-for-work.ts';
import { changesSince, contentOf, readReceiptContent, type ReceiptPicture } from '../receipts/receipt-content.ts';
import { listReceiptRows, readReceiptFacts } from '../receipts/receipt.repository.ts';
import { readReceiver } from './order-file.ts';
import { toAircraft, toHead, toLife, toParty } from './order-head.ts';

const photosOfReceipt = 9;

export const intakeReceipt: Papers['intakeReceipt'] = async ({ actor, read, nowMs, files }, { id, receiptId }) => {
  const { order, content, contentHash, changed, settings } = await read(async (db) => {
    const order = await assertVisible(db, actor, id);
    const [rows, present, receiver, settings] = await Promise.all([
      listReceiptRows(db, id),
      readReceiptFacts(db, order),
      readReceiver(db, id),
      readSettings(db, actor.organisationId),
    ]);
    const kept = rows.find((row) => receiptId === undefined || row.id === receiptId);
    if (!kept && (receiptId !== undefined || order.receivedAt === null)) throw problem('not_found', say.orders.notReceived(order.number));
    // Of an aircraft that came in before receipts were kept, what stands there.
    const content = kept
      ? readReceiptContent(kept.content)
      : contentOf(order, present, { id: order.id, madeAt: order.receivedAt ?? nowMs, receivedBy: receiver ?? actor.name, replaces: null });
    return { order, content, contentHash: kept?.contentHash ?? null, changed: changesSince(content, present.facts), settings };
  });
  const { names, signature, receipt } = content;
  const toPicture = (picture: ReceiptPicture) => ({ ...picture, hasThumbnail: true });
  const drawn = signature?.picture;
  // Photos and the drawn signature are files on the order, and shown to those alone who may see these.
  const maySeeFiles = can(actor, 'service:attachment:view');
  const data = {
    ...toHead({ order, organisation: names.organisation, host: settings['server.allowedHosts'][0] ?? null }, actor, nowMs),
    priority: say.paper.priorities[priorities[content.order.priority] ?? 'normal'],
    receivedAt: toInstantOrNull(content.order.receivedAt),
    promisedAt: toInstantOrNull(content.order.promisedAt),
    customer: toParty(names.customer),
    aircraft: toAircraft(names.aircraft, null, toLife(content.readings)),
    complaint: content.order.complaint ?? '',
    condition: content.order.condition,
    accessories: content.order.accessories,
    photos: await toPhotos(files, maySeeFiles ? content.pictures.map(toPicture) : [], photosOfReceipt),
    receivedBy: receipt.receivedBy,
    terms: [],
    replaces: toInstantOrNull(receipt.replaces),
    changed,
    signature: signature && {
      meaning: signature.meaning,
      name: signature.name,
      signedAt: toInstant(signature.signedAt),
      picture: maySeeFiles && drawn ? await toSignaturePicture(files, [toPicture(drawn)]) : null,
      contentHash,
    },
  };
  return { name: `${order.number} receipt.pdf`, data };
};
