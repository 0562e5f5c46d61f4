/** Said about links between work orders. */
export const links = {
  toItself: 'An order is not linked to itself.',
  mutualBlock: (other: string, subject: string) => `${other} blocks ${subject} already: two orders cannot wait for each other.`,
  originStays: 'Where an order came from is not taken back.',
  corrects: (number: string) => `${number} corrects a failed step: finish it, or cancel it.`,
};
