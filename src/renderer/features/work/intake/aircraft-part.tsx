/** Which aircraft: found by serial or registration, or new with four fields. */
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { focusHere } from '#renderer/ui/actions/focus-here.ts';
import { aircraftChoices } from '#renderer/records/record-choices.ts';
import { Section } from '#renderer/ui/pages/section.tsx';
import { frameClasses, type FrameClass } from '#shared/contract/fleet/aircraft.ts';
import { blankAircraft } from './draft.ts';
import { FindInstead } from './find-instead.tsx';
import { FindOrNew } from './find-or-new.tsx';
import type { IntakePart } from './intake-part.ts';
import classes from './intake.module.css';
import { KnownAircraft } from './known-aircraft.tsx';

const { fields, ...words } = text.intake;

interface AircraftPartProps extends IntakePart {
  /** The aircraft that the program says is registered already. */
  knownId: string | null;
}

export function AircraftPart({ values: { customerId, newCustomer, aircraftId, newAircraft }, set, fault, startsHere = false, knownId }: AircraftPartProps) {
  const [cameBack, setCameBack] = useState(false);
  const mayRegister = useMay()('fleet:aircraft:create');

  function findInstead() {
    setCameBack(true);
    set({ newAircraft: null });
  }

  if (newAircraft) {
    const change = (changes: Partial<typeof newAircraft>) => set({ newAircraft: { ...newAircraft, ...changes } });
    return (
      <Section title={words.which} actions={<FindInstead onClick={findInstead} />}>
        <div className={classes.fields}>
          <TextInput
            label={fields.maker}
            required
            ref={focusHere}
            value={newAircraft.maker}
            error={fault('aircraft.maker')}
            onChange={({ currentTarget: { value: maker } }) => change({ maker })}
          />
          <TextInput
            label={fields.model}
            required
            value={newAircraft.model}
            error={fault('aircraft.model')}
            onChange={({ currentTarget: { value: model } }) => change({ model })}
          />
          <TextInput
            label={fields.airframeSerial}
            required
            spellCheck={false}
            value={newAircraft.airframeSerial}
            error={fault('aircraft.airframeSerial')}
            onChange={({ currentTarget: { value: airframeSerial } }) => change({ airframeSerial })}
          />
          <Select
            label={fields.frameClass}
            data={frameClasses.map((value) => ({ value, label: text.fleet.frames[value] }))}
            value={newAircraft.frameClass}
            onChange={(frameClass) => frameClass && change({ frameClass: frameClass as FrameClass })}
          />
        </div>
        {knownId && (
          <Button variant="default" mt={12} onClick={() => set({ newAircraft: null, aircraftId: knownId })}>
            {words.useRegistered}
          </Button>
        )}
      </Section>
    );
  }
  return (
    <Section title={words.which}>
      <div className={classes.fields}>
        <FindOrNew
          // Another owner has other aircraft to choose from.
          key={customerId}
          {...aircraftChoices(customerId ?? undefined)}
          label={fields.aircraft}
          placeholder={words.findAircraft}
          value={aircraftId}
          error={fault('aircraft')}
          startsHere={startsHere || cameBack}
          onChange={(id) => set({ aircraftId: id })}
          newLabel={words.newAircraft}
          onNew={mayRegister ? (airframeSerial) => set({ aircraftId: null, newAircraft: { ...blankAircraft, airframeSerial } }) : undefined}
        />
        {aircraftId && (
          <KnownAircraft
            id={aircraftId}
            customerId={customerId}
            // Whoever scans the aircraft first need not look for its owner.
            onOwner={(owner) => {
              if (!customerId && !newCustomer) set({ customerId: owner });
            }}
          />
        )}
      </div>
    </Section>
  );
}
