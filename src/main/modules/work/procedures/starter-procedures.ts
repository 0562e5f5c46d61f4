/** The procedures a new workshop begins with: written to be used as they are, and to be revised. */
import type { WriteHandle } from '#database/handle.ts';
import { plainStep, type StepDefinition } from '#shared/step-rules.ts';
import { procedureSearchText } from './procedure.repository.ts';

export interface StarterProcedure {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly standardMinutes: number;
  readonly steps: readonly StepDefinition[];
}

type Details = Partial<Omit<StepDefinition, 'key' | 'kind' | 'title'>>;

const step = (kind: StepDefinition['kind'], key: string, title: string, details: Details = {}): StepDefinition => ({
  ...plainStep(kind, key, title),
  ...details,
});
const check = (key: string, title: string, instruction: string | null = null, details: Details = {}) => step('check', key, title, { instruction, ...details });
const between = (key: string, title: string, unit: string, minimum: string | null, maximum: string | null, details: Details = {}) =>
  step('number', key, title, { unit, minimum, maximum, ...details });
const when = (stepKey: string, equals: string): Details => ({ condition: { stepKey, equals } });

const intakeInspection: StarterProcedure = {
  code: 'IN-010',
  name: 'Intake inspection',
  description: 'What is looked at when an aircraft comes in, before anybody opens it, so that the estimate holds and nothing is blamed on the workshop.',
  standardMinutes: 25,
  steps: [
    check('identity', 'Serial number and registration agree with the order', 'Read them off the airframe, not off the paperwork.'),
    step('photo', 'overview', 'Photograph the aircraft from above and from each side', { required: false }),
    step('choice', 'transport', 'How did it arrive?', { choices: ['original case', 'other case', 'unprotected'] }),
    check('batteries-safe', 'Batteries are cool, dry and not swollen', 'A swollen or dented pack goes straight into the fire-safe box.'),
    step('text', 'battery-damage', 'Describe the damaged battery and where it is kept now', when('batteries-safe', 'fail')),
    check('structure', 'Frame, arms and landing gear without cracks or play', 'Twist each arm by hand and listen.'),
    check('propellers', 'Propellers without nicks, cracks or delamination'),
    check('motors', 'Motors turn freely and without noise', 'Turn by hand with the battery out; grit and bent shafts can be felt.'),
    check('wiring', 'Connectors and visible wiring sound', 'Look for green corrosion: it tells of water.'),
    step('choice', 'water', 'Any sign of water?', { choices: ['none', 'splashed', 'immersed'] }),
    check('log', 'Flight log of the event saved', null, { required: false }),
    step('meter', 'hours', 'Total flight time', { unit: 'h' }),
  ],
};

const fiftyHourInspection: StarterProcedure = {
  code: 'MR-050',
  name: '50-hour inspection, multirotor',
  description: 'Scheduled inspection of electric multirotors every 50 flight hours or six months, whichever comes first.',
  standardMinutes: 120,
  steps: [
    step('meter', 'hours', 'Total flight time', { unit: 'h' }),
    check('clean', 'Aircraft cleaned, inside of the shell blown out', 'Dry air at no more than 2 bar; keep it away from barometer and gimbal.'),
    check('frame', 'Frame plates, arm joints and screws', 'Check each screw for torque marks; replace missing ones with thread lock.'),
    between('arm-torque', 'Torque of the arm screws', 'Nm', '1.2', '1.6'),
    check('landing-gear', 'Landing gear, dampers and feet'),
    check('propellers', 'Propellers: edges, hubs and balance', 'A nick deeper than 1 mm means a new pair.'),
    check('motor-bearings', 'Motor bearings', 'Spin each motor by hand; no grit, no axial play.'),
    step('choice', 'worst-motor', 'Which motor is the worst?', {
      choices: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'],
      ...when('motor-bearings', 'fail'),
    }),
    between('motor-temperature', 'Highest motor temperature after a three-minute hover', '°C', null, '75'),
    check('esc', 'Speed controllers: solder joints, heat marks, firmware'),
    check('connectors', 'Main power connectors', 'Discoloured or loose contacts are replaced in pairs.'),
    between('current-hover', 'Hover current at take-off mass', 'A', '8', '60'),
    check('gnss', 'GNSS and compass: mounting and readings', 'Compass interference below 30 % at hover throttle.'),
    between('satellites', 'Satellites within two minutes under open sky', 'satellites', '10', null),
    check('radio', 'Radio link, antennas and failsafe', 'Switch the transmitter off: the aircraft must announce its failsafe.'),
    check('remote-id', 'Remote ID is broadcast with the right serial number'),
    check('parameters', 'Parameters compared with the last snapshot'),
    check('gimbal', 'Payload and gimbal: dampers, cable, calibration', null, { required: false }),
    between('vibration', 'Highest vibration on any axis', 'm/s²', null, '30'),
    check('test-flight', 'Test flight of ten minutes without remark'),
    step('text', 'remark', 'What was remarkable in the test flight?', when('test-flight', 'flag')),
    step('signature', 'performed', 'Performed by'),
  ],
};

const batteryCheck: StarterProcedure = {
  code: 'BT-020',
  name: 'Battery check, lithium polymer',
  description: 'Decides whether a pack flies on, is watched, or is taken out of use.',
  standardMinutes: 40,
  steps: [
    check('case', 'Case and wrap: no swelling, dents or punctures', 'Lay it on a flat plate; it must not rock.'),
    check('quarantine', 'Pack moved to the fire-safe box and labelled', null, when('case', 'fail')),
    check('plug', 'Connector, balance lead and strain relief'),
    step('meter', 'cycles', 'Charge cycles', { unit: 'cycles' }),
    between('lowest-cell', 'Lowest cell at rest', 'V', '3.5', '4.22'),
    between('spread', 'Spread between highest and lowest cell', 'mV', '0', '50'),
    between('resistance', 'Highest internal resistance of a cell', 'mΩ', null, '12'),
    between('capacity', 'Measured capacity against the rated one', '%', '80', '110'),
    step('choice', 'verdict', 'What becomes of the pack?', { choices: ['flies on', 'watch', 'out of use'] }),
    step('text', 'disposal', 'Disposal: firm and certificate number', when('verdict', 'out of use')),
    check('storage', 'Stored at storage voltage, with the date on the label'),
  ],
};

export const starterProcedures: readonly StarterProcedure[] = [intakeInspection, fiftyHourInspection, batteryCheck];

interface Publication {
  readonly organisationId: string;
  readonly nowMs: number;
  readonly createdBy: string;
  readonly newId: () => string;
}

/** Writes these procedures with their first revision effective; their codes must be free. */
export async function insertProcedures(
  db: WriteHandle,
  { organisationId, nowMs, createdBy, newId }: Publication,
  list: readonly StarterProcedure[],
): Promise<void> {
  const { procedures, procedureRevisions } = db.tables;
  for (const { code, name, description, steps, standardMinutes } of list) {
    const id = newId();
    await db.insert(procedures).values({
      organisationId,
      id,
      code,
      name,
      description,
      effectiveRevision: 1,
      searchText: procedureSearchText({ code, name }),
      createdAt: nowMs,
      updatedAt: nowMs,
    });
    await db.insert(procedureRevisions).values({
      organisationId,
      procedureId: id,
      revision: 1,
      status: 'effective',
      steps: [...steps],
      standardMinutes,
      parts: [],
      changeNote: null,
      createdAt: nowMs,
      createdBy,
      effectiveAt: nowMs,
    });
  }
}
