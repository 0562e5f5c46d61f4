/** What every document of an order begins with: letterhead, customer, aircraft, and the words for its facts. */
import type { PrintAircraft, PrintLife, PrintParty, RecordHead } from '#shared/printed-documents.ts';
import type { Readings } from '#shared/contract/fleet/readings.ts';
import { priorities } from '#shared/contract/work/work-order-status.ts';
import type { Actor } from '#kernel/actor.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import type { OrderFile } from './order-file.ts';

export const toHead = ({ order, organisation, host }: OrderFile, actor: Actor, nowMs: number): RecordHead => ({
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

/** Name and place; street, telephone and address only for those who may see personal data. */
export function toParty({ customer }: OrderFile): PrintParty {
  if (!customer) return { name: say.paper.noCustomer, lines: [] };
  const { name, number, personal, street, postalCode, city, country, phone, email } = customer;
  const place = [personal ? postalCode : null, city].filter(Boolean).join(' ');
  const lines = [personal ? street : null, place, country, personal ? phone : null, personal ? email : null, say.paper.customerNumber(number)];
  return { name, lines: lines.filter((line): line is string => Boolean(line)) };
}

export function toAircraft({ aircraft }: OrderFile, life: PrintLife | null): PrintAircraft {
  if (!aircraft) return { type: say.paper.noAircraft, registration: null, serialNumber: null, remoteId: null, operatorId: null, firmware: null, life: null };
  const { facts, identity } = aircraft;
  return {
    type: `${facts.maker} ${facts.model}`,
    registration: facts.registration,
    serialNumber: facts.airframeSerial,
    remoteId: identity?.remoteIdSerial ?? null,
    operatorId: identity?.operatorId ?? null,
    firmware: facts.firmware,
    life,
  };
}

/** What the meters were read at; unknown where nobody read one. */
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
  customer: toParty(file),
  aircraft: toAircraft(file, lifeWhenReceived(file)),
  complaint: file.order.complaint ?? '',
  condition: file.order.condition,
  accessories: file.order.accessories,
});
