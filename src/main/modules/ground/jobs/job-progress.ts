/** Progress as it is written: the newest, at most once a second, and nothing once the job has ended. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

export interface ProgressWriter {
  report(done: number, total?: number): void;
  latest(): Progress;
  /** Writes nothing more; waits for a write that is under way. */
  close(): Promise<void>;
}

const whole = (value: number): number => Math.max(0, Math.floor(Number.isFinite(value) ? value : 0));

export function createProgress(write: (progress: Progress) => Promise<void>, everyMs: number): ProgressWriter {
  let latest: Progress = { done: 0, total: null };
  let writtenAt = -Infinity;
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  let isClosed = false;

  function writeNow(): void {
    timer = null;
    writtenAt = performance.now();
    // One after the other, so that an older one never stands over a newer one.
    writing = writing.then(() => write(latest));
  }

  return {
    report(done, total) {
      if (isClosed) return;
      latest = { done: whole(done), total: total === undefined ? latest.total : whole(total) };
      timer ??= setTimeout(writeNow, Math.max(0, writtenAt + everyMs - performance.now()));
    },
    latest: () => latest,
    close: () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      return writing;
    },
  };
}
