/** What the timeline of an order tells of steps, time and parts: whoever makes a sentence of it has one for every action. */
export type StepAction = 'recorded' | 'waived' | 'reopened' | 'added' | 'removed' | 'procedure-added' | 'corrective-opened' | 'split-off' | 'split-in';
export type TimeAction = 'started' | 'stopped' | 'entered' | 'corrected' | 'removed';
export type PartAction = 'planned' | 'changed' | 'removed' | 'reserved' | 'released' | 'issued' | 'returned' | 'disposed' | 'not-needed' | 'needed';
