/** One part: how much of it, where it stands, and the next thing to do with it. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { Money, Quantity, spokenQuantity } from '#renderer/ui/values/numbers.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import { placeOf } from '../transitions/to-record.ts';
import { OpenPartAnswers } from './open-part-answers.tsx';
import { PartDialogue, type PartStep } from './part-dialogue.tsx';
import { PartMenu } from './part-menu.tsx';
import classes from './parts.module.css';

const words = text.orderParts;
const tones: Record<OrderPart['status'], Tone> = { planned: 'neutral', reserved: 'amber', issued: 'green', returned: 'neutral', 'not-needed': 'neutral' };

/** @param blocks it stands in the way of the next transition: its answers stand open. */
export function PartRow({ line, blocks }: { line: OrderPart; blocks: boolean }) {
  const [asked, ask] = useState<PartStep>();
  const { part, status, can } = line;
  const isPartlyIssued = partlyIssued(line);
  // Whoever may not issue it would wait without knowing for whom.
  const waitsForStore = !useMay()('service:part:issue') && (blocks || can.markNotNeeded);
  return (
    <li className={classes.part} id={placeOf({ entity: 'order-part', id: line.id })} tabIndex={-1} aria-label={part.name}>
      <div className={classes.words}>
        <span className={status === 'not-needed' ? classes.notNeeded : undefined}>{part.name}</span>
        <span className={classes.detail}>
          <Code>{part.sku}</Code> · <HowMuch line={line} />
        </span>
        <Serials line={line} />
        {waitsForStore && <span className={classes.detail}>{words.storeIssues}</span>}
      </div>
      <StatusBadge tone={isPartlyIssued ? 'blue' : tones[status]} label={isPartlyIssued ? words.partlyIssued : words.statuses[status]} />
      {!blocks && <NextForPart line={line} onIssue={() => ask('issue')} />}
      <PartMenu line={line} onAsk={ask} />
      {blocks && <OpenPartAnswers line={line} onIssue={() => ask('issue')} />}
      {asked && <PartDialogue step={asked} line={line} onClosed={() => ask(undefined)} />}
    </li>
  );
}

/** Some of it is out, and the rest is still waited for. */
const partlyIssued = ({ status, issuedQuantity }: OrderPart): boolean => (status === 'planned' || status === 'reserved') && Number(issuedQuantity) > 0;

/** Nobody pays for what is not needed, so no amount stands there. */
function HowMuch({ line }: { line: OrderPart }) {
  const { part, quantity, issuedQuantity, status, amount } = line;
  const all = <Quantity value={quantity} unit={part.unit} />;
  if (status === 'not-needed') return all;
  return (
    <>
      {partlyIssued(line) ? words.issuedOf(spokenQuantity(issuedQuantity), spokenQuantity(quantity, part.unit)) : all} · <Money value={amount} />
    </>
  );
}

/** What goes on, what came off, and what becomes of it. */
function Serials({ line: { serialIn, serialOut, intendedDisposition, actualDisposition } }: { line: OrderPart }) {
  const disposition = actualDisposition ?? intendedDisposition;
  const told = [serialIn && words.on(serialIn), serialOut && words.off(serialOut), disposition && words.dispositions[disposition]].filter(Boolean);
  return told.length > 0 && <span className={classes.detail}>{told.join(' · ')}</span>;
}

/** Issuing comes first; where a serial is asked for, in a dialogue. */
function NextForPart({ line: { id, version, part, can, status }, onIssue }: { line: OrderPart; onIssue: () => void }) {
  const { mutate: reserve, isPending: isReserving } = useMutation(api.orderParts.reserve.mutationOptions());
  const { mutate: issue, isPending: isIssuing } = useMutation(api.orderParts.issue.mutationOptions({ onSuccess: () => toastDone(words.issued(part.name)) }));
  if (can.issue && (status === 'reserved' || !can.reserve))
    return (
      <Button variant="default" loading={isIssuing} onClick={() => (part.serialised ? onIssue() : issue({ id, version }))}>
        {words.issue}
      </Button>
    );
  if (can.reserve)
    return (
      <Button variant="default" loading={isReserving} onClick={() => reserve({ id, version })}>
        {words.reserve}
      </Button>
    );
  return null;
}
