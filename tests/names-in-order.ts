/** Names in the order in which people look for them, whatever sorts them. */
export const namesInOrder: readonly string[] = [
  '7 Peaks', '12 Peaks', 'apfel', 'Apfel', 'äpfel', 'Äpfel', 'ärger', 'Ärger', 'Drone 2', 'Drone 9', 'Drone 10', 'Ilker', 'Łódź Air', 'Lötwerk',
  'Muller', 'Müller', 'Östlund', 'Øvre', 'Özdemir', 'Strasse', 'Straße', 'Strasser', 'Zebra', 'Żuk', '飛行',
];
