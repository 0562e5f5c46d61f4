/** Signing in, rights, settings and the audit trail on both databases, with the races that only a server can lose. */
import { expect, test } from 'vitest';
import { generateSync } from 'otplib';
import { goodPassword, knock, opens, signIn, stays } from '#tests/front-door.ts';
import { onEveryDialect } from './every-dialect.ts';

onEveryDialect('Access', (open) => {
  test('a person is given access, found again, signs in, and loses it', async () => {
    const workshop = await open();
    const administrator = workshop.as('administrator');
    const { items: roles } = await administrator.does('roles.list', {});
    const viewer = roles.find(({ builtIn }) => builtIn === 'viewer')?.id ?? '';
    const team = await administrator.does('teams.create', { name: 'Bench' });
    const made = await administrator.does('users.create', {
      username: 'Jo.Weber',
      name: 'Jo Weber',
      password: goodPassword,
      roleIds: [viewer],
      teamIds: [team.id],
      email: 'jo@example.org',
      authorityExpiresAt: '2030-01-01T00:00:00Z',
    });
    for (const filter of [{ q: 'WEBER jo@' }, { q: 'jo', roleId: viewer, teamId: team.id, active: true }])
      expect((await administrator.does('users.list', filter)).items).toEqual([made]);
    expect((await administrator.does('users.list', { q: 'j_' })).items).toEqual([]);
    const token = await signIn(workshop.application, 'jo.weber', goodPassword);
    expect(await opens(workshop.application, 'auth.me', {}, { token })).toMatchObject({ roles: [{ name: 'Viewer' }], teams: [{ name: 'Bench' }] });
    expect((await administrator.does('sessions.list', { everybody: true, limit: 200 })).items.map(({ user }) => user.name)).toContain('Jo Weber');
    await administrator.does('users.deactivate', { id: made.id, version: made.version });
    expect((await stays(workshop.application, 'auth.me', {}, { token })).code).toBe('unauthenticated');
  });

  test('thirty wrong passwords at once are five tries', async () => {
    const workshop = await open();
    await workshop.as('administrator').does('users.create', { username: 'jo', name: 'Jo', password: goodPassword });
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => stays(workshop.application, 'auth.signIn', { username: 'jo', password: `wrong ${n}` }, { address: `10.0.1.${n}` })),
    );
    expect(answers.filter(({ code }) => code === 'unauthenticated')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'too_many_requests')).toHaveLength(25);
    expect(await workshop.as('administrator').does('audit.verify', {})).toMatchObject({ intact: true });
  });

  test('a code of the second factor opens one session of two that use it at once, and a recovery code too', async () => {
    let clock = Date.parse('2026-03-02T08:00:00Z');
    const workshop = await open({ now: () => clock });
    await workshop.as('administrator').does('users.create', { username: 'jo', name: 'Jo', password: goodPassword });
    const token = await signIn(workshop.application, 'jo', goodPassword);
    const { secret } = await opens(workshop.application, 'auth.enrolTotp', { password: goodPassword }, { token });
    const code = () => generateSync({ secret: String(secret), epoch: Math.floor(clock / 1000) });
    const { recoveryCodes } = await opens(workshop.application, 'auth.confirmTotp', { code: code() }, { token });
    clock += 30_000;
    for (const once of [code(), (recoveryCodes as string[])[3]]) {
      const outcomes = await Promise.all([1, 2].map(() => knock(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword, code: once })));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test('of two administrators that are taken away at once one remains', async () => {
    const workshop = await open();
    const administrators = [workshop.as('administrator'), await workshop.hire('administrator', 'Second Admin')];
    const outcomes = await Promise.all(
      administrators.map(({ id }) => knock(workshop.application, 'users.deactivate', { id }, { operatorOf: workshop.organisationId })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('settings of every kind come back as they were given', async () => {
    const workshop = await open();
    const administrator = workshop.as('administrator');
    const values = {
      'general.title': 'Rubix “1”',
      'orders.promisedDays': 9,
      'stages.qualityCheck': false,
      'labour.ratePerHour': '81.5',
      'server.allowedHosts': ['a.example.org', '[::1]:4180'],
    };
    await administrator.does('settings.update', { values });
    const { items } = await administrator.does('settings.list', {});
    expect(Object.fromEntries(items.filter(({ key }) => key in values).map(({ key, value }) => [key, value]))).toEqual(values);
    await administrator.does('settings.update', { values: { 'general.title': null } });
    expect(await administrator.does('settings.get', { key: 'general.title' })).toMatchObject({ value: 'CUBE-PRO', changed: false });
  });

  test('a role is copied, narrowed, inherited from and shown in the matrix', async () => {
    const workshop = await open();
    const administrator = workshop.as('administrator');
    const { items } = await administrator.does('roles.list', {});
    const technician = items.find(({ builtIn }) => builtIn === 'technician')?.id ?? '';
    const copy = await administrator.does('roles.create', { name: 'Junior', copyOf: technician });
    await administrator.does('roles.update', { id: copy.id, grants: [{ permission: 'service:workorder:work', scope: 'own' }] });
    const { permissions } = await administrator.does('roles.matrix', {});
    expect(permissions.find(({ permission }) => permission === 'service:workorder:work')?.cells).toContainEqual({
      roleId: copy.id,
      scope: 'own',
      own: true,
      from: [],
    });
    await administrator.does('roles.remove', { id: copy.id });
  });

  test('the audit trail is paged, filtered and read back', async () => {
    const workshop = await open();
    for (let n = 0; n < 5; n += 1) await workshop.as('reception').does('customers.create', { name: `C ${n}`, kind: 'person' });
    const administrator = workshop.as('administrator');
    const first = await administrator.does('audit.list', { operation: 'customers.create', limit: 3 });
    const second = await administrator.does('audit.list', { operation: 'customers.create', limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2]);
    expect(await administrator.does('audit.get', { sequence: 3 })).toMatchObject({ new: { name: 'C 1' }, actor: { name: 'Reception One' } });
  });

  test('a further organisation has users of its own with the same names', async () => {
    const workshop = await open();
    const made = { organisation: 'Second Site', username: 'administrator.one', password: goodPassword };
    await opens(workshop.application, 'setup.addOrganisation', made, { operatorOf: workshop.organisationId });
    const token = await signIn(workshop.application, 'administrator.one', goodPassword, { organisation: 'Second Site' });
    expect((await opens(workshop.application, 'users.list', {}, { token }))['items']).toHaveLength(1);
    expect(await opens(workshop.application, 'audit.verify', {}, { token })).toMatchObject({ intact: true });
  });
});
