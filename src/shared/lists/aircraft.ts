/** The columns of the list of aircraft. */
import { listColumns } from '../contract/list-columns.ts';
import type { Aircraft } from '../contract/fleet/aircraft.ts';

export const aircraftColumns = listColumns<Aircraft>()({
  aircraft: { label: 'fleet.fields.aircraft', as: 'text', value: ({ maker, model }) => `${maker} ${model}` },
  registration: { label: 'fleet.fields.registration', as: 'text', value: ({ registration }) => registration },
  status: { label: 'fleet.fields.status', as: 'word', words: 'fleet.statuses', value: ({ status }) => status },
  owner: { label: 'fleet.fields.owner', as: 'text', value: ({ customerName }) => customerName },
  serial: { label: 'fleet.fields.airframeSerial', as: 'text', value: ({ airframeSerial }) => airframeSerial },
  flightTime: { label: 'fleet.fields.flightSeconds', as: 'duration', value: ({ flightSeconds }) => flightSeconds },
  openOrders: { label: 'fleet.fields.openWorkOrders', as: 'number', value: ({ openWorkOrderCount }) => openWorkOrderCount },
  frame: { label: 'fleet.fields.frameClass', as: 'word', words: 'fleet.frames', value: ({ frameClass }) => frameClass },
  classMark: { label: 'fleet.fields.classMark', as: 'text', value: ({ classMark }) => classMark },
  flights: { label: 'fleet.fields.flights', as: 'number', value: ({ flights }) => flights },
  firmware: { label: 'fleet.fields.firmware', as: 'text', value: ({ firmware }) => firmware },
  createdAt: { label: 'fleet.fields.createdAt', as: 'day', value: ({ createdAt }) => createdAt },
});
