/** Everything else that can be done with an order: the other transitions, copies and links, printing. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder, WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import { FollowUpDialogue } from '../relations/follow-up-dialogue.tsx';
import { LinkDialogue } from '../relations/link-dialogue.tsx';
import { SplitDialogue } from '../relations/split-dialogue.tsx';
import { useDuplicate } from '../relations/use-duplicate.ts';
import { transitionIcons } from './transition-icons.ts';
import { transitionLabel } from './transition-label.ts';
import classes from './transitions.module.css';
import { PrintItems } from './print-items.tsx';
import { RelationItems, type Relation } from './relation-items.tsx';
import type { TransitionControl } from './use-order-transition.tsx';

const dialogues = { split: SplitDialogue, followUp: FollowUpDialogue, link: LinkDialogue };

export function TransitionsMenu({ order, moving }: { order: WorkOrder; moving: TransitionControl }) {
  const [asked, ask] = useState<Relation>();
  const duplicate = useDuplicate(order);
  const Dialogue = asked && dialogues[asked];
  // The next transition has its own button; cancelling stands last, apart from the rest.
  const others = order.transitions.filter((transition) => transition.to !== order.nextTransition?.to || transition.via !== order.nextTransition.via);
  const onwards = others.filter(({ action }) => action !== 'cancel');
  const cancel = others.find(({ action }) => action === 'cancel');
  return (
    <>
      <Menu width={300}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={text.workOrders.moreTransitions}>
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onwards.map((transition) => (
            <TransitionItem key={`${transition.to} ${transition.via}`} transition={transition} onTake={() => moving.take(order, transition)} />
          ))}
          {onwards.length > 0 && <Menu.Divider />}
          <RelationItems order={order} onAsk={ask} onDuplicate={duplicate} />
          <PrintItems order={order} />
          {cancel && (
            <>
              <Menu.Divider />
              {/* The dialogue lists what stands in the way. */}
              <TransitionItem transition={cancel} onTake={() => moving.take(order, cancel)} opensAnyway={order.can.cancel} />
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {Dialogue && <Dialogue order={order} onClosed={() => ask(undefined)} />}
    </>
  );
}

function TransitionItem({ transition, onTake, opensAnyway = false }: { transition: WorkOrderTransition; onTake: () => void; opensAnyway?: boolean }) {
  const Icon = transitionIcons[transition.action];
  const isOpen = transition.allowed || opensAnyway;
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.5} />}
      aria-disabled={!isOpen}
      {...(!isOpen && { 'data-disabled': true })}
      {...(isOpen && { onClick: onTake })}
      closeMenuOnClick={isOpen}
      {...(transition.action === 'cancel' && classes.final && { className: classes.final })}
    >
      {transitionLabel(transition)}
      {!isOpen && <span className={classes.menuWhy}>{transition.blockers[0]?.message}</span>}
    </Menu.Item>
  );
}
