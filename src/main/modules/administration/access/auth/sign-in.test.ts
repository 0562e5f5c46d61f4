import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateSync } from 'otplib';
import { goodPassword, knock, opens, signIn, stays } from '#tests/front-door.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let clock: number;
const seconds = 1000;

beforeEach(async () => {
  clock = Date.parse('2026-03-02T08:00:00Z');
  workshop = await openWorkshop({ now: () => clock });
  await workshop.as('administrator').does('users.create', { username: 'Jo', name: 'Jo Weber', password: goodPassword });
});
afterEach(() => workshop.close());

const attempt = (password: string, more: object = {}, address = '10.0.0.1') =>
  knock(workshop.application, 'auth.signIn', { username: 'jo', password, ...more }, { address });
const codeOf = async (answer: ReturnType<typeof attempt>) => {
  const outcome = await answer;
  return outcome.ok ? 'signed in' : outcome.error.code;
};

async function auditOfSignIn() {
  const { items } = await workshop.as('administrator').does('audit.list', { operation: 'auth.signIn' });
  return Promise.all(items.map(({ sequence }) => workshop.as('administrator').does('audit.get', { sequence })));
}

describe('signing in', () => {
  test('gives a token that works, of which the database keeps only a hash', async () => {
    const answer = await opens(workshop.application, 'auth.signIn', { username: 'JO', password: goodPassword });
    expect(answer).toMatchObject({ user: { username: 'Jo', name: 'Jo Weber' }, expiresAt: '2026-03-02T20:00:00.000Z', hold: null });
    const token = String(answer['token']);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await opens(workshop.application, 'auth.me', {}, { token })).toMatchObject({ user: { name: 'Jo Weber' }, hold: null });

    const rows = await workshop.database.read((db) => db.select({ tokenHash: db.tables.sessions.tokenHash }).from(db.tables.sessions));
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('answers alike for a wrong password, an unknown name and a person without access', async () => {
    const { items } = await workshop.as('administrator').does('users.list', { q: 'jo weber' });
    const wrong = await stays(workshop.application, 'auth.signIn', { username: 'jo', password: 'something else' });
    const unknown = await stays(workshop.application, 'auth.signIn', { username: 'nobody', password: 'something else' });
    await workshop.as('administrator').does('users.deactivate', { id: items[0]?.id ?? '' });
    const deactivated = await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword });
    expect(wrong).toEqual({ code: 'unauthenticated', message: 'The user name or the password is wrong.' });
    expect(unknown).toEqual(wrong);
    expect(deactivated).toEqual(wrong);
  });

  test('stands in the audit trail with who, from where and how it ended, and never with the password', async () => {
    await attempt('something else');
    await attempt(goodPassword);
    const [done, refused] = await auditOfSignIn();
    expect(done).toMatchObject({ outcome: 'done', actor: { kind: 'user', name: 'Jo Weber' }, address: '10.0.0.1', new: { username: 'jo' } });
    expect(refused).toMatchObject({ outcome: 'refused', actor: { kind: 'user', name: 'Jo Weber' }, refusal: 'The user name or the password is wrong.' });
    expect(JSON.stringify([done, refused])).not.toContain(goodPassword);
    expect(JSON.stringify([done, refused])).not.toContain('something else');
  });

  test('asks which organisation where there are several, and user names are unique within one only', async () => {
    await opens(
      workshop.application,
      'setup.addOrganisation',
      { organisation: 'Second Site', username: 'jo', password: 'amber-teapot-glacier-77' },
      { operatorOf: workshop.organisationId },
    );
    const unsaid = await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword });
    expect(unsaid).toMatchObject({ code: 'invalid_input', data: { issues: [{ path: 'organisation' }] } });
    expect(await codeOf(attempt(goodPassword, { organisation: 'rubix' }))).toBe('signed in');
    expect(await codeOf(attempt(goodPassword, { organisation: workshop.organisationId }))).toBe('signed in');
    expect(await codeOf(attempt(goodPassword, { organisation: 'Second Site' }))).toBe('unauthenticated');
    expect(await codeOf(attempt('amber-teapot-glacier-77', { organisation: 'second site' }))).toBe('signed in');
    expect(await codeOf(attempt(goodPassword, { organisation: 'No such place' }))).toBe('unauthenticated');
  });
});

