import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingDefinition, settingKeys } from '#shared/contract/ground/setting-definitions.ts';
import type { SettingValue } from '#shared/contract/ground/settings.ts';
import { openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let administrator: Person;
beforeAll(async () => {
  workshop = await openWorkshop();
  administrator = workshop.as('administrator');
});
afterAll(() => workshop.close());

test.each(settingKeys)('%s has a default that it accepts itself, a title and a sentence', (key) => {
  const { schema, default: standard, title, explanation } = settingDefinition(key);
  expect(schema.safeParse(standard)).toMatchObject({ success: true, data: standard });
  expect(title).toMatch(/^[A-Z]/);
  expect(explanation).toMatch(/\.$/);
});

describe('a setting', () => {
  test('has its default until it is changed, and again once it is given back', async () => {
    expect(await administrator.does('settings.get', { key: 'orders.promisedDays' })).toMatchObject({
      value: 5,
      default: 5,
      changed: false,
      group: 'orders',
      canChange: true,
    });
    const { items } = await administrator.does('settings.update', { values: { 'orders.promisedDays': 7 } });
    expect(items).toMatchObject([{ key: 'orders.promisedDays', value: 7, changed: true }]);
    expect(await administrator.does('settings.get', { key: 'orders.promisedDays' })).toMatchObject({ value: 7 });
    await administrator.does('settings.update', { values: { 'orders.promisedDays': null } });
    expect(await administrator.does('settings.get', { key: 'orders.promisedDays' })).toMatchObject({ value: 5, changed: false });
  });

  test.each<[string, Record<string, SettingValue | null>]>([
    ['an unknown key', { 'orders.promisedDay': 7 }],
    ['the wrong type', { 'orders.promisedDays': 'seven' }],
    ['a number out of bounds', { 'security.idleLockMinutes': 0 }],
    ['a fraction where there is none', { 'security.sessionHours': 1.5 }],
    ['an origin with a path', { 'server.corsOrigins': ['https://example.org/page'] }],
    ['a host with a scheme', { 'server.allowedHosts': ['https://example.org'] }],
    ['a title of two lines', { 'general.title': 'CUBE\nPRO' }],
    ['a negative rate', { 'labour.ratePerHour': '-1' }],
    ['a name every object has', { constructor: 'x' }],
  ])('refuses %s at its key, and changes none of the others', async (_what, wrong) => {
    const refusal = await administrator.isRefused('settings.update', { values: { 'general.title': 'Changed', ...wrong } });
    expect(refusal.code).toBe('invalid_input');
    expect(refusal.data?.issues?.[0]?.path).toBe(`values.${Object.keys(wrong)[0]}`);
    expect(await administrator.does('settings.get', { key: 'general.title' })).toMatchObject({ value: 'CUBE-PRO' });
  });

  test('that nobody knows is not found', async () => {
    expect((await administrator.isRefused('settings.get', { key: 'no.such' })).code).toBe('not_found');
  });

  test('stands in the audit trail with its old and its new value', async () => {
    await administrator.does('settings.update', { values: { 'security.sessionHours': 10 } });
    const { items } = await administrator.does('audit.list', { entity: 'setting', entityId: 'security.sessionHours' });
    expect(await administrator.does('audit.get', { sequence: items[0]?.sequence ?? 0 })).toMatchObject({
      old: { 'security.sessionHours': 12 },
      new: { 'security.sessionHours': 10 },
      actor: { name: 'Administrator One' },
    });
  });

  test('is found by words of its name, title or explanation', async () => {
    const keys = async (q: string) => (await administrator.does('settings.list', { q })).items.map(({ key }) => key);
    expect(await keys('')).toEqual(settingKeys);
    expect(await keys('IDLE')).toEqual(['security.idleLockMinutes']);
    expect(await keys('authenticator everybody')).toEqual(['security.demandTotp']);
    expect(await keys('no such word at all')).toEqual([]);
  });

  test('is seen and changed only with the right to it', async () => {
    for (const attempt of [
      () => workshop.as('manager').isRefused('settings.list', {}),
      () => workshop.as('manager').isRefused('settings.update', { values: { 'general.title': 'Mine' } }),
    ])
      expect(await attempt()).toMatchObject({ code: 'forbidden', data: { refusedBy: { grantedBy: ['Administrator'] } } });
    const role = await administrator.does('roles.create', {
      name: 'Settings',
      grants: [{ permission: 'admin:setting:view' }, { permission: 'admin:setting:update' }],
    });
    const person = await workshop.hire('viewer', 'Sam Setter');
    await administrator.does('users.assignRoles', { userIds: [person.id], roleIds: [role.id], mode: 'add' });
    expect((await person.does('settings.list', { q: 'labour' })).items).toEqual([]);
    expect(await person.isRefused('settings.get', { key: 'labour.ratePerHour' })).toMatchObject({ data: { refusedBy: { permission: 'finance:margin:view' } } });
    expect(await person.isRefused('settings.update', { values: { 'labour.ratePerHour': '80' } })).toMatchObject({
      data: { refusedBy: { permission: 'finance:rate:update' } },
    });
    await person.does('settings.update', { values: { 'general.title': 'CUBE-PRO' } });
  });
});

describe('a setting of the whole installation', () => {
  test('is kept by the organisation that was set up first, and read by the others', async () => {
    const elsewhere = await workshop.addOrganisation('Elsewhere');
    const stranger = await workshop.hire('administrator', 'Stranger', elsewhere);
    await administrator.does('settings.update', { values: { 'server.allowedHosts': ['cube.example.org'], 'general.title': 'Rubix' } });
    expect(await stranger.does('settings.get', { key: 'server.allowedHosts' })).toMatchObject({
      value: ['cube.example.org'],
      reach: 'installation',
      canChange: false,
    });
    expect(await stranger.does('settings.get', { key: 'general.title' })).toMatchObject({ value: 'CUBE-PRO', canChange: true });
    expect(await stranger.isRefused('settings.update', { values: { 'server.allowedHosts': [] } })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { rule: 'row' } },
    });
  });

  test('is in force for the doors as soon as it is changed', async () => {
    await administrator.does('settings.update', { values: { 'server.requestsPerMinute': 61 } });
    await expect.poll(() => workshop.application.installation().requestsPerMinute).toBe(61);
  });
});

describe('the organisation', () => {
  test('is renamed by whoever may change settings', async () => {
    const before = await administrator.does('settings.organisation', {});
    const after = await administrator.does('settings.updateOrganisation', { version: before.version, name: 'Rubix Two', timeZone: 'Europe/Istanbul' });
    expect(after).toMatchObject({ name: 'Rubix Two', timeZone: 'Europe/Istanbul', currency: before.currency, version: before.version + 1 });
    expect((await administrator.isRefused('settings.updateOrganisation', { version: before.version, name: 'Late' })).code).toBe('conflict');
    expect((await workshop.as('viewer').does('auth.me', {})).organisation).toMatchObject({ name: 'Rubix Two' });
  });
});
