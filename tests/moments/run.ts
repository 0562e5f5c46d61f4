/** `npm run test:moments`: the suites that have to do with days and hours, at each of the moments. */
import { spawnSync } from 'node:child_process';
import { moments } from './moments.ts';

/** Journeys that no day has a part in are left to `npm test`. */
const suites = [
  'src/main/modules',
  'src/renderer',
  'src/shared',
  'tests/dialects',
  'tests/moments',
  'tests/browser/accessibility.test.ts',
  'tests/browser/intake.test.ts',
];

let failed = 0;
for (const { what, at, timeZone } of moments) {
  process.stdout.write(`\n${at}, ${timeZone}: ${what}\n`);
  const { status } = spawnSync('vitest', ['run', '--reporter=dot', ...suites], {
    stdio: 'inherit',
    env: { ...process.env, CUBE_TEST_MOMENT: at, TZ: timeZone },
  });
  if (status !== 0) failed += 1;
}
process.stdout.write(`\n${moments.length - failed} of ${moments.length} moments passed\n`);
process.exitCode = failed === 0 ? 0 : 1;
