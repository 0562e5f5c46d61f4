import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeRows } from '#database/versioned-rows.ts';
import { goodPassword, opens, signIn, stays } from '#tests/front-door.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let clock: number;
let joId: string;
let joToken: string;
const minutes = 60_000;

beforeEach(async () => {
  clock = Date.parse('2026-03-02T08:00:00Z');
  workshop = await openWorkshop({ now: () => clock });
  const { items } = await workshop.as('administrator').does('roles.list', {});
  const technician = items.find(({ builtIn }) => builtIn === 'technician')?.id ?? '';
  joId = (await workshop.as('administrator').does('users.create', { username: 'jo', name: 'Jo Weber', password: goodPassword, roleIds: [technician] })).id;
  joToken = await signIn(workshop.application, 'jo', goodPassword);
});
afterEach(() => workshop.close());

const asJo = (operation: string, input: unknown = {}) => opens(workshop.application, operation, input, { token: joToken });
const joIsRefused = (operation: string, input: unknown = {}) => stays(workshop.application, operation, input, { token: joToken });

describe('a token', () => {
  test.each([
    ['that nobody was given', 'A'.repeat(43)],
    ['that is no token at all', '../../etc/passwd'],
    ['of a megabyte', 'A'.repeat(1024 ** 2)],
    ['that is empty', ''],
  ])('%s opens nothing', async (_what, token) => {
    expect((await stays(workshop.application, 'auth.me', {}, { token })).code).toBe('unauthenticated');
  });

  test('ends with its session: signed out, it opens nothing', async () => {
    await asJo('auth.signOut');
    expect((await joIsRefused('users.names')).code).toBe('unauthenticated');
  });

  test('ends after the absolute life of the session, however busy its owner is', async () => {
    for (let hour = 0; hour < 12; hour += 1)
      for (let quarter = 0; quarter < 6; quarter += 1) {
        await asJo('auth.me');
        clock += 10 * minutes;
      }
    expect((await joIsRefused('auth.me')).code).toBe('unauthenticated');
  });

  test('of each device ends when its owner signs out everywhere', async () => {
    const tablet = await signIn(workshop.application, 'jo', goodPassword);
    expect(await asJo('auth.signOutEverywhere')).toEqual({ ended: 2 });
    expect((await stays(workshop.application, 'users.names', {}, { token: tablet })).code).toBe('unauthenticated');
  });
});

describe('a session nobody uses', () => {
  test('is locked after the idle limit also where the clock of the computer went back meanwhile, and opens again', async () => {
    let passed = 0;
    const steady = performance.now.bind(performance);
    const spy = vi.spyOn(performance, 'now').mockImplementation(() => steady() + passed);
    try {
      await asJo('users.names');
      clock -= 60 * minutes;
      passed += 15 * minutes;
      expect(await joIsRefused('users.names')).toMatchObject({ code: 'session_locked' });
      await asJo('auth.unlock', { password: goodPassword });
      await asJo('users.names');
    } finally {
      spy.mockRestore();
    }
  });

  test('is locked after the idle limit; the password opens it again', async () => {
    await asJo('users.names');
    clock += 15 * minutes - 1;
    await asJo('users.names');
    clock += 15 * minutes;
    expect((await joIsRefused('users.names')).code).toBe('session_locked');
    expect(await asJo('auth.me'), 'the lock screen is told whose session it is').toMatchObject({ user: { name: 'Jo Weber' }, hold: 'locked', permissions: {} });
    expect((await joIsRefused('users.names')).code, 'looking at the lock screen does not unlock').toBe('session_locked');
    expect((await joIsRefused('auth.unlock', { password: 'wrong' })).data?.issues?.[0]).toMatchObject({ path: 'password' });
    await asJo('auth.unlock', { password: goodPassword });
    await asJo('users.names');
  });

  test('is locked by hand at once', async () => {
    await asJo('auth.lock');
    expect((await joIsRefused('users.names')).code).toBe('session_locked');
    expect((await joIsRefused('auth.changePassword', { currentPassword: goodPassword, newPassword: 'marble-kettle-zebra-19' })).code).toBe('session_locked');
    expect((await joIsRefused('auth.enrolTotp', { password: goodPassword })).code).toBe('session_locked');
  });

  test('locks its account when the password is guessed, like sign-in does', async () => {
    await asJo('auth.lock');
    for (let n = 0; n < 5; n += 1) await joIsRefused('auth.unlock', { password: `wrong ${n}` });
    expect((await joIsRefused('auth.unlock', { password: goodPassword })).code).toBe('too_many_requests');
    expect((await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword })).code).toBe('too_many_requests');
  });
});

