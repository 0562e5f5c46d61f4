/** The facts of a part, in the preview and on the part's page. */
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Detail } from '#renderer/ui/pages/detail-list.tsx';
import { Quantity, UnitPrice } from '#renderer/ui/values/numbers.tsx';
import type { Part } from '#shared/contract/store/parts.ts';

const { fields, ...words } = text.parts;

export const identityDetails = ({ sku, manufacturer, mpn, category, unit, serialised, createdAt }: Part): Detail[] => [
  { label: fields.sku, value: <Code>{sku}</Code> },
  { label: fields.manufacturer, value: manufacturer },
  { label: fields.mpn, value: mpn && <Code>{mpn}</Code> },
  { label: fields.category, value: category },
  { label: fields.unit, value: unit },
  { label: fields.serialised, value: serialised ? words.serialisedYes : words.serialisedNo },
  { label: fields.createdAt, value: <DateText at={createdAt} as="day" /> },
];

/** The cost is left out for those who may not see it. */
export const priceDetails = ({ unitPrice, currency, cost }: Part): Detail[] => [
  { label: fields.unitPrice, value: <UnitPrice value={unitPrice} currency={currency} /> },
  { label: fields.cost, value: cost && <UnitPrice value={cost.unitCost} currency={cost.currency} /> },
  ...(cost && cost.currency === currency ? markUpDetail(Number(unitPrice), Number(cost.unitCost)) : []),
];

/** The mark-up: by how many hundredths of the cost the price is above it. */
function markUpDetail(price: number, cost: number): Detail[] {
  if (cost <= 0) return [];
  return [{ label: words.markUp, value: <Quantity value={Math.round(((price - cost) / cost) * 1000) / 10} unit="%" /> }];
}
