/** The guards of the status machine: each is a question about the order, answered with sentences where it stands in the way. */
import { say } from '#text/say.ts';
import type { Deed } from '../release/performers.ts';
import type { Guard, Stages } from './status-machine.ts';

export interface Blocker {
  readonly code: string;
  readonly message: string;
  /** The record that clears the way when it is dealt with. */
  readonly about?: { readonly entity: 'order-part'; readonly id: string };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** All that guards ask about an order; read in a few statements by order-readings. */
export interface OrderFacts {
  readonly hasCustomer: boolean;
  readonly hasAircraft: boolean;
  readonly hasCondition: boolean;
  readonly isAssigned: boolean;
  readonly billing: 'quote' | 'warranty' | 'contract' | 'internal';
  readonly hasHandover: boolean;
  /** Titles of required steps without a result. */
  readonly openSteps: readonly string[];
  /** Titles of failed steps that nobody opened a corrective order for. */
  readonly failedSteps: readonly string[];
  readonly runningTimers: readonly Named[];
  /** Parts that are planned or reserved and not, or not wholly, issued; `issued` tells how much of it is. */
  readonly openParts: readonly (Named & { readonly issued: string | null })[];
  /** Names and serials of parts that came off, without a word about what became of them. */
  readonly removedParts: readonly string[];
  /** Names of parts that are out: issued, not returned, and nothing said about what became of them. */
  readonly issuedParts: readonly string[];
  readonly openFindings: readonly string[];
  /** Titles of deferred findings whose limit has passed. */
  readonly lapsedFindings: readonly string[];
  /** When the issued estimate expires; null where none was issued. */
  readonly estimateExpiresAt: number | null;
  /** Whoever did the work; they stand on the release. */
  readonly performers: readonly Named[];
  /** What keeps people from certifying it, earliest first. */
  readonly deeds: readonly Deed[];
  /** Numbers of unfinished orders that block this one. */
  readonly blockingOrders: readonly string[];
}

export interface Question {
  readonly facts: OrderFacts;
  readonly stages: Stages;
  /** Who wants to move the order, and until when their authority to certify holds; null where it has no end. */
  readonly actor: { readonly id: string; readonly authorityExpiresAt: number | null };
  /** Of the workshop, whose calendar days are told. */
  readonly timeZone: string;
  readonly nowMs: number;
}

const one = (code: string, holds: boolean, message: string): Blocker[] => (holds ? [] : [{ code, message }]);
const each = (code: string, names: readonly string[], sentence: (name: string) => string): Blocker[] => names.map((name) => ({ code, message: sentence(name) }));

const partIsOpen = ({ name, issued }: { readonly name: string; readonly issued: string | null }) =>
  issued === null
    ? say.moves.partOpen(name)
    : say.moves.partShort(name, issued);

const answers: Readonly<Record<Guard, (question: Question) => Blocker[]>> = {
  customer: ({ facts }) => one('no-customer', facts.hasCustomer, say.moves.noCustomer),
  aircraft: ({ facts }) => one('no-aircraft', facts.hasAircraft, say.moves.noAircraft),
  condition: ({ facts }) => one('no-condition', facts.hasCondition, say.moves.noCondition),
  assigned: ({ facts }) => one('not-assigned', facts.isAssigned, say.moves.noAssignee),
  'estimate-issued': ({ facts, nowMs }) =>
    facts.estimateExpiresAt === null
      ? [{ code: 'no-estimate', message: say.moves.noEstimate }]
      : one('estimate-expired', facts.estimateExpiresAt > nowMs, say.moves.estimateExpired),
  'estimate-valid': (question) => answers['estimate-issued'](question),
  'needs-no-quote': ({ facts }) =>
    one('needs-quote', facts.billing !== 'quote', say.moves.estimateNeeded),
  'steps-done': ({ facts }) => [
    ...each('step-open', facts.openSteps, (title) => say.moves.stepOpen(title)),
    ...each('step-failed', facts.failedSteps, (title) => say.moves.stepFailed(title)),
  ],
  'no-running-timer': ({ facts }) =>
    each('timer-running', facts.runningTimers.map(({ name }) => name), (name) => say.moves.timerRunning(name)),
  'parts-settled': ({ facts }) => facts.openParts.map(({ id, ...part }) => ({ code: 'part-open', message: partIsOpen(part), about: { entity: 'order-part', id } })),
  'parts-dealt-with': ({ facts }) => each('part-removed', facts.removedParts, (name) => say.moves.noDisposition(name)),
  'issued-parts-dealt-with': ({ facts }) => each('part-issued', facts.issuedParts, (name) => say.moves.partIssued(name)),
  'findings-settled': ({ facts }) => [
    ...each('finding-open', facts.openFindings, (title) => say.moves.findingOpen(title)),
    ...each('finding-lapsed', facts.lapsedFindings, (title) => say.moves.deferralOver(title)),
  ],
  'not-the-performer': ({ facts, stages, actor, timeZone }) => {
    const deed = stages.onePersonRelease ? undefined : facts.deeds.find(({ id }) => id === actor.id);
    return deed ? [{ code: 'same-person', message: say.moves.samePerson(deed.sentence, deed.at, timeZone) }] : [];
  },
  'authority-valid': ({ actor, nowMs }) =>
    one('authority-expired', actor.authorityExpiresAt === null || actor.authorityExpiresAt > nowMs, say.moves.authorityExpired),
  'not-blocked': ({ facts }) => each('order-blocked', facts.blockingOrders, (number) => say.moves.blockedBy(number)),
  'handover-recorded': ({ facts }) => one('no-handover', facts.hasHandover, say.moves.noHandover),
};

/** Everything that stands in the way, in the order of the guards; nothing where the way is free. */
export const blockersOf = (guards: readonly Guard[], question: Question): Blocker[] => guards.flatMap((guard) => answers[guard](question));
