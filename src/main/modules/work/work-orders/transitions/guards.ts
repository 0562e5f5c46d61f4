/** The guards of the status machine: each is a question about the order, answered with sentences where it stands in the way. */
import { say } from '#text/say.ts';
import { blockEach, type Blocker, type OnOrder } from '../order-rooms.ts';
import type { Deed } from '../release/performers.ts';
import type { Guard, OwnGuard, Stages } from './status-machine.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the guards of the order itself ask about it; read in a few statements by order-readings. */
export interface OrderFacts {
  readonly hasCustomer: boolean;
  readonly hasAircraft: boolean;
  readonly hasCondition: boolean;
  readonly isAssigned: boolean;
  readonly billing: 'quote' | 'warranty' | 'contract' | 'internal';
  readonly hasHandover: boolean;
  /** Whoever did the work; they stand on the release. */
  readonly performers: readonly Named[];
  /** What keeps people from certifying it, earliest first. */
  readonly deeds: readonly Deed[];
  /** Numbers of unfinished orders that block this one. */
  readonly blockingOrders: readonly string[];
}

export interface Question {
  readonly facts: OrderFacts;
  /** What each room tells, in the order in which they stand in the list. */
  readonly rooms: readonly OnOrder[];
  readonly stages: Stages;
  /** Who wants to move the order, and until when their authority to certify holds; null where it has no end. */
  readonly actor: { readonly id: string; readonly authorityExpiresAt: number | null };
  /** Of the workshop, whose calendar days are told. */
  readonly timeZone: string;
  readonly nowMs: number;
}

/** What the order itself says stands in the way; other rooms have codes of their own. */
export const ownCodes = [
  'no-customer',
  'no-aircraft',
  'no-condition',
  'not-assigned',
  'needs-quote',
  'same-person',
  'authority-expired',
  'order-blocked',
  'no-handover',
] as const;
type Own = Blocker<(typeof ownCodes)[number]>;

const one = (code: Own['code'], holds: boolean, message: string): Own[] => (holds ? [] : [{ code, message }]);

const answers: Readonly<Record<OwnGuard, (question: Question) => Own[]>> = {
  customer: ({ facts }) => one('no-customer', facts.hasCustomer, say.transitions.noCustomer),
  aircraft: ({ facts }) => one('no-aircraft', facts.hasAircraft, say.transitions.noAircraft),
  condition: ({ facts }) => one('no-condition', facts.hasCondition, say.transitions.noCondition),
  assigned: ({ facts }) => one('not-assigned', facts.isAssigned, say.transitions.noAssignee),
  'needs-no-quote': ({ facts }) => one('needs-quote', facts.billing !== 'quote', say.transitions.estimateNeeded),
  'not-the-performer': ({ facts, stages, actor, timeZone }) => {
    const deed = stages.onePersonRelease ? undefined : facts.deeds.find(({ id }) => id === actor.id);
    return deed ? [{ code: 'same-person', message: say.transitions.samePerson(deed.sentence, deed.at, timeZone) }] : [];
  },
  'authority-valid': ({ actor, nowMs }) =>
    one('authority-expired', actor.authorityExpiresAt === null || actor.authorityExpiresAt > nowMs, say.transitions.authorityExpired),
  'not-blocked': ({ facts }) => blockEach('order-blocked', facts.blockingOrders, (number) => say.transitions.blockedBy(number)),
  'handover-recorded': ({ facts }) => one('no-handover', facts.hasHandover, say.transitions.noHandover),
};

const isOwn = (guard: Guard): guard is OwnGuard => guard in answers;

/** Everything that stands in the way, in the order of the guards; nothing where the way is free. */
export const blockersOf = (guards: readonly Guard[], question: Question): Blocker[] =>
  guards.flatMap((guard): readonly Blocker[] => (isOwn(guard) ? answers[guard](question) : question.rooms.flatMap(({ blockers }) => blockers?.[guard] ?? [])));
