/** Sends a file over connections that break: each time it goes on where what has arrived ends, and gives up once nothing more arrives. */
import type { Outcome } from '#shared/bridge.ts';
import { unreachable } from './transport.ts';

export interface UploadWays {
  begin(): Promise<Outcome<{ uploadId: string }>>;
  /** Sends what is missing. @returns null where the connection broke, or the server asks for another beginning. */
  sendFrom(uploadId: string, offset: number): Promise<Outcome<{ uploadId: string }> | null>;
  /** How much has arrived; null where nobody answers. */
  arrived(uploadId: string): Promise<number | null>;
  wait(ms: number): Promise<void>;
}

/** A tablet that is carried through the workshop is without a network for half a minute. */
export const pausesMs: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000];

export async function uploadResumably({ begin, sendFrom, arrived, wait }: UploadWays): Promise<Outcome<{ uploadId: string }>> {
  const begun = await begin();
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  let offset = 0;
  for (let inVain = 0; ;) {
    const outcome = await sendFrom(uploadId, offset);
    if (outcome) return outcome;
    const pauseMs = pausesMs[inVain];
    if (pauseMs === undefined) return unreachable;
    await wait(pauseMs);
    const there = (await arrived(uploadId)) ?? offset;
    inVain = there > offset ? 0 : inVain + 1;
    offset = there;
  }
}
