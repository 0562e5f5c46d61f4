/** Makes record ids: UUIDv7, so that ids sort by time of making and indexes grow at one end. */
import { v7 } from 'uuid';

export const newId = (): string => v7();
