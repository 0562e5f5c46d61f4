/** The IPC door: one channel for every operation of the contract, beside live events, uploads and file addresses. */
import { randomUUID } from 'node:crypto';
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Call } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import type { Log } from '#kernel/ports.ts';
import { bridgeChannels as channel, type Outcome } from '#shared/bridge.ts';
import type { FileResult } from '#shared/contract/fields.ts';
import { fileOperations, operationNames } from '#shared/contract/names.ts';
import { say } from '#text/say.ts';
import { answerFileRequest } from './file-addresses.ts';
import { toFileAnswer } from './file-answer.ts';
import { createLiveEvents } from './live-events.ts';
import { createSessionKeeper } from './session-keeper.ts';
import { assertTrustedSender } from './trusted-sender.ts';
import { createUploads, type UploadOutcome } from './uploads.ts';

export interface IpcDoorOptions {
  readonly kernel: Kernel;
  readonly log: Log;
  /** The origin of the application's own pages, such as `app://cube`. */
  readonly pageOrigin: string;
  /** Keeps an uploaded file until an operation takes it; refuses before it reads, and what is too large. */
  receiveUpload(operation: string, source: AsyncIterable<Uint8Array>, call: Call): Promise<UploadOutcome>;
}

export interface IpcDoor {
  /** Answers a page's request for one of the contract's files, with the rights of whoever is signed in. */
  answerFile(url: URL): Promise<Response>;
}

/** Opens the door; from now on pages of the application can call. */
export function openIpcDoor({ kernel, log, pageOrigin, receiveUpload }: IpcDoorOptions): IpcDoor {
  const session = createSessionKeeper(() => live.sessionChanged());
  const makeCall = (): Call => ({
    requestId: randomUUID(),
    door: 'ipc',
    credential: session.credential(),
    address: null,
    userAgent: null,
  });
  const live = createLiveEvents(kernel, makeCall);
  const uploads = createUploads((operation, source) => receiveUpload(operation, source, makeCall()));

  const connectLive = () => {
    live.connect().catch((error: unknown) => log.error({ err: error }, 'Live events could not be subscribed'));
  };

  const watched = new WeakSet<WebContents>();
  function watch(page: WebContents): void {
    if (watched.has(page)) return;
    watched.add(page);
    page.once('destroyed', () => uploads.abortAll(page));
    page.on('did-navigate', () => uploads.abortAll(page));
  }

  /** Every message passes here: its sender is checked once, whatever the channel. */
  const handle = (name: string, answer: (page: WebContents, ...args: unknown[]) => unknown) =>
    ipcMain.handle(name, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      assertTrustedSender(event, pageOrigin);
      return answer(event.sender, ...args);
    });
  const listen = (name: string, act: (page: WebContents, ...args: unknown[]) => void) =>
    ipcMain.on(name, (event: IpcMainEvent, ...args: unknown[]) => {
      try {
        assertTrustedSender(event, pageOrigin);
      } catch (error) {
        // Nobody waits for an answer to a message, so the refusal goes to the journal.
        log.warn({ err: error, channel: name }, 'A message was refused');
        return;
      }
      act(event.sender, ...args);
    });

  async function withBytes(name: string, file: FileResult): Promise<Outcome> {
    try {
      return { ok: true, value: await toFileAnswer(file) };
    } catch (error) {
      log.error({ err: error, operation: name }, 'A file could not be read for its page');
      return { ok: false, error: { code: 'internal', message: say.calls.fileUnreadable } };
    }
  }

  for (const name of operationNames) {
    handle(name, async (_page, input): Promise<Outcome> => {
      const outcome = session.notice(name, await kernel.call(name, input, makeCall()));
      if (outcome.ok) connectLive();
      return outcome.ok && fileOperations.has(name) ? withBytes(name, outcome.value as FileResult) : outcome;
    });
  }

  listen(channel.subscribe, (page) => {
    live.add(page);
    connectLive();
  });
  listen(channel.unsubscribe, (page) => live.remove(page));

  handle(channel.uploadBegin, (page, operation, sizeBytes) => {
    watch(page);
    return uploads.begin(page, operation, sizeBytes);
  });
  handle(channel.uploadChunk, (page, id, bytes) => uploads.chunk(page, id, bytes));
  handle(channel.uploadFinish, (page, id) => uploads.finish(page, id));
  listen(channel.uploadAbort, (page, id) => uploads.abort(page, id));

  return { answerFile: (url) => answerFileRequest(kernel, url, makeCall()) };
}
