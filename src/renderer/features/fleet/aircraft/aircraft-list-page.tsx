/** The list of aircraft. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDrone, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { AircraftStatusBadge } from '#renderer/records/aircraft-status.tsx';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Filter, ListView, SelectionAction } from '#renderer/ui/list/list.ts';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import { Reading } from '#renderer/records/reading.tsx';
import { customerChoices } from '#renderer/records/record-choices.ts';
import { aircraftStatuses, type Aircraft } from '#shared/contract/fleet/aircraft.ts';
import { aircraftColumns } from '#shared/lists/aircraft.ts';
import { AircraftPreview } from './aircraft-preview.tsx';

const words = text.fleet;
const { fields, views } = words;
const pathOf = ({ id }: Aircraft) => `/aircraft/${id}`;

const columns = columnsOf(aircraftColumns, { first: ['aircraft', 'registration'], second: ['status', 'serial'], who: 'owner' }, [
  {
    key: 'aircraft',
    width: 200,
    grow: true,
    sort: 'maker',
    cell: (row) => (
      <Link to={pathOf(row)} tabIndex={-1}>
        {aircraftModel(row)}
      </Link>
    ),
  },
  { key: 'registration', width: 120, cell: ({ registration }) => <Code>{registration}</Code> },
  { key: 'status', width: 150, cell: ({ status }) => <AircraftStatusBadge status={status} /> },
  { key: 'owner', width: 180, grow: true, cell: ({ customerName }) => customerName },
  { key: 'serial', width: 160, cell: ({ airframeSerial }) => <Code>{airframeSerial}</Code> },
  { key: 'flightTime', width: 120, align: 'end', cell: ({ flightSeconds }) => <Reading meter="flightSeconds" value={flightSeconds} at={null} /> },
  { key: 'openOrders', width: 120, align: 'end', cell: ({ openWorkOrderCount }) => <Quantity value={openWorkOrderCount} /> },
  { key: 'frame', width: 130, optional: true, cell: ({ frameClass }) => words.frames[frameClass] },
  { key: 'classMark', width: 110, optional: true, cell: ({ classMark }) => classMark },
  { key: 'flights', width: 100, align: 'end', optional: true, cell: ({ flights }) => <Reading meter="flights" value={flights} at={null} /> },
  { key: 'firmware', width: 140, optional: true, cell: ({ firmware }) => firmware },
  { key: 'createdAt', width: 140, optional: true, sort: 'createdAt', cell: ({ createdAt }) => <DateText at={createdAt} as="day" /> },
]);

const usualFilters: readonly Filter[] = [
  { kind: 'choices', key: 'status', label: fields.status, choices: aircraftStatuses.map((value) => ({ value, label: words.statuses[value] })) },
  { kind: 'record', key: 'customerId', label: fields.owner, ...customerChoices },
];
const withTrash: readonly Filter[] = [...usualFilters, { kind: 'flag', key: 'removed', label: views.trash }];

const usualViews: readonly ListView[] = [
  { label: views.all, query: '' },
  { label: views.inWorkshop, query: 'status=in-workshop' },
  { label: views.grounded, query: 'status=grounded' },
];
const viewsWithTrash: readonly ListView[] = [...usualViews, { label: views.trash, query: 'removed=1' }];

export default function AircraftListPage() {
  const may = useMay();
  const mayRemove = may('fleet:aircraft:remove');
  const [address] = useSearchParams();
  const inTrash = mayRemove && address.get('removed') === '1';
  const { mutateAsync: restore } = useMutation(api.aircraft.restore.mutationOptions());
  const newAircraft = may('fleet:aircraft:create') && (
    <Button component={Link} to="/aircraft/new" leftSection={<IconPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  const takeBack: SelectionAction<Aircraft> = {
    label: words.restore,
    icon: <IconArrowBackUp size={16} stroke={1.5} />,
    run: (rows) => Promise.all(rows.map(({ id }) => restore({ id }))),
  };
  return (
    <ListPage
      name="aircraft"
      face="fleet"
      title={words.title}
      list={api.aircraft.list}
      columns={columns}
      filters={mayRemove ? withTrash : usualFilters}
      views={mayRemove ? viewsWithTrash : usualViews}
      usualSort="-createdAt"
      pathOf={pathOf}
      preview={(aircraft) => <AircraftPreview aircraft={aircraft} />}
      selectionActions={inTrash ? [takeBack] : []}
      actions={newAircraft}
      empty={
        <EmptyState icon={IconDrone} title={words.empty.title} body={words.empty.body}>
          {newAircraft}
        </EmptyState>
      }
    />
  );
}
