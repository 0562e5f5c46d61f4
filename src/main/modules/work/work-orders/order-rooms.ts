/** What other rooms have on an order. Each hands in what it tells of it, what of that stands in the way, its part of the papers, and what it does after a transition. */
import type { ReadHandle } from '#database/handle.ts';
import type { WorkOrder, WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import type { Unit } from './make-work-order.ts';
import type { Checkpoint, Transition } from './transitions/status-machine.ts';
import type { RoomPapers } from './papers/room-papers.ts';
import type { OrderKey, WorkOrderRow } from './work-order.repository.ts';

export interface Blocker<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  /** The record that clears the way when it is dealt with. */
  readonly about?: NonNullable<WorkOrderTransition['blockers'][number]['about']>;
}

/** The same sentence about each of these. */
export const blockEach = <Code extends string>(code: Code, names: readonly string[], sentence: (name: string) => string): Blocker<Code>[] =>
  names.map((name) => ({ code, message: sentence(name) }));

/** The same sentence about each of these records, leading to it. */
export const blockEachRecord = <Code extends string, Row extends { readonly id: string }>(
  code: Code,
  entity: NonNullable<Blocker['about']>['entity'],
  rows: readonly Row[],
  sentence: (row: Row) => string,
): Blocker<Code>[] => rows.map((row) => ({ code, message: sentence(row), about: { entity, id: row.id } }));

/** What a room tells of one order at this moment. */
export interface OnOrder<Code extends string = string> {
  /** What stands in the way, by what asks. */
  readonly blockers?: { readonly [Asked in Checkpoint]?: readonly Blocker<Code>[] };
  /** Its numbers on the page of the order. */
  readonly progress?: Partial<Omit<WorkOrder['progress'], 'performers'>>;
  /** Who worked, as its rows name them, with the sentence that tells them so; the timeline tells more, and wins. */
  readonly workers?: readonly { readonly id: string; readonly name: string; readonly sentence: string }[];
  /** Titles of what is put off to a later date, and still open at release. */
  readonly deferred?: readonly string[];
}

export interface OrderRoom {
  /** Of all that it ever says stands in the way; no two rooms have the same. */
  readonly codes: readonly string[];
  read(db: ReadHandle, order: OrderKey, nowMs: number): Promise<OnOrder>;
  /** Of an order that was made this moment: the room has nothing on it yet. */
  onNew(nowMs: number): OnOrder;
  /** Its part of the papers of an order. */
  readonly papers?: RoomPapers;
  /** Does what follows from a transition in its own tables. */
  afterTransition?(unit: Unit, order: WorkOrderRow, transition: Transition): Promise<void>;
}

interface Definition<Code extends string, Rows> extends Pick<OrderRoom, 'papers' | 'afterTransition'> {
  readonly codes: readonly Code[];
  /** In few statements, which every page of an order waits for. */
  read(db: ReadHandle, order: OrderKey): Promise<Rows>;
  /** What is read where there is nothing. */
  readonly nothing: NoInfer<Rows>;
  tell(rows: NoInfer<Rows>, nowMs: number): OnOrder<NoInfer<Code>>;
}

/** @returns the room as the order asks it, and what it makes of its rows. */
export const orderRoom = <const Code extends string, Rows>({
  codes,
  read,
  nothing,
  tell,
  ...further
}: Definition<Code, Rows>): OrderRoom & Pick<Definition<Code, Rows>, 'tell'> => ({
  codes,
  read: async (db, order, nowMs) => tell(await read(db, order), nowMs),
  onNew: (nowMs) => tell(nothing, nowMs),
  tell,
  ...further,
});
