/** A log for what goes wrong on purpose. */
import type { Log } from '#kernel/ports.ts';

export const quietLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
