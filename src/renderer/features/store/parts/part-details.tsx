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
  ...(cost && cost.currency === currency ? marginDetail(Number(unitPrice), Number(cost.unitCost)) : []),
];

/** How much of the price is left when the part is paid, in hundredths of the price. */
function marginDetail(price: number, cost: number): Detail[] {
  if (price <= 0) return [];
  return [{ label: words.margin, value: <Quantity value={Math.round(((price - cost) / price) * 1000) / 10} unit="%" /> }];
}
