import { describe, expect, it } from 'vitest';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { stageMarks } from './stages.ts';

const everything = { approval: true, qualityCheck: true, invoicing: true };
const through = (...statuses: WorkOrderStatus[]) => ({
  status: statuses.at(-1) ?? 'draft',
  billing: 'quote' as const,
  stages: statuses.map((status, day) => ({ status, at: `2026-03-0${day + 1}T10:00:00.000Z`, by: 'Jo', reason: null })),
});
const spoken = (marks: ReturnType<typeof stageMarks>) => marks.map(({ status, state }) => `${state} ${status}`);

describe('the line of stages', () => {
  it('shows what is behind, where the order stands and what is ahead', () => {
    expect(spoken(stageMarks(through('draft', 'received', 'diagnosis'), everything))).toEqual([
      'done draft',
      'done received',
      'now diagnosis',
      'ahead awaiting-approval',
      'ahead approved',
      'ahead in-progress',
      'ahead quality-check',
      'ahead released',
      'ahead invoiced',
      'ahead closed',
    ]);
  });

  it('leaves out the draft of an order that was taken in at the counter', () => {
    expect(stageMarks(through('received'), everything)[0]?.status).toBe('received');
  });

  it('leaves out the stages that the workshop does not use, and the approval of work that needs no quote', () => {
    const unused = { approval: false, qualityCheck: false, invoicing: false };
    const names = stageMarks(through('received'), unused).map(({ status }) => status);
    expect(names).toEqual(['received', 'diagnosis', 'approved', 'in-progress', 'released', 'closed']);
    const warranty = stageMarks({ ...through('received'), billing: 'warranty' }, everything).map(({ status }) => status);
    expect(warranty).not.toContain('awaiting-approval');
  });

  it('puts a pause in the place of the work', () => {
    const marks = stageMarks(through('received', 'diagnosis', 'approved', 'in-progress', 'on-hold'), everything);
    expect(marks.find(({ state }) => state === 'now')?.status).toBe('on-hold');
    expect(marks.map(({ status }) => status)).not.toContain('in-progress');
  });

  it('shows work that was sent back as not checked yet', () => {
    const marks = stageMarks(through('received', 'diagnosis', 'approved', 'in-progress', 'quality-check', 'in-progress'), everything);
    expect(marks.find(({ status }) => status === 'quality-check')).toEqual({ status: 'quality-check', state: 'ahead', entry: null });
  });

  it('leads declined work back to its owner', () => {
    expect(spoken(stageMarks(through('received', 'diagnosis', 'awaiting-approval', 'declined'), everything)).slice(-3)).toEqual([
      'now declined',
      'ahead ready-to-return',
      'ahead closed',
    ]);
  });

  it('ends where an order was cancelled', () => {
    expect(spoken(stageMarks(through('draft', 'received', 'cancelled'), everything))).toEqual(['done draft', 'done received', 'now cancelled']);
  });
});
