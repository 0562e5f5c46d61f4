import { describe, expect, it } from 'vitest';
import { workOrderStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { builtInRoles } from '#shared/contract/administration/roles.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { transitionsFrom, type Guard, type Stages } from './status-machine.ts';

const usual: Stages = { approval: true, qualityCheck: true, invoicing: false, onePersonRelease: false };

/** Every pair that is open in a workshop with the usual settings; all others are closed. */
const open: readonly (readonly [WorkOrderStatus, WorkOrderStatus, readonly Guard[]])[] = [
  ['draft', 'received', ['customer', 'aircraft', 'condition']],
  ['draft', 'cancelled', ['cancellable']],
  ['received', 'diagnosis', ['assigned']],
  ['received', 'cancelled', ['cancellable']],
  ['diagnosis', 'awaiting-approval', ['offered']],
  ['diagnosis', 'approved', ['needs-no-quote']],
  ['diagnosis', 'cancelled', ['cancellable']],
  ['awaiting-approval', 'approved', ['offered']],
  ['awaiting-approval', 'declined', ['offered']],
  ['awaiting-approval', 'cancelled', ['cancellable']],
  ['approved', 'in-progress', []],
  ['approved', 'cancelled', ['cancellable']],
  ['declined', 'ready-to-return', []],
  ['declined', 'cancelled', ['cancellable']],
  ['awaiting-parts', 'in-progress', []],
  ['awaiting-parts', 'cancelled', ['cancellable']],
  ['in-progress', 'quality-check', ['finished']],
  ['in-progress', 'awaiting-parts', []],
  ['in-progress', 'on-hold', []],
  ['in-progress', 'cancelled', ['cancellable']],
  ['on-hold', 'in-progress', []],
  ['on-hold', 'cancelled', ['cancellable']],
  ['quality-check', 'released', ['releasable', 'not-the-performer', 'authority-valid', 'not-blocked']],
  ['quality-check', 'in-progress', ['not-the-performer']],
  ['quality-check', 'cancelled', ['cancellable']],
  ['released', 'closed', ['handover-recorded']],
  ['ready-to-return', 'closed', ['handover-recorded']],
  // Invoiced before the stage was switched off: it still gets out of it.
  ['invoiced', 'closed', ['handover-recorded']],
];

const pairs = workOrderStatuses.flatMap((from) => workOrderStatuses.map((to) => [from, to] as const));

describe('the transitions between all pairs of stages', () => {
  it.each(pairs)('%s → %s', (from, to) => {
    const expected = open.find(([a, b]) => a === from && b === to);
    const transitions = transitionsFrom(from, usual).filter((transition) => transition.to === to);
    expect(transitions.length > 0).toBe(expected !== undefined);
    for (const transition of transitions) expect(transition.guards).toEqual(expected?.[2]);
  });
});

describe('what a workshop switches off', () => {
  const to = (from: WorkOrderStatus, stages: Partial<Stages>) => [
    ...new Set(transitionsFrom(from, { ...usual, ...stages }).map((transition) => transition.to)),
  ];

  it('without the approval stage a diagnosis leads to approved work without a quote', () => {
    expect(to('diagnosis', { approval: false })).toEqual(['approved', 'cancelled']);
    expect(transitionsFrom('diagnosis', { ...usual, approval: false })[0]?.guards).toEqual([]);
  });
  it('an order that awaits approval when the stage is switched off still gets out of it', () => {
    expect(to('awaiting-approval', { approval: false })).toEqual(['approved', 'declined', 'cancelled']);
  });
  it('without the quality check the release follows the work, signed and guarded as ever', () => {
    expect(to('in-progress', { qualityCheck: false })).toEqual(['released', 'awaiting-parts', 'on-hold', 'cancelled']);
    const release = transitionsFrom('in-progress', { ...usual, qualityCheck: false })[0];
    expect(release).toMatchObject({ via: 'workOrders.release', permission: 'service:workorder:release' });
    expect(release?.guards).toContain('not-the-performer');
  });
  it('with invoicing a released order is invoiced before it is closed', () => {
    expect(to('released', { invoicing: true })).toEqual(['invoiced']);
    expect(to('invoiced', { invoicing: true })).toEqual(['closed']);
  });
  it('a finished order goes nowhere', () => {
    expect(to('closed', {})).toEqual([]);
    expect(to('cancelled', {})).toEqual([]);
  });
});

describe('who takes which transition', () => {
  const holds = (role: string, permission: Permission): boolean => {
    const found = builtInRoles.find(({ key }) => key === role);
    return found !== undefined && (permission in found.grants || found.inherits.some((parent) => holds(parent, permission)));
  };
  const takes = (role: string, from: WorkOrderStatus, target: WorkOrderStatus) =>
    transitionsFrom(from, usual).some(({ to, permission }) => to === target && holds(role, permission));

  it.each([
    ['draft', 'received', ['reception', 'manager']],
    ['received', 'diagnosis', ['technician', 'inspector', 'manager']],
    ['diagnosis', 'awaiting-approval', ['technician', 'inspector', 'manager']],
    ['diagnosis', 'approved', ['manager']],
    ['awaiting-approval', 'approved', ['reception', 'manager']],
    ['approved', 'in-progress', ['technician', 'inspector', 'store-keeper', 'manager']],
    ['quality-check', 'in-progress', ['inspector']],
    ['quality-check', 'released', ['inspector']],
    ['released', 'closed', ['reception', 'accountant', 'manager']],
    ['declined', 'ready-to-return', ['reception', 'accountant', 'manager']],
    ['in-progress', 'cancelled', ['manager']],
  ] as const)('%s → %s is taken by %s', (from, to, roles) => {
    const everybody = ['viewer', 'technician', 'inspector', 'reception', 'store-keeper', 'accountant', 'manager'];
    expect(everybody.filter((role) => takes(role, from, to))).toEqual(roles);
  });
});
