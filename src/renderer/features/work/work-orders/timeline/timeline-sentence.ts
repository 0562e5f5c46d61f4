/** One thing that happened on an order, as the sentence that follows a name: *recorded “Torque”: 22 N·m*. */
import type { z } from 'zod';
import { text } from '#renderer/text/text.ts';
import { spokenMinutes } from '#renderer/ui/values/duration.ts';
import { spokenQuantity } from '#renderer/ui/values/numbers.tsx';
import { spokenReading } from '#renderer/records/reading.tsx';
import { withUnit } from '#renderer/ui/values/units.ts';
import { meters } from '#shared/contract/fleet/readings.ts';
import type { timelineEvent } from '#shared/contract/work/work-orders.ts';
import { workOrderStatuses } from '#shared/contract/work/work-order-status.ts';
import type { PartAction, StepAction, TimeAction } from '#shared/timeline-actions.ts';

export type TimelineEvent = z.infer<typeof timelineEvent>;
type Data = TimelineEvent['data'];

const words = text.timeline;
const orders = text.workOrders;

/** Data of the timeline is what an earlier version of the program may have written, too: nothing is taken for granted. */
const word = (data: Data, key: string, otherwise = ''): string => {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
};
const minutesOf = ({ minutes }: Data): string => (typeof minutes === 'number' ? spokenMinutes(minutes) : words.time.unknown);
type Sentences<Action extends string> = Readonly<Record<Action, (data: Data) => string>>;
const chosen = <Key extends string>(sentences: Sentences<Key>, data: Data): string =>
  (sentences as Readonly<Record<string, (data: Data) => string>>)[word(data, 'action')]?.(data) ?? words.other;

function stageName(data: Data, key: string): string {
  const status = workOrderStatuses.find((known) => known === data[key]);
  return status ? orders.statuses[status] : word(data, key);
}

function result(data: Data): string {
  const said = word(data, 'result');
  return text.checklist.results[said] ?? withUnit(said, word(data, 'unit'));
}

const title = (data: Data) => word(data, 'title');
const partName = (data: Data) => word(data, 'name', words.part.aPart);

const stepSentences: Sentences<StepAction> = {
  recorded: (data: Data) => (data['status'] === 'failed' ? words.step.failed(title(data), result(data)) : words.step.recorded(title(data), result(data))),
  reopened: (data: Data) => words.step.reopened(title(data)),
  waived: (data: Data) => words.step.waived(title(data)),
  added: (data: Data) => words.step.added(title(data)),
  removed: (data: Data) => words.step.removed(title(data)),
  'procedure-added': (data: Data) => words.step.procedure(word(data, 'name'), word(data, 'revision')),
  'corrective-opened': (data: Data) => words.step.corrective(word(data, 'number'), title(data)),
  'split-off': (data: Data) => words.step.split(word(data, 'to'), word(data, 'steps')),
  'split-in': (data: Data) => words.step.splitIn(word(data, 'from'), word(data, 'steps')),
};

const timeSentences: Sentences<TimeAction> = {
  started: () => words.time.started,
  stopped: (data: Data) => words.time.stopped(minutesOf(data)),
  entered: (data: Data) => words.time.entered(minutesOf(data)),
  corrected: () => words.time.corrected,
  removed: (data: Data) => words.time.removed(minutesOf(data)),
};

function notNeeded(data: Data): string {
  const quantity = word(data, 'quantity');
  return quantity
    ? words.part.quantityNotNeeded(spokenQuantity(quantity, word(data, 'unit')), Number(quantity) === 1, partName(data))
    : words.part.notNeeded(partName(data));
}

