/** What every module writes its handlers with: the kernel's implementers over this program's database. */
import { createImplementers, type CommandContext as Command, type FlowContext as Flow, type QueryContext as Query } from '#kernel/pipeline.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';

export type QueryContext = Query<ReadHandle>;
export type CommandContext = Command<WriteHandle>;
export type FlowContext = Flow<ReadHandle, WriteHandle>;

/**
 * `query.area.verb.handler(…)` reads; `command.area.verb.handler(…)` runs inside one transaction;
 * `flow.area.verb.handler(…)` opens its own transactions because it waits for something else between them.
 */
export const { query, command, flow } = createImplementers<ReadHandle, WriteHandle>();
