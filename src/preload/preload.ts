/** The bridge: the three functions through which a page reaches the program, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeChannels as channel, uploadChunkBytes, type Bridge, type Outcome, type UploadStep } from '#shared/bridge.ts';
import type { LiveEvent } from '#shared/contract/events.ts';

const listeners = new Set<(event: LiveEvent) => void>();
ipcRenderer.on(channel.event, (_sender, event: LiveEvent) => {
  for (const listener of listeners) listener(event);
});

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(name, input),

  subscribe(listener) {
    // A wrapper of its own for each subscription: the same listener may subscribe twice.
    const own = (event: LiveEvent) => listener(event);
    listeners.add(own);
    if (listeners.size === 1) ipcRenderer.send(channel.subscribe);
    return () => {
      if (listeners.delete(own) && listeners.size === 0) ipcRenderer.send(channel.unsubscribe);
    };
  },

  async upload(operation, file, onProgress) {
    const id: string = await ipcRenderer.invoke(channel.uploadBegin, operation, file.size);
    try {
      for (let sent = 0; sent < file.size;) {
        const chunk = new Uint8Array(await file.slice(sent, sent + uploadChunkBytes).arrayBuffer());
        const step: UploadStep = await ipcRenderer.invoke(channel.uploadChunk, id, chunk);
        if (step.ended) return step.outcome;
        sent += chunk.byteLength;
        onProgress?.(sent, file.size);
      }
      const outcome: Outcome<{ uploadId: string }> = await ipcRenderer.invoke(channel.uploadFinish, id);
      return outcome;
    } catch (error) {
      ipcRenderer.send(channel.uploadAbort, id);
      throw error;
    }
  },
};

contextBridge.exposeInMainWorld('cube', bridge);
