/** What a part is sold for above its cost is said of the cost: a part that costs 50 and is sold for 100 is sold 100 % above cost. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Part } from '#shared/contract/store/parts.ts';
import { priceDetails } from './part-details.tsx';

const aboveCost = (unitPrice: string, unitCost: string, currency = 'EUR'): string | null => {
  const details = priceDetails({ unitPrice, currency, cost: { unitCost, currency: 'EUR' } } as Part);
  const found = details.find(({ label }) => label === 'Above cost');
  return found ? renderToStaticMarkup(<>{found.value}</>).replaceAll(/<[^>]*>/g, '') : null;
};

test.each([
  ['100', '50', '100%'],
  ['319.9', '246.08', '30%'],
  ['50', '100', '-50%'],
  ['50', '50', '0%'],
] as const)('a price of %s over a cost of %s is %s above cost', (price, cost, expected) => expect(aboveCost(price, cost)).toBe(expected));

test('nothing is said where the cost is nothing, or in another currency', () => {
  expect(aboveCost('100', '0')).toBeNull();
  expect(aboveCost('100', '50', 'CHF')).toBeNull();
});
