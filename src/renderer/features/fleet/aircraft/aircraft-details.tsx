/** The facts of an aircraft, in the preview and on the aircraft's page. */
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Detail } from '#renderer/ui/pages/detail-list.tsx';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import { Reading } from '#renderer/records/reading.tsx';
import type { Aircraft } from '#shared/contract/fleet/aircraft.ts';
import { meters } from '#shared/contract/fleet/readings.ts';

const { fields, frames } = text.fleet;

const code = (value: string | null) => value && <Code>{value}</Code>;

/** What identifies it; Remote ID and operator are left out for those who may not see them. */
export const identityDetails = ({ customerId, customerName, airframeSerial, registration, identity, classMark }: Aircraft): Detail[] => [
  { label: fields.owner, value: <Link to={`/customers/${customerId}`}>{customerName}</Link> },
  { label: fields.airframeSerial, value: <Code>{airframeSerial}</Code> },
  { label: fields.registration, value: code(registration) },
  { label: fields.remoteIdSerial, value: identity && code(identity.remoteIdSerial) },
  { label: fields.operatorId, value: identity && code(identity.operatorId) },
  { label: fields.classMark, value: classMark },
];

export const technicalDetails = ({ frameClass, takeOffMassGrams, firmware, flightControllerId, createdAt }: Aircraft): Detail[] => [
  { label: fields.frameClass, value: frames[frameClass] },
  { label: fields.takeOffMassGrams, value: takeOffMassGrams === null ? null : <Quantity value={takeOffMassGrams / 1000} unit="kg" /> },
  { label: fields.firmware, value: firmware },
  { label: fields.flightControllerId, value: code(flightControllerId) },
  { label: fields.createdAt, value: <DateText at={createdAt} as="day" /> },
];

export const totalDetails = (aircraft: Aircraft): Detail[] =>
  meters.map((meter) => ({ label: fields[meter], value: <Reading meter={meter} value={aircraft[meter]} at={aircraft.lastRead[meter]} /> }));
