/** The workshop that is measured: made once for each number of orders, and kept for the next run. */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { databaseFile } from '#database/open-database.ts';
import type { Application } from '#entry/compose.ts';
import { newId } from '#kernel/identifiers.ts';

export function prepareWorkshop(folder: string, orders: number): void {
  if (existsSync(databaseFile(folder))) return;
  mkdirSync(folder, { recursive: true });
  const cube = (...args: string[]) =>
    execFileSync(process.execPath, [join(import.meta.dirname, '../../src/main/entry/cli.ts'), ...args, '--data', folder], {
      env: { ...process.env, CUBE_ADMIN_PASSWORD: randomBytes(16).toString('hex') },
      stdio: ['ignore', 2, 2],
    });
  cube('setup', '--organisation', 'Bench', '--admin', 'bench-admin');
  cube('sample', '--work-orders', String(orders), '--seed', '1', '--as-of', '2026-11-20');
}

/** Sessions of the administrator. @returns a token for each */
export async function signedIn(application: Application, sessions: number): Promise<string[]> {
  const tokens = Array.from({ length: sessions }, () => randomBytes(32).toString('base64url'));
  const at = Date.now();
  await application.database.system('tests').write(async (db) => {
    const { users, sessions: table } = db.tables;
    const [admin] = await db.select().from(users).where(eq(users.usernameKey, 'bench-admin'));
    if (!admin) throw new Error('The bench workshop has no administrator');
    const { id: userId, organisationId } = admin;
    for (const token of tokens)
      await db.insert(table).values({
        organisationId,
        id: newId(),
        userId,
        tokenHash: createHash('sha256').update(token).digest('hex'),
        door: 'http',
        createdAt: at,
        lastSeenAt: at,
        expiresAt: at + 12 * 3_600_000,
      });
  });
  return tokens;
}
