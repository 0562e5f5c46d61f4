/** Receives the aircraft: signature first, then everything in one step, once only even where the answer was lost. */
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { isAnswerLost } from '#renderer/api/problem.ts';
import { uploadFile } from '#renderer/api/program.ts';
import { text } from '#renderer/text/text.ts';
import type { ReadyPhoto } from './use-photo-uploads.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { toIntakeInput, type IntakeDraft } from './draft.ts';

export interface Received {
  readonly order: WorkOrder;
  /** It had arrived at an attempt whose answer was lost. */
  readonly hadArrived: boolean;
}

interface Reception {
  readonly draft: IntakeDraft;
  readonly photos: readonly ReadyPhoto[];
  readonly signature: Blob | null;
}

/** What is known of an attempt whose answer was lost. */
interface Attempt {
  readonly title: string;
  readonly sinceMs: number;
}

/** Clocks of this computer and the program may differ by so much. */
const clockToleranceMs = 5 * 60_000;

/** The order of an attempt whose answer was lost, where it had arrived after all. */
async function findReceived({ title, sinceMs }: Attempt): Promise<WorkOrder | undefined> {
  const { items } = await client.workOrders.list({ createdFrom: new Date(sinceMs - clockToleranceMs).toISOString(), status: ['received'], limit: 20 });
  const candidate = items.find((order) => order.title === title);
  return candidate && client.workOrders.get({ id: candidate.id });
}

export function useReceive() {
  const lostAttempt = useRef<Attempt>(undefined);
  const signed = useRef<{ picture: Blob; uploadId: string }>(undefined);

  /** A signature is handed over once, however often receiving is tried. */
  async function handOver(picture: Blob): Promise<string> {
    if (signed.current?.picture !== picture) signed.current = { picture, uploadId: await uploadFile('workOrders.intake', picture) };
    return signed.current.uploadId;
  }

  return useMutation({
    mutationKey: api.workOrders.intake.mutationKey(),
    meta: { showsOwnErrors: true },
    mutationFn: async ({ draft, photos, signature }: Reception): Promise<Received> => {
      const attachments = [
        ...photos.map(({ uploadId, name }) => ({ uploadId, name, purpose: 'condition' as const })),
        ...(signature
          ? [{ uploadId: await handOver(signature), name: `${text.intake.signatureName(draft.signedBy.trim())}.png`, purpose: 'signature' as const }]
          : []),
      ];
      const input = toIntakeInput(draft, attachments);
      const arrived = lostAttempt.current && (await findReceived(lostAttempt.current));
      if (arrived) return { order: arrived, hadArrived: true };
      const attempt = { title: input.title, sinceMs: Date.now() };
      try {
        return { order: await client.workOrders.intake(input), hadArrived: false };
      } catch (error) {
        if (isAnswerLost(error)) lostAttempt.current ??= attempt;
        throw error;
      }
    },
  });
}
