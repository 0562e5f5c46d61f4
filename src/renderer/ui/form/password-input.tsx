/** A password, with its hint and its fault read out: Mantine's own shows both and ties neither to the field. */
import { PasswordInput as MantinePasswordInput, type PasswordInputProps } from '@mantine/core';
import { useId } from 'react';

export function PasswordInput({ description, error, ...field }: PasswordInputProps) {
  const id = useId();
  const told = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <MantinePasswordInput
      {...field}
      id={id}
      description={description}
      error={error}
      aria-invalid={error ? true : undefined}
      aria-describedby={told || undefined}
    />
  );
}
