/** A record for each versioned operation to be raced over, in the state in which the operation can be done. */
import { givePassword, orderIn, password, receivedOrder, releasedOrder } from '#tests/orders.ts';
import type { Person, Workshop } from '#tests/workshop.ts';

export interface Scene {
  readonly record: { readonly id: string; readonly version: number };
  /** One for each racer; the administrator for all of them where nobody is named. */
  readonly by?: readonly Person[];
  /** What the call of each of the racers says beside id and version; words of their own where it is left out. */
  readonly input?: (racer: number) => object;
}

type Make = (workshop: Workshop) => Promise<Scene['record']>;
/** A scene of its own, or the record that the operations of its area share. */
type SetScene = (workshop: Workshop) => Promise<Scene>;

let serial = 0;
const unique = (word: string): string => `${word} ${++serial}`;
const boss = (workshop: Workshop): Person => workshop.as('administrator');

const customer: Make = (w) => boss(w).does('customers.create', { name: unique('Customer'), kind: 'company' });
const aircraft: Make = async (w) =>
  boss(w).does('aircraft.create', { customerId: (await customer(w)).id, maker: 'Kestrel', model: 'K4', airframeSerial: unique('SN') });
const part = (w: Workshop) => boss(w).does('parts.create', { sku: unique('P'), name: 'Motor', unitPrice: '10' });
const procedure = (w: Workshop) =>
  boss(w).does('procedures.create', { code: unique('MR'), name: 'Fifty hours', steps: [{ key: 'props', kind: 'check', title: 'Propellers' }] });
const published = async (w: Workshop) => boss(w).does('procedures.publish', { id: (await procedure(w)).id });
const workOrder: Make = (w) => boss(w).does('workOrders.create', { title: unique('Order') });
const finding: Make = async (w) => boss(w).does('findings.create', { workOrderId: (await orderIn(w, 'in-progress')).id, title: 'Crack', severity: 'minor' });
const step = async (w: Workshop, kind: 'check' | 'text' = 'text') =>
  boss(w).does('checklist.addStep', { workOrderId: (await orderIn(w, 'in-progress')).id, kind, title: 'What was seen' });
const line = async (w: Workshop) =>
  boss(w).does('orderParts.add', { workOrderId: (await orderIn(w, 'in-progress')).id, partId: (await part(w)).id, quantity: '3' });
const issued = async (w: Workshop) => boss(w).does('orderParts.issue', { id: (await line(w)).id });
const reserved = async (w: Workshop) => boss(w).does('orderParts.reserve', { id: (await line(w)).id });
const timeEntry: Make = async (w) =>
  boss(w).does('time.create', { workOrderId: (await orderIn(w, 'in-progress')).id, startedAt: new Date(Date.now() - 3_600_000).toISOString(), minutes: 20 });
const lines = [{ description: 'Motor', quantity: '1', unitPrice: '10' }];
const estimateOn = (w: Workshop, workOrderId: string) => boss(w).does('estimates.create', { workOrderId, lines });
const estimate: Make = async (w) => estimateOn(w, (await orderIn(w, 'diagnosis')).id);
const user: Make = (w) => boss(w).does('users.create', { username: unique('user').replace(' ', '-'), name: 'Somebody' });
const role: Make = (w) => boss(w).does('roles.create', { name: unique('Role') });
const team: Make = (w) => boss(w).does('teams.create', { name: unique('Team') });
const contact: Make = async (w) => boss(w).does('contacts.create', { customerId: (await customer(w)).id, name: 'Ann' });
const site: Make = async (w) => boss(w).does('sites.create', { customerId: (await customer(w)).id, name: 'Field' });
const savedView: Make = (w) => boss(w).does('savedViews.save', { list: 'customers', name: unique('View'), query: 'q=a' });
const organisation: Make = (w) => boss(w).does('settings.organisation', {});

/** By area: what most of its operations need. */
export const records: Readonly<Record<string, Make>> = {
  aircraft,
  checklist: step,
  contacts: contact,
  customers: customer,
  estimates: estimate,
  findings: finding,
  orderParts: line,
  parts: part,
  procedures: procedure,
  products: (w) => boss(w).does('products.create', { kind: 'service', sku: unique('S'), name: 'Inspection', unitPrice: '10' }),
  roles: role,
  savedViews: savedView,
  settings: organisation,
  sites: site,
  teams: team,
  time: timeEntry,
  users: user,
  workOrders: workOrder,
};

const acting = async (record: Scene['record'] | Promise<Scene['record']>, input?: Scene['input'], by?: Scene['by']): Promise<Scene> => ({
  record: await record,
  ...(input && { input }),
  ...(by && { by }),
});