const partSentences: Sentences<PartAction> = {
  planned: (data: Data) => (Array.isArray(data['lines']) ? words.part.several(data['lines'].length) : words.part.planned(partName(data))),
  reserved: (data: Data) => words.part.reserved(partName(data)),
  released: (data: Data) => words.part.released(partName(data)),
  issued: (data: Data) => words.part.issued(partName(data)),
  returned: (data: Data) => words.part.returned(partName(data)),
  disposed: (data: Data) => words.part.disposed(partName(data)),
  changed: (data: Data) => words.part.changed(partName(data)),
  removed: (data: Data) => words.part.removed(partName(data)),
  'not-needed': notNeeded,
  needed: (data: Data) => words.part.needed(partName(data)),
};

const findingSentences = {
  created: (data: Data) => words.finding.created(title(data)),
  changed: (data: Data) => words.finding.updated(title(data)),
  rectified: (data: Data) => words.finding.rectified(title(data)),
  deferred: (data: Data) => words.finding.deferred(title(data)),
  reopened: (data: Data) => words.finding.reopened(title(data)),
  removed: (data: Data) => words.finding.removed(title(data)),
};

const fieldNames: Readonly<Record<string, string>> = {
  ...orders.fields,
  assigneeId: orders.fields.assignee,
  teamId: orders.fields.team,
  customerId: orders.fields.customer,
  aircraftId: orders.fields.aircraft,
};

function changedFields(data: Data): string {
  const fields = Array.isArray(data['fields']) ? data['fields'].map(String) : [];
  const names = fields.map((field) => fieldNames[field]?.toLowerCase()).filter((name) => name !== undefined);
  return names.length > 0 ? words.changed(text.lists.and(names)) : words.changedSomething;
}

function assigned(data: Data, by: TimelineEvent['by']): string {
  if (data['assigneeId'] === by.id) return words.taken;
  const to = [word(data, 'assignee'), word(data, 'team')].filter(Boolean);
  return to.length > 0 ? words.assigned(to.join(' · ')) : words.unassigned;
}

function linked(data: Data): string {
  const other = word(data, 'other');
  if (data['action'] === 'removed') return words.link.removed(other);
  const kind = word(data, 'kind');
  const direction = data['direction'] === 'to' ? 'to' : 'from';
  const sentence = kind in orders.links ? orders.links[kind as keyof typeof orders.links][direction] : kind;
  return words.link.added(sentence.toLowerCase(), other);
}

function readings({ at, read }: Data): string {
  const known = typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
  const spoken = meters.flatMap((meter) => (typeof known[meter] === 'number' ? [spokenReading(meter, known[meter])] : []));
  return at === 'release' ? words.readings.atRelease(text.lists.and(spoken)) : words.readings.atIntake(text.lists.and(spoken));
}

const sentences: Readonly<Record<string, (data: Data, by: TimelineEvent['by']) => string>> = {
  created: (data) => (data['status'] === 'received' ? words.takenIn : words.created),
  status: (data) => words.status(stageName(data, 'to')),
  assigned,
  changed: changedFields,
  step: (data) => chosen(stepSentences, data),
  time: (data) => chosen(timeSentences, data),
  part: (data) => chosen(partSentences, data),
  finding: (data) => chosen(findingSentences, data),
  comment: (data) => (data['action'] === 'removed' ? words.comment.removed : words.comment.created),
  attachment: (data) => (data['action'] === 'removed' ? words.attachment.removed(word(data, 'name')) : words.attachment.added(word(data, 'name'))),
  estimate: (data) => (data['action'] === 'issued' ? words.estimate.issued : words.estimate.written),
  consent: (data) => (data['answer'] === 'declined' ? words.consent.declined(word(data, 'answeredBy')) : words.consent.accepted(word(data, 'answeredBy'))),
  readings,
  release: () => words.release,
  receipt: () => words.receipt,
  handover: (data) => words.handover(word(data, 'handoverTo')),
  link: linked,
};

export const timelineSentence = ({ kind, data, by }: TimelineEvent): string => sentences[kind]?.(data, by) ?? words.other;

/** What was said about it: a reason, a note, a verdict. */
export const timelineRemark = ({ data }: TimelineEvent): string | null => word(data, 'reason') || word(data, 'verdict') || word(data, 'note') || null;
