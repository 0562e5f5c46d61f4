/** Every feature of the application: one line each. */
import { customersFeature } from '#renderer/features/customers/index.ts';
import { fleetFeature } from '#renderer/features/fleet/index.ts';
import { todayFeature } from '#renderer/features/today/index.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [todayFeature, customersFeature, fleetFeature];
