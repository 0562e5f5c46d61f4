/** Every feature of the application: one line each. */
import { administrationFeature } from '#renderer/features/administration/index.ts';
import { customersFeature } from '#renderer/features/customers/index.ts';
import { fleetFeature } from '#renderer/features/fleet/index.ts';
import { insightFeature } from '#renderer/features/insight/index.ts';
import { intakeFeature } from '#renderer/features/intake/index.ts';
import { peopleFeature } from '#renderer/features/people/index.ts';
import { proceduresFeature } from '#renderer/features/procedures/index.ts';
import { productsFeature } from '#renderer/features/products/index.ts';
import { storeFeature } from '#renderer/features/store/index.ts';
import { todayFeature } from '#renderer/features/today/index.ts';
import { workOrdersFeature } from '#renderer/features/work-orders/index.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [todayFeature, intakeFeature, workOrdersFeature, customersFeature, fleetFeature, insightFeature, storeFeature, productsFeature, proceduresFeature, peopleFeature, administrationFeature];
