/** The work order on paper: the order as it stands, for the bench, the customer and the file. */
import type { PrintEstimate, PrintFinding, PrintStep, PrintTimeEntry, StepResult, WorkOrderDocument } from '#shared/printed-documents.ts';
import { englishUnitOf } from '#shared/units.ts';
import { checkList, columns, paragraph, section, textSection } from './layout/blocks.ts';
import { pictures } from './layout/pictures.ts';
import { page, Sheet, styles } from './layout/sheet.ts';
import { table } from './layout/table.ts';
import { day, duration, moment, money, quantity, unitPrice } from './layout/words.ts';
import { aircraftColumn, customerColumn, lifeSection, partsSection } from './order-blocks.ts';

const resultWords: Readonly<Record<StepResult, string>> = {
  open: '',
  passed: 'Pass',
  failed: 'FAIL',
  flagged: 'Flag',
  recorded: '',
  waived: 'Waived',
  'not-applicable': 'Not applicable',
};

export function layOutWorkOrder(order: WorkOrderDocument): Uint8Array {
  const sheet = new Sheet(order, { title: 'Work order', state: order.status });
  const at = (instant: string | null) => instant && moment(instant, sheet.timeZone);
  columns(sheet, [
    customerColumn(order.customer),
    aircraftColumn(order.aircraft),
    {
      heading: 'Promised',
      title: at(order.promisedAt) ?? 'No date promised',
      lines: [
        { label: 'Received', value: at(order.receivedAt) },
        { label: 'Priority', value: order.priority },
        { label: 'Assigned', value: order.assignedTo.join(', ') },
        { label: 'Procedure', value: order.procedure },
      ],
    },
  ]);
  textSection(sheet, 'Complaint', order.complaint);
  textSection(sheet, 'Condition when received', order.condition);
  if (order.accessories.length > 0) {
    section(sheet, 'Came along');
    checkList(sheet, order.accessories);
  }
  lifeSection(sheet, order.aircraft, 'Times and cycles when received');
  stepsSection(sheet, order.steps);
  findingsSection(sheet, order.findings);
  partsSection(sheet, order.parts);
  timeSection(sheet, order.time);
  if (order.estimate) estimateSection(sheet, order.estimate);
  if (order.photos.length > 0) {
    section(sheet, 'Photos', 50);
    pictures(sheet, order.photos);
  }
  return sheet.toBytes();
}

function stepsSection(sheet: Sheet, steps: readonly PrintStep[]): void {
  const numbered = steps.map((step, index) => ({ ...step, place: String(index + 1) }));
  for (const [index, group] of inGroups(numbered).entries()) {
    const name = group[0]?.group ?? null;
    table(
      sheet,
      [
        { title: '', width: 9, text: ({ place }) => place },
        {
          // Repeated with the head on each page, so that nobody turns back to see what a step belongs to.
          title: name ?? 'Step',
          isHeading: name !== null,
          text: ({ text, note, waivedReason }) => [text, note && `Note: ${note}`, waivedReason && `Waived: ${waivedReason}`],
        },
        {
          title: 'Result',
          width: 32,
          text: ({ result, value, unit }) => [value && [value, unit && englishUnitOf(value, unit)].filter(Boolean).join(' '), resultWords[result]],
          stands: ({ result }) => result === 'failed',
        },
        { title: 'Limits', width: 28, text: ({ limits }) => limits },
        { title: 'Done', width: 34, text: ({ doneBy, doneAt }) => [doneBy, doneAt && moment(doneAt, sheet.timeZone)] },
      ],
      group,
      { title: index === 0 ? 'Checklist' : undefined },
    );
  }
}

/** Steps that follow each other under the same name. */
function inGroups<Step extends PrintStep>(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0]?.group === step.group) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function findingsSection(sheet: Sheet, findings: readonly PrintFinding[]): void {
  if (findings.length === 0) return;
  section(sheet, 'Findings', 16);
  for (const { title, description, state, photos } of findings) {
    sheet.ensure(photos.length > 0 ? 55 : 10);
    const top = sheet.y;
    const lines = sheet.wrap(title, page.right - page.left - 45, styles.strong);
    sheet.write(sheet.wrap(state, 42, styles.small).slice(0, 1), page.right, top, styles.small, 'right');
    sheet.y = sheet.write(lines, page.left, top, styles.strong);
    if (description) paragraph(sheet, description);
    if (photos.length > 0) pictures(sheet, photos);
    sheet.y += 1;
  }
}

function timeSection(sheet: Sheet, entries: readonly PrintTimeEntry[]): void {
  const total = entries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  table<PrintTimeEntry>(
    sheet,
    [
      { title: 'Who', width: 45, text: ({ person }) => person },
      { title: 'From', width: 38, text: ({ startedAt }) => moment(startedAt, sheet.timeZone) },
      { title: 'What', text: ({ note }) => note },
      { title: 'Time', width: 26, align: 'right', text: ({ minutes }) => (minutes === null ? 'running' : duration(minutes)) },
    ],
    entries,
    { title: 'Time', totals: [['Together', duration(total)]] },
  );
}

function estimateSection(sheet: Sheet, { issuedAt, expiresOn, lines, subtotals, total, note }: PrintEstimate): void {
  const until = expiresOn ? `, valid until ${day(expiresOn)}` : '';
  table<PrintEstimate['lines'][number]>(
    sheet,
    [
      { title: 'For', text: ({ description }) => description },
      { title: 'Quantity', width: 28, align: 'right', text: (line) => quantity(line.quantity, line.unit) },
      { title: 'Each', width: 26, align: 'right', text: (line) => unitPrice(line.unitPrice) },
      { title: 'Amount', width: 34, align: 'right', text: ({ amount }) => money(amount) },
    ],
    lines,
    {
      title: 'Estimate',
      subtitle: `Issued ${moment(issuedAt, sheet.timeZone)}${until}.`,
      totals: [...subtotals.map(({ label, amount }) => [label, money(amount)] as const), ['Total', money(total)]],
    },
  );
  if (note) paragraph(sheet, note);
}
