/** What the counter must know about the aircraft that was found: may it fly, is it here already, whose is it. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { AircraftStatusBadge } from '#renderer/records/aircraft-status.tsx';
import classes from './intake.module.css';

const words = text.intake;

interface KnownAircraftProps {
  id: string;
  customerId: string | null;
  /** Told once it is known whose aircraft it is. */
  onOwner: (customerId: string) => void;
}

export function KnownAircraft({ id, customerId, onOwner }: KnownAircraftProps) {
  const { data } = useQuery(api.aircraft.get.queryOptions({ input: { id } }));
  const tellOwner = useEffectEvent(onOwner);
  const owner = data?.customerId;
  useEffect(() => {
    if (owner) tellOwner(owner);
  }, [owner]);
  if (!data) return null;
  const { status, statusReason, openWorkOrderCount, customerName } = data;
  return (
    <div className={classes.known}>
      <AircraftStatusBadge status={status} />
      {statusReason && <Text>{statusReason}</Text>}
      {status === 'retired' && <Text>{words.isRetired}</Text>}
      {customerId !== null && data.customerId !== customerId && <Text>{words.otherOwner(customerName)}</Text>}
      {openWorkOrderCount > 0 && (
        <Text>
          {words.isOpenAlready(openWorkOrderCount)} <Link to={`/aircraft/${id}`}>{words.lookAtThem}</Link>
        </Text>
      )}
    </div>
  );
}
