/** Asks for an export: the list, its filters and its columns are checked now, so that a person hears of a fault at once. */
import { command } from '#modules/implement.ts';
import { askForJob } from '#modules/ground/jobs/index.ts';
import type { ExportServices } from './index.ts';
import { assertFilters, columnsFor, wantedList } from './wanted-list.ts';

export const createExport = ({ kind, titleOf }: ExportServices) =>
  command.exports.create.handler(async ({ input, context }) => {
    const { list, filters, columns } = input;
    const wanted = wantedList(list);
    assertFilters(wanted, filters);
    columnsFor(context.actor, wanted, columns);
    return askForJob(context, kind, { ...input, title: titleOf(wanted.title) });
  });
