/** Loads a step together with its order, for operations that change it. */
import type { CommandContext } from '#modules/implement.ts';
import { assertVersion } from '#modules/changes.ts';
import { assertOpenForWork } from '#modules/work/work-orders/index.ts';
import { notFound } from '#kernel/problem.ts';
import { findStep, type StepRow } from './step.repository.ts';

/** @throws not_found, forbidden where the order is out of reach, not_possible where the order is settled. */
export async function loadStep({ db, actor }: CommandContext, id: string) {
  const step = await findStep(db, id);
  if (!step) throw notFound('step');
  const order = await assertOpenForWork(db, actor, step.workOrderId);
  return { step, order };
}

/** @throws conflict, telling what was changed and by whom. */
export const assertStepVersion = ({ db, nowMs }: CommandContext, step: StepRow, seen: number | undefined): Promise<void> =>
  assertVersion(db, { ...step, updatedAt: step.doneAt ?? nowMs }, 'step', seen);
