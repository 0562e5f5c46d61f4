import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeApplication, type Application } from '#entry/compose.ts';
import { goodPassword, knock, opens, signIn, stays } from '#tests/front-door.ts';
import { quietLog } from '#tests/quiet-log.ts';

const facts = { organisation: 'Rotor Works', timeZone: 'Europe/Warsaw', currency: 'PLN', username: 'anna', name: 'Anna Nowak', password: goodPassword };

let folder: string;
let application: Application;
const open = (demandSetupCode: boolean) => composeApplication({ dataFolder: folder, log: quietLog, passwordCost: 4, demandSetupCode });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-setup-'));
  application = await open(false);
});
afterEach(async () => {
  await application.close();
  await rm(folder, { recursive: true, force: true });
});

describe('first set-up', () => {
  test('makes the organisation, its built-in roles and an administrator who may do everything', async () => {
    expect(await opens(application, 'setup.status', {})).toEqual({ needed: true, codeRequired: false, severalOrganisations: false });
    const made = await opens(application, 'setup.run', facts);
    expect(await opens(application, 'setup.status', {})).toEqual({ needed: false, codeRequired: false, severalOrganisations: false });
    const token = await signIn(application, 'anna', goodPassword);
    const me = await opens(application, 'auth.me', {}, { token });
    expect(me).toMatchObject({
      user: { id: made['userId'], name: 'Anna Nowak' },
      organisation: { id: made['organisationId'], name: 'Rotor Works', timeZone: 'Europe/Warsaw', currency: 'PLN' },
      roles: [{ name: 'Administrator' }],
    });
    expect((await opens(application, 'roles.list', {}, { token }))['items']).toHaveLength(8);
    expect(await opens(application, 'audit.verify', {}, { token })).toMatchObject({ intact: true, firstBroken: null });
    const { items } = (await opens(application, 'audit.list', { operation: 'setup.run' }, { token })) as { items: { sequence: number }[] };
    const record = await opens(application, 'audit.get', { sequence: items[0]?.sequence }, { token });
    expect(record).toMatchObject({ outcome: 'done', new: { organisation: 'Rotor Works', username: 'anna' } });
    expect(JSON.stringify(record)).not.toContain(goodPassword);
  });

  test('works once, and once only of two at the same moment', async () => {
    const outcomes = await Promise.all([knock(application, 'setup.run', facts), knock(application, 'setup.run', { ...facts, organisation: 'Rival' })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stays(application, 'setup.run', facts)).toMatchObject({ code: 'not_possible' });
    expect(await stays(application, 'setup.run', facts, { operatorOf: '' })).toMatchObject({ code: 'not_possible' });
  });

  test.each([
    ['a weak password', { password: 'password1234' }, 'password'],
    ['a password made of the name of the workshop', { password: 'RotorWorksRotorWorks' }, 'password'],
    ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['a currency that is none', { currency: 'zloty' }, 'currency'],
    ['an empty name', { organisation: '  ' }, 'organisation'],
    ['a field nobody knows', { isAdmin: true }, ''],
  ])('refuses %s at the field and leaves nothing behind', async (_what, wrong, path) => {
    const refusal = await stays(application, 'setup.run', { ...facts, ...wrong });
    expect(refusal.code).toBe('invalid_input');
    expect(refusal.data?.issues?.[0]?.path).toBe(path);
    expect(await opens(application, 'setup.status', {})).toMatchObject({ needed: true });
  });

  test('before it nobody signs in, and nothing else answers', async () => {
    expect((await stays(application, 'auth.signIn', { username: 'admin', password: 'admin' })).code).toBe('not_possible');
    expect((await stays(application, 'customers.list', {})).code).toBe('unauthenticated');
    expect((await stays(application, 'setup.addOrganisation', facts, { operatorOf: '' })).code).toBe('not_possible');
  });
});

describe('on a server that others can reach', () => {
  beforeEach(async () => {
    await application.close();
    application = await open(true);
  });

  test('set-up asks for the code that was printed, in whatever case it is typed', async () => {
    const code = await application.setupCode();
    expect(await opens(application, 'setup.status', {})).toMatchObject({ needed: true, codeRequired: true });
    expect((await stays(application, 'setup.run', facts)).data?.issues?.[0]?.path).toBe('code');
    expect((await stays(application, 'setup.run', { ...facts, code: 'wrong' })).data?.issues?.[0]?.path).toBe('code');
    await opens(application, 'setup.run', { ...facts, code: code?.toUpperCase() });
    expect(await application.setupCode()).toBeNull();
  });

  test('guessing the code is stopped after five', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) codes.push((await stays(application, 'setup.run', { ...facts, code: `guess ${n}` }, { address: `10.0.0.${n}` })).code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'invalid_input'), 'too_many_requests']);
  });

  test('the command line of the computer needs no code', async () => {
    await opens(application, 'setup.run', facts, { operatorOf: '', address: null });
    expect(await opens(application, 'setup.status', {})).toMatchObject({ needed: false, codeRequired: false });
  });
});

describe('a further organisation', () => {
  test('is made on the command line only', async () => {
    const made = await opens(application, 'setup.run', facts);
    const token = await signIn(application, 'anna', goodPassword);
    expect(await stays(application, 'setup.addOrganisation', { ...facts, organisation: 'Second' }, { token })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { rule: 'session' } },
    });
    const operatorOf = String(made['organisationId']);
    await opens(application, 'setup.addOrganisation', { ...facts, organisation: 'Second' }, { operatorOf });
    expect((await stays(application, 'setup.addOrganisation', { ...facts, organisation: 'second' }, { operatorOf })).data?.issues?.[0]?.path).toBe(
      'organisation',
    );
    expect(await opens(application, 'setup.status', {})).toMatchObject({ severalOrganisations: true });
  });
});

describe('the command line', () => {
  test('gives a person access, unlocks them and gives them a new password', async () => {
    const operatorOf = String((await opens(application, 'setup.run', facts))['organisationId']);
    const { items } = (await opens(application, 'roles.list', {}, { operatorOf })) as { items: { id: string; builtIn: string }[] };
    const viewer = items.find(({ builtIn }) => builtIn === 'viewer')?.id;
    const { id } = await opens(application, 'users.create', { username: 'jo', name: 'Jo', password: goodPassword, roleIds: [viewer] }, { operatorOf });
    for (let n = 0; n < 5; n += 1) await knock(application, 'auth.signIn', { username: 'jo', password: 'wrong' });
    expect((await stays(application, 'auth.signIn', { username: 'jo', password: goodPassword })).code).toBe('too_many_requests');
    await opens(application, 'users.unlock', { id }, { operatorOf });
    await signIn(application, 'jo', goodPassword);
    const { oneTimePassword } = await opens(application, 'users.resetPassword', { id }, { operatorOf });
    await signIn(application, 'jo', String(oneTimePassword));
    expect(await stays(application, 'auth.me', {}, { operatorOf })).toMatchObject({ code: 'not_possible' });
  });
});
