/** How grave a finding is: its words and its tone. */
import { text } from '#renderer/text/text.ts';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';
import { findingSeverities, type Finding } from '#shared/contract/work/findings.ts';

export const severityChoices = findingSeverities.map((value) => ({ value, label: text.findings.severities[value] }));

export const severityTones: Record<Finding['severity'], Tone> = { note: 'neutral', minor: 'neutral', major: 'amber', critical: 'red' };

/** A finding that is settled no longer alarms. */
export const statusTones: Record<Finding['status'], Tone> = { open: 'red', rectified: 'green', deferred: 'amber' };
