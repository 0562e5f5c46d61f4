/**
 * `node bare-server.ts FILE`: a server without permission, audit, validation or threads over a copy of the database:
 * Fastify, better-sqlite3 and one prepared statement for each route. What it takes, nobody can go below.
 */
import Database from 'better-sqlite3';
import fastify from 'fastify';
import { newId } from '#kernel/identifiers.ts';
import { readerPragmas, writerPragmas } from '#database/sqlite/wal-discipline.ts';
import { draftInsert } from './bare-limits.ts';

const [file = ''] = process.argv.slice(2);
const database = new Database(file);
for (const pragma of [...writerPragmas, ...readerPragmas.filter((one) => one.startsWith('mmap'))]) database.pragma(pragma);

const summary = `select o.id, o.version, o.number, o.status, o.status_since, o.title, o.priority, o.promised_at, o.hold_reason, o.created_at, o.updated_at,
  c.id as customer_id, c.name as customer, a.id as aircraft_id, a.maker, a.model, a.airframe_serial, a.registration, u.id as assignee_id, u.name as assignee, t.id as team_id, t.name as team
  from work_orders o
  left join customers c on c.organisation_id = o.organisation_id and c.id = o.customer_id
  left join aircraft a on a.organisation_id = o.organisation_id and a.id = o.aircraft_id
  left join users u on u.organisation_id = o.organisation_id and u.id = o.assignee_id
  left join teams t on t.organisation_id = o.organisation_id and t.id = o.team_id`;
const { organisation } = database.prepare('select id as organisation from organisations order by id limit 1').get() as { organisation: string };
const list = database.prepare(`${summary} where o.organisation_id = ? order by o.created_at desc, o.id desc limit 51`);
const found = database.prepare(
  `${summary} where +o.organisation_id = ? and o.rowid in (select rowid from work_orders_search where work_orders_search match ?) order by o.created_at desc, o.id desc limit 51`,
);
const one = database.prepare(`${summary} where o.organisation_id = ? and o.id = ?`);
const dashboard = database.prepare(`select status, count(*) as count, sum(promised_at < ?) as late, sum(assignee_id is null) as unassigned from work_orders
  where organisation_id = ? and status not in ('closed', 'cancelled') group by status`);
const create = draftInsert(database);

const server = fastify();
server.get('/work-orders', ({ query }) => ({
  items: (query as { q?: string }).q === undefined ? list.all(organisation) : found.all(organisation, `"${(query as { q: string }).q}" *`),
}));
server.get('/work-orders/:id', ({ params }) => one.get(organisation, (params as { id: string }).id));
server.get('/dashboard', () => ({ stages: dashboard.all(Date.now(), organisation) }));
server.post('/work-orders', ({ body }) => {
  const id = newId();
  create(id, (body as { title: string }).title);
  return one.get(organisation, id);
});
process.stdout.write(`ready at ${await server.listen({ host: '127.0.0.1', port: 0 })}\n`);
