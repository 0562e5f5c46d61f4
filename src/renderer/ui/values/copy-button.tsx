/** Copies a text, also where the browser keeps its clipboard to itself. */
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';

const words = text.files.copy;
const shownForMs = 2_000;

/** The old way works without a secure connection and without a permission. */
function copyTheOldWay(value: string): boolean {
  const field = document.createElement('textarea');
  field.value = value;
  // A dialogue lets the focus go only to what stands inside it.
  (document.activeElement?.parentElement ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

async function copy(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyTheOldWay(value);
  }
}

export function CopyButton({ value, label = words.action }: { value: string; label?: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  async function copyNow() {
    setOutcome((await copy(value)) ? 'copied' : 'refused');
    setTimeout(() => setOutcome(undefined), shownForMs);
  }

  const Icon = outcome === 'copied' ? IconCheck : IconCopy;
  return (
    <Button variant="default" leftSection={<Icon size={16} stroke={1.5} />} onClick={() => void copyNow()} aria-live="polite">
      {outcome ? words[outcome] : label}
    </Button>
  );
}
