/** Passwords that must be refused, each for its reason, and passwords that a person may well choose. */
import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-policy.ts';

const owner = { username: 'jo.petersen', organisation: 'Nordhang Multicopter GmbH' };

describe('passwordFault', () => {
  it.each([
    'plum orchard 7 kettle',
    'Tr0ub4dor&3-lantern',
    'nine grey herons',
    'käse-brücke-ölkanne',
    'şemsiye çorba ağaç',
    'соль вода камень',
    'x9K!mq2Wv#7Lpd',
    'my cat hates mondays',
    'glove-anvil-teapot',
    'ferrets eat 3 figs',
    'welcome to thistledown mill',
    '🦉🦉 barn owl at dusk',
  ])('accepts %j', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  it.each([
    ['too short', 'x9K!mq2Wv#7', /at least 12/],
    ['too short in characters as people see them', '👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧', /at least 12/],
    ['over 72 bytes', 'lantern plum '.repeat(6), /at most 72 bytes/],
    ['over 72 bytes of two each', 'äöüßéèñåç'.repeat(5), /at most 72 bytes/],
    ['a NUL', 'plum orchard\0 kettle', /control characters/],
    ['a line break', 'plum orchard\nkettle', /control characters/],
    ['one character', 'aaaaaaaaaaaaaaa', /again and again/],
    ['few characters', '121212112122', /again and again/],
    ['a short unit repeated', 'plumplumplumplum', /again and again/],
    ['a word and digits', 'password1234', /first passwords/],
    ['a disguised word', 'P@55w0rd!2024', /first passwords/],
    ['a word twice', 'passwordpassword', /first passwords/],
    ['a season and a year', 'Sommer2024!!!', /first passwords/],
    ['another language', 'Şifre123456789', /first passwords/],
    ['a keyboard row', 'qwertyuiop123', /first passwords/],
    ['a keyboard walk down', '1qaz2wsx3edc', /first passwords/],
    ['a row backwards', 'poiuytrewq98', /first passwords/],
    ['the alphabet', 'abcdefghijklmnop', /first passwords/],
    ['digits only', '482915736402', /first passwords/],
    ['common words joined', 'iloveyou-sunshine', /first passwords/],
    ['an admin', 'Administrator1!', /first passwords/],
    ['the drone maker', 'DJI-Mavic-2024', /first passwords/],
    ['the comic strip', 'correcthorsebatterystaple', /first passwords/],
    ['letters between common words', 'password-xyz-admin', /first passwords/],
    ['the own name', 'petersen-2024-jo', /your own name/],
    ['the organisation', 'Nordhang#12345', /your own name/],
    ['both with a common word', 'petersen@nordhang.admin', /your own name/],
  ])('refuses %s', (_, password, reason) => {
    expect(passwordFault(password, owner)).toMatch(reason);
  });

  it('does not mind short and empty names', () => {
    expect(passwordFault('nine grey herons', { username: 'n', organisation: '' })).toBeNull();
  });

  it('answers at once for any text of the permitted length', () => {
    const start = performance.now();
    for (let round = 0; round < 200; round += 1) passwordFault('qwerty1password@admin#'.repeat(3), owner);
    expect((performance.now() - start) / 200).toBeLessThan(5);
  });
});