describe('a change of what somebody may do', () => {
  test('counts for the next call of a session that is open', async () => {
    expect((await joIsRefused('customers.create', { name: 'Aerial', kind: 'company' })).code).toBe('forbidden');
    const { items } = await workshop.as('administrator').does('roles.list', {});
    const reception = items.find(({ builtIn }) => builtIn === 'reception')?.id ?? '';
    await workshop.as('administrator').does('users.assignRoles', { userIds: [joId], roleIds: [reception], mode: 'add' });
    await asJo('customers.create', { name: 'Aerial', kind: 'company' });
    await workshop.as('administrator').does('users.assignRoles', { userIds: [joId], roleIds: [reception], mode: 'remove' });
    expect((await joIsRefused('customers.create', { name: 'Aerial', kind: 'company' })).code).toBe('forbidden');
  });

  test('ends the sessions of a person whose access is taken away', async () => {
    await asJo('auth.me');
    await workshop.as('administrator').does('users.deactivate', { id: joId });
    expect((await joIsRefused('auth.me')).code).toBe('unauthenticated');
  });

  test('leaves a session of somebody without access worth nothing, even one that was not ended', async () => {
    await workshop.database.write((db) => changeRows(db, 'users', eq(db.tables.users.id, joId), { active: false, updatedAt: clock }));
    clock += 2000;
    expect((await joIsRefused('users.names')).code).toBe('unauthenticated');
  });

  test('reaches as far as the widest of the roles, and names teams', async () => {
    const administrator = workshop.as('administrator');
    const narrow = await administrator.does('roles.create', { name: 'Apprentice', grants: [{ permission: 'service:workorder:view', scope: 'own' }] });
    const apprentice = await administrator.does('users.create', { username: 'ap', name: 'Ap', password: goodPassword, roleIds: [narrow.id] });
    await administrator.does('teams.create', { name: 'Bench', memberIds: [apprentice.id] });
    const token = await signIn(workshop.application, 'ap', goodPassword);
    const me = () => opens(workshop.application, 'auth.me', {}, { token });
    expect(await me()).toMatchObject({ permissions: { 'service:workorder:view': 'own' }, teams: [{ name: 'Bench' }], roles: [{ name: 'Apprentice' }] });
    const { items } = await administrator.does('roles.list', {});
    await administrator.does('users.assignRoles', {
      userIds: [apprentice.id],
      roleIds: [items.find(({ builtIn }) => builtIn === 'viewer')?.id ?? ''],
      mode: 'add',
    });
    expect(await me()).toMatchObject({ permissions: { 'service:workorder:view': 'all' } });
  });
});

describe('a password given by somebody else', () => {
  test('must be changed before anything else works', async () => {
    const { oneTimePassword } = await workshop.as('administrator').does('users.resetPassword', { id: joId });
    expect((await joIsRefused('auth.me')).code, 'the sessions of before are over').toBe('unauthenticated');
    joToken = await signIn(workshop.application, 'jo', oneTimePassword);
    expect(await asJo('auth.me')).toMatchObject({ hold: 'password-change', permissions: {} });
    for (const operation of ['users.names', 'customers.list', 'sessions.list'])
      expect(await joIsRefused(operation)).toMatchObject({ code: 'forbidden', data: { refusedBy: { rule: 'session' } } });
    await asJo('auth.changePassword', { currentPassword: oneTimePassword, newPassword: 'marble-kettle-zebra-19' });
    expect(await asJo('auth.me')).toMatchObject({ hold: null });
    await asJo('users.names');
  });

  test('is made by the program, shown once, and stands in no audit record', async () => {
    const { oneTimePassword } = await workshop.as('administrator').does('users.resetPassword', { id: joId });
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const details = await workshop.database.read((db) => db.select().from(db.tables.auditDetails));
    expect(JSON.stringify(details)).not.toContain(oneTimePassword);
    expect(JSON.stringify(details)).not.toContain(goodPassword);
  });
});

