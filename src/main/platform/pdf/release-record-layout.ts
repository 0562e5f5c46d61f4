/** The release on paper: what was done, to which data, by whom, what is still open, and who answers for it. */
import type { ReleaseRecordDocument } from '#shared/printed-documents.ts';
import { say } from '#text/say.ts';
import { columns, notice, textSection } from './layout/blocks.ts';
import { signatures } from './layout/signatures.ts';
import { Sheet } from './layout/sheet.ts';
import { table } from './layout/table.ts';
import { day, moment } from './layout/words.ts';
import { aircraftColumn, customerColumn, lifeSection, partsSection } from './order-blocks.ts';

export function layOutReleaseRecord(release: ReleaseRecordDocument): Uint8Array {
  const { letterhead, signature, certifier, verification } = release;
  const words = say.paper.release;
  const isChanged = verification !== null && verification.changed.length > 0;
  const sheet = new Sheet(release, { title: words.title, state: signature ? null : words.draft });
  if (isChanged) changedNotice(sheet, verification);
  columns(sheet, [
    aircraftColumn(release.aircraft),
    customerColumn(release.customer),
    {
      heading: words.completed,
      title: day(release.completedOn),
      lines: [{ label: words.performedBy, value: release.performers.join(', ') }],
    },
  ]);
  lifeSection(sheet, release.aircraft, words.life);
  textSection(sheet, words.workDone, release.workDone);
  textSection(sheet, words.references, release.dataReferences.join('\n'));
  partsSection(sheet, release.parts);
  openItemsSection(sheet, release.openItems);
  textSection(sheet, words.remarks, release.remarks);

  if (!isChanged) {
    notice(
      sheet,
      signature ? words.released : words.notReleased,
      words.statement(letterhead.organisation, { isSigned: signature !== null, somethingOpen: release.openItems.length > 0 }),
    );
  }
  if (release.onePerson) {
    notice(sheet, words.onePerson, words.onePersonBecause);
  }
  if (verification && !isChanged) textSection(sheet, words.verification, words.verified(moment(verification.at, sheet.timeZone)));
  signatures(sheet, [
    // Who signed and when stays true of a changed release; what it meant was said about something else.
    {
      ...(isChanged && signature ? { heading: words.signedBy, signature: { ...signature, meaning: '' } } : { heading: words.releasedBy, signature }),
      below: signature ? certifier.authority : `${certifier.name}, ${certifier.authority}`,
    },
    { heading: words.stamp, signature: null, below: null },
  ]);
  return sheet.toBytes();
}

/** More than anybody reads on paper; the page of the order tells all of it. */
const mostChanges = 12;

/** Stands above everything else: the paper must not be taken for what was signed. */
function changedNotice(sheet: Sheet, { at, changed }: NonNullable<ReleaseRecordDocument['verification']>): void {
  const words = say.paper.release;
  const further = changed.length - mostChanges;
  const lines = [words.compared(moment(at, sheet.timeZone)), ...changed.slice(0, mostChanges), ...(further > 0 ? [words.further(further)] : [])];
  notice(sheet, words.changedTitle, lines.join('\n'), 0.8);
}

/** Said in words also when nothing is open: on this document silence would be read as an answer. */
function openItemsSection(sheet: Sheet, items: ReleaseRecordDocument['openItems']): void {
  const words = say.paper.release;
  if (items.length === 0) return textSection(sheet, words.stillOpen, words.nothingOpen);
  table<ReleaseRecordDocument['openItems'][number]>(
    sheet,
    [
      { title: words.what, text: ({ text }) => text },
      { title: words.until, width: 48, text: ({ limit }) => limit },
      { title: words.consent, width: 48, text: ({ consent }) => consent },
    ],
    items,
    { title: words.stillOpen },
  );
}
