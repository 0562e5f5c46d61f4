import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goodPassword, knock, opens, signIn } from '#tests/front-door.ts';
import { openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let administrator: Person;
let count = 0;
const newName = () => `person${(count += 1)}`;

beforeAll(async () => {
  workshop = await openWorkshop();
  administrator = workshop.as('administrator');
});
afterAll(() => workshop.close());

const roleId = async (key: string) => (await administrator.does('roles.list', {})).items.find(({ builtIn }) => builtIn === key)?.id ?? '';

describe('giving a person access', () => {
  test('with a password lets them sign in; without one the program makes one that must be changed', async () => {
    const given = await administrator.does('users.create', {
      username: newName(),
      name: 'Ada Given',
      password: goodPassword,
      roleIds: [await roleId('viewer')],
      email: 'ada@example.org',
    });
    expect(given).toMatchObject({
      mustChangePassword: false,
      roles: [{ name: 'Viewer' }],
      active: true,
      version: 1,
      lockedUntil: null,
      email: 'ada@example.org',
    });
    expect(given).not.toHaveProperty('oneTimePassword');
    await signIn(workshop.application, given.username, goodPassword);

    const made = await administrator.does('users.create', { username: newName(), name: 'Ben Made' });
    expect(made.mustChangePassword).toBe(true);
    const answer = await opens(workshop.application, 'auth.signIn', { username: made.username, password: made.oneTimePassword });
    expect(answer['hold']).toBe('password-change');
  });

  test.each([
    ['a user name somebody has, in other letters', { username: 'MANAGER.ONE', name: 'X' }, 'username'],
    ['a user name with spaces', { username: 'a b', name: 'X' }, 'username'],
    ['a name of several lines', { username: 'fine', name: 'X\nY' }, 'name'],
    ['a weak password', { username: 'fine', name: 'X', password: 'letmein' }, 'password'],
    ['a role that does not exist', { username: 'fine', name: 'X', roleIds: ['0190d5a0-0000-7000-8000-000000000000'] }, 'roleIds'],
    ['a team that does not exist', { username: 'fine', name: 'X', teamIds: ['0190d5a0-0000-7000-8000-000000000000'] }, 'teamIds'],
  ])('refuses %s at the field and writes nothing', async (_what, input, path) => {
    const refusal = await administrator.isRefused('users.create', input);
    expect(refusal).toMatchObject({ code: 'invalid_input' });
    expect(refusal.data?.issues?.[0]?.path).toBe(path);
    expect((await administrator.does('users.list', { q: 'fine' })).items).toEqual([]);
  });

  test('needs the right to assign roles as soon as a role is given', async () => {
    const { id } = await administrator.does('roles.create', {
      name: 'Receptionist of people',
      grants: [{ permission: 'admin:user:create' }, { permission: 'admin:user:view' }],
    });
    const person = await workshop.hire('viewer', newName());
    await administrator.does('users.assignRoles', { userIds: [person.id], roleIds: [id], mode: 'add' });
    await person.does('users.create', { username: newName(), name: 'Nobody Special' });
    expect(await person.isRefused('users.create', { username: newName(), name: 'X', roleIds: [await roleId('viewer')] })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'admin:user:assignrole', grantedBy: ['Administrator'] } },
    });
  });

  test('of two at once with one name makes one', async () => {
    const username = newName();
    const outcomes = await Promise.all([1, 2, 3].map((n) => administrator.call('users.create', { username, name: `Twin ${n}` })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('changing a person', () => {
  test('keeps what is not named, counts the version up, and tells what changed before', async () => {
    const { id } = await administrator.does('users.create', { username: newName(), name: 'Cleo', email: 'cleo@example.org' });
    const team = await administrator.does('teams.create', { name: newName() });
    const changed = await administrator.does('users.update', {
      id,
      version: 1,
      authority: 'LIC-7',
      authorityExpiresAt: '2027-01-01T00:00:00Z',
      teamIds: [team.id],
    });
    expect(changed).toMatchObject({
      version: 2,
      name: 'Cleo',
      email: 'cleo@example.org',
      authority: 'LIC-7',
      authorityExpiresAt: '2027-01-01T00:00:00.000Z',
      teams: [{ id: team.id }],
    });
    expect(await administrator.isRefused('users.update', { id, version: 1, name: 'Cleo B' })).toMatchObject({
      code: 'conflict',
      data: { changed: { version: 2, fields: ['authority', 'authorityExpiresAt', 'teamIds'] } },
    });
    const { items } = await administrator.does('audit.list', { entity: 'user', entityId: id, operation: 'users.update' });
    expect(await administrator.does('audit.get', { sequence: items[0]?.sequence ?? 0 })).toMatchObject({
      old: { authority: null, teamIds: [] },
      new: { authority: 'LIC-7' },
    });
    expect((await administrator.does('users.update', { id, authority: null })).authority).toBeNull();
  });

  test('finds people by parts of name, user name and address, by role, team and state', async () => {
    const team = await administrator.does('teams.create', { name: newName() });
    const { id, username } = await administrator.does('users.create', {
      username: newName(),
      name: 'Żaneta Łoś',
      email: 'zl@example.net',
      teamIds: [team.id],
      roleIds: [await roleId('accountant')],
    });
    const ids = async (filter: object) => (await administrator.does('users.list', filter)).items.map((item) => item.id);
    expect(await ids({ q: 'żan ŁOŚ' })).toEqual([id]);
    expect(await ids({ q: `zl@ ${username}` })).toEqual([id]);
    expect(await ids({ q: '100%' })).toEqual([]);
    expect(await ids({ teamId: team.id })).toEqual([id]);
    expect(await ids({ roleId: await roleId('accountant') })).toContain(id);
    await administrator.does('users.deactivate', { id });
    expect(await ids({ active: false })).toContain(id);
    expect(await ids({ active: true, q: 'żaneta' })).toEqual([]);
    await administrator.does('users.activate', { id });
    expect(await ids({ active: true, q: 'żaneta' })).toEqual([id]);
  });

  test('reaches nobody in another organisation', async () => {
    const elsewhere = await workshop.addOrganisation('Elsewhere');
    const stranger = await workshop.hire('administrator', 'Stranger', elsewhere);
    for (const outcome of [
      await stranger.isRefused('users.get', { id: administrator.id }),
      await stranger.isRefused('users.update', { id: administrator.id, name: 'Mine' }),
      await stranger.isRefused('users.resetPassword', { id: administrator.id }),
      await stranger.isRefused('users.unlock', { id: administrator.id }),
    ])
      expect(outcome.code).toBe('not_found');
    expect((await stranger.isRefused('users.assignRoles', { userIds: [administrator.id], roleIds: [], mode: 'set' })).code).toBe('invalid_input');
    expect((await stranger.does('users.list', {})).items.map(({ name }) => name)).toEqual(['Stranger']);
    expect((await stranger.does('users.names', {})).items.map(({ name }) => name)).toEqual(['Stranger']);
  });
});

describe('names for pickers', () => {
  test('are told to everybody who is signed in, without those who have no access any more', async () => {
    const { id, name } = await administrator.does('users.create', { username: newName(), name: 'Short Stay' });
    const names = async () => (await workshop.as('viewer').does('users.names', { limit: 200 })).items;
    expect(await names()).toContainEqual({ id, name, username: expect.any(String) as string });
    await administrator.does('users.deactivate', { id });
    expect((await names()).map((item) => item.id)).not.toContain(id);
    expect(await knock(workshop.application, 'users.names', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  });
});

describe('assigning roles in bulk', () => {
  test('adds, takes away and sets, and counts whose roles are others now', async () => {
    const people = await Promise.all([1, 2, 3].map(() => workshop.hire('viewer', newName())));
    const userIds = people.map(({ id }) => id);
    const [viewer, technician] = [await roleId('viewer'), await roleId('technician')];
    expect(await administrator.does('users.assignRoles', { userIds, roleIds: [technician], mode: 'add' })).toEqual({ changed: 3 });
    expect(await administrator.does('users.assignRoles', { userIds, roleIds: [technician], mode: 'add' })).toEqual({ changed: 0 });
    expect(await administrator.does('users.assignRoles', { userIds, roleIds: [viewer], mode: 'remove' })).toEqual({ changed: 3 });
    expect((await administrator.does('users.get', { id: userIds[0] ?? '' })).roles).toEqual([{ id: technician, name: 'Technician' }]);
    expect(await administrator.does('users.assignRoles', { userIds: userIds.slice(1), roleIds: [], mode: 'set' })).toEqual({ changed: 2 });
    expect((await administrator.does('users.get', { id: userIds[2] ?? '' })).roles).toEqual([]);
  });

  test('changes nobody where one of the changes is refused', async () => {
    const person = await workshop.hire('viewer', newName());
    const missing = '0190d5a0-0000-7000-8000-000000000000';
    expect((await administrator.isRefused('users.assignRoles', { userIds: [person.id, missing], roleIds: [], mode: 'set' })).code).toBe('invalid_input');
    expect((await administrator.does('users.get', { id: person.id })).roles).toHaveLength(1);
  });
});

describe('the last administrator', () => {
  let small: Workshop;
  let only: Person;
  let administratorRole: string;
  beforeEach(async () => {
    small = await openWorkshop();
    only = small.as('administrator');
    administratorRole = (await only.does('roles.list', {})).items.find(({ builtIn }) => builtIn === 'administrator')?.id ?? '';
  });
  afterEach(() => small.close());
  const byOperator = (operation: string, input: unknown) => knock(small.application, operation, input, { operatorOf: small.organisationId });
  const refused = { code: 'not_possible', data: { blockers: [{ code: 'last-administrator' }] } };

  test('neither loses the role nor is deactivated, not even by the command line', async () => {
    expect(await only.isRefused('users.assignRoles', { userIds: [only.id], roleIds: [administratorRole], mode: 'remove' })).toMatchObject(refused);
    expect((await only.isRefused('users.deactivate', { id: only.id })).code).toBe('not_possible');
    expect(await byOperator('users.deactivate', { id: only.id })).toMatchObject({ ok: false, error: refused });
    await only.does('users.list', {});
  });

  test('may be one through a role of the organisation’s own that inherits from Administrator', async () => {
    const role = await only.does('roles.create', { name: 'Owner', parentIds: [administratorRole] });
    const owner = await small.hire('viewer', newName());
    await only.does('users.assignRoles', { userIds: [owner.id], roleIds: [role.id], mode: 'set' });
    await owner.does('users.deactivate', { id: only.id });
    expect(await owner.isRefused('roles.update', { id: role.id, parentIds: [] })).toMatchObject(refused);
  });

  test('remains one of two that are taken away at once', async () => {
    const second = await small.hire('administrator', newName());
    const outcomes = await Promise.all(
      [only, second].map(({ id }) => byOperator('users.assignRoles', { userIds: [id], roleIds: [administratorRole], mode: 'remove' })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a team', () => {
  test('has members, a name of its own, and leaves its people when it is dissolved', async () => {
    const person = await workshop.hire('technician', newName());
    const name = newName();
    const team = await administrator.does('teams.create', { name, memberIds: [person.id] });
    expect(team.members).toEqual([{ id: person.id, name: person.name }]);
    expect((await administrator.isRefused('teams.create', { name })).data?.issues?.[0]?.path).toBe('name');
    expect((await workshop.as('viewer').does('teams.names', {})).items).toContainEqual({ id: team.id, name });
    expect((await person.does('auth.me', {})).teams).toEqual([{ id: team.id, name }]);
    const emptied = await administrator.does('teams.update', { id: team.id, version: 1, memberIds: [] });
    expect(emptied).toMatchObject({ version: 2, name, members: [] });
    expect((await administrator.isRefused('teams.update', { id: team.id, version: 1, name: newName() })).code).toBe('conflict');
    await administrator.does('teams.remove', { id: team.id });
    expect((await administrator.isRefused('teams.get', { id: team.id })).code).toBe('not_found');
    expect(await workshop.as('manager').isRefused('teams.create', { name: newName() })).toMatchObject({
      data: { refusedBy: { permission: 'admin:team:manage' } },
    });
  });
});
