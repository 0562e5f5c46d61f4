/** Parts and services of a UAV workshop with prices that are about right. */

export interface SamplePart {
  readonly sku: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly category: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly unitCost: string;
  readonly serialised: boolean;
}

const part = (
  sku: string,
  name: string,
  manufacturer: string,
  category: string,
  unitPrice: string,
  unitCost: string,
  serialised = false,
  unit = 'piece',
): SamplePart => ({
  sku,
  name,
  manufacturer,
  category,
  unit,
  unitPrice,
  unitCost,
  serialised,
});

export const sampleParts: readonly SamplePart[] = [
  part('MOT-4114', 'Motor 4114, 320 KV', 'T-Motor', 'Motors', '139', '91.4', true),
  part('MOT-6010', 'Motor 6010, 130 KV', 'T-Motor', 'Motors', '219', '148.2', true),
  part('MOT-2212', 'Motor 2212, 920 KV', 'SunnySky', 'Motors', '24.9', '13.35', true),
  part('ESC-40', 'Speed controller 40 A', 'Hobbywing', 'Speed controllers', '89.9', '54.8', true),
  part('ESC-80', 'Speed controller 80 A, high voltage', 'Hobbywing', 'Speed controllers', '189', '121', true),
  part('PRP-15', 'Propeller 15 × 5, pair', 'APC', 'Propellers', '38', '19.75', false, 'pair'),
  part('PRP-21', 'Propeller 21 × 7, folding, pair', 'T-Motor', 'Propellers', '119', '71.5', false, 'pair'),
  part('PRP-QR', 'Propeller, quick release, pair', 'DJI', 'Propellers', '29', '17.3', false, 'pair'),
  part('BAT-6S16', 'Battery 6S 16 Ah', 'Tattu', 'Batteries', '289', '204.6', true),
  part('BAT-M3E', 'Battery for Mavic 3 Enterprise', 'DJI', 'Batteries', '209', '158.9', true),
  part('BAT-TB65', 'Battery TB65', 'DJI', 'Batteries', '689', '559', true),
  part('ARM-M3', 'Arm, front left', 'DJI', 'Airframe', '169', '112.2'),
  part('LEG-CF', 'Landing leg, carbon', 'Acecore', 'Airframe', '58', '31.9'),
  part('SHL-TOP', 'Upper shell', 'DJI', 'Airframe', '94', '60.5'),
  part('GIM-FLX', 'Gimbal ribbon cable', 'DJI', 'Gimbals', '34.5', '11.8'),
  part('GIM-DMP', 'Gimbal damper, set of four', 'DJI', 'Gimbals', '16.4', '5.25', false, 'set'),
  part('GNS-M9N', 'GNSS module M9N with compass', 'Holybro', 'Navigation', '84', '52.7', true),
  part('FC-6X', 'Flight controller 6X', 'Holybro', 'Electronics', '399', '281', true),
  part('RID-01', 'Remote ID module', 'Dronetag', 'Electronics', '129', '87.6', true),
  part('RX-900', 'Receiver 900 MHz', 'TBS', 'Radio', '49.9', '28.4', true),
  part('ANT-58', 'Antenna 5.8 GHz, pair', 'TBS', 'Radio', '21', '8.9', false, 'pair'),
  part('SRV-12', 'Servo, metal gear, 12 g', 'KST', 'Actuators', '46', '27.1'),
  part('BRG-608', 'Bearing set, motor', 'NMB', 'Small parts', '12.8', '3.415', false, 'set'),
  part('SCR-M3', 'Screw M3 × 8, titanium', 'Bossard', 'Small parts', '0.85', '0.214'),
  part('XT-90', 'Connector XT90, pair', 'Amass', 'Small parts', '4.2', '1.138', false, 'pair'),
  part('TAP-KPT', 'Polyimide tape', 'Tesa', 'Consumables', '6.9', '2.8', false, 'roll'),
];

export const sampleProducts = [
  { kind: 'service', sku: 'LAB-H', name: 'Workshop labour', unit: 'hour', unitPrice: '98' },
  { kind: 'service', sku: 'DIAG', name: 'Diagnosis, flat rate', unit: 'piece', unitPrice: '65' },
  { kind: 'service', sku: 'INSP-50', name: '50-hour inspection', unit: 'piece', unitPrice: '240' },
  { kind: 'service', sku: 'FLT-TEST', name: 'Test flight with log', unit: 'piece', unitPrice: '55' },
  { kind: 'service', sku: 'FW-UPD', name: 'Firmware update with parameter check', unit: 'piece', unitPrice: '75' },
  { kind: 'product', sku: 'CASE-L', name: 'Transport case, large', unit: 'piece', unitPrice: '389' },
] as const;
