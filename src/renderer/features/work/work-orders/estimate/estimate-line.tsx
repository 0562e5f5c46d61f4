/** One line of an estimate while it is written, and what lines come to. */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { decimal } from '#shared/contract/fields.ts';
import { amountMinor } from '#shared/money.ts';
import classes from './estimate.module.css';

const words = text.estimates;

export interface LineValues {
  description: string;
  quantity: string;
  unitPrice: string;
}

export type EstimateValues = { lines: LineValues[]; expiresAt: string };

export const blankLine: LineValues = { description: '', quantity: '1', unitPrice: '' };

/** In minor units; null while a number is missing or is none. */
export function totalOf(lines: readonly LineValues[], currency: string): number | null {
  const numbers = lines.flatMap(({ quantity, unitPrice }) => [quantity, unitPrice]);
  if (!numbers.every((number) => decimal.safeParse(number).success)) return null;
  return lines.reduce((sum, { quantity, unitPrice }) => sum + amountMinor(quantity, unitPrice, currency), 0);
}

interface EstimateLineProps {
  form: OperationForm<EstimateValues>;
  place: number;
  currency: string;
  isOnly: boolean;
}

/** Labels stand above each field where it is narrow; where there is room, those of the first line head the columns. */
export function EstimateLine({ form, place, currency, isOnly }: EstimateLineProps) {
  return (
    <li className={classes.line}>
      <TextInput label={words.description} aria-label={`${words.line(place + 1)}: ${words.description}`} {...form.field(`lines.${place}.description`)} />
      <DecimalInput label={words.quantity} aria-label={`${words.line(place + 1)}: ${words.quantity}`} {...form.field(`lines.${place}.quantity`)} />
      <DecimalInput
        label={words.unitPrice}
        aria-label={`${words.line(place + 1)}: ${words.unitPrice}`}
        unit={currency}
        {...form.field(`lines.${place}.unitPrice`)}
      />
      <ActionIcon
        className={classes.remove}
        aria-label={words.removeLine(place + 1)}
        disabled={isOnly}
        onClick={() => form.set('lines', form.values.lines.toSpliced(place, 1))}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}
