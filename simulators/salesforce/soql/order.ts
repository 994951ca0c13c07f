import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import type { Row, Value } from '../values';
import type { ObjectDef } from '../schema/types';
import { compare } from './compare';
import { fieldPath, type QueryContext } from './context';

export interface SortKey<T> {
  read(item: T): Value;
  descending: boolean;
  nullsLast: boolean;
}

/** Sorts a copy. Nulls come first unless NULLS LAST is said, in either direction. */
export function sortBy<T>(items: T[], keys: SortKey<T>[]): T[] {
  if (!keys.length) return items;
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const order = compareKey(key, key.read(a), key.read(b));
      if (order) return order;
    }
    return 0;
  });
}

function compareKey<T>(key: SortKey<T>, a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === key.nullsLast ? 1 : -1;
  return key.descending ? compare(b, a) : compare(a, b);
}

export function sortKeys(context: QueryContext, object: ObjectDef, clause: OrderByClause | OrderByClause[] | undefined, alias?: string): SortKey<Row>[] {
  return [clause ?? []].flat().map((one) => {
    if (!('field' in one)) throw new SalesforceError('MALFORMED_QUERY', 'ORDER BY a function needs GROUP BY');
    const path = fieldPath(context, object, one.field, alias);
    if (path.field.type === 'multipicklist' || (path.field.type === 'textarea' && path.field.length > 255)) {
      throw new SalesforceError('INVALID_FIELD', `field '${path.field.name}' can not be sorted in a query call`);
    }
    return { read: path.read, descending: one.order === 'DESC', nullsLast: one.nulls === 'LAST' };
  });
}
