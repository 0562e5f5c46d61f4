/** English for the parts of a work order. */
import type { OrderPart } from '#shared/contract/order-parts.ts';

const statuses: Record<OrderPart['status'], string> = { planned: 'Planned', reserved: 'Reserved', issued: 'Issued', returned: 'Returned' };

const dispositions: Record<NonNullable<OrderPart['actualDisposition']>, string> = {
  return: 'Back to the customer',
  scrap: 'Scrap',
  repair: 'Repair',
  core: 'Core to the maker',
  kept: 'The customer keeps it',
};

export const orderParts = {
  title: 'Parts',
  statuses,
  dispositions,
  part: 'Part',
  quantity: 'Quantity',
  allWhenEmpty: 'Leave empty for all of it',
  unitPrice: 'Price of one',
  amount: 'Amount',
  cost: 'Cost',
  add: 'Add part',
  added: (name: string) => `${name} planned.`,
  reserve: 'Reserve',
  release: 'Give the reservation up',
  issue: 'Issue',
  issueTitle: (name: string) => `Issue ${name}`,
  issueAction: 'Issue part',
  issued: (name: string) => `${name} issued.`,
  return: 'Take back',
  returnTitle: (name: string) => `Take ${name} back`,
  returned: (name: string) => `${name} taken back.`,
  disposition: 'What came off',
  dispositionTitle: (name: string) => `What came off for ${name}`,
  intended: 'What is to happen with it',
  actual: 'What did happen with it',
  notSaid: 'Not said yet',
  edit: 'Change',
  editTitle: (name: string) => `Change ${name}`,
  remove: 'Remove',
  removeTitle: (name: string) => `Remove ${name} from this order?`,
  removeBody: 'A reservation is given up. The timeline keeps that the part was planned.',
  removeAction: 'Remove part',
  serialIn: 'Serial that goes on',
  serialOut: 'Serial that came off',
  on: (serial: string) => `on ${serial}`,
  off: (serial: string) => `off ${serial}`,
  menu: (name: string) => `More about ${name}`,
  total: 'Total',
  costTotal: 'Cost',
  empty: 'No parts planned.',
};
