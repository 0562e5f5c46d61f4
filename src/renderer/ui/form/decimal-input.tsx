/** A quantity or a price: typed with a point or a comma, kept as the decimal string that operations take. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { unitOf } from '../values/units.ts';

interface DecimalInputProps extends Omit<TextInputProps, 'onChange' | 'rightSection' | 'rightSectionWidth'> {
  onChange: (value: string) => void;
  /** Said after the number, and in its number: a unit or a currency. */
  unit?: string;
}

const letterWidth = 8;

export function DecimalInput({ onChange, unit, ...field }: DecimalInputProps) {
  const said = unit && unitOf(Number(field.value), unit);
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value.replace(',', '.'))}
      {...(said && { rightSection: said, rightSectionWidth: 20 + said.length * letterWidth, rightSectionPointerEvents: 'none' })}
    />
  );
}