/** By operation: those that need a state of their own, or words that mean something. */
export const scenes: Readonly<Record<string, SetScene>> = {
  'aircraft.liftGrounding': async (w) => acting(boss(w).does('aircraft.ground', { id: (await aircraft(w)).id, reason: 'Cracked arm' })),
  'aircraft.transfer': async (w) => {
    const buyers = await Promise.all(Array.from({ length: 8 }, () => customer(w)));
    return acting(aircraft(w), (racer) => ({ customerId: buyers[racer]?.id }));
  },
  'checklist.openCorrective': async (w) => acting(boss(w).does('checklist.complete', { id: (await step(w, 'check')).id, result: 'fail' })),
  'checklist.reopen': async (w) => acting(boss(w).does('checklist.complete', { id: (await step(w)).id, result: 'seen' })),
  'checklist.complete': (w) => acting(step(w), (racer) => ({ result: `Seen by ${racer}` })),
  'customers.updateTerms': (w) => acting(customer(w), (racer) => ({ paymentDays: racer })),
  'estimates.update': (w) => acting(estimate(w), (racer) => ({ lines: [{ ...lines[0], quantity: String(racer + 1) }] })),
  'findings.defer': (w) => acting(finding(w), (racer) => ({ until: `2099-01-0${racer + 1}T00:00:00.000Z`, consentBy: `Owner ${racer}` })),
  'findings.reopen': async (w) => acting(boss(w).does('findings.rectify', { id: (await finding(w)).id, rectification: 'Glued' })),
  'orderParts.issue': (w) => acting(line(w), () => ({ quantity: '0.1' })),
  'orderParts.need': async (w) => acting(boss(w).does('orderParts.markNotNeeded', { id: (await line(w)).id })),
  'orderParts.release': (w) => acting(reserved(w)),
  'orderParts.return': (w) => acting(issued(w), () => ({ quantity: '0.1' })),
  'orderParts.setDisposition': (w) => acting(issued(w), (racer) => ({ intended: racer % 2 ? 'scrap' : 'repair' })),
  'orderParts.update': (w) => acting(line(w), (racer) => ({ quantity: String(racer + 1) })),
  'procedures.revise': (w) => acting(published(w)),
  'procedures.updateDraft': (w) => acting(procedure(w), (racer) => ({ standardMinutes: racer + 1 })),
  'savedViews.save': (w) => acting(savedView(w), (racer) => ({ list: 'customers', name: `Mine ${racer}`, query: `q=${racer}` })),
  'settings.updateOrganisation': (w) => acting(organisation(w), (racer) => ({ name: `Rubix ${racer}` })),
  'users.activate': async (w) => acting(boss(w).does('users.deactivate', { id: (await user(w)).id })),
  'workOrders.assign': async (w) => acting(workOrder(w), () => ({ assigneeId: w.as('technician').id })),
  'workOrders.bulkUpdate': (w) => acting(workOrder(w), (racer) => ({ priority: racer % 2 ? 'high' : 'low' })),
  'workOrders.cancel': async (w) => acting(receivedOrder(w)),
  'workOrders.handover': async (w) => acting(releasedOrder(w), (racer) => ({ handoverTo: `Owner ${racer}` })),
  'workOrders.recordConsent': async (w) => {
    const { id } = await boss(w).does('workOrders.create', {
      title: unique('Quoted'),
      condition: 'Dusty',
      aircraftId: (await aircraft(w)).id,
      billing: 'quote',
      assigneeId: w.as('technician').id,
    });
    for (const to of ['received', 'diagnosis'] as const) await boss(w).does('workOrders.transition', { id, to });
    await boss(w).does('estimates.issue', { id: (await estimateOn(w, id)).id });
    const record = await boss(w).does('workOrders.transition', { id, to: 'awaiting-approval' });
    return acting(record, (racer) => ({ answer: racer % 2 ? 'accepted' : 'declined', answeredBy: `Owner ${racer}`, how: 'phone' }));
  },
  // Of one person, one password is checked at a time.
  'workOrders.release': async (w) => {
    const inspectors = await Promise.all(Array.from({ length: 8 }, () => w.hire('inspector', unique('Inspector'))));
    await givePassword(w, ...inspectors);
    return acting(
      orderIn(w, 'quality-check'),
      (racer) => ({ password, workDescription: `Motor ${racer} replaced.`, dataReference: 'K4 manual 7.2' }),
      inspectors,
    );
  },
  'workOrders.transition': async (w) => acting(receivedOrder(w), () => ({ to: 'diagnosis' })),
};
