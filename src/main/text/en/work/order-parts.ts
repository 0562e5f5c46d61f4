/** Said about the parts of a work order. */
export const orderParts = {
  notNeeded: (name: string) => `${name} is said to be not needed. Take that back first.`,
  nothingToReserve: 'There is nothing left to reserve: all of it is issued.',
  allIssued: (quantity: string, unit: string) => `All ${quantity} ${unit} are issued already. Raise the quantity to issue more.`,
  onlyLeft: (open: string, unit: string) => `Only ${open} ${unit} are left to issue. Raise the quantity of the line to issue more.`,
  scanSerial: (name: string) => `${name} has serial numbers: scan the one that goes on.`,
  nothingOut: 'Nothing of this part is out, so nothing can come back.',
  onlyOut: (present: string, unit: string) => `Only ${present} ${unit} are out.`,
  nothingWaiting: (name: string) => `Nothing of ${name} is waiting to be issued.`,
  onePerLine: (name: string) => `${name} has serial numbers: add one line for each piece.`,
  tooMany: (most: number) => `A work order holds at most ${most} lines of parts. Split the work into two orders.`,
  issued: (name: string) => `${name} was issued. Take it back instead; the line stays as evidence.`,
  nothingToDispose: 'Nothing came off and nothing is out, so there is nothing to dispose of.',
  tooMuch: 'This amounts to more than can be counted. Lower the quantity or the price.',
  lessThanIssued: (issued: string, unit: string) => `${issued} ${unit} were issued, so it cannot be less. Take back what was not used.`,
  serialStays: (name: string) => `${name} is issued: its serial can be corrected, not taken away.`,
};
