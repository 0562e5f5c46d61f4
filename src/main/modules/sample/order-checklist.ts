/** The checklist of a sample order: the steps of its procedure with results that a healthy aircraft would give. */
import { plainStep, type StepDefinition } from '#shared/step-rules.ts';
import { spansIn, tell, wasChecked, within, type OrderStory } from './order-story.ts';
import type { CatalogueProcedure } from './sample-catalogue.ts';
import type { Row } from './scene.ts';
import type { Random } from './random.ts';

const codes = { intake: 'IN-010', 'fifty-hour': 'MR-050', battery: 'BT-020' } as const;

/** What is kept of the checklists of long ago. */
const oldSteps = [plainStep('check', 'work', 'Work carried out as ordered, functional test without remark')];

export const procedureOf = ({ scene, job, detailed }: OrderStory): CatalogueProcedure | null =>
  detailed ? (scene.catalogue.procedures.get(codes[job.procedure]) ?? null) : null;

export function addChecklist(story: OrderStory): void {
  const { scene, rows, workOrderId, technician, path } = story;
  const [diagnosis] = spansIn(story, 'diagnosis');
  if (!diagnosis) return;
  const procedure = procedureOf(story);
  const definitions = procedure?.steps ?? oldSteps;
  const addedAt = within(story, diagnosis, 0.05);
  if (procedure) {
    const { id: procedureId, code, name, revision } = procedure;
    tell(story, addedAt, technician, 'step', { action: 'procedure-added', procedureId, code, name, revision, steps: definitions.length });
  }

  const checks = path.transitions.findIndex(({ action }) => action === 'send-to-check');
  const work = spansIn({ ...story, path: { ...path, transitions: checks < 0 ? path.transitions : path.transitions.slice(0, checks + 1) } }, 'in-progress');
  const reached = wasChecked(story) ? definitions.length : work.length === 0 ? 0 : scene.random.int(1, definitions.length - 1);
  const results = new Map<string, string>();
  definitions.forEach((definition, position) => {
    const row = {
      organisationId: scene.organisationId,
      id: scene.makeId(addedAt),
      workOrderId,
      version: 1,
      position,
      procedureId: procedure?.id ?? null,
      procedureRevision: procedure?.revision ?? null,
      definition,
      status: 'open' as const,
      result: null,
      note: null,
      waivedReason: null,
      doneAt: null,
      doneById: null,
      doneByName: null,
      correctiveOrderId: null,
    };
    const { condition } = definition;
    if (condition && results.get(condition.stepKey) !== condition.equals) rows.workOrderSteps.push({ ...row, status: 'not-applicable' });
    else if (position >= reached) rows.workOrderSteps.push(row);
    else rows.workOrderSteps.push(record(story, row, momentOf(story, work, (position + 0.5) / definitions.length), results));
  });
}

/** Steps are recorded one after the other over the whole time that was worked. */
function momentOf(story: OrderStory, work: readonly { from: number; to: number }[], share: number): number {
  const index = Math.min(work.length - 1, Math.floor(share * work.length));
  const span = work[index] ?? { from: 0, to: 0 };
  return within(story, span, share * work.length - index);
}

function record(story: OrderStory, row: Row<'workOrderSteps'>, atMs: number, results: Map<string, string>): Row<'workOrderSteps'> {
  const { scene, technician, detailed } = story;
  const { definition } = row;
  const done = { ...row, version: 2, doneAt: atMs, doneById: technician.id, doneByName: technician.name };
  const event = { stepId: row.id, title: definition.title };
  if (definition.kind === 'photo') {
    const waivedReason = 'The photos of the intake show it.';
    tell(story, atMs, technician, 'step', { action: 'waived', ...event, reason: waivedReason });
    return { ...done, status: 'waived', waivedReason };
  }
  const result = resultOf(scene.random, definition, story);
  results.set(definition.key, result);
  const status = result === 'flag' ? 'flagged' : 'done';
  if (detailed) tell(story, atMs, technician, 'step', { action: 'recorded', ...event, status, result, unit: definition.unit, verdict: null, note: null });
  return { ...done, status, result };
}

function resultOf(random: Random, { kind, unit, minimum, maximum, choices }: StepDefinition, { aircraft, technician }: OrderStory): string {
  switch (kind) {
    case 'check':
      return random.chance(0.03) ? 'flag' : 'pass';
    case 'number':
      return measured(random, minimum === null ? null : Number(minimum), maximum === null ? null : Number(maximum));
    case 'choice':
      return choices[random.chance(0.85) ? 0 : random.int(0, choices.length - 1)] ?? '';
    case 'meter':
      return String(unit === 'h' ? Math.round(aircraft.flightSeconds / 360) / 10 : unit === 'cycles' ? aircraft.cycles : aircraft.flights);
    case 'signature':
      return technician.name;
    case 'text':
    case 'photo':
      return 'Nothing further to remark.';
  }
}

/** A value well inside its limits, as precise as they ask for. */
function measured(random: Random, minimum: number | null, maximum: number | null): string {
  const low = minimum ?? (maximum ?? 1) * 0.55;
  const high = maximum ?? low * 1.7;
  const value = low + (high - low) * (0.2 + 0.6 * random.next());
  return String(Number(value.toFixed(high - low >= 6 ? 0 : 2)));
}
