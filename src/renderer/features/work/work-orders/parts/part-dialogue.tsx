/** The dialogue of each step that a part of an order takes. */
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import { DispositionDialogue } from './disposition-dialogue.tsx';
import { EditPartDialogue } from './edit-part-dialogue.tsx';
import { IssueDialogue } from './issue-dialogue.tsx';
import { ReturnDialogue } from './return-dialogue.tsx';

export interface PartDialogueProps {
  line: OrderPart;
  onClosed: () => void;
}

const dialogues = { issue: IssueDialogue, return: ReturnDialogue, disposition: DispositionDialogue, edit: EditPartDialogue };
export type PartStep = keyof typeof dialogues;

export function PartDialogue({ step, ...props }: PartDialogueProps & { step: PartStep }) {
  const Dialogue = dialogues[step];
  return <Dialogue {...props} />;
}
