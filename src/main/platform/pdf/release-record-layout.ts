/** The release on paper: what was done, to which data, by whom, what is still open, and who answers for it. */
import type { ReleaseRecordDocument } from '#shared/printed-documents.ts';
import { columns, notice, textSection } from './layout/blocks.ts';
import { signatures } from './layout/signatures.ts';
import { Sheet } from './layout/sheet.ts';
import { table } from './layout/table.ts';
import { day, moment } from './layout/words.ts';
import { aircraftColumn, customerColumn, lifeSection, partsSection } from './order-blocks.ts';

export function layOutReleaseRecord(release: ReleaseRecordDocument): Uint8Array {
  const { letterhead, signature, certifier, verification } = release;
  const isChanged = verification !== null && verification.changed.length > 0;
  const sheet = new Sheet(release, { title: 'Internal release', state: signature ? null : 'Draft: not signed' });
  if (isChanged) changedNotice(sheet, verification);
  columns(sheet, [
    aircraftColumn(release.aircraft),
    customerColumn(release.customer),
    {
      heading: 'Work completed',
      title: day(release.completedOn),
      lines: [{ label: 'Performed by', value: release.performers.join(', ') }],
    },
  ]);
  lifeSection(sheet, release.aircraft, 'Times and cycles at release');
  textSection(sheet, 'Work done', release.workDone);
  textSection(sheet, 'Done according to', release.dataReferences.join('\n'));
  partsSection(sheet, release.parts);
  openItemsSection(sheet, release.openItems);
  textSection(sheet, 'Remarks', release.remarks);

  const open = release.openItems.length > 0 ? ', except for what is listed as still open' : '';
  if (!isChanged) {
    notice(
      sheet,
      signature ? 'Released for operation' : 'Not released',
      `${letterhead.organisation} ${signature ? 'certifies' : 'has yet to certify'} that the work above was done as described and that the aircraft is fit for operation with regard to it${open}. ` +
        'This is an internal release of the workshop, not a certificate of release to service under aviation law.',
    );
  }
  if (release.onePerson) {
    notice(sheet, 'One person', 'The work was performed and released by the same person, as the settings of this workshop permit. No second person has inspected it.');
  }
  if (verification && !isChanged) textSection(sheet, 'Verification', `Verified on ${moment(verification.at, sheet.timeZone)}: unchanged since signing.`);
  signatures(sheet, [
    // Who signed and when stays true of a changed release; what it meant was said about something else.
    { ...(isChanged && signature ? { heading: 'Signed by', signature: { ...signature, meaning: '' } } : { heading: 'Released by', signature }), below: signature ? certifier.authority : `${certifier.name}, ${certifier.authority}` },
    { heading: 'Stamp', signature: null, below: null },
  ]);
  return sheet.toBytes();
}

/** More than anybody reads on paper; the page of the order tells all of it. */
const mostChanges = 12;

/** Stands above everything else: the paper must not be taken for what was signed. */
function changedNotice(sheet: Sheet, { at, changed }: NonNullable<ReleaseRecordDocument['verification']>): void {
  const further = changed.length - mostChanges;
  const lines = [`Compared on ${moment(at, sheet.timeZone)}. It releases nothing. Changed since:`, ...changed.slice(0, mostChanges), ...(further > 0 ? [`and ${further} more`] : [])];
  notice(sheet, 'CHANGED SINCE IT WAS SIGNED: this paper does not show what was signed', lines.join('\n'), 0.8);
}

/** Said in words also when nothing is open: on this document silence would be read as an answer. */
function openItemsSection(sheet: Sheet, items: ReleaseRecordDocument['openItems']): void {
  if (items.length === 0) return textSection(sheet, 'Still open', 'Nothing.');
  table<ReleaseRecordDocument['openItems'][number]>(
    sheet,
    [
      { title: 'What', text: ({ text }) => text },
      { title: 'Until', width: 48, text: ({ limit }) => limit },
      { title: 'Consent', width: 48, text: ({ consent }) => consent },
    ],
    items,
    { title: 'Still open' },
  );
}
