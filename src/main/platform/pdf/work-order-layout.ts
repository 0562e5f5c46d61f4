/** The work order on paper: the order as it stands, for the bench, the customer and the file. */
import type { PrintEstimate, PrintFinding, PrintStep, PrintTimeEntry, WorkOrderDocument } from '#shared/printed-documents.ts';
import { englishUnitOf } from '#shared/units.ts';
import { say } from '#text/say.ts';
import { checkList, columns, paragraph, section, textSection } from './layout/blocks.ts';
import { pictures } from './layout/pictures.ts';
import { page, Sheet, styles } from './layout/sheet.ts';
import { table } from './layout/table.ts';
import { day, duration, moment, money, quantity, unitPrice } from './layout/words.ts';
import { aircraftColumn, customerColumn, lifeSection, partsSection } from './order-blocks.ts';

export function layOutWorkOrder(order: WorkOrderDocument): Uint8Array {
  const words = say.paper;
  const own = words.workOrder;
  const sheet = new Sheet(order, { title: own.title, state: order.status });
  const at = (instant: string | null) => instant && moment(instant, sheet.timeZone);
  columns(sheet, [
    customerColumn(order.customer),
    aircraftColumn(order.aircraft),
    {
      heading: words.promised,
      title: at(order.promisedAt) ?? words.noDatePromised,
      lines: [
        { label: words.received, value: at(order.receivedAt) },
        { label: words.priority, value: order.priority },
        { label: own.assigned, value: order.assignedTo.join(', ') },
        { label: own.procedure, value: order.procedure },
      ],
    },
  ]);
  textSection(sheet, own.complaint, order.complaint);
  textSection(sheet, words.condition, order.condition);
  if (order.accessories.length > 0) {
    section(sheet, own.accessories);
    checkList(sheet, order.accessories);
  }
  lifeSection(sheet, order.aircraft, words.lifeWhenReceived);
  stepsSection(sheet, order.steps);
  findingsSection(sheet, order.findings);
  partsSection(sheet, order.parts);
  timeSection(sheet, order.time);
  if (order.estimate) estimateSection(sheet, order.estimate);
  if (order.photos.length > 0) {
    section(sheet, words.photos, 50);
    pictures(sheet, order.photos);
  }
  return sheet.toBytes();
}

function stepsSection(sheet: Sheet, steps: readonly PrintStep[]): void {
  const words = say.paper.workOrder;
  const numbered = steps.map((step, index) => ({ ...step, place: String(index + 1) }));
  for (const [index, group] of inGroups(numbered).entries()) {
    const name = group[0]?.group ?? null;
    table(
      sheet,
      [
        { title: '', width: 9, text: ({ place }) => place },
        {
          // Repeated with the head on each page, so that nobody turns back to see what a step belongs to.
          title: name ?? words.step,
          isHeading: name !== null,
          text: ({ text, note, waivedReason }) => [text, note && words.note(note), waivedReason && words.waived(waivedReason)],
        },
        {
          title: words.result,
          width: 32,
          text: ({ result, value, unit }) => [value && [value, unit && englishUnitOf(value, unit)].filter(Boolean).join(' '), words.results[result]],
          stands: ({ result }) => result === 'failed',
        },
        { title: words.limits, width: 28, text: ({ limits }) => limits },
        { title: words.done, width: 34, text: ({ doneBy, doneAt }) => [doneBy, doneAt && moment(doneAt, sheet.timeZone)] },
      ],
      group,
      { title: index === 0 ? words.checklist : undefined },
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
  section(sheet, say.paper.workOrder.findings, 16);
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
  const words = say.paper.workOrder;
  const total = entries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  table<PrintTimeEntry>(
    sheet,
    [
      { title: words.who, width: 45, text: ({ person }) => person },
      { title: words.from, width: 38, text: ({ startedAt }) => moment(startedAt, sheet.timeZone) },
      { title: words.what, text: ({ note }) => note },
      { title: words.time, width: 26, align: 'right', text: ({ minutes }) => (minutes === null ? words.running : duration(minutes)) },
    ],
    entries,
    { title: words.time, totals: [[words.together, duration(total)]] },
  );
}

function estimateSection(sheet: Sheet, { issuedAt, expiresOn, lines, subtotals, total, note }: PrintEstimate): void {
  const { quantity: quantityLabel, workOrder: words } = say.paper;
  table<PrintEstimate['lines'][number]>(
    sheet,
    [
      { title: words.line, text: ({ description }) => description },
      { title: quantityLabel, width: 28, align: 'right', text: (line) => quantity(line.quantity, line.unit) },
      { title: words.each, width: 26, align: 'right', text: (line) => unitPrice(line.unitPrice) },
      { title: words.amount, width: 34, align: 'right', text: ({ amount }) => money(amount) },
    ],
    lines,
    {
      title: words.estimate,
      subtitle: words.issued(moment(issuedAt, sheet.timeZone), expiresOn ? day(expiresOn) : null),
      totals: [...subtotals.map(({ label, amount }) => [label, money(amount)] as const), [words.total, money(total)]],
    },
  );
  if (note) paragraph(sheet, note);
}
