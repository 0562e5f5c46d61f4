/** SKUs and procedure codes are unique, in the trash too: says so with the record that has it, before the database does. */
import { eq } from 'drizzle-orm';
import { problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { say } from '#text/say.ts';

type CodedTable = 'products' | 'parts' | 'procedures';
const entities = { products: 'product', parts: 'part', procedures: 'procedure' } as const;

/** @param except the record itself, which may keep its code. @throws conflict at the field, pointing to the record that has the code */
export async function assertCodeFree(db: ReadHandle, table: CodedTable, code: string, except?: string): Promise<void> {
  const records = db.tables[table];
  const column = 'sku' in records ? records.sku : records.code;
  const [taken] = await db.select({ id: records.id, name: records.name, removedAt: records.removedAt }).from(records).where(eq(column, code));
  if (!taken || taken.id === except) return;
  const message = say.lists.codeTaken(code, taken.name, taken.removedAt !== null);
  throw problem('conflict', message, {
    issues: [{ path: table === 'procedures' ? 'code' : 'sku', message }],
    existing: { entity: entities[table], id: taken.id },
  });
}
