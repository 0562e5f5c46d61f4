/** The checklist of an order, under the procedures its steps came from. */
import { Button, Group, Text } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { AddProcedureDialogue } from './add-procedure-dialogue.tsx';
import { AddStepDialogue } from './add-step-dialogue.tsx';
import classes from './checklist.module.css';
import { FoldedSteps } from './folded-steps.tsx';
import { readingOf } from './meter-reading.ts';
import { progressOf, stepGroups, stepRuns, type StepGroup, type StepRun } from './step-groups.ts';
import { StepRow } from './step-row.tsx';
import { useSettledBefore } from './use-settled-before.ts';

const words = text.checklist;
const dialogues = { procedure: AddProcedureDialogue, step: AddStepDialogue };

export function ChecklistSection({ order: { id: workOrderId, can, progress, aircraft } }: { order: WorkOrder }) {
  const [asked, ask] = useState<keyof typeof dialogues>();
  const checklist = useQuery(api.checklist.list.queryOptions({ input: { workOrderId } }));
  const Dialogue = asked && dialogues[asked];
  const add = can.manageSteps && (
    <Group gap={8}>
      <Button variant="subtle" color="gray" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => ask('step')}>
        {words.addStep}
      </Button>
      <Button variant="default" leftSection={<IconChecklist size={16} stroke={1.5} />} onClick={() => ask('procedure')}>
        {words.addProcedure}
      </Button>
    </Group>
  );
  return (
    <Section title={words.title} actions={add}>
      <Read query={checklist} lines={Math.min(progress.stepsTotal, 12)}>
        {({ items }) =>
          items.length > 0 ? <Steps items={items} aircraft={aircraft} /> : <Text c="dimmed">{can.manageSteps ? words.emptyBody : words.emptyReadOnly}</Text>
        }
      </Read>
      {Dialogue && <Dialogue workOrderId={workOrderId} onClosed={() => ask(undefined)} />}
    </Section>
  );
}

function Steps({ items, aircraft }: { items: readonly ChecklistStep[]; aircraft: WorkOrder['aircraft'] }) {
  const list = useRef<HTMLDivElement>(null);
  const settledBefore = useSettledBefore(items, list);
  return (
    <div ref={list}>
      {stepGroups(items).map((group) => (
        <ProcedureSteps key={group.key} group={group} settledBefore={settledBefore} aircraft={aircraft} isOnly={items.length === group.steps.length} />
      ))}
    </div>
  );
}

interface ProcedureStepsProps {
  group: StepGroup;
  settledBefore: ReadonlySet<string>;
  aircraft: WorkOrder['aircraft'];
  /** There is no other group to tell it from. */
  isOnly: boolean;
}

function ProcedureSteps({ group: { procedure, steps }, settledBefore, aircraft, isOnly }: ProcedureStepsProps) {
  const { settled, all, failed } = progressOf(steps);
  /** Steps whose fold was opened: it stays open whatever becomes of one of them. */
  const [shown, show] = useState<ReadonlySet<string>>(new Set());
  const row = (step: ChecklistStep) => <StepRow key={step.id} step={step} reading={readingOf(step, aircraft)} />;
  // One list of rows: one that moves out of a fold is the same row, with what is being typed in it.
  const rowsOf = ({ steps: run, isFolded, key }: StepRun) => {
    if (!isFolded) return run.map(row);
    const ids = run.map(({ id }) => id);
    const isOpen = ids.some((id) => shown.has(id));
    const toggle = () => show(new Set(isOpen ? [...shown].filter((id) => !ids.includes(id)) : [...shown, ...ids]));
    const line = <FoldedSteps key={`fold ${key}`} steps={run} isOpen={isOpen} onToggle={toggle} />;
    return [line, ...(isOpen ? run.map(row) : [])];
  };
  return (
    <div className={classes.group}>
      <div className={classes.groupHead}>
        {procedure ? (
          <h3 className={classes.groupTitle}>
            <Code>{procedure.code}</Code> {procedure.name} <span className={classes.revision}>{words.revision(procedure.revision)}</span>
          </h3>
        ) : (
          !isOnly && <h3 className={classes.groupTitle}>{words.singleSteps}</h3>
        )}
        <span className={classes.progress}>{words.progress(settled, all, failed)}</span>
      </div>
      <ol className={classes.steps}>{stepRuns(steps, settledBefore).flatMap(rowsOf)}</ol>
    </div>
  );
}
