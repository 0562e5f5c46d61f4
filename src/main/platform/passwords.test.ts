/** Hashes as PostgreSQL reads them, equal time for users that do not exist, and the limits of bcrypt. */
import bcrypt from 'bcryptjs';
import { afterAll, describe, expect, it } from 'vitest';
import { Passwords } from './passwords.ts';

const passwords = new Passwords({ cost: 4 });
afterAll(() => passwords.close());

describe('passwords', () => {
  it('makes hashes under the name that pgcrypto knows, each with a salt of its own', async () => {
    const [first, second] = await Promise.all([passwords.hash('plum orchard 7'), passwords.hash('plum orchard 7')]);
    expect(first).toMatch(/^\$2a\$04\$[./A-Za-z0-9]{53}$/);
    expect(second).not.toBe(first);
  });

  it.each([
    ['the password', 'plum orchard 7', true],
    ['another case', 'Plum orchard 7', false],
    ['a space more', 'plum orchard 7 ', false],
    ['nothing', '', false],
  ])('checks %s', async (_, attempt, matches) => {
    expect(await passwords.verify(attempt, await passwords.hash('plum orchard 7'))).toBe(matches);
  });

  it('accepts hashes by their newer name', async () => {
    expect(await passwords.verify('plum orchard 7', bcrypt.hashSync('plum orchard 7', 4))).toBe(true);
  });

  it('takes characters as they are typed', async () => {
    const composed = 'käfig und müll';
    const hash = await passwords.hash(composed);
    expect(await passwords.verify(composed, hash)).toBe(true);
    expect(await passwords.verify(composed.normalize('NFD'), hash)).toBe(false);
  });

  it('never cuts a password off', async () => {
    const longest = 'ü'.repeat(36);
    const hash = await passwords.hash(longest);
    expect(await passwords.verify(longest, hash)).toBe(true);
    expect(await passwords.verify(`${longest}x`, hash)).toBe(false);
    await expect(passwords.hash(`${longest}x`)).rejects.toThrow(RangeError);
  });

  it('says no to nobody, and takes as long as for somebody', async () => {
    const slow = new Passwords({ cost: 10, threads: 1 });
    try {
      const hash = await slow.hash('plum orchard 7');
      const time = async (candidate: string | null) => {
        const start = performance.now();
        expect(await slow.verify('wrong guess 12', candidate)).toBe(false);
        return performance.now() - start;
      };
      const somebody = Math.min(await time(hash), await time(hash), await time(hash));
      const nobody = Math.min(await time(null), await time(null), await time(null));
      // An answer without hashing would take a thousandth of it; a busy computer must not matter.
      expect(nobody / somebody).toBeGreaterThan(0.1);
      expect(nobody / somebody).toBeLessThan(10);
    } finally {
      await slow.close();
    }
  });

  it('answers no for something that is no hash', async () => {
    expect(await passwords.verify('anything at all', 'not a hash')).toBe(false);
  });
});
