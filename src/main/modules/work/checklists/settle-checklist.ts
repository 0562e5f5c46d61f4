/** Brings conditional steps up to date after a result came, went or changed. */
import type { WriteHandle } from '#database/handle.ts';
import { settleConditions } from './step-conditions.ts';
import { stepsOf, updateStep } from './step.repository.ts';

export async function settleChecklist(db: WriteHandle, workOrderId: string): Promise<void> {
  const steps = (await stepsOf(db, workOrderId)).map(({ step }) => step);
  const changed = settleConditions(steps);
  for (const step of steps) {
    const status = changed.get(step.id);
    if (status) await updateStep(db, step, { status });
  }
}
