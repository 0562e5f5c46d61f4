/** The receipt that a customer takes home. */
import { toPhotos, toSignaturePicture, type Paper } from '#modules/documents/papers/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { readOrderFile, readReceiver } from './order-file.ts';
import { toOrderFacts } from './order-head.ts';

const photosOfReceipt = 9;

export const intakeReceipt: Paper<'intakeReceipt'> = async ({ actor, read, nowMs, files }, { id }) => {
  const { file, receiver } = await read(async (db) => ({ file: await readOrderFile(db, actor, id), receiver: await readReceiver(db, id) }));
  const { order, attachments } = file;
  const data = {
    ...toOrderFacts(file, actor, nowMs),
    photos: await toPhotos(files, attachments, photosOfReceipt),
    receivedBy: receiver ?? actor.name,
    terms: [],
    signature:
      order.intakeSignedBy === null
        ? null
        : {
            meaning: say.paper.intakeReceipt.agreed,
            name: order.intakeSignedBy,
            signedAt: toInstant(order.receivedAt ?? order.createdAt),
            picture: await toSignaturePicture(files, attachments),
            contentHash: null,
          },
  };
  return { name: `${order.number} receipt.pdf`, data };
};
