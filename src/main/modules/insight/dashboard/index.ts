/** The dashboard room: figures for people who decide. */
import { readDashboard } from './read-dashboard.ts';

export const insight = { dashboard: readDashboard };
