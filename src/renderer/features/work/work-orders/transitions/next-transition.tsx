/** The one primary button: the next transition; where it is disabled, the sentence that says why stands below it. */
import { Button, Popover, UnstyledButton } from '@mantine/core';
import { Fragment, useId, useState, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder, WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import { Blockers } from './blockers.tsx';
import { blockerSentences } from './blocker-summary.ts';
import { BlockerWords } from './blocker-words.tsx';
import { transitionLabel } from './transition-label.ts';
import classes from './transitions.module.css';
import type { TransitionControl } from './use-order-transition.tsx';

interface NextTransitionProps {
  order: WorkOrder;
  moving: TransitionControl;
  /** Stands beside the button. */
  children?: ReactNode;
}

export function NextTransition({ order, moving, children }: NextTransitionProps) {
  const whyId = useId();
  const transition = order.nextTransition;
  return (
    <>
      <div className={classes.buttons}>
        {children}
        {transition && <NextTransitionButton order={order} transition={transition} moving={moving} whyId={whyId} />}
      </div>
      {/* The line is always there, so that nothing moves when somebody else clears what stood in the way. */}
      <div className={classes.whyLine}>{transition && !transition.allowed && <WhyNotYet blockers={transition.blockers} sentenceId={whyId} />}</div>
    </>
  );
}

interface NextTransitionButtonProps {
  order: WorkOrder;
  transition: WorkOrderTransition;
  moving: TransitionControl;
  whyId: string;
}

/** It can be reached while it is disabled, so that the reason is read out. */
function NextTransitionButton({ order, transition, moving, whyId }: NextTransitionButtonProps) {
  const because = !transition.allowed && { 'data-disabled': true, 'aria-describedby': whyId };
  return (
    <Button
      aria-disabled={!transition.allowed}
      {...because}
      loading={moving.isPending}
      onClick={() => {
        if (transition.allowed) moving.take(order, transition);
      }}
    >
      {transitionLabel(transition)}
    </Button>
  );
}

/** The sentence; where it only counts, everything is one press away. */
function WhyNotYet({ blockers, sentenceId }: { blockers: WorkOrderTransition['blockers']; sentenceId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <span id={sentenceId} className={classes.why} title={blockers.length === 1 ? blockers[0]?.message : undefined}>
        {blockerSentences(blockers).map(({ words, about }, place) => (
          <Fragment key={words}>
            {place > 0 && ' '}
            <BlockerWords words={words} about={about} />
          </Fragment>
        ))}
      </span>
      {blockers.length > 1 && (
        <Popover opened={opened} onChange={setOpened} width="min(420px, 100vw - 24px)" position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <UnstyledButton className={classes.allBlockers} onClick={() => setOpened(!opened)}>
              {text.workOrders.allBlockers}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className={classes.allOfThem} aria-label={text.workOrders.whyNotYet}>
            <div tabIndex={-1} data-autofocus>
              <Blockers blockers={blockers} onLeave={() => setOpened(false)} />
            </div>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}
