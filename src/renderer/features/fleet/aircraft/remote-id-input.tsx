/** A Remote ID serial, checked while it is typed: what comes next, what is wrong, when it is whole. */
import { TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { readRemoteId } from './remote-id-reading.ts';

interface RemoteIdInputProps {
  label: string;
  value?: string;
  onChange: (serial: string) => void;
  error?: ReactNode;
  required: boolean;
}

const words = text.fleet.remoteId;

export function RemoteIdInput({ value = '', onChange, error, ...field }: RemoteIdInputProps) {
  const reading = readRemoteId(value);
  const hint = { blank: words.hint, whole: words.whole, unfinished: reading.next, wrong: '' }[reading.state];
  return (
    <TextInput
      {...field}
      description={hint || ' '}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={20}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.toUpperCase().replaceAll(/\s/g, ''))}
      // While it is being typed, only what no further character can mend is a fault.
      error={reading.state === 'wrong' ? reading.fault : reading.state === 'unfinished' ? error : null}
      rightSection={reading.state === 'whole' && <IconCircleCheck size={16} color="var(--cube-green-text)" aria-label={words.whole} />}
    />
  );
}
