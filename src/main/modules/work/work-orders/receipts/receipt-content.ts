/** What stands on an intake receipt: put together once, when it is given, and printed from then on. */
import type { AttachmentPurpose } from '#shared/contract/ground/attachments.ts';
import type { Readings } from '#shared/contract/fleet/readings.ts';
import type { ReceiptChange } from '#shared/contract/work/receipts.ts';
import { say } from '#text/say.ts';
import { canonical, hashOfContent, type OrderNames } from '../release/signed-content.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

/** A picture on it, by the hash of its content. */
export interface ReceiptPicture {
  readonly sha256: string;
  readonly purpose: AttachmentPurpose;
  readonly name: string;
}

/** Nothing that a field rule protects: street, telephone and Remote ID stay where they can be erased. Instants in milliseconds. */
export interface ReceiptContent {
  readonly format: 1;
  readonly organisationId: string;
  readonly receipt: {
    readonly id: string;
    readonly workOrderId: string;
    readonly number: string;
    readonly madeAt: number;
    readonly receivedBy: string;
    /** When the one was made that this one takes the place of. */
    readonly replaces: number | null;
  };
  readonly order: Pick<WorkOrderRow, 'title' | 'complaint' | 'condition' | 'accessories' | 'priority' | 'promisedAt' | 'receivedAt'>;
  readonly readings: Readings | null;
  readonly signature: { readonly name: string; readonly signedAt: number; readonly meaning: string; readonly picture: ReceiptPicture | null } | null;
  readonly pictures: readonly ReceiptPicture[];
  readonly names: OrderNames;
}

/** What it is made of. */
export type ReceiptFacts = Pick<ReceiptContent, 'order' | 'readings' | 'pictures' | 'names'>;

export const toReceiptFacts = (order: WorkOrderRow, names: OrderNames, pictures: readonly ReceiptPicture[]): ReceiptFacts => {
  const { title, complaint, condition, accessories, priority, promisedAt, receivedAt, intakeReadings } = order;
  return { order: { title, complaint, condition, accessories, priority, promisedAt, receivedAt }, readings: intakeReadings, pictures, names };
};

interface Present {
  readonly facts: ReceiptFacts;
  /** The signature drawn at the counter. */
  readonly drawn: ReceiptPicture | null;
}

type Making = Pick<ReceiptContent['receipt'], 'id' | 'madeAt' | 'receivedBy' | 'replaces'>;

/** A receipt that is made anew carries nobody's signature: what was signed is the one before. */
export function contentOf(order: WorkOrderRow, { facts, drawn }: Present, making: Making): ReceiptContent {
  const { organisationId, id: workOrderId, number, intakeSignedBy: name } = order;
  const isSigned = name !== null && making.replaces === null;
  return {
    format: 1,
    organisationId,
    receipt: { ...making, workOrderId, number },
    ...facts,
    signature: isSigned ? { name, signedAt: order.receivedAt ?? order.createdAt, meaning: say.paper.intakeReceipt.agreed, picture: drawn } : null,
  };
}

export const readReceiptContent = (text: string): ReceiptContent => JSON.parse(text) as ReceiptContent;

/** @returns the text that is kept, and the hash over it. */
export function sealed(content: ReceiptContent): { readonly content: string; readonly contentHash: string } {
  const text = canonical(content);
  return { content: text, contentHash: hashOfContent(text) };
}

/** What the customer would read otherwise today. */
export function changesSince(kept: ReceiptFacts, now: ReceiptFacts): ReceiptChange[] {
  const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null);
  const facts = ['title', 'complaint', 'condition', 'accessories', 'priority', 'promisedAt'] as const;
  const shown = ({ pictures }: ReceiptFacts): string[] => pictures.map(({ sha256 }) => sha256).toSorted();
  const called = ({ names: { aircraft: it } }: ReceiptFacts) => it && [it.maker, it.model, it.airframeSerial, it.registration];
  return [
    ...facts.filter((fact) => !same(kept.order[fact], now.order[fact])),
    ...(same(kept.names.customer, now.names.customer) ? [] : ['customer' as const]),
    ...(same(called(kept), called(now)) ? [] : ['aircraft' as const]),
    ...(same(shown(kept), shown(now)) ? [] : ['pictures' as const]),
  ];
}
