/** Row scope on both databases: the condition that lists apply and the rule that one record is asked by agree, for every scope and every owner. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Scope } from '#shared/contract/permissions.ts';
import { workOrderScope } from '#database/tables/work/work-orders.table.ts';
import { changeRows } from '#database/versioned-rows.ts';
import { operator, reaches, type Actor } from '#kernel/actor.ts';
import { receivedOrder } from '#tests/orders.ts';
import { onEveryDialect } from './every-dialect.ts';

const permission = 'service:workorder:view';

onEveryDialect('Row scope', (open) => {
  test('shows in a list what it shows by itself', async () => {
    const workshop = await open();
    const { database, organisationId, as } = workshop;
    const { id } = await receivedOrder(workshop);
    const [me, other] = [as('technician').id, as('manager').id];
    const members = [me];
    const [mine, theirs] = await Promise.all(
      ['Ours', 'Theirs'].map((name) => as('administrator').does('teams.create', { name, memberIds: name === 'Ours' ? members : [] })),
    );
    const actors = (['all', 'team', 'own', null] as (Scope | null)[]).flatMap((scope) =>
      [[], [mine?.id ?? '']].map((teamIds): Actor => ({
        ...operator('tester', organisationId),
        kind: 'user',
        id: me,
        teamIds,
        grants: new Map(scope === null ? [] : [[permission, scope]]),
      })),
    );
    let shown = 0;
    for (const assigneeId of [null, me, other])
      for (const createdById of [me, other])
        for (const teamId of [null, mine?.id ?? '', theirs?.id ?? ''])
          await database.write(async (db) => {
            const { workOrders } = db.tables;
            const [row] = await changeRows(db, 'workOrders', eq(workOrders.id, id), { assigneeId, createdById, teamId, updatedAt: 0 });
            for (const actor of actors) {
              const listed = await db
                .select({ id: workOrders.id })
                .from(workOrders)
                .where(workOrderScope.visible(actor, permission, workOrders));
              const one = row !== undefined && reaches(actor, permission, workOrderScope.ownershipOf(row));
              expect({ assigneeId, createdById, teamId, grants: [...actor.grants.values()], shows: listed.length === 1 }).toEqual({
                assigneeId,
                createdById,
                teamId,
                grants: [...actor.grants.values()],
                shows: one,
              });
              shown += listed.length;
            }
          });
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(3 * 2 * 3 * actors.length);
  });
});
