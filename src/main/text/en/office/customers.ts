/** Said about customers. */
export const customers = {
  aircraftRegistered: (many: number) => `${many === 1 ? '1 aircraft is' : `${many} aircraft are`} registered to this customer.`,
  ordersOpen: (many: number) => `${many === 1 ? '1 work order is' : `${many} work orders are`} open for this customer.`,
  notRemovable: (name: string) => `${name} cannot be removed yet.`,
};
