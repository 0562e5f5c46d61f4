/** The receipt that a customer takes home: what was handed over, in what state, why, and until when. */
import type { IntakeReceiptDocument } from '#shared/printed-documents.ts';
import { say } from '#text/say.ts';
import { checkList, columns, paragraph, section, textSection } from './layout/blocks.ts';
import { pictures } from './layout/pictures.ts';
import { signatures } from './layout/signatures.ts';
import { Sheet, styles } from './layout/sheet.ts';
import { moment } from './layout/words.ts';
import { aircraftColumn, customerColumn, lifeSection } from './order-blocks.ts';

export function layOutIntakeReceipt(receipt: IntakeReceiptDocument): Uint8Array {
  const words = say.paper;
  const own = words.intakeReceipt;
  const sheet = new Sheet(receipt, { title: own.title, state: null });
  const at = (instant: string | null) => instant && moment(instant, sheet.timeZone);
  if (receipt.replaces !== null) paragraph(sheet, own.replaces(moment(receipt.replaces, sheet.timeZone)), styles.small);
  if (receipt.changed.length > 0) paragraph(sheet, own.changedSince(receipt.changed), styles.small);
  columns(sheet, [
    customerColumn(receipt.customer),
    aircraftColumn(receipt.aircraft),
    {
      heading: words.promised,
      title: at(receipt.promisedAt) ?? words.noDatePromised,
      lines: [
        { label: words.received, value: at(receipt.receivedAt) },
        { label: words.receivedBy, value: receipt.receivedBy },
        { label: words.priority, value: receipt.priority },
      ],
    },
  ]);
  textSection(sheet, own.complaint, receipt.complaint);
  textSection(sheet, words.condition, receipt.condition);
  if (receipt.accessories.length > 0) {
    section(sheet, own.accessories);
    checkList(sheet, receipt.accessories);
  }
  lifeSection(sheet, receipt.aircraft, words.lifeWhenReceived);
  if (receipt.photos.length > 0) {
    section(sheet, words.photos, 50);
    pictures(sheet, receipt.photos);
  }
  if (receipt.terms.length > 0) {
    section(sheet, own.terms);
    for (const term of receipt.terms) paragraph(sheet, term, styles.small);
  }
  signatures(sheet, [
    { heading: words.customer, signature: receipt.signature, below: receipt.signature ? null : receipt.customer.name },
    { heading: own.forWorkshop, signature: null, below: receipt.receivedBy },
  ]);
  return sheet.toBytes();
}
