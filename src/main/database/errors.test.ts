/** What each code of a driver means, and which of them only says that another transaction was in the way. */
import { expect, test } from 'vitest';
import { sentenceOf, type ErrorCode } from '#shared/contract/errors.ts';
import { CommitOutcomeUnknown, passesByItself, translateDatabaseError } from './errors.ts';

const thrown = (code: string) => new Error('Failed query: …', { cause: Object.assign(new Error('what the driver says'), { code }) });

test.each<[ErrorCode | null, readonly string[]]>([
  ['storage_full', ['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT']],
  [
    'storage_failed',
    [
      'SQLITE_IOERR',
      'SQLITE_IOERR_WRITE',
      'SQLITE_IOERR_FSYNC',
      'SQLITE_IOERR_SHORT_READ',
      'SQLITE_IOERR_INVENTED_LATER',
      'SQLITE_CANTOPEN',
      'SQLITE_CANTOPEN_ISDIR',
      'SQLITE_READONLY_DBMOVED',
      '58000',
      '58030',
      '58P01',
      'EIO',
    ],
  ],
  ['storage_read_only', ['SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_READONLY_INVENTED_LATER', 'SQLITE_PERM', 'EROFS', 'EACCES', 'EPERM']],
  ['database_read_only', ['25006']],
  ['database_locked', ['SQLITE_BUSY', 'SQLITE_BUSY_TIMEOUT', 'SQLITE_BUSY_INVENTED_LATER', 'SQLITE_PROTOCOL']],
  ['database_damaged', ['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_CORRUPT_INVENTED_LATER', 'SQLITE_NOTADB', 'SQLITE_IOERR_DATA', 'XX001', 'XX002']],
  [
    'database_unreachable',
    [
      '08000',
      '08001',
      '08003',
      '08006',
      '08P01',
      '57P01',
      '57P02',
      '57P03',
      '57P05',
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'EPIPE',
    ],
  ],
  ['database_access_denied', ['28000', '28P01', '3D000', '42501']],
  [
    'busy',
    [
      'SQLITE_BUSY_SNAPSHOT',
      'SQLITE_BUSY_RECOVERY',
      'SQLITE_LOCKED',
      'SQLITE_LOCKED_SHAREDCACHE',
      '40001',
      '40P01',
      '53000',
      '53200',
      '53300',
      '53400',
      '55P03',
      '57014',
      'EMFILE',
      'ENFILE',
    ],
  ],
  ['conflict', ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_FOREIGNKEY', '23505', '23503']],
  ['outcome_unknown', ['40003']],
  // Faults of the program: nobody who works with it can do anything about them.
  [
    null,
    [
      'SQLITE_ERROR',
      'SQLITE_MISUSE',
      'SQLITE_CONSTRAINT_CHECK',
      'SQLITE_CONSTRAINT_NOTNULL',
      'SQLITE_CONSTRAINT_TRIGGER',
      '22P02',
      '23502',
      '23514',
      '25P02',
      '42601',
      '42P01',
      'XX000',
      'ENOENT',
    ],
  ],
])('%s', (meaning, codes) => {
  for (const code of codes) expect(translateDatabaseError(thrown(code))?.code ?? null, code).toBe(meaning);
});

test.each<[string, ErrorCode]>([
  ['Connection terminated unexpectedly', 'database_unreachable'],
  ['Connection terminated due to connection timeout', 'database_unreachable'],
  ['Client has encountered a connection error and is not queryable', 'database_unreachable'],
  // All connections were in use, and none became free in time.
  ['timeout exceeded when trying to connect', 'busy'],
])('the driver says without a code: %s', (message, meaning) => {
  expect(translateDatabaseError(new Error(message))?.code).toBe(meaning);
});

test('a fault says the whole meaning of its code; what met another transaction says that', () => {
  for (const code of ['SQLITE_FULL', 'SQLITE_CORRUPT', 'SQLITE_BUSY', '08006', '53300']) {
    const known = translateDatabaseError(thrown(code));
    expect(known?.message).toBe(sentenceOf(known?.code ?? 'internal'));
  }
  expect(translateDatabaseError(thrown('40P01'))?.message).toMatch(/^Others were changing the same records/);
});

test('only what met another transaction, and is rolled back for certain, is begun anew', () => {
  for (const code of ['40001', '40P01', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_BUSY_RECOVERY', 'SQLITE_LOCKED']) expect(passesByItself(thrown(code)), code).toBe(true);
  for (const code of ['SQLITE_BUSY', '53300', '55P03', '57P01', '08006', '23505', '40003', 'ECONNRESET'])
    expect(passesByItself(thrown(code)), code).toBe(false);
  expect(passesByItself(new CommitOutcomeUnknown(thrown('40001')))).toBe(false);
});

test('a commit whose answer was lost is neither saved nor unsaved, whatever the connection says', () => {
  expect(translateDatabaseError(new CommitOutcomeUnknown(thrown('57P01')))).toMatchObject({ code: 'outcome_unknown' });
});
