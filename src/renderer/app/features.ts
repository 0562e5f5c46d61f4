/** Every feature of the application: one line each. */
import { auditFeature } from '#renderer/features/administration/audit/index.ts';
import { jobsFeature } from '#renderer/features/administration/jobs/index.ts';
import { peopleFeature } from '#renderer/features/administration/people/index.ts';
import { settingsFeature } from '#renderer/features/administration/settings/index.ts';
import { aircraftFeature } from '#renderer/features/fleet/aircraft/index.ts';
import { dashboardFeature } from '#renderer/features/insight/dashboard/index.ts';
import { customersFeature } from '#renderer/features/office/customers/index.ts';
import { productsFeature } from '#renderer/features/office/products/index.ts';
import { partsFeature } from '#renderer/features/store/parts/index.ts';
import { intakeFeature } from '#renderer/features/work/intake/index.ts';
import { proceduresFeature } from '#renderer/features/work/procedures/index.ts';
import { todayFeature } from '#renderer/features/work/today/index.ts';
import { workOrdersFeature } from '#renderer/features/work/work-orders/index.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [
  todayFeature,
  intakeFeature,
  workOrdersFeature,
  customersFeature,
  aircraftFeature,
  dashboardFeature,
  partsFeature,
  productsFeature,
  proceduresFeature,
  peopleFeature,
  settingsFeature,
  jobsFeature,
  auditFeature,
];
