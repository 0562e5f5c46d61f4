/** Everything else that can be done with an order: the other ways on, copies and links, printing. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder, WorkOrderMove } from '#shared/contract/work/work-order-record.ts';
import { FollowUpDialogue } from '../relations/follow-up-dialogue.tsx';
import { LinkDialogue } from '../relations/link-dialogue.tsx';
import { SplitDialogue } from '../relations/split-dialogue.tsx';
import { useDuplicate } from '../relations/use-duplicate.ts';
import { moveIcons } from './move-icons.ts';
import { moveLabel } from './move-label.ts';
import classes from './moves.module.css';
import { PrintItems } from './print-items.tsx';
import { RelationItems, type Relation } from './relation-items.tsx';
import type { Moving } from './use-move.tsx';

const dialogues = { split: SplitDialogue, followUp: FollowUpDialogue, link: LinkDialogue };

export function MovesMenu({ order, moving }: { order: WorkOrder; moving: Moving }) {
  const [asked, ask] = useState<Relation>();
  const duplicate = useDuplicate(order);
  const Dialogue = asked && dialogues[asked];
  // The next step has its own button; cancelling stands last, apart from the rest.
  const others = order.ways.filter((way) => way.to !== order.nextStep?.to || way.via !== order.nextStep.via);
  const onwards = others.filter(({ action }) => action !== 'cancel');
  const cancel = others.find(({ action }) => action === 'cancel');
  return (
    <>
      <Menu width={300}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={text.workOrders.moreMoves}>
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onwards.map((way) => (
            <MoveItem key={`${way.to} ${way.via}`} way={way} onTake={() => moving.take(order, way)} />
          ))}
          {onwards.length > 0 && <Menu.Divider />}
          <RelationItems order={order} onAsk={ask} onDuplicate={duplicate} />
          <PrintItems order={order} />
          {cancel && (
            <>
              <Menu.Divider />
              {/* The dialogue lists what stands in the way. */}
              <MoveItem way={cancel} onTake={() => moving.take(order, cancel)} opensAnyway={order.can.cancel} />
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {Dialogue && <Dialogue order={order} onClosed={() => ask(undefined)} />}
    </>
  );
}

function MoveItem({ way, onTake, opensAnyway = false }: { way: WorkOrderMove; onTake: () => void; opensAnyway?: boolean }) {
  const Icon = moveIcons[way.action];
  const isOpen = way.allowed || opensAnyway;
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.5} />}
      aria-disabled={!isOpen}
      {...(!isOpen && { 'data-disabled': true })}
      {...(isOpen && { onClick: onTake })}
      closeMenuOnClick={isOpen}
      {...(way.action === 'cancel' && classes.final && { className: classes.final })}
    >
      {moveLabel(way)}
      {!isOpen && <span className={classes.menuWhy}>{way.blockers[0]?.message}</span>}
    </Menu.Item>
  );
}
