/** What the documents of an order share: who and which aircraft, what is wrong, what was fitted. */
import type { PrintAircraft, PrintParty, PrintPart } from '#shared/printed-documents.ts';
import { facts, section, type Column } from './layout/blocks.ts';
import type { Sheet } from './layout/sheet.ts';
import { table, type TableColumn } from './layout/table.ts';
import { lifeFacts, quantity } from './layout/words.ts';

export const customerColumn = ({ name, lines }: PrintParty): Column => ({ heading: 'Customer', title: name, lines });

export function aircraftColumn({ type, registration, serialNumber, remoteId, operatorId, firmware }: PrintAircraft): Column {
  return {
    heading: 'Aircraft',
    title: type,
    lines: [
      { label: 'Registration', value: registration, code: true },
      { label: 'Serial', value: serialNumber, code: true },
      { label: 'Remote ID', value: remoteId, code: true },
      { label: 'Operator', value: operatorId, code: true },
      { label: 'Firmware', value: firmware },
    ],
  };
}

/** What the meters were read at, in words also where nobody read them; nothing where the paper tells of no such moment. */
export function lifeSection(sheet: Sheet, { life }: PrintAircraft, title: string): void {
  if (!life) return;
  section(sheet, title);
  facts(sheet, lifeFacts(life).map(([label, value]) => ({ label, value })));
}

export function partsSection(sheet: Sheet, parts: readonly PrintPart[]): void {
  const serials: TableColumn<PrintPart>[] = [
    { title: 'Serial in', width: 30, font: 'codes', text: ({ serialsIn }) => serialsIn },
    { title: 'Serial out', width: 30, font: 'codes', text: ({ serialsOut }) => serialsOut },
  ];
  const hasSerials = parts.some(({ serialsIn, serialsOut }) => serialsIn.length + serialsOut.length > 0);
  table<PrintPart>(
    sheet,
    [
      { title: 'Part', text: ({ name, disposition }) => [name, disposition && `What came off: ${disposition}`] },
      { title: 'Part number', width: 32, font: 'codes', text: ({ partNumber }) => partNumber },
      ...(hasSerials ? serials : []),
      { title: 'State', width: 20, text: ({ state }) => state },
      { title: 'Quantity', width: 19, align: 'right', text: (part) => quantity(part.quantity, part.unit) },
    ],
    parts,
    { title: 'Parts' },
  );
}
