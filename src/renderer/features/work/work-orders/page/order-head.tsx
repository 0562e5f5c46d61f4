/** The head of an order: the aircraft, whose it is, when it is promised, who does it. */
import { IconCalendarDue, IconDrone, IconUser } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { PromisedDate } from '#renderer/records/promised-date.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { AssignControl } from './assign-control.tsx';
import classes from './order-head.module.css';

const words = text.workOrders;
const iconSize = { size: 16, stroke: 1.5 };

export function OrderHead({ order }: { order: WorkOrder }) {
  const { promisedAt } = order;
  return (
    <dl className={classes.head}>
      <div className={classes.fact}>
        <dt>
          <IconDrone {...iconSize} aria-label={words.fields.aircraft} />
        </dt>
        <dd>
          <AircraftName order={order} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>
          <IconUser {...iconSize} aria-label={words.fields.customer} />
        </dt>
        <dd>
          <CustomerName order={order} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>
          <IconCalendarDue {...iconSize} aria-label={words.fields.promisedAt} />
        </dt>
        <dd>{promisedAt ? <PromisedDate order={order} /> : <span className={classes.none}>{words.noPromise}</span>}</dd>
      </div>
      <AssignControl order={order} />
    </dl>
  );
}

function AircraftName({ order: { aircraft } }: { order: WorkOrder }) {
  const may = useMay();
  if (!aircraft) return <span className={classes.none}>{words.noAircraft}</span>;
  const name = (
    <>
      {aircraftModel(aircraft)} <Code>{aircraftMark(aircraft)}</Code>
    </>
  );
  return may('fleet:aircraft:view') ? <Link to={`/aircraft/${aircraft.id}`}>{name}</Link> : name;
}

function CustomerName({ order: { customer } }: { order: WorkOrder }) {
  const may = useMay();
  if (!customer) return <span className={classes.none}>{words.noCustomer}</span>;
  return may('office:customer:view') ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : customer.name;
}
