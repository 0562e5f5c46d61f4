/** Prints the receipt that a customer takes home. */
import { flow } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';
import type { DocumentServices } from './index.ts';
import { readOrderFile, readReceiver } from './order-file.ts';
import { toPhotos, toSignaturePicture } from './pictures.ts';
import { toOrderFacts } from './print-order.ts';

const photosOfReceipt = 9;

export const printIntakeReceipt = ({ printer, files }: DocumentServices) =>
  flow.documents.intakeReceipt.handler(async ({ input, context: { actor, read, nowMs } }) => {
    const { file, receiver } = await read(async (db) => ({
      file: await readOrderFile(db, actor, input.id),
      receiver: await readReceiver(db, input.id),
    }));
    const { order, attachments } = file;
    const body = await printer.renderIntakeReceipt({
      ...toOrderFacts(file, actor, nowMs),
      photos: await toPhotos(files, attachments, photosOfReceipt),
      receivedBy: receiver ?? actor.name,
      terms: [],
      signature:
        order.intakeSignedBy === null
          ? null
          : {
              meaning: 'Handed over and agreed',
              name: order.intakeSignedBy,
              signedAt: toInstant(order.receivedAt ?? order.createdAt),
              picture: await toSignaturePicture(files, attachments),
              contentHash: null,
            },
    });
    return { name: `${order.number} receipt.pdf`, mediaType: 'application/pdf', body };
  });
