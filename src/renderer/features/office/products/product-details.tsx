/** The facts of a product or service, in the preview and on its page. */
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Detail } from '#renderer/ui/pages/detail-list.tsx';
import { UnitPrice } from '#renderer/ui/values/numbers.tsx';
import type { Product } from '#shared/contract/office/products.ts';

const { fields, kinds } = text.products;

export const identityDetails = ({ kind, sku, createdAt }: Product): Detail[] => [
  { label: fields.kind, value: kinds[kind] },
  { label: fields.sku, value: <Code>{sku}</Code> },
  { label: fields.createdAt, value: <DateText at={createdAt} as="day" /> },
];

export const priceDetails = ({ unitPrice, currency, unit, taxClass }: Product): Detail[] => [
  { label: fields.unitPrice, value: <UnitPrice value={unitPrice} currency={currency} /> },
  { label: fields.unit, value: unit },
  { label: fields.taxClass, value: taxClass },
];
