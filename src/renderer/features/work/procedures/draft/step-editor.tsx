/** One step of a draft: a line that opens to its fields, with its place, and what can be done with it. */
import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconCopy, IconTrash } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { text } from '#renderer/text/text.ts';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import type { StepDefinition } from '#shared/step-rules.ts';
import { spokenStep } from '../step-words.ts';
import classes from './draft.module.css';
import type { Steps } from './draft-steps.ts';
import { StepFields } from './step-fields.tsx';

const words = text.procedures.draft;

interface StepEditorProps {
  step: StepDefinition;
  index: number;
  steps: Steps;
  faults: Readonly<Record<string, string>> | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (step: StepDefinition) => void;
  onMove: (by: -1 | 1) => void;
  onRepeat: () => void;
  onRemove: () => void;
}

export function StepEditor({ step, index, steps, faults, isOpen, onToggle, onChange, onMove, onRepeat, onRemove }: StepEditorProps) {
  const line = useRef<HTMLButtonElement>(null);
  const place = index + 1;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
    // The row is moved in the page, and would lose the keys.
    requestAnimationFrame(() => line.current?.focus());
  }

  return (
    <li className={classes.step} data-open={isOpen || undefined}>
      <div className={classes.bar}>
        <UnstyledButton ref={line} className={classes.line} aria-expanded={isOpen} onClick={onToggle} onKeyDown={onKeyDown}>
          <Chevron size={16} stroke={1.5} className={classes.chevron} aria-hidden />
          <span className={classes.place}>{place}</span>
          <span className={classes.words}>
            <span className={step.title ? classes.title : classes.untitled}>{step.title || words.untitled}</span>
            <span className={classes.asks}>{spokenStep(step, steps).join(' · ')}</span>
          </span>
          {faults && <StatusBadge tone="red" label={words.faulty} />}
        </UnstyledButton>
        <ActionIcon aria-label={words.up(place)} disabled={index === 0} onClick={() => onMove(-1)}>
          <IconArrowUp size={16} stroke={1.5} />
        </ActionIcon>
        <ActionIcon aria-label={words.down(place)} disabled={place === steps.length} onClick={() => onMove(1)}>
          <IconArrowDown size={16} stroke={1.5} />
        </ActionIcon>
        <MoreMenu quiet label={text.procedures.more(words.step(place))}>
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.5} />} onClick={onRepeat}>
            {words.copy(place)}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={onRemove}>
            {words.remove(place)}
          </Menu.Item>
        </MoreMenu>
      </div>
      {isOpen && <StepFields step={step} index={index} steps={steps} faults={faults ?? {}} onChange={onChange} />}
    </li>
  );
}
