/** Who reaches past one organisation, and where: a place more is a decision (docs/decisions/0013), not an oversight. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actsAcross } from './acts-across.ts';

const root = join(import.meta.dirname, '../../..');
const sources = globSync('src/main/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/').replace('src/main/', ''), text: readFileSync(join(root, file), 'utf8') }));

/** What a pattern finds in each file, each once. */
const found = (pattern: RegExp): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    sources
      .map(({ file, text }) => [file, [...new Set([...text.matchAll(pattern)].map(([all, name = all]) => name))]] as const)
      .filter(([, names]) => names.length > 0),
  );

test('acts across organisations stand where they are known, and each of them is named', () => {
  expect(found(/(?:\.system\(|\basSystem\([^()]+, |\benterOrganisation\([^()]+, )'([^']+)'/g)).toEqual({
    'database/anchor-heads.ts': ['audit anchor'],
    'database/audit-trail.ts': ['trail of a call'],
    'database/file-pieces.ts': ['file contents'],
    'database/outbox.ts': ['trail of a call', 'outbox relay'],
    'entry/compose.ts': ['list of organisations'],
    'modules/administration/access/attempts.ts': ['sign-in'],
    'modules/administration/access/auth/sign-in.ts': ['sign-in'],
    'modules/administration/access/data-key.ts': ['data key'],
    'modules/administration/access/password-check.ts': ['sign-in'],
    'modules/administration/access/session-register.ts': ['session lookup'],
    'modules/administration/access/setup/seed-organisation.ts': ['first set-up'],
    'modules/administration/access/setup/set-up.ts': ['first set-up'],
    'modules/administration/audit/chain-proof.ts': ['audit anchor'],
    'modules/ground/jobs/job-schedules.ts': ['jobs'],
    'modules/ground/jobs/job-work.ts': ['jobs'],
    'modules/ground/settings/installation.ts': ['settings of the installation'],
    'modules/ground/settings/setting.repository.ts': ['settings of the installation'],
  });
});

test('no way across is taken without saying why', () => {
  const ways = /(?:\.system\(|\basSystem\(|\benterOrganisation\()/g;
  const named = /(?:\.system\(|\basSystem\([^()]+, |\benterOrganisation\([^()]+, )'[^']+'/g;
  for (const { file, text } of sources)
    if (file !== 'database/scope.ts') expect([file, text.match(ways)?.length ?? 0]).toEqual([file, text.match(named)?.length ?? 0]);
});

test('the kernel opens the database for the organisation of its actor; whoever else names one is known', () => {
  expect(Object.keys(found(/\b(?:database|installation)\.within\(/g)).toSorted()).toEqual([
    'database/transactions.ts',
    'entry/compose.ts',
    'entry/doctor.ts',
    'entry/make-sample.ts',
    'modules/administration/access/last-seen.ts',
    'modules/administration/access/session-register.ts',
    'modules/ground/attachments/uploads.ts',
    'modules/ground/jobs/job-schedules.ts',
    'modules/ground/jobs/job-work.ts',
    'modules/ground/settings/installation.ts',
    'modules/sample/generate-sample.ts',
  ]);
});

test('tables stand in raw SQL in the database room only', () => {
  const raw = /(?:\bfrom|Join)\(\s*sql\b|sql(?:\.raw\(|<[^`]*>)?`[^`]*\b(?:from|join|into|update)\s+(?:\$\{|"|[a-z_]+\b)/gi;
  expect(Object.keys(found(raw)).filter((file) => !file.startsWith('database/'))).toEqual([]);
});

test('the README lists every act', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  for (const [act, reason] of Object.entries(actsAcross)) expect(readme).toContain(`| ${act} | ${reason} |`);
});

test('the organisation of the call is put into statements by the dialect: only what goes across names one by hand', () => {
  expect(
    Object.keys(found(/\beq\(\w+\.organisationId, (?!\w+\.organisationId)/g))
      .filter((file) => file.startsWith('modules/'))
      .toSorted(),
  ).toEqual(['modules/ground/jobs/job-leases.ts', 'modules/ground/settings/setting.repository.ts']);
});
