/** How long a checklist may grow, so that it is always read and shown in one piece. */
import { count, eq, max } from 'drizzle-orm';
import type { WriteHandle } from '#database/handle.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

const maximumPerOrder = 1000;

/** @returns the position of the first new step. @throws not_possible where the checklist would become too long. */
export async function assertRoomFor(db: WriteHandle, workOrderId: string, added: number): Promise<number> {
  const { workOrderSteps: steps } = db.tables;
  const [present] = await db
    .select({ steps: count(), last: max(steps.position) })
    .from(steps)
    .where(eq(steps.workOrderId, workOrderId));
  if ((present?.steps ?? 0) + added > maximumPerOrder) throw problem('not_possible', say.checklists.tooLong(maximumPerOrder));
  return (present?.last ?? -1) + 1;
}