describe('wrong passwords', () => {
  test('lock the account after five, for longer each time, and a right one begins anew', async () => {
    for (let n = 0; n < 5; n += 1) expect(await codeOf(attempt(`wrong ${n}`))).toBe('unauthenticated');
    const locked = await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword });
    expect(locked).toMatchObject({ code: 'too_many_requests', data: { retryAfterMs: 30 * seconds } });
    clock += 30 * seconds;
    expect(await codeOf(attempt('wrong again'))).toBe('unauthenticated');
    clock += 59 * seconds;
    expect(await codeOf(attempt(goodPassword))).toBe('too_many_requests');
    clock += 1 * seconds;
    expect(await codeOf(attempt(goodPassword))).toBe('signed in');
    for (let n = 0; n < 4; n += 1) await attempt(`wrong ${n}`);
    expect(await codeOf(attempt(goodPassword))).toBe('signed in');
  });

  test('never lock for longer than was said, also where the clock of the computer goes back', async () => {
    for (let n = 0; n < 5; n += 1) await attempt(`wrong ${n}`);
    clock -= 68 * 24 * 3600 * seconds;
    const { items } = await workshop.as('administrator').does('users.list', { q: 'jo weber' });
    expect(items[0]?.lockedUntil).toBe(new Date(clock + 30 * seconds).toISOString());
    const locked = await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword });
    expect(locked).toMatchObject({ code: 'too_many_requests', data: { retryAfterMs: 30 * seconds } });
    expect(locked.message).toContain('30 seconds');
    clock += 30 * seconds;
    expect(await codeOf(attempt(goodPassword))).toBe('signed in');
  });

  test('count for a name that nobody has as for one that exists', async () => {
    const answers = async (username: string) => {
      const codes: string[] = [];
      for (let n = 0; n < 7; n += 1)
        codes.push((await stays(workshop.application, 'auth.signIn', { username, password: 'wrong' }, { address: `10.1.${username.length}.${n}` })).code);
      return codes;
    };
    expect(await answers('nobody')).toEqual(await answers('jo'));
  });

  test('cannot be tried more often at once than one after another', async () => {
    const codes = await Promise.all(Array.from({ length: 30 }, (_, n) => codeOf(attempt(`wrong ${n}`, {}, `10.2.0.${n}`))));
    expect(codes.filter((code) => code === 'unauthenticated')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(25);
  });

  test('lock an address after twenty, whatever accounts were tried', async () => {
    for (let n = 0; n < 20; n += 1)
      expect((await stays(workshop.application, 'auth.signIn', { username: `guess${n}`, password: 'wrong' })).code).toBe('unauthenticated');
    expect(await codeOf(attempt(goodPassword))).toBe('too_many_requests');
    expect(await codeOf(attempt(goodPassword, {}, '10.0.0.2'))).toBe('signed in');
  });

  test('are shown to the administrator, who can unlock the account', async () => {
    for (let n = 0; n < 5; n += 1) await attempt(`wrong ${n}`);
    const administrator = workshop.as('administrator');
    const { items } = await administrator.does('users.list', { q: 'jo weber' });
    expect(items[0]).toMatchObject({ lockedUntil: '2026-03-02T08:00:30.000Z', can: { unlock: true } });
    expect(await administrator.does('users.unlock', { id: items[0]?.id ?? '' })).toMatchObject({ lockedUntil: null });
    expect(await codeOf(attempt(goodPassword))).toBe('signed in');
  });

  test('that meet a locked account are audited as refused', async () => {
    for (let n = 0; n < 6; n += 1) await attempt(`wrong ${n}`);
    const [latest] = await auditOfSignIn();
    expect(latest).toMatchObject({ outcome: 'refused', refusal: expect.stringContaining('Too many wrong passwords') as string });
  });
});

