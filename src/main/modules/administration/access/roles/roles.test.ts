import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissions } from '#shared/contract/permissions.ts';
import { openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let administrator: Person;
const roleIds = new Map<string, string>();
const idOf = (key: string) => roleIds.get(key) ?? '';
let count = 0;
const newName = () => `Role ${(count += 1)}`;

beforeAll(async () => {
  workshop = await openWorkshop();
  administrator = workshop.as('administrator');
  for (const { id, builtIn } of (await administrator.does('roles.list', {})).items) if (builtIn) roleIds.set(builtIn, id);
});
afterAll(() => workshop.close());

/** Somebody who may manage roles and people, and otherwise holds no more than a technician. */
async function deputy(): Promise<Person> {
  const { id } = await administrator.does('roles.create', {
    name: newName(),
    grants: [
      { permission: 'admin:role:manage' },
      { permission: 'admin:user:view' },
      { permission: 'admin:user:assignrole' },
      { permission: 'admin:user:update' },
      { permission: 'admin:user:resetpassword' },
      { permission: 'admin:user:create' },
    ],
  });
  const person = await workshop.hire('technician', newName());
  await administrator.does('users.assignRoles', { userIds: [person.id], roleIds: [id], mode: 'add' });
  return person;
}

describe('the permission matrix', () => {
  test('shows each permission with its sentence, and for each role whether it is its own or from whom', async () => {
    const { roles, permissions: rows } = await administrator.does('roles.matrix', {});
    expect(roles.slice(0, 8).map(({ name }) => name)).toEqual([
      'Viewer',
      'Technician',
      'Inspector',
      'Reception',
      'Store keeper',
      'Accountant',
      'Manager',
      'Administrator',
    ]);
    expect(rows).toHaveLength(Object.keys(permissions).length);
    const view = rows.find(({ permission }) => permission === 'service:workorder:view');
    expect(view).toMatchObject({ area: 'service', narrowable: true, explanation: permissions['service:workorder:view'] });
    expect(view?.cells.find(({ roleId }) => roleId === idOf('viewer'))).toEqual({ roleId: idOf('viewer'), scope: 'all', own: true, from: [] });
    expect(view?.cells.find(({ roleId }) => roleId === idOf('technician'))).toEqual({ roleId: idOf('technician'), scope: 'all', own: false, from: ['Viewer'] });
    const approve = rows.find(({ permission }) => permission === 'service:workorder:approve');
    expect(approve?.cells.some(({ roleId }) => roleId === idOf('technician'))).toBe(false);
  });
});

describe('a role', () => {
  test('can be copied, changed, inherited from and removed', async () => {
    const copy = await administrator.does('roles.create', { name: newName(), copyOf: idOf('technician') });
    const model = await administrator.does('roles.get', { id: idOf('technician') });
    expect(copy.effective.map(({ permission }) => permission).sort()).toEqual(model.effective.map(({ permission }) => permission).sort());
    expect(copy).toMatchObject({ builtIn: null, parents: [{ name: 'Viewer' }], userCount: 0, can: { update: true, remove: true, copy: true } });

    const changed = await administrator.does('roles.update', { id: copy.id, version: 1, grants: [{ permission: 'service:workorder:work', scope: 'team' }] });
    expect(changed).toMatchObject({ version: 2, grants: [{ permission: 'service:workorder:work', scope: 'team' }] });
    expect((await administrator.isRefused('roles.update', { id: copy.id, version: 1, name: newName() })).code).toBe('conflict');
    await administrator.does('roles.remove', { id: copy.id });
    expect((await administrator.isRefused('roles.get', { id: copy.id })).code).toBe('not_found');
  });

  test('copied from the Administrator holds everything the Administrator holds today', async () => {
    const copy = await administrator.does('roles.create', { name: newName(), copyOf: idOf('administrator') });
    expect(copy.effective).toHaveLength(Object.keys(permissions).length);
  });

  test('that is built in cannot be removed, and the Administrator cannot be changed', async () => {
    expect(await administrator.isRefused('roles.remove', { id: idOf('viewer') })).toMatchObject({ code: 'not_possible' });
    expect(await administrator.isRefused('roles.update', { id: idOf('administrator'), grants: [] })).toMatchObject({ code: 'not_possible' });
    expect(await administrator.does('roles.get', { id: idOf('administrator') })).toMatchObject({ can: { update: false, remove: false } });
  });

  test('that somebody holds, or that another inherits from, stays until they do not', async () => {
    const role = await administrator.does('roles.create', { name: newName() });
    const heir = await administrator.does('roles.create', { name: newName(), parentIds: [role.id] });
    const person = await workshop.hire('viewer', newName());
    await administrator.does('users.assignRoles', { userIds: [person.id], roleIds: [role.id], mode: 'add' });
    const refusal = await administrator.isRefused('roles.remove', { id: role.id });
    expect(refusal).toMatchObject({ code: 'not_possible', data: { blockers: [{ code: 'has-holders' }, { code: 'has-heirs' }] } });
    await administrator.does('users.assignRoles', { userIds: [person.id], roleIds: [role.id], mode: 'remove' });
    await administrator.does('roles.remove', { id: heir.id });
    await administrator.does('roles.remove', { id: role.id });
  });

  test.each([
    ['a name that another has, whatever its case', () => ({ name: 'tEcHnIcIaN' }), 'name'],
    ['a parent that does not exist', () => ({ name: newName(), parentIds: ['0190d5a0-0000-7000-8000-000000000000'] }), 'parentIds'],
    [
      'the same permission twice',
      () => ({ name: newName(), grants: [{ permission: 'office:customer:view' as const }, { permission: 'office:customer:view' as const }] }),
      'grants',
    ],
    [
      'a narrow reach where there is none',
      () => ({ name: newName(), grants: [{ permission: 'office:customer:view' as const, scope: 'own' as const }] }),
      'grants',
    ],
  ])('with %s is refused at the field', async (_what, input, path) => {
    expect((await administrator.isRefused('roles.create', input())).data?.issues?.[0]?.path).toBe(path);
  });

  test('cannot inherit from itself, directly or in a circle', async () => {
    const lower = await administrator.does('roles.create', { name: newName() });
    const upper = await administrator.does('roles.create', { name: newName(), parentIds: [lower.id] });
    expect((await administrator.isRefused('roles.update', { id: lower.id, parentIds: [lower.id] })).data?.issues?.[0]?.path).toBe('parentIds');
    expect((await administrator.isRefused('roles.update', { id: lower.id, parentIds: [upper.id] })).data?.issues?.[0]?.path).toBe('parentIds');
  });
});

describe('nobody gives what they do not hold', () => {
  test('neither in a new role, nor by inheritance, nor as a copy, nor by widening a role', async () => {
    const person = await deputy();
    const own = await person.does('roles.create', { name: newName(), grants: [{ permission: 'service:workorder:work' }] });
    const attempts = [
      () => person.isRefused('roles.create', { name: newName(), grants: [{ permission: 'finance:margin:view' }] }),
      () => person.isRefused('roles.create', { name: newName(), parentIds: [idOf('manager')] }),
      () => person.isRefused('roles.create', { name: newName(), copyOf: idOf('accountant') }),
      () => person.isRefused('roles.update', { id: own.id, grants: [{ permission: 'finance:margin:view' }] }),
      () => person.isRefused('roles.update', { id: own.id, parentIds: [idOf('administrator')] }),
    ];
    for (const attempt of attempts)
      expect(await attempt()).toMatchObject({
        code: 'forbidden',
        data: { refusedBy: { rule: 'permission', grantedBy: expect.arrayContaining(['Administrator']) as string[] } },
      });
  });

  test('neither by giving a role to others or to themselves, nor through the account of somebody who holds more', async () => {
    const person = await deputy();
    const colleague = await workshop.hire('viewer', newName());
    const manager = workshop.as('manager');
    await person.does('users.assignRoles', { userIds: [colleague.id], roleIds: [idOf('technician')], mode: 'add' });
    expect(await person.isRefused('users.assignRoles', { userIds: [colleague.id], roleIds: [idOf('manager')], mode: 'set' })).toMatchObject({
      code: 'forbidden',
    });
    expect(await person.isRefused('users.assignRoles', { userIds: [person.id], roleIds: [idOf('administrator')], mode: 'add' })).toMatchObject({
      code: 'forbidden',
    });
    expect(await person.isRefused('users.create', { username: 'puppet', name: 'Puppet', roleIds: [idOf('administrator')] })).toMatchObject({
      code: 'forbidden',
    });
    expect(await person.isRefused('users.resetPassword', { id: manager.id })).toMatchObject({ code: 'forbidden', data: { refusedBy: { rule: 'row' } } });
    expect(await person.isRefused('users.update', { id: manager.id, username: 'mine' })).toMatchObject({ code: 'forbidden' });
    expect(await person.isRefused('users.deactivate', { id: manager.id })).toMatchObject({ code: 'forbidden' });
    expect(await person.isRefused('users.assignRoles', { userIds: [manager.id], roleIds: [], mode: 'set' })).toMatchObject({ code: 'forbidden' });
  });

  test('and what a role holds already may be kept by somebody who could not give it', async () => {
    const person = await deputy();
    const role = await administrator.does('roles.create', { name: newName(), grants: [{ permission: 'finance:margin:view' }] });
    const kept = await person.does('roles.update', { id: role.id, grants: [{ permission: 'finance:margin:view' }, { permission: 'service:workorder:work' }] });
    expect(kept.grants).toHaveLength(2);
  });
});
