/** What aircraft come in for: the complaint, what is found, what is done about it, and what it takes. */

export interface Job {
  readonly title: string;
  readonly complaint: string;
  readonly condition: string;
  readonly finding: string;
  readonly severity: 'note' | 'minor' | 'major' | 'critical';
  readonly rectification: string;
  readonly parts: readonly { readonly sku: string; readonly quantity: string }[];
  readonly minutes: number;
  readonly procedure: 'intake' | 'fifty-hour' | 'battery';
  readonly weight: number;
}

const takes = (...list: readonly (readonly [sku: string, quantity: string])[]) => list.map(([sku, quantity]) => ({ sku, quantity }));

export const jobs: readonly Job[] = [
  { title: '50-hour inspection', complaint: 'Inspection is due.', condition: 'Clean, normal wear.', finding: 'Propeller edges worn', severity: 'minor', rectification: 'Propellers replaced in pairs', parts: takes(['PRP-15', '2'], ['SCR-M3', '8']), minutes: 120, procedure: 'fifty-hour', weight: 12 },
  { title: 'Motor 3 runs hot', complaint: 'After ten minutes one motor is too hot to touch.', condition: 'No outer damage.', finding: 'Bearing of motor 3 rough', severity: 'major', rectification: 'Motor replaced, temperature checked in hover', parts: takes(['MOT-4114', '1'], ['XT-90', '1']), minutes: 95, procedure: 'intake', weight: 6 },
  { title: 'Hard landing, leg broken', complaint: 'Came down hard in a gust; one leg is broken.', condition: 'Left leg broken, scratches below.', finding: 'Landing leg broken, arm joint loosened', severity: 'major', rectification: 'Leg replaced, joint tightened to torque', parts: takes(['LEG-CF', '1'], ['SCR-M3', '6']), minutes: 80, procedure: 'intake', weight: 6 },
  { title: 'Gimbal shakes in flight', complaint: 'Pictures are blurred, the gimbal trembles.', condition: 'Gimbal dusty.', finding: 'Two dampers torn', severity: 'minor', rectification: 'Damper set replaced, gimbal calibrated', parts: takes(['GIM-DMP', '1']), minutes: 50, procedure: 'intake', weight: 7 },
  { title: 'No video', complaint: 'Camera picture goes black after take-off.', condition: 'No outer damage.', finding: 'Gimbal ribbon cable broken at the bend', severity: 'major', rectification: 'Ribbon cable replaced', parts: takes(['GIM-FLX', '1'], ['TAP-KPT', '1']), minutes: 75, procedure: 'intake', weight: 5 },
  { title: 'Battery check before the season', complaint: 'Please check all packs before the season.', condition: 'Four packs, labels legible.', finding: 'One pack with 68 mV spread', severity: 'major', rectification: 'Pack taken out of use and disposed of', parts: takes(['BAT-6S16', '1']), minutes: 60, procedure: 'battery', weight: 8 },
  { title: 'Swollen battery', complaint: 'A pack no longer fits its bay.', condition: 'Pack swollen, bay intact.', finding: 'Pack swollen by 4 mm', severity: 'critical', rectification: 'Pack quarantined, replaced', parts: takes(['BAT-TB65', '1']), minutes: 35, procedure: 'battery', weight: 4 },
  { title: 'Loses GNSS near buildings', complaint: 'Jumps to attitude mode several times per flight.', condition: 'Antenna mast slightly bent.', finding: 'GNSS module receives 6 satellites only', severity: 'major', rectification: 'Module replaced, compass calibrated', parts: takes(['GNS-M9N', '1']), minutes: 70, procedure: 'intake', weight: 5 },
  { title: 'Crash, not airworthy', complaint: 'Hit a tree at walking speed and fell four metres.', condition: 'Two arms broken, shell cracked, battery undamaged.', finding: 'Front arms and upper shell broken', severity: 'critical', rectification: 'Arms and shell replaced, full functional test', parts: takes(['ARM-M3', '2'], ['SHL-TOP', '1'], ['PRP-QR', '2']), minutes: 240, procedure: 'intake', weight: 5 },
  { title: 'Fell into water', complaint: 'Landed in a pond, was out after a minute.', condition: 'Wet inside, mud in the motors.', finding: 'Corrosion on the power board', severity: 'critical', rectification: 'Board cleaned, speed controllers replaced', parts: takes(['ESC-40', '2'], ['BRG-608', '2']), minutes: 210, procedure: 'intake', weight: 3 },
  { title: 'Speed controller beeps', complaint: 'Beeps at start-up and refuses to arm.', condition: 'No outer damage.', finding: 'Speed controller 2 with a cold solder joint', severity: 'major', rectification: 'Speed controller replaced', parts: takes(['ESC-40', '1']), minutes: 85, procedure: 'intake', weight: 5 },
  { title: 'Firmware and parameters', complaint: 'Please bring everything up to date.', condition: 'Good.', finding: 'Failsafe altitude set below the tree line', severity: 'minor', rectification: 'Firmware updated, parameters set and saved', parts: takes(), minutes: 60, procedure: 'intake', weight: 8 },
  { title: 'Fit Remote ID', complaint: 'Needs Remote ID for work in the city.', condition: 'Good.', finding: 'No Remote ID on board', severity: 'note', rectification: 'Module fitted, broadcast checked', parts: takes(['RID-01', '1']), minutes: 55, procedure: 'intake', weight: 4 },
  { title: 'Short range', complaint: 'Link drops beyond 800 metres.', condition: 'One antenna bent.', finding: 'Antenna cable broken under the shell', severity: 'major', rectification: 'Antenna pair replaced, range tested', parts: takes(['ANT-58', '1']), minutes: 60, procedure: 'intake', weight: 4 },
  { title: 'Drifts in hover', complaint: 'Drifts to the right in calm air.', condition: 'Good.', finding: 'Accelerometer out of calibration', severity: 'minor', rectification: 'Sensors calibrated, hover logged', parts: takes(), minutes: 45, procedure: 'intake', weight: 5 },
  { title: 'Vibration warning', complaint: 'Warns of vibration on every flight.', condition: 'Propellers nicked.', finding: 'Propeller 4 out of balance, bearing worn', severity: 'major', rectification: 'Propellers and bearing replaced', parts: takes(['PRP-21', '1'], ['BRG-608', '1']), minutes: 80, procedure: 'fifty-hour', weight: 5 },
  { title: 'Aileron sticks', complaint: 'Left aileron moves late.', condition: 'Leading edge repaired by the owner.', finding: 'Servo gear worn', severity: 'major', rectification: 'Servo replaced, throws set', parts: takes(['SRV-12', '1']), minutes: 55, procedure: 'intake', weight: 3 },
  { title: 'Radio receiver fails', complaint: 'Failsafe in the middle of a mission.', condition: 'No outer damage.', finding: 'Receiver loses supply when warm', severity: 'critical', rectification: 'Receiver and plug replaced', parts: takes(['RX-900', '1'], ['XT-90', '1']), minutes: 65, procedure: 'intake', weight: 3 },
  { title: 'Does not start', complaint: 'No lights, no sound.', condition: 'Good.', finding: 'Flight controller does not boot', severity: 'critical', rectification: 'Flight controller replaced, parameters restored', parts: takes(['FC-6X', '1']), minutes: 150, procedure: 'intake', weight: 3 },
  { title: 'Annual inspection', complaint: 'Annual inspection for the insurer.', condition: 'Used, well kept.', finding: 'Screws without torque marks', severity: 'minor', rectification: 'Screws replaced and marked', parts: takes(['SCR-M3', '12'], ['PRP-15', '2']), minutes: 140, procedure: 'fifty-hour', weight: 6 },
];

export const holdReasons = ['Customer does not answer the phone.', 'Waiting for the maker’s technical support.', 'Test flight needs less wind.', 'Tool is at calibration.'] as const;
export const cancelReasons = ['Customer withdrew the order.', 'Aircraft was replaced instead.', 'Taken in twice by mistake.'] as const;
export const declineNotes = ['Too expensive, will buy a new one.', 'Repair is not worth it.', 'Will come back after the season.'] as const;
export const reworkReasons = ['Torque marks are missing on arm 2.', 'Log of the test flight is missing.', 'Label of the battery does not show the date.'] as const;
export const groundings = ['Crack in the centre plate.', 'Firmware recall by the maker.', 'Arm joint beyond its limit.'] as const;
export const remarks = ['Customer will call back about the second battery.', 'Spare propellers are in the case.', 'Please keep the broken parts for the insurer.', 'Log shows nothing unusual before the event.', 'Next inspection in about 50 hours.'] as const;
