import { SalesforceError } from '../errors';
import type { Org } from '../org';
import { isAggregate } from '../soql/aggregate';
import { fieldPath, queryObject } from '../soql/context';
import { parse, rowsOf } from '../soql/query';
import type { Job } from './jobs';

/** Header and rows of a bulk query. Subqueries, groups and offsets are refused, as in Salesforce. */
export function runBulkQuery(org: Org, job: Job): string[][] {
  const query = parse(job.soql);
  const context = { store: org.store, access: org.access(job.userId), now: org.clock.now(), includeDeleted: job.operation === 'queryAll' };
  const object = queryObject(context, query.sObject ?? '');
  if (isAggregate(query) || query.offset !== undefined || query.fields?.some((field) => field.type === 'FieldSubquery')) {
    throw new SalesforceError('FeatureNotEnabled', 'Aggregate, nested or offset queries are not supported in Bulk Query');
  }
  const names = (query.fields ?? []).map((field) => {
    if (field.type === 'Field') return field.field;
    if (field.type === 'FieldRelationship') return [...field.relationships, field.field].join('.');
    throw new SalesforceError('FeatureNotEnabled', 'Only fields can be selected in Bulk Query');
  });
  const paths = names.map((name) => fieldPath(context, object, name, query.sObjectAlias));
  const rows = rowsOf(context, object, query);
  return [names, ...rows.map((row) => paths.map((path) => String(path.read(row) ?? '')))];
}
