/** The facts of a customer, in the preview and on the customer's page. */
import { Stack, Title } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { countryName } from './country-select.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { DetailList, type Detail } from '#renderer/ui/pages/detail-list.tsx';
import { Money, Quantity } from '#renderer/ui/values/numbers.tsx';
import type { Customer } from '#shared/contract/office/customers.ts';

const { fields, kinds, days } = text.customers;

/** How to reach the customer; protected fields are left out for those who may not see them. */
export function contactDetails({ email, phone, street, postalCode, city, country, taxNumber }: Customer): Detail[] {
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [
    { label: fields.phone, value: phone && <a href={`tel:${phone}`}>{phone}</a> },
    { label: fields.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
    { label: text.customers.address, value: [street, town, country && countryName(country)].filter(Boolean).join('\n') || null },
    { label: fields.taxNumber, value: taxNumber && <Code>{taxNumber}</Code> },
  ];
}

export function termDetails({ terms }: Customer): Detail[] {
  if (!terms) return [];
  const { paymentDays, discountPercent, creditLimitMinor, currency } = terms;
  return [
    { label: fields.paymentDays, value: paymentDays === null ? null : days(paymentDays) },
    { label: fields.discount, value: discountPercent === null ? null : <Quantity value={discountPercent} unit="%" /> },
    {
      label: fields.creditLimit,
      value: creditLimitMinor === null || currency === null ? null : <Money value={{ amountMinor: creditLimitMinor, currency }} />,
    },
  ];
}

export const summaryDetails = ({ number, kind, aircraftCount, openWorkOrderCount, createdAt }: Customer): Detail[] => [
  { label: fields.number, value: <Code>{number}</Code> },
  { label: fields.kind, value: kinds[kind] },
  { label: fields.openWorkOrders, value: <Quantity value={openWorkOrderCount} /> },
  { label: fields.aircraft, value: <Quantity value={aircraftCount} /> },
  { label: fields.createdAt, value: <DateText at={createdAt} as="day" /> },
];

/** Everything at a glance, for the preview beside the list. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  return (
    <Stack gap={20}>
      <Title order={2}>{customer.name}</Title>
      <DetailList details={[...summaryDetails(customer), ...contactDetails(customer), ...termDetails(customer)]} />
      {customer.notes && <DetailList details={[{ label: fields.notes, value: customer.notes }]} />}
    </Stack>
  );
}