describe('changing the own password', () => {
  test.each([
    ['too short', 'short', 'newPassword'],
    ['common', 'password12345678', 'newPassword'],
    ['the name of its owner', 'jo.rubix.jo.rubix', 'newPassword'],
    ['over 72 bytes', 'é'.repeat(37), 'newPassword'],
    ['the present one', goodPassword, 'newPassword'],
  ])('refuses one that is %s, at its field', async (_what, newPassword, path) => {
    expect((await joIsRefused('auth.changePassword', { currentPassword: goodPassword, newPassword })).data?.issues?.[0]?.path).toBe(path);
  });

  test('needs the present one, keeps this session and ends the others', async () => {
    const tablet = await signIn(workshop.application, 'jo', goodPassword);
    expect((await joIsRefused('auth.changePassword', { currentPassword: 'wrong', newPassword: 'marble-kettle-zebra-19' })).data?.issues?.[0]?.path).toBe(
      'currentPassword',
    );
    await asJo('auth.changePassword', { currentPassword: goodPassword, newPassword: 'marble-kettle-zebra-19' });
    await asJo('auth.me');
    expect((await stays(workshop.application, 'auth.me', {}, { token: tablet })).code).toBe('unauthenticated');
    expect((await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword })).code).toBe('unauthenticated');
    await signIn(workshop.application, 'jo', 'marble-kettle-zebra-19');
  });
});

describe('the list of sessions', () => {
  test('shows the own ones, and those of everybody to whoever may see them', async () => {
    const own = (await asJo('sessions.list'))['items'] as { current: boolean; user: { name: string } }[];
    expect(own).toMatchObject([{ current: true, user: { name: 'Jo Weber' }, address: '10.0.0.1', locked: false }]);
    expect(await joIsRefused('sessions.list', { everybody: true })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'admin:session:view', grantedBy: ['Administrator'] } },
    });
    const all = await workshop.as('administrator').does('sessions.list', { everybody: true });
    expect(all.items.map(({ user }) => user.name)).toContain('Jo Weber');
    expect(all.items.map(({ user }) => user.name)).toContain('Manager One');
  });

  test('ends a session: an own one always, somebody else’s with the right to it', async () => {
    const { items } = await workshop.as('administrator').does('sessions.list', { everybody: true });
    const managers = items.find(({ user }) => user.name === 'Manager One')?.id ?? '';
    const jos = items.find(({ user }) => user.name === 'Jo Weber')?.id ?? '';
    expect(await joIsRefused('sessions.end', { id: managers })).toMatchObject({ code: 'forbidden', data: { refusedBy: { permission: 'admin:session:end' } } });
    await workshop.as('administrator').does('sessions.end', { id: managers });
    expect((await workshop.as('manager').isRefused('auth.me', {})).code).toBe('unauthenticated');
    await asJo('sessions.end', { id: jos });
    expect((await joIsRefused('auth.me')).code).toBe('unauthenticated');
  });

  test('of another organisation is out of reach', async () => {
    const elsewhere = await workshop.addOrganisation('Elsewhere');
    const stranger = await workshop.hire('administrator', 'Stranger', elsewhere);
    const { items } = await workshop.as('administrator').does('sessions.list', { everybody: true });
    expect((await stranger.isRefused('sessions.end', { id: items[0]?.id ?? '' })).code).toBe('not_found');
    expect((await stranger.does('sessions.list', { everybody: true })).items.map(({ user }) => user.name)).toEqual(['Stranger']);
  });
});
