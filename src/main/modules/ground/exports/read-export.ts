/** Hands over the file of an export: to whoever asked for it, until it expires, and while they may still see all that is in it. */
import { scopeOf, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { flow } from '#modules/implement.ts';
import { findOwnJob } from '#modules/ground/jobs/index.ts';
import { exportResult, type ExportFormat } from '#shared/contract/ground/exports.ts';
import type { Scope } from '#shared/contract/permissions.ts';
import { say } from '#text/say.ts';
import type { Rights } from './export-files.ts';
import type { ExportServices } from './index.ts';
import { exportKind } from './write-export-job.ts';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const readExport = ({ files }: ExportServices) =>
  flow.exports.content.handler(async ({ input: { id }, context: { actor, nowMs, read } }) => {
    const { state, result } = await read((db) => findOwnJob(db, actor, exportKind, id));
    if (state !== 'done') throw problem('not_possible', say.exports.noFile);
    const { name, format, file, sha256, expiresAt } = exportResult.parse(result);
    if (nowMs >= Date.parse(expiresAt)) throw problem('not_found', say.exports.expired);
    const { rights, body } = await files.open(file, sha256);
    if (!covers(actor, rights)) throw problem('forbidden', say.exports.otherRights);
    return { name, mediaType: mediaTypes[format], body };
  });

const reach: Readonly<Record<Scope, number>> = { own: 1, team: 2, all: 3 };

/** Whether nothing was taken from the rights since: which of them a row depends on only its list knows. */
export const covers = (actor: Actor, { grants, teamIds }: Rights): boolean =>
  [...grants].every(([permission, scope]) => {
    const now = scopeOf(actor, permission);
    return now !== null && reach[now] >= reach[scope] && (now === 'all' || scope !== 'team' || teamIds.every((id) => actor.teamIds.includes(id)));
  });
