/** What every document of an order begins with: letterhead, customer, aircraft, and the words for its facts. */
import type { PrintAircraft, PrintLife, PrintParty, RecordHead } from '#shared/printed-documents.ts';
import type { Readings } from '#shared/contract/fleet/readings.ts';
import { priorities } from '#shared/contract/work/work-order-status.ts';
import type { Actor } from '#kernel/actor.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import type { OrderFile } from './order-file.ts';

interface HeadOf {
  readonly order: { readonly id: string; readonly number: string };
  readonly organisation: { readonly name: string; readonly timeZone: string };
  /** Null where others cannot open the installation. */
  readonly host: string | null;
}

export const toHead = ({ order, organisation, host }: HeadOf, actor: Actor, nowMs: number): RecordHead => ({
  number: order.number,
  url: host === null ? order.number : `https://${host}/work-orders/${order.id}`,
  letterhead: {
    organisation: organisation.name,
    lines: [],
    logo: null,
    timeZone: organisation.timeZone,
    printedAt: toInstant(nowMs),
    printedBy: actor.name,
  },
});

interface PartyFacts {
  readonly number: string;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
}
/** For those who may see it. */
type PersonalFacts = Readonly<Record<'street' | 'postalCode' | 'phone' | 'email', string | null>>;

/** Name and place; street, telephone and address where they are given. */
export function toParty(customer: PartyFacts | null, personal: PersonalFacts | null = null): PrintParty {
  if (!customer) return { name: say.paper.noCustomer, lines: [] };
  const { name, number, city, country } = customer;
  const place = [personal?.postalCode, city].filter(Boolean).join(' ');
  const lines = [personal?.street, place, country, personal?.phone, personal?.email, say.paper.customerNumber(number)];
  return { name, lines: lines.filter((line): line is string => Boolean(line)) };
}

type AircraftFacts = Readonly<Record<'maker' | 'model', string> & Record<'registration' | 'airframeSerial' | 'firmware', string | null>>;
/** For those who may see it. */
type IdentityFacts = Readonly<Record<'remoteIdSerial' | 'operatorId', string | null>>;

export function toAircraft(aircraft: AircraftFacts | null, identity: IdentityFacts | null, life: PrintLife | null): PrintAircraft {
  if (!aircraft) return { type: say.paper.noAircraft, registration: null, serialNumber: null, remoteId: null, operatorId: null, firmware: null, life: null };
  return {
    type: `${aircraft.maker} ${aircraft.model}`,
    registration: aircraft.registration,
    serialNumber: aircraft.airframeSerial,
    remoteId: identity?.remoteIdSerial ?? null,
    operatorId: identity?.operatorId ?? null,
    firmware: aircraft.firmware,
    life,
  };
}

export const toLife = (read: Readings | null): PrintLife => ({
  flightTimeMs: read === null || read.flightSeconds === null ? null : read.flightSeconds * 1000,
  flights: read?.flights ?? null,
  cycles: read?.cycles ?? null,
});

/** What was read at the counter, however long ago that was; a draft was not received. */
export const lifeWhenReceived = ({ order }: OrderFile): PrintLife | null => (order.receivedAt === null ? null : toLife(order.intakeReadings));

/** The facts that work order and receipt share. */
export const toOrderFacts = (file: OrderFile, actor: Actor, nowMs: number) => ({
  ...toHead(file, actor, nowMs),
  priority: say.paper.priorities[priorities[file.order.priority] ?? 'normal'],
  receivedAt: toInstantOrNull(file.order.receivedAt),
  promisedAt: toInstantOrNull(file.order.promisedAt),
  customer: toParty(file.customer, file.customer?.personal ? file.customer : null),
  aircraft: toAircraft(file.aircraft?.facts ?? null, file.aircraft?.identity ?? null, lifeWhenReceived(file)),
  complaint: file.order.complaint ?? '',
  condition: file.order.condition,
  accessories: file.order.accessories,
});
