/** Said about aircraft. */
const because = (reasons: readonly string[]): string => reasons.join(' ');

export const aircraft = {
  retired: 'The aircraft is retired.',
  ordersOpen: (many: number) => `${many === 1 ? '1 work order is' : `${many} work orders are`} open on this aircraft.`,
  alreadyGrounded: 'The aircraft is grounded already.',
  notGrounded: 'The aircraft is not grounded.',
  lowerReading: (last: string) => `The last known reading is ${last}. If this lower one is right, say why it is lower.`,
  ownerInTrash: (owner: string) => `Its owner ${owner} is in the trash; take the customer back first.`,
  inTrash: (name: string) => `${name} is in the trash.`,
  alreadyOwner: (name: string) => `${name} is the owner already.`,
  registeredAlready: (aircraft: string, { inTrash, owner }: { readonly inTrash: boolean; readonly owner: string | null }) =>
    `${aircraft} is registered already${inTrash ? '; it is in the trash' : owner === null ? '' : `, for ${owner}`}.`,
  cannot: {
    ground: (aircraft: string, reasons: readonly string[]) => `${aircraft} cannot be grounded: ${because(reasons)}`,
    liftGrounding: (aircraft: string, reasons: readonly string[]) => `${aircraft} has no grounding to lift: ${because(reasons)}`,
    retire: (aircraft: string, reasons: readonly string[]) => `${aircraft} cannot be retired yet: ${because(reasons)}`,
    remove: (aircraft: string, reasons: readonly string[]) => `${aircraft} cannot be removed yet: ${because(reasons)}`,
  },
};
