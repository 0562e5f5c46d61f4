/** The kind of record that stands behind a key of the client. */
import { operationEntities } from './operation-entities.ts';

/** Keys of the client begin with the path of their operation, such as `['customers', 'list']`; other keys have none. */
export function entityOfKey(key: readonly unknown[] | undefined): string | undefined {
  const path = key?.[0];
  return Array.isArray(path) ? operationEntities[path.join('.')] : undefined;
}
