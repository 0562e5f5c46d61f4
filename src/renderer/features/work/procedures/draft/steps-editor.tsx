/** The steps of a draft: one is open at a time, the others are a line each. */
import { Button, Menu, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import { toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import { stepKinds, type StepDefinition, type StepKind } from '#shared/step-rules.ts';
import classes from './draft.module.css';
import { moved, newStep, repeated, withoutStep, withStep, type Steps } from './draft-steps.ts';
import { StepEditor } from './step-editor.tsx';
import type { StepFaults } from './use-step-faults.ts';

const { draft: words, fields, kinds, kindHints } = text.procedures;

interface StepsEditorProps {
  steps: Steps;
  faults: StepFaults;
  onChange: (steps: StepDefinition[]) => void;
}

export function StepsEditor({ steps, faults, onChange }: StepsEditorProps) {
  const [openKey, setOpenKey] = useState<string>();

  function add(kind: StepKind) {
    const step = newStep(kind, steps);
    onChange([...steps, step]);
    setOpenKey(step.key);
  }

  function remove(index: number, { title }: StepDefinition) {
    onChange(withoutStep(steps, index));
    toastWithUndo(words.removed(title || words.untitled), () => Promise.resolve(onChange([...steps])));
  }

  return (
    <section className={classes.steps}>
      <div className={classes.heading}>
        <Title order={2}>{fields.steps}</Title>
        {steps.length > 1 && <Text className={classes.hint}>{words.moveHint}</Text>}
      </div>
      {steps.length === 0 && <Text className={classes.hint}>{text.procedures.noSteps}</Text>}
      <ol className={classes.list}>
        {steps.map((step, index) => (
          <StepEditor
            key={step.key}
            step={step}
            index={index}
            steps={steps}
            faults={faults.get(index)}
            isOpen={step.key === openKey}
            onToggle={() => setOpenKey(step.key === openKey ? undefined : step.key)}
            onChange={(changed) => onChange(withStep(steps, index, changed))}
            onMove={(by) => onChange(moved(steps, index, by))}
            onRepeat={() => onChange(repeated(steps, index))}
            onRemove={() => remove(index, step)}
          />
        ))}
      </ol>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button className={classes.add ?? ''} variant="default" leftSection={<IconPlus size={16} />}>
            {words.addStep}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stepKinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              {kinds[kind]} <span className={classes.kindHint}>{kindHints[kind]}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
