/** What the contract says about the operation behind a key of the client. */
import { operations, type OperationDescription } from '#shared/contract/names.ts';

/** Keys of the client begin with the path of their operation, such as `['customers', 'list']`; other keys have none. */
export function operationOfKey(key: readonly unknown[] | undefined): OperationDescription | undefined {
  const path = key?.[0];
  return Array.isArray(path) ? operations.get(path.join('.')) : undefined;
}
