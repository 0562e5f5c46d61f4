/** The dialogue of each step that a finding takes. */
import type { Finding } from '#shared/contract/work/findings.ts';
import { DeferDialogue } from './defer-dialogue.tsx';
import { EditFindingDialogue } from './edit-finding-dialogue.tsx';
import { RectifyDialogue } from './rectify-dialogue.tsx';
import { RemoveFindingDialogue } from './remove-finding-dialogue.tsx';

export interface FindingDialogueProps {
  finding: Finding;
  onClosed: () => void;
}

const dialogues = { edit: EditFindingDialogue, rectify: RectifyDialogue, defer: DeferDialogue, remove: RemoveFindingDialogue };
export type FindingStep = keyof typeof dialogues;

export function FindingDialogue({ step, ...props }: FindingDialogueProps & { step: FindingStep }) {
  const Dialogue = dialogues[step];
  return <Dialogue {...props} />;
}
