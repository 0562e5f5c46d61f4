import { expect, test } from 'vitest';
import { displayName } from './display-name.ts';

test.each([
  ['IMG_0042.jpg', 'IMG_0042.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\jo\\Desktop\\arm.png', 'arm.png'],
  ['  Prüfbericht Żółw  2026.pdf ', 'Prüfbericht Żółw 2026.pdf'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['a\u0000b\r\nc.txt', 'abc.txt'],
  ['what? "really": <b>|*.pdf', 'what_ _really__ _b___.pdf'],
  ['....', 'file'],
  ['/', 'file'],
  ['.env', 'env'],
  [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(114)}….jpeg`],
])('%j is shown as %j', (given, shown) => {
  expect(displayName(given)).toBe(shown);
});
