/** The intake: one page from the customer at the counter to the printed receipt. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { IntakeForm } from './intake-form.tsx';
import { ReceivedPage } from './received-page.tsx';
import type { Received } from './use-receive.ts';

export default function IntakePage() {
  const [address, setAddress] = useSearchParams();
  const [received, setReceived] = useState<Received>();
  if (received)
    return (
      <ReceivedPage
        received={received}
        onNext={() => {
          setAddress({}, { replace: true });
          setReceived(undefined);
        }}
      />
    );
  return <IntakeForm aircraftId={address.get('aircraft')} customerId={address.get('customer')} onReceived={setReceived} />;
}
