/** Said about transitions from one stage to the next, and what stands in the way. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { stage } from './stages.ts';
import { fullStop } from '#shared/full-stop.ts';

const day = (at: number, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }).format(at);

export const transitions = {
  releasedBySigning: (number: string) => `${number} is released by signing its release, not by moving it.`,
  conditions: 'The stage has conditions that do not hold yet.',
  partOpen: (name: string) => `${name} is neither issued nor removed: issue it, remove it, or say that it is not needed.`,
  partShort: (name: string, issued: string) => `${name}: only ${issued} issued. Issue the rest, or say that it is not needed.`,
  partIssued: (name: string) => `${name} is issued: return it, scrap it or say by name that it is kept.`,
  noCustomer: 'No customer is named.',
  noAircraft: 'No aircraft is named.',
  noCondition: 'The condition of the aircraft is not written down.',
  noAssignee: 'Nobody is assigned: assign a technician, or take the order.',
  noEstimate: 'No estimate was issued.',
  estimateExpired: 'The estimate has expired: issue a new one.',
  estimateNeeded: 'This work is billed by quote: issue an estimate, or bill it as warranty, contract or internal work.',
  stepOpen: (title: string) => `Step open: ${fullStop(title)}`,
  stepFailed: (title: string) => `Step failed: ${fullStop(title)} Record it again, waive it, or open a corrective order.`,
  timerRunning: (name: string) => `The timer of ${name} is running.`,
  noDisposition: (name: string) => `${name} came off: say what became of it.`,
  findingOpen: (title: string) => `Finding open: ${fullStop(title)} Rectify it, or defer it with the owner’s consent.`,
  deferralOver: (title: string) => `The limit of a deferred finding has passed: ${fullStop(title)}`,
  authorityExpired: 'Your authority to certify has expired.',
  blockedBy: (number: string) => `${number} blocks this order and is not finished.`,
  noHandover: 'It is not recorded to whom the aircraft was handed over.',
  reasonNeeded: 'Say why: this is not done without a reason.',
  noRight: (permission: string) => `You do not have the right to this: ${permission}`,
  noTransition: (number: string, from: WorkOrderStatus, to: WorkOrderStatus, open: readonly WorkOrderStatus[]) =>
    `${number} is ${stage(from)}; from there it cannot become ${stage(to)}. ${open.length === 0 ? 'It is at its end.' : `It can become ${open.map(stage).join(', ')}.`}`,
  samePerson: (deed: string, at: number | null, timeZone: string) =>
    `${deed}${at === null ? '' : ` on ${day(at, timeZone)}`}: somebody else has to check and release it.`,
};
