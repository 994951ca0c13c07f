import type { Query } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import type { Value } from '../values';
import { fieldPath, queryObject, type QueryContext } from './context';
import { compileWhere } from './filter';

/** Values of a semi-join: `IN (SELECT OneField FROM Object WHERE ...)`. */
export function subselectValues(context: QueryContext, query: Query): Value[] {
  const object = queryObject(context, query.sObject ?? '');
  const [selected] = query.fields ?? [];
  if (query.fields?.length !== 1 || !selected || !('field' in selected) || selected.type === 'FieldTypeof') {
    throw new SalesforceError('MALFORMED_QUERY', 'a semi join sub-select selects one field');
  }
  const name = selected.type === 'FieldRelationship' ? [...selected.relationships, selected.field].join('.') : selected.field;
  const path = fieldPath(context, object, name, query.sObjectAlias);
  const filter = compileWhere(context, object, query.where, query.sObjectAlias);
  const rows = (filter.candidates ?? context.store.all(object.name)).filter((row) => (context.includeDeleted || row.IsDeleted !== true) && filter.matches(row));
  return rows.map((row) => path.read(row)).filter((value) => value !== null);
}
