/** What the documents of an order share: who and which aircraft, what is wrong, what was fitted. */
import type { PrintAircraft, PrintParty, PrintPart } from '#shared/printed-documents.ts';
import { say } from '#text/say.ts';
import { facts, section, type Column } from './layout/blocks.ts';
import type { Sheet } from './layout/sheet.ts';
import { table, type TableColumn } from './layout/table.ts';
import { lifeFacts, quantity } from './layout/words.ts';

export const customerColumn = ({ name, lines }: PrintParty): Column => ({ heading: say.paper.customer, title: name, lines });

export function aircraftColumn({ type, registration, serialNumber, remoteId, operatorId, firmware }: PrintAircraft): Column {
  const words = say.paper;
  return {
    heading: words.aircraft,
    title: type,
    lines: [
      { label: words.registration, value: registration, code: true },
      { label: words.serial, value: serialNumber, code: true },
      { label: words.remoteId, value: remoteId, code: true },
      { label: words.operator, value: operatorId, code: true },
      { label: words.firmware, value: firmware },
    ],
  };
}

/** What the meters were read at, in words also where nobody read them; nothing where the paper tells of no such moment. */
export function lifeSection(sheet: Sheet, { life }: PrintAircraft, title: string): void {
  if (!life) return;
  section(sheet, title);
  facts(
    sheet,
    lifeFacts(life).map(([label, value]) => ({ label, value })),
  );
}

export function partsSection(sheet: Sheet, parts: readonly PrintPart[]): void {
  const words = say.paper;
  const serials: TableColumn<PrintPart>[] = [
    { title: words.serialIn, width: 30, font: 'codes', text: ({ serialsIn }) => serialsIn },
    { title: words.serialOut, width: 30, font: 'codes', text: ({ serialsOut }) => serialsOut },
  ];
  const hasSerials = parts.some(({ serialsIn, serialsOut }) => serialsIn.length + serialsOut.length > 0);
  table<PrintPart>(
    sheet,
    [
      { title: words.part, text: ({ name, disposition }) => [name, disposition && words.cameOff(disposition)] },
      { title: words.partNumber, width: 32, font: 'codes', text: ({ partNumber }) => partNumber },
      ...(hasSerials ? serials : []),
      { title: words.state, width: 20, text: ({ state }) => state },
      { title: words.quantity, width: 19, align: 'right', text: (part) => quantity(part.quantity, part.unit) },
    ],
    parts,
    { title: words.parts },
  );
}
