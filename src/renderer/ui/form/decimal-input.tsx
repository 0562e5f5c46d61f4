/** A quantity or a price: typed with a point or a comma, kept as the decimal string that operations take. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { unitOf } from '../values/units.ts';

interface DecimalInputProps extends Omit<TextInputProps, 'onChange' | 'rightSection' | 'rightSectionWidth'> {
  onChange: (value: string) => void;
  /** Said after the number, and in its number: a unit or a currency. */
  unit?: string;
}

const letterWidth = 8;
/** Groups of three before the fraction, as the pages write them: `1,234.50`, or `1.234,50`. Whoever types has a point for the comma before the next sign, so that only what is pasted is read so. */
const grouped = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\1)[.,]\d+$/;

function toDecimal(written: string): string {
  const plain = written.replace(/[\s'’]/g, '');
  const [, group] = grouped.exec(plain) ?? [];
  return (group ? plain.replaceAll(group, '') : plain).replace(',', '.');
}

export function DecimalInput({ onChange, unit, ...field }: DecimalInputProps) {
  const said = unit && unitOf(Number(field.value), unit);
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => onChange(toDecimal(event.currentTarget.value))}
      {...(said && { rightSection: said, rightSectionWidth: 20 + said.length * letterWidth, rightSectionPointerEvents: 'none' })}
    />
  );
}
