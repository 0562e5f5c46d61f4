import { describe, expect, it } from 'vitest';
import { timelineRemark, timelineSentence, type TimelineEvent } from './timeline-sentence.ts';

const event = (kind: string, data: TimelineEvent['data']): TimelineEvent => ({
  id: '0190b7c0-0000-7000-8000-000000000000',
  at: '2026-03-01T10:00:00.000Z',
  by: { id: 'jo', name: 'Jo' },
  kind,
  data,
});

describe('the timeline in words', () => {
  it.each<[string, TimelineEvent['data'], string]>([
    ['created', { status: 'received' }, 'took the aircraft in'],
    ['status', { from: 'approved', to: 'in-progress' }, 'moved it to “In progress”'],
    ['assigned', { assignee: 'Ada', team: 'Multirotors' }, 'assigned it to Ada · Multirotors'],
    ['assigned', { assigneeId: null, teamId: null }, 'assigned it to nobody'],
    ['changed', { fields: ['title', 'promisedAt'] }, 'changed what is to be done and promised'],
    ['step', { action: 'recorded', title: 'Torque', status: 'done', result: '1.4', unit: 'N·m' }, 'recorded “Torque”: 1.4 N·m'],
    ['step', { action: 'recorded', title: 'Propellers', status: 'failed', result: 'fail' }, 'recorded “Propellers” as failed: Fail'],
    ['time', { action: 'stopped', minutes: 85 }, 'stopped the timer after 1 h 25 min'],
    ['part', { action: 'planned', lines: [{}, {}] }, 'planned 2 parts'],
    ['part', { action: 'not-needed', name: 'Motor' }, 'said that Motor is not needed'],
    ['part', { action: 'not-needed', name: 'Motor', quantity: '1', unit: 'piece' }, 'said that 1 piece of Motor is not needed'],
    ['part', { action: 'not-needed', name: 'Motor', quantity: '2', unit: 'piece' }, 'said that 2 pieces of Motor are not needed'],
    ['part', { action: 'not-needed', name: 'Threadlocker', quantity: '0.25', unit: 'ml' }, 'said that 0.25 ml of Threadlocker are not needed'],
    ['readings', { at: 'intake', read: { flightSeconds: 448_200, flights: 1 } }, 'read 124:30 h and 1 flight at the counter'],
    ['readings', { at: 'release', read: { cycles: 230 } }, 'read 230 cycles for the release'],
    ['part', { action: 'released', partId: 'x' }, 'gave the reservation of a part up'],
    ['consent', { answer: 'declined', answeredBy: 'Mr Roe' }, 'recorded that Mr Roe declined'],
    ['link', { action: 'added', kind: 'blocks', direction: 'to', other: 'WO-2026-00007' }, 'linked: blocked by WO-2026-00007'],
  ])('%s %o', (kind, data, sentence) => {
    expect(timelineSentence(event(kind, data))).toBe(sentence);
  });

  it('tells who takes an order from who is given one', () => {
    expect(timelineSentence(event('assigned', { assigneeId: 'jo', assignee: 'Jo', team: 'Multirotors' }))).toBe('took the order');
    expect(timelineSentence(event('assigned', { assigneeId: 'ada', assignee: 'Ada' }))).toBe('assigned it to Ada');
  });

  it('says something true about what a newer program wrote', () => {
    expect(timelineSentence(event('weather', { wind: 7 }))).toBe('changed something');
    expect(timelineSentence(event('step', { action: 'sung' }))).toBe('changed something');
    expect(timelineSentence(event('time', { action: 'stopped', minutes: 'many' }))).toBe('stopped the timer after a time that is not known');
  });

  it('adds the reason or the note, and nothing where there is none', () => {
    expect(timelineRemark(event('status', { to: 'on-hold', reason: 'No battery' }))).toBe('No battery');
    expect(timelineRemark(event('status', { to: 'approved' }))).toBeNull();
  });
});