describe('a second factor', () => {
  async function enrol() {
    const token = await signIn(workshop.application, 'jo', goodPassword);
    const { secret, uri } = await opens(workshop.application, 'auth.enrolTotp', { password: goodPassword }, { token });
    expect(uri).toMatch(/^otpauth:\/\/totp\/CUBE-PRO:Jo\?secret=/);
    const code = () => generateSync({ secret: String(secret), epoch: Math.floor(clock / 1000) });
    const { recoveryCodes } = await opens(workshop.application, 'auth.confirmTotp', { code: code() }, { token });
    return { token, code, recoveryCodes: recoveryCodes as string[] };
  }

  test('is asked for once it is confirmed, and each code works once', async () => {
    const { code } = await enrol();
    const unasked = await stays(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword });
    expect(unasked).toMatchObject({ code: 'unauthenticated', data: { issues: [{ path: 'code' }] } });
    expect(await codeOf(attempt(goodPassword, { code: code() })), 'the code that confirmed it').toBe('unauthenticated');
    clock += 30 * seconds;
    const once = code();
    expect(await codeOf(attempt('wrong', { code: once }))).toBe('unauthenticated');
    const both = await Promise.all([codeOf(attempt(goodPassword, { code: once })), codeOf(attempt(goodPassword, { code: once }))]);
    expect(both.sort()).toEqual(['signed in', 'unauthenticated']);
  });

  test('can be replaced by each recovery code once', async () => {
    const { recoveryCodes, token } = await enrol();
    expect(recoveryCodes).toHaveLength(10);
    const typed = recoveryCodes[0]?.toLowerCase().replace('-', ' ');
    expect(await codeOf(attempt(goodPassword, { code: typed }))).toBe('signed in');
    expect(await codeOf(attempt(goodPassword, { code: typed }))).toBe('unauthenticated');
    expect(await opens(workshop.application, 'auth.me', {}, { token })).toMatchObject({ secondFactor: { enabled: true, recoveryCodesLeft: 9 } });
  });

  test('is stored encrypted, and guesses of its codes count as wrong passwords', async () => {
    await enrol();
    const rows = await workshop.database.read((db) => db.select().from(db.tables.userCredentials));
    expect(rows[0]?.totpSecret).toMatch(/^v1\./);
    for (let n = 0; n < 5; n += 1) expect(await codeOf(attempt(goodPassword, { code: `00000${n}` }))).toBe('unauthenticated');
    expect(await codeOf(attempt(goodPassword, { code: '000009' }))).toBe('too_many_requests');
  });

  test('that the organisation demands is set up before anything else, and cannot be taken off', async () => {
    await workshop.as('administrator').does('settings.update', { values: { 'security.demandTotp': true } });
    const answer = await opens(workshop.application, 'auth.signIn', { username: 'jo', password: goodPassword });
    expect(answer['hold']).toBe('second-factor');
    const token = String(answer['token']);
    expect(await stays(workshop.application, 'users.names', {}, { token })).toMatchObject({ code: 'forbidden', data: { refusedBy: { rule: 'session' } } });
    const { secret } = await opens(workshop.application, 'auth.enrolTotp', { password: goodPassword }, { token });
    await opens(workshop.application, 'auth.confirmTotp', { code: generateSync({ secret: String(secret), epoch: Math.floor(clock / 1000) }) }, { token });
    await opens(workshop.application, 'users.names', {}, { token });
    expect((await stays(workshop.application, 'auth.disableTotp', { password: goodPassword }, { token })).code).toBe('not_possible');
  });

  test('can be taken off by its owner with the password, where nobody demands it', async () => {
    const { token } = await enrol();
    expect(await stays(workshop.application, 'auth.disableTotp', { password: 'wrong' }, { token })).toMatchObject({ code: 'invalid_input' });
    await opens(workshop.application, 'auth.disableTotp', { password: goodPassword }, { token });
    expect(await codeOf(attempt(goodPassword))).toBe('signed in');
  });
});
