/** Unmanned aircraft as they are flown: makers and models as facts, with the shape and mass that a workshop sees. */
import type { FrameClass, classMarks } from '#shared/contract/fleet/aircraft.ts';

export interface AircraftModel {
  readonly maker: string;
  readonly model: string;
  readonly frameClass: FrameClass;
  readonly classMark: (typeof classMarks)[number] | null;
  readonly massGrams: number;
  /** First four characters of its Remote ID serial numbers: invented ones, so that no real aircraft is named. */
  readonly remoteIdPrefix: string;
  readonly firmware: string;
  /** How often it turns up, relative to the others. */
  readonly weight: number;
}

const model = (
  maker: string,
  name: string,
  frameClass: FrameClass,
  classMark: AircraftModel['classMark'],
  massGrams: number,
  remoteIdPrefix: string,
  firmware: string,
  weight: number,
): AircraftModel => ({ maker, model: name, frameClass, classMark, massGrams, remoteIdPrefix, firmware, weight });

export const models: readonly AircraftModel[] = [
  model('DJI', 'Matrice 350 RTK', 'quad', 'C3', 9200, 'XD1A', 'DJI 10.01', 9),
  model('DJI', 'Matrice 30T', 'quad', 'C2', 4069, 'XD1A', 'DJI 07.02', 8),
  model('DJI', 'Mavic 3 Enterprise', 'quad', 'C2', 1050, 'XD1A', 'DJI 09.00', 12),
  model('DJI', 'Mavic 3 Multispectral', 'quad', 'C2', 1050, 'XD1A', 'DJI 09.00', 5),
  model('DJI', 'Agras T40', 'octo', null, 101000, 'XD1A', 'DJI 04.03', 4),
  model('DJI', 'Inspire 3', 'quad', null, 4310, 'XD1A', 'DJI 02.00', 3),
  model('Autel Robotics', 'EVO Max 4T', 'quad', 'C2', 1640, 'XA2B', 'Autel 1.7', 5),
  model('Autel Robotics', 'Alpha', 'quad', 'C3', 6400, 'XA2B', 'Autel 1.3', 2),
  model('Parrot', 'ANAFI Ai', 'quad', 'C2', 898, 'XP3C', 'Parrot 7.7', 3),
  model('Skydio', 'X10', 'quad', 'C2', 2110, 'XS4D', 'Skydio 33', 4),
  model('Freefly', 'Astro', 'quad', null, 3100, 'XF5E', 'PX4 1.14', 3),
  model('Freefly', 'Alta X', 'quad', null, 10860, 'XF5E', 'PX4 1.14', 2),
  model('Acecore', 'Noa', 'hexa', null, 14500, 'XC6F', 'ArduCopter 4.5', 3),
  model('Acecore', 'Zoe', 'quad', null, 7500, 'XC6F', 'ArduCopter 4.5', 2),
  model('Wingtra', 'WingtraOne GEN II', 'vtol', 'C6', 4800, 'XW7G', 'Wingtra 2.12', 4),
  model('senseFly', 'eBee X', 'plane', 'C6', 1600, 'XE8H', 'senseFly 3.9', 4),
  model('Quantum-Systems', 'Trinity Pro', 'vtol', null, 5750, 'XQ9J', 'PX4 1.13', 4),
  model('Quantum-Systems', 'Vector', 'vtol', null, 8500, 'XQ9J', 'PX4 1.13', 1),
  model('Microdrones', 'mdMapper1000', 'quad', null, 6100, 'XM1K', 'md 5.2', 2),
  model('Yuneec', 'H850-RTK', 'hexa', null, 5990, 'XY2L', 'PX4 1.12', 2),
  model('XAG', 'P100 Pro', 'quad', null, 88000, 'XX3M', 'XAG 6.1', 2),
  model('DeltaQuad', 'Evo', 'vtol', null, 9500, 'XT4N', 'PX4 1.14', 2),
  model('Flyability', 'Elios 3', 'quad', null, 2350, 'XL5P', 'Elios 4.3', 3),
  model('Schiebel', 'Camcopter S-100', 'helicopter', null, 200000, 'XH6R', 'S-100 8.4', 1),
  model('Alpha Unmanned Systems', 'A900', 'helicopter', null, 25000, 'XU7S', 'ArduCopter 4.3', 1),
  model('Inspired Flight', 'IF1200A', 'hexa', null, 21500, 'XN8T', 'ArduCopter 4.4', 2),
  model('Hexsoon', 'EDU-650', 'quad', null, 3400, 'XK9V', 'ArduCopter 4.5', 2),
];
