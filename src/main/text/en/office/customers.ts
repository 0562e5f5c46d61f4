/** Said about customers. */
import { fullStop } from '#shared/full-stop.ts';

export const customers = {
  aircraftRegistered: (many: number) => `${many === 1 ? '1 aircraft is' : `${many} aircraft are`} registered to this customer.`,
  ordersOpen: (many: number) => `${many === 1 ? '1 work order is' : `${many} work orders are`} open for this customer.`,
  taken: {
    sites: (name: string) => `There is already a site called ${fullStop(name)} Choose another name, or edit that one.`,
    contacts: (name: string) =>
      `There is already a contact called ${fullStop(name)} If this is somebody else, add an email, a telephone number or a position that tells the two apart.`,
    contactsUnseen: (name: string) => `There is already a contact called ${fullStop(name)} If this is somebody else, add a position that tells the two apart.`,
  },
  notRemovable: (name: string) => `${name} cannot be removed yet.`,
};
