/** The shapes of airframes seen from above, nose up, on a square of 200: where the rotors are and what holds them. */
import type { FrameClass } from '#shared/contract/fleet/aircraft.ts';

export interface Rotor {
  x: number;
  y: number;
  radius: number;
}

export interface Frame {
  rotors: readonly Rotor[];
  /** Outlines of body, wings and tail, as SVG paths. */
  body: readonly string[];
  /** Arms and booms: thin lines that carry something. */
  arms: readonly string[];
}

const centre = 100;

/** Rotors on a circle; degrees run clockwise from the nose. */
function ring(degrees: readonly number[], distance: number, radius: number): Rotor[] {
  return degrees.map((degree) => {
    const angle = (degree * Math.PI) / 180;
    return { x: centre + distance * Math.sin(angle), y: centre - distance * Math.cos(angle), radius };
  });
}

const armTo = ({ x, y }: Rotor) => `M${centre} ${centre}L${x.toFixed(1)} ${y.toFixed(1)}`;

function multicopter(degrees: readonly number[], distance: number, radius: number, body: string): Frame {
  const rotors = ring(degrees, distance, radius);
  return { rotors, body: [body], arms: rotors.map(armTo) };
}

const everyDegrees = (count: number, first: number) => Array.from({ length: count }, (_rotor, index) => first + (index * 360) / count);

const hull = 'M100 68C112 68 117 78 117 90V114C117 126 111 132 100 132C89 132 83 126 83 114V90C83 78 88 68 100 68Z';
const fuselage = 'M100 18C106 18 109 34 109 52V128L104 178H96L91 128V52C91 34 94 18 100 18Z';

const wing = 'M93 72H107L186 88V100L107 102H93L14 100V88Z';
const tailplane = 'M96 162H104L132 172V180H68V172Z';

export const frames: Record<FrameClass, Frame> = {
  quad: multicopter(everyDegrees(4, 45), 74, 34, hull),
  hexa: multicopter(everyDegrees(6, 30), 74, 28, hull),
  octo: multicopter(everyDegrees(8, 22.5), 78, 22, hull),
  plane: { rotors: [{ x: centre, y: 18, radius: 14 }], body: [wing, tailplane, fuselage], arms: [] },
  vtol: {
    rotors: [
      { x: 54, y: 52, radius: 20 },
      { x: 146, y: 52, radius: 20 },
      { x: 54, y: 136, radius: 20 },
      { x: 146, y: 136, radius: 20 },
    ],
    body: [wing, tailplane, fuselage],
    arms: ['M54 52V136', 'M146 52V136'],
  },
  helicopter: {
    rotors: [
      { x: centre, y: 82, radius: 72 },
      { x: 112, y: 184, radius: 12 },
    ],
    body: ['M100 38C114 38 120 58 120 84C120 106 110 118 104 124L102 188H98L96 124C90 118 80 106 80 84C80 58 86 38 100 38Z'],
    arms: ['M98 184H112'],
  },
  other: { rotors: [], body: ['M100 44L148 72V128L100 156L52 128V72ZM100 100V156M100 100L52 72M100 100L148 72'], arms: [] },
};
