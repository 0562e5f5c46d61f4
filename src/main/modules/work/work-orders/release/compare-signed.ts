/** What differs between what was signed and what stands there now, in words; never with a value, which a field rule may protect. */
import type { StepDefinition } from '#shared/step-rules.ts';
import { canonical, type Evidence, type SignedContent, type SignedRelease } from './signed-content.ts';
import { listedParts, signedFields, type ListedPart, type SignedPart } from './signed-fields.ts';

export interface Change {
  /** `step “Propellers”`. */
  readonly what: string;
  /** `value`. */
  readonly field: string;
}

type Facts = Readonly<Record<string, unknown>>;

interface Compared {
  readonly kept: SignedContent;
  readonly release: SignedRelease;
  readonly evidence: Evidence;
  /** Whether the reader may know which step, person, part or file it is. */
  readonly mayName: (part: SignedPart) => boolean;
}

/** Each field that was signed and is another now, each row that is gone, and each that came after. */
export function changesSince({ kept, release, evidence, mayName }: Compared): Change[] {
  const nameOf = (part: ListedPart, row: Facts): string => (mayName(part) ? naming[part](row, kept.names) : unnamed[part]);
  const changes = [
    ...differences('release', 'the release', kept.release, { ...release }),
    ...differences('order', 'the order', kept.order, { ...evidence.order }),
  ];
  for (const part of listedParts) {
    const present = new Map(evidence[part].map((row) => [row.id, row as Facts]));
    for (const signed of kept[part]) {
      const what = nameOf(part, signed);
      const id = String(signed['id']);
      const row = present.get(id);
      changes.push(...(row ? differences(part, what, signed, row) : [{ what, field: 'taken away' }]));
      present.delete(id);
    }
    for (const row of present.values()) if (!mayFollow(part, row)) changes.push({ what: nameOf(part, row), field: 'added afterwards' });
  }
  return [...new Map(changes.map((change) => [`${change.what}\n${change.field}`, change])).values()];
}

/** By the names that were kept: fields that are signed since then say nothing about an older release. */
function differences(part: SignedPart, what: string, kept: Facts, present: Facts): Change[] {
  const words: Readonly<Record<string, string>> = signedFields[part];
  return Object.keys(kept)
    .filter((field) => canonical(kept[field] ?? null) !== canonical(present[field] ?? null))
    .map((field) => ({ what, field: words[field] ?? field }));
}

/** A finished order takes further papers; a file that was taken off before it was signed is none of its evidence. */
const mayFollow = (part: ListedPart, row: Facts): boolean => part === 'attachments' && (row['subject'] === 'work-order' || row['removedAt'] !== null);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const naming: Readonly<Record<ListedPart, (row: Facts, names: SignedContent['names']) => string>> = {
  steps: ({ definition }) => `step “${(definition as StepDefinition).title}”`,
  time: ({ userId }, { people }) => `time of ${people[text(userId)] ?? 'somebody else'}`,
  parts: ({ partId }, { parts }) => `part ${parts[text(partId)]?.name ?? 'that was not there'}`,
  findings: ({ title }) => `finding “${text(title)}”`,
  attachments: ({ name }) => `file “${text(name)}”`,
  estimates: () => 'the estimate',
};

const unnamed: Readonly<Record<ListedPart, string>> = {
  steps: 'a step',
  time: 'recorded time',
  parts: 'a part',
  findings: 'a finding',
  attachments: 'a file',
  estimates: 'the estimate',
};
