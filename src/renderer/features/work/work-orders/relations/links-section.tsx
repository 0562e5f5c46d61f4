/** The orders that this one is linked to. */
import { ActionIcon } from '@mantine/core';
import { IconLink, IconLinkOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { toastDone, toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { orderPath } from '../order-path.ts';
import { LinkDialogue } from './link-dialogue.tsx';
import classes from './relations.module.css';

const words = text.workOrders;
type OrderLink = WorkOrder['links'][number];

export function LinksSection({ order }: { order: WorkOrder }) {
  const [asked, ask] = useState(false);
  if (order.links.length === 0) return null;
  const add = order.can.link && (
    <ActionIcon aria-label={words.link} onClick={() => ask(true)}>
      <IconLink size={18} stroke={1.5} />
    </ActionIcon>
  );
  return (
    <Section title={words.linksTitle} actions={add}>
      <ul className={classes.links}>
        {[...Map.groupBy(order.links, (link) => link.order.id)].map(([otherId, links]) => (
          <LinkedOrder key={otherId} order={order} links={links} />
        ))}
      </ul>
      {asked && <LinkDialogue order={order} onClosed={() => ask(false)} />}
    </Section>
  );
}

/** Links that the program made itself (a split, a corrective order) are facts and stay. */
const madeByHand = (kind: OrderLink['kind']): kind is keyof typeof words.linkKinds => kind in words.linkKinds;

/** One linked order, with everything that links the two. */
function LinkedOrder({ order, links }: { order: WorkOrder; links: readonly OrderLink[] }) {
  const other = links[0]?.order;
  if (!other) return null;
  return (
    <li className={classes.link}>
      <div className={classes.words}>
        <span className={classes.kind}>
          {text.lists.and(links.map(({ kind, direction }) => words.links[kind][direction]))} <Code>{other.number}</Code>
        </span>
        <Link to={orderPath(other)}>{other.title}</Link>
      </div>
      <WorkOrderStatusBadge status={other.status} />
      {order.can.link && links.filter(({ kind }) => madeByHand(kind)).map((link) => <Unlink key={link.id} order={order} link={link} />)}
    </li>
  );
}

function Unlink({ order: { id }, link: { id: linkId, kind, direction, order: other } }: { order: WorkOrder; link: OrderLink }) {
  const { mutate: unlink, isPending } = useMutation(
    api.workOrders.unlink.mutationOptions({
      onSuccess: () => {
        const sentence = words.unlinked(other.number);
        if (!madeByHand(kind)) return toastDone(sentence);
        const [from, to] = direction === 'from' ? [id, other.id] : [other.id, id];
        toastWithUndo(sentence, () => client.workOrders.link({ id: from, otherId: to, kind }));
      },
    }),
  );
  return (
    <ActionIcon aria-label={words.unlink(other.number)} loading={isPending} onClick={() => unlink({ id, linkId })}>
      <IconLinkOff size={16} stroke={1.5} />
    </ActionIcon>
  );
}
