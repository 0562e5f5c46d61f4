/** The receipt that a customer takes home: what was handed over, in what state, why, and until when. */
import type { IntakeReceiptDocument } from '#shared/printed-documents.ts';
import { checkList, columns, paragraph, section, textSection } from './layout/blocks.ts';
import { pictures } from './layout/pictures.ts';
import { signatures } from './layout/signatures.ts';
import { Sheet, styles } from './layout/sheet.ts';
import { moment } from './layout/words.ts';
import { aircraftColumn, customerColumn, lifeSection } from './order-blocks.ts';

export function layOutIntakeReceipt(receipt: IntakeReceiptDocument): Uint8Array {
  const sheet = new Sheet(receipt, { title: 'Intake receipt', state: null });
  const at = (instant: string | null) => instant && moment(instant, sheet.timeZone);
  columns(sheet, [
    customerColumn(receipt.customer),
    aircraftColumn(receipt.aircraft),
    {
      heading: 'Promised',
      title: at(receipt.promisedAt) ?? 'No date promised',
      lines: [
        { label: 'Received', value: at(receipt.receivedAt) },
        { label: 'by', value: receipt.receivedBy },
        { label: 'Priority', value: receipt.priority },
      ],
    },
  ]);
  textSection(sheet, 'What is wrong', receipt.complaint);
  textSection(sheet, 'Condition when received', receipt.condition);
  if (receipt.accessories.length > 0) {
    section(sheet, 'Handed over with it');
    checkList(sheet, receipt.accessories);
  }
  lifeSection(sheet, receipt.aircraft, 'Times and cycles when received');
  if (receipt.photos.length > 0) {
    section(sheet, 'Photos', 50);
    pictures(sheet, receipt.photos);
  }
  if (receipt.terms.length > 0) {
    section(sheet, 'Terms');
    for (const term of receipt.terms) paragraph(sheet, term, styles.small);
  }
  signatures(sheet, [
    { heading: 'Customer', signature: receipt.signature, below: receipt.signature ? null : receipt.customer.name },
    { heading: 'For the workshop', signature: null, below: receipt.receivedBy },
  ]);
  return sheet.toBytes();
}
