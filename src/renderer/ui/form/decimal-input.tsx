/** A quantity or a price: typed with a point or a comma, kept as the decimal string that operations take. */
import { TextInput, type TextInputProps } from '@mantine/core';

interface DecimalInputProps extends Omit<TextInputProps, 'onChange' | 'rightSection' | 'rightSectionWidth'> {
  onChange: (value: string) => void;
  /** Said after the number: a unit or a currency. */
  unit?: string;
}

const letterWidth = 8;

export function DecimalInput({ onChange, unit, ...field }: DecimalInputProps) {
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value.replace(',', '.'))}
      {...(unit && { rightSection: unit, rightSectionWidth: 20 + unit.length * letterWidth, rightSectionPointerEvents: 'none' })}
    />
  );
}
