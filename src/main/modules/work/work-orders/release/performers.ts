/** Who had a hand in the work, read from what happened: the timeline, which nobody can take back, and never less than the rows say. */
import type { PartAction, StepAction, TimeAction } from '#shared/timeline-actions.ts';
import { say, type Catalogue } from '#text/say.ts';
import type { TimelineLine } from '../readings/order-readings.ts';

/** Something that keeps a person from certifying the work. */
export interface Deed {
  readonly id: string;
  readonly name: string;
  /** null where only a row tells, and not when. */
  readonly at: number | null;
  /** To the person: `You completed step ‘Propellers’`. */
  readonly sentence: string;
  /** They did the work, and stand on the release; otherwise they wrote down or corrected what others did. */
  readonly performed: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What somebody did who did this, as the catalogue calls it; null for what performs no work. */
type Verbs<Action extends string, Kind extends 'step' | 'part' | 'time', Idle = null> = Readonly<Record<Action, keyof Catalogue['deeds'][Kind] | Idle>>;

const stepVerbs: Verbs<StepAction, 'step'> = {
  recorded: 'completed',
  waived: 'waived',
  reopened: null,
  added: null,
  removed: null,
  'procedure-added': null,
  'corrective-opened': null,
  'split-off': null,
  'split-in': null,
};

const partVerbs: Verbs<PartAction, 'part'> = {
  planned: 'planned',
  changed: 'changed',
  removed: 'removed',
  reserved: 'reserved',
  released: 'released',
  issued: 'issued',
  returned: 'returned',
  disposed: 'disposed',
  // A decision about what the order waits for, which the check itself may come to: nothing on the aircraft changes by it.
  'not-needed': null,
  needed: null,
};

const timeVerbs: Verbs<TimeAction, 'time', never> = {
  started: 'timer',
  stopped: 'timer',
  entered: 'entered',
  corrected: 'corrected',
  removed: 'removed',
};

/** undefined for what this version does not know. */
const verbOf = <Verb>(verbs: Readonly<Record<string, Verb>>, action: string): Verb | undefined => (Object.hasOwn(verbs, action) ? verbs[action] : undefined);

/**
 * Opening a step again, recording or deferring a finding and sending the order back are inspection, not work. A step that was
 * recorded by mistake counts all the same: nobody can tell a mistake from work that is to be hidden.
 * @param nameOf names people whom an event names by id only.
 */
export const deedsOf = (events: readonly TimelineLine[], nameOf: (id: string) => string): Deed[] =>
  events.flatMap(({ kind, at, byId, by, data }): Deed[] => {
    const action = word(data['action']);
    const deed = (sentence: string, performed = true): Deed[] => [{ id: byId, name: by, at, sentence, performed }];
    switch (kind) {
      case 'step':
        return action === 'split-in' ? carriedOf(data) : stepSentences(action, data['title']).flatMap((sentence) => deed(sentence));
      case 'part':
        return partSentences(action, data).flatMap((sentence) => deed(sentence));
      case 'finding':
        return action === 'rectified' ? deed(say.deeds.rectified(word(data['title']))) : [];
      case 'time':
        return timeDeeds(action, word(data['userId']), { at, byId, by }, nameOf);
      case 'status':
        return data['to'] === 'quality-check' ? deed(say.deeds.sentToCheck) : [];
      default:
        return [];
    }
  });

const stepSentences = (action: string, title: unknown): string[] => {
  const verb = verbOf(stepVerbs, action);
  return verb ? [say.deeds.step[verb](word(title))] : [];
};

/** What this version has no word for counts as work. */
function partSentences(action: string, { name, lines }: TimelineLine['data']): string[] {
  const verb = verbOf(partVerbs, action);
  const { part, severalParts, somePart, namedPart } = say.deeds;
  const what = Array.isArray(lines) ? severalParts : word(name) === '' ? somePart : namedPart(word(name));
  return verb === null ? [] : [part[verb ?? 'handled'](what)];
}

/** The person of the entry worked; whoever writes in the name of another vouches for it, and does not certify it as well. */
function timeDeeds(action: string, userId: string, { at, byId, by }: Pick<TimelineLine, 'at' | 'byId' | 'by'>, nameOf: (id: string) => string): Deed[] {
  if (userId === '') return [];
  const own = userId === byId;
  const name = own ? by : nameOf(userId);
  const did = say.deeds.time[verbOf(timeVerbs, action) ?? 'changed'];
  const sentence = own ? did(null) : action === 'entered' ? say.deeds.timeEnteredForYou : say.deeds.timeRecordedForYou;
  const worked = { id: userId, name, at, sentence, performed: true };
  return own || action === 'stopped' ? [worked] : [worked, { id: byId, name: by, at, sentence: did(name), performed: false }];
}

/** Something done to a step, as it goes with the step to another order. */
interface Carried {
  readonly stepId: string;
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly action: string;
  readonly title: string;
}

/** What was done to steps before they are split off: told again on the order they go to. */
export const carriedDeeds = (events: readonly TimelineLine[], stepIds: ReadonlySet<string>): Carried[] =>
  events.flatMap(({ kind, byId, by, at, data }) => {
    if (kind !== 'step') return [];
    const [action, stepId] = [word(data['action']), word(data['stepId'])];
    const here = stepSentences(action, data['title']).length === 0 ? [] : [{ stepId, id: byId, name: by, at, action, title: word(data['title']) }];
    return [...carriedIn(data), ...here].filter((carried) => stepIds.has(carried.stepId));
  });

const carriedIn = ({ done }: Readonly<Record<string, unknown>>): Carried[] => (Array.isArray(done) ? (done as Carried[]) : []);
const carriedOf = (data: Readonly<Record<string, unknown>>): Deed[] =>
  carriedIn(data).flatMap(({ id, name, at, action, title }) => stepSentences(action, title).map((sentence) => ({ id, name, at, sentence, performed: true })));

/** Whoever was to do the work, for an order on which nobody recorded anything. */
export const assignedDeeds = (events: readonly TimelineLine[], assignee: Named | null): Deed[] => [
  ...events.flatMap(({ kind, at, data }): Deed[] => {
    const id = word(data['assigneeId']);
    if ((kind !== 'assigned' && kind !== 'created') || id === '') return [];
    return [{ id, name: word(data['assignee']), at, sentence: say.deeds.wasAssigned, performed: id === assignee?.id }];
  }),
  ...(assignee === null ? [] : [{ ...assignee, at: null, sentence: say.deeds.isAssigned, performed: true }]),
];

/** Each performer once, in the order in which they came. */
export const performersOf = (deeds: readonly Deed[]): Named[] => [
  ...new Map(deeds.filter(({ performed }) => performed).map(({ id, name }) => [id, { id, name }])).values(),
];
