/**
 * The kind of record each operation is about. While developing and in tests it is read off the contract; the build puts the
 * finished table in the place of this file (`build/finished-tables.ts`), because the first page is to come without the contract.
 */
import { operations } from '#shared/contract/names.ts';

export const operationEntities: Readonly<Record<string, string>> = Object.fromEntries([...operations.values()].map(({ name, meta }) => [name, meta.entity]));
