/** Where a call over IPC may come from: the main frame of a window that shows the application's own pages. */
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';

/** @throws where the message comes from a frame inside the page, or from a page of another origin. */
export function assertTrustedSender({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent, pageOrigin: string): void {
  // A frame that has gone since it sent the message is null, and no longer to be trusted.
  if (senderFrame && senderFrame.parent === null && senderFrame.origin === pageOrigin) return;
  throw new Error('The call did not come from a page of the application');
}
