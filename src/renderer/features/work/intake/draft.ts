/** What stands on the intake page before it is received, and the input that it makes. */
import type { z } from 'zod';
import { aircraftFacts, type FrameClass } from '#shared/contract/fleet/aircraft.ts';
import { customerFacts, type Customer } from '#shared/contract/office/customers.ts';
import type { Priority } from '#shared/contract/work/work-order-status.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import type { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { blankReadings, toReadingsInput, type ReadingsValues } from '#renderer/records/readings-fields.tsx';
import { faultsOf, inputOf, toInput } from '#renderer/ui/form/form-input.ts';

/** A photo that was handed over, with a small picture that outlives the page. */
export interface KeptPhoto {
  uploadId: string;
  name: string;
  picture: string;
}

export interface IntakeDraft {
  customerId: string | null;
  /** Filled in for a customer who is not known yet. */
  newCustomer: { name: string; kind: Customer['kind']; phone: string; email: string } | null;
  aircraftId: string | null;
  newAircraft: { maker: string; model: string; airframeSerial: string; frameClass: FrameClass } | null;
  complaint: string;
  /** Blank: the first words of the complaint. */
  title: string;
  condition: string;
  accessories: string[];
  promisedAt: string;
  priority: Priority;
  billing: WorkOrder['billing'];
  assigneeId: string | null;
  signedBy: string;
  readings: ReadingsValues;
  photos: KeptPhoto[];
}

export const blankDraft: IntakeDraft = {
  customerId: null,
  newCustomer: null,
  aircraftId: null,
  newAircraft: null,
  complaint: '',
  title: '',
  condition: '',
  accessories: [],
  promisedAt: '',
  priority: 'normal',
  billing: 'quote',
  assigneeId: null,
  signedBy: '',
  readings: blankReadings,
  photos: [],
};

export const blankCustomer = { name: '', kind: 'person', phone: '', email: '' } as const;
export const blankAircraft = { maker: '', model: '', airframeSerial: '', frameClass: 'quad' } as const;

/** True once somebody wrote something that would have to be written again. */
export const isWritten = ({ newCustomer, newAircraft, complaint, title, condition, accessories, readings, photos }: IntakeDraft): boolean =>
  newCustomer !== null ||
  toReadingsInput(readings) !== undefined ||
  newAircraft !== null ||
  accessories.length > 0 ||
  photos.length > 0 ||
  [complaint, title, condition].some((words) => words.trim() !== '');

const titleLength = 80;

/** The first sentence or line of the complaint, cut between words. */
export function titleFrom(complaint: string): string {
  const first =
    complaint
      .trim()
      .split(/[.!?\n]/)[0]
      ?.trim() ?? '';
  if (first.length <= titleLength) return first;
  const cut = first.slice(0, titleLength);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > titleLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

type IntakeInput = Parameters<typeof api.workOrders.intake.call>[0];

/** The input of the operation; it is complete only where `faultsOfDraft` finds nothing. */
export function toIntakeInput(draft: IntakeDraft, attachments: IntakeInput['attachments'] = []): IntakeInput {
  const { newCustomer, newAircraft, complaint, condition, title, accessories, promisedAt, priority, billing, assigneeId, signedBy } = draft;
  const readings = toReadingsInput(draft.readings);
  return {
    customer: newCustomer ? (toInput(customerFacts, newCustomer, false) as z.input<typeof customerFacts>) : { id: draft.customerId ?? '' },
    aircraft: newAircraft ? (toInput(aircraftFacts, newAircraft, false) as z.input<typeof aircraftFacts>) : { id: draft.aircraftId ?? '' },
    title: title.trim() || titleFrom(complaint),
    complaint: complaint.trim(),
    condition: condition.trim(),
    accessories,
    ...(promisedAt && { promisedAt }),
    priority,
    billing,
    assigneeId,
    signedBy: signedBy.trim() || null,
    ...(readings && { readings }),
    attachments,
  };
}

const underneath = (path: string, faults: Record<string, string>) =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [`${path}.${field}`, fault]));

const inputSchema = inputOf(workOrders.intake);
const { choose } = text.forms.faults;

/** Faults by the path of their field. */
export function faultsOfDraft(draft: IntakeDraft): Record<string, string> {
  const input = toIntakeInput(draft);
  // Of two shapes a record can have, the contract cannot tell which one was meant: here it is known.
  const { customer: _customer, aircraft: _aircraft, ...others } = faultsOf(inputSchema, input);
  // A title is made from the complaint: one that is missing because of it is no fault of its own.
  const isElsewhere = (path: string) =>
    path.startsWith('customer.') || path.startsWith('aircraft.') || (path === 'title' && 'complaint' in others && !draft.title.trim());
  return {
    ...(draft.newCustomer ? underneath('customer', faultsOf(customerFacts, input.customer)) : draft.customerId ? {} : { customer: choose }),
    ...(draft.newAircraft ? underneath('aircraft', faultsOf(aircraftFacts, input.aircraft)) : draft.aircraftId ? {} : { aircraft: choose }),
    ...Object.fromEntries(Object.entries(others).filter(([path]) => !isElsewhere(path))),
  };
}
