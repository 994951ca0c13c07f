import { parseQuery, type Query, type QueryBase, type Subquery } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import type { Json, JsonObject, Row } from '../values';
import type { ObjectDef } from '../schema/types';
import { aggregate, isAggregate, isPlainCount } from './aggregate';
import { queryObject, type QueryContext } from './context';
import { compileWhere } from './filter';
import { sortBy, sortKeys } from './order';
import { buildSelection, render, type ChildrenOf, type Selection } from './select';

/** Pages that a result is handed out in. */
export interface Paging {
  version: string;
  /** Keeps the rest of a result and gives the address of its next page. */
  keep(next: (start: number) => JsonObject, start: number): string;
  pageSize: number;
  /** Page size once the query has child subqueries, which make rows wide. */
  pageSizeWithChildren: number;
  childPageSize: number;
}

const MAX_OFFSET = 2000;
const MAX_LENGTH = 100_000;

/** Runs a SOQL query and returns the first page as the REST API writes it. */
export function runQuery(context: QueryContext, soql: string, paging: Paging): JsonObject {
  const query = parse(soql);
  const object = queryObject(context, query.sObject ?? '');
  if (isPlainCount(query)) return { totalSize: rowsOf(context, object, query).length, done: true, records: [] };
  if (isAggregate(query)) {
    const { offset = 0, limit } = query;
    const records = aggregate(context, object, query, rowsOf(context, object, { ...query, limit: undefined, offset: undefined, orderBy: undefined }));
    return { totalSize: records.length, done: true, records: records.slice(offset, limit === undefined ? undefined : offset + limit) };
  }
  const selection = selectionOf(context, object, query);
  const rows = rowsOf(context, object, query);
  const wide = [...selection.parts.values()].some((part) => part.kind === 'children');
  return resultSet(context, selection, rows, paging, wide ? Math.min(paging.pageSize, paging.pageSizeWithChildren) : paging.pageSize);
}

export function parse(soql: string): Query {
  if (soql.length > MAX_LENGTH) throw new SalesforceError('QUERY_TOO_COMPLICATED', 'SOQL statements cannot be longer than 100000 characters.');
  try {
    return parseQuery(soql);
  } catch (error) {
    throw new SalesforceError('MALFORMED_QUERY', `unexpected token in query: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Rows that a query finds, in its order, within its limit. */
export function rowsOf(context: QueryContext, object: ObjectDef, query: QueryBase): Row[] {
  return rowFinder(context, object, query)();
}

/** Compiles conditions and order once, for as many sets of rows as there are. */
function rowFinder(context: QueryContext, object: ObjectDef, query: QueryBase): (among?: Row[]) => Row[] {
  const filter = compileWhere(context, object, query.where, query.sObjectAlias);
  const keys = sortKeys(context, object, query.orderBy, query.sObjectAlias);
  const offset = query.offset ?? 0;
  if (offset > MAX_OFFSET) throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
  return (among) => {
    const rows = (among ?? filter.candidates ?? context.store.all(object.name)).filter(
      (row) => (context.includeDeleted || row.IsDeleted !== true) && filter.matches(row),
    );
    return sortBy(rows, keys).slice(offset, query.limit === undefined ? undefined : offset + query.limit);
  };
}

export function selectionOf(context: QueryContext, object: ObjectDef, query: QueryBase): Selection {
  const selection = buildSelection(context, object, query.fields ?? [], { alias: query.sObjectAlias, limit: query.limit });
  const subqueries = [...selection.parts.values()].filter((part) => part.kind === 'children');
  if (subqueries.length > 20) throw new SalesforceError('MALFORMED_QUERY', 'A query can have at most 20 child subqueries');
  // Compiled before any parent is found, so that errors show in any case.
  for (const { subquery } of subqueries) childPlan(context, object, subquery);
  return selection;
}

interface ChildPlan {
  object: ObjectDef;
  field: string;
  selection: Selection;
  find(among: Row[]): Row[];
}

/** One plan for each subquery of a parsed query; every parent row uses it. */
const plans = new WeakMap<Subquery, ChildPlan>();

function childPlan(context: QueryContext, parent: ObjectDef, subquery: Subquery): ChildPlan {
  const known = plans.get(subquery);
  if (known) return known;
  const { object, field } = childRelation(context, parent, subquery.relationshipName);
  const plan: ChildPlan = { object, field, selection: selectionOf(context, object, subquery), find: rowFinder(context, object, subquery) };
  plans.set(subquery, plan);
  return plan;
}

function resultSet(context: QueryContext, selection: Selection, rows: Row[], paging: Paging, pageSize: number): JsonObject {
  const childrenOf: ChildrenOf = (row, parent, subquery) => childSet(context, row, parent, subquery, paging);
  const page = (start: number): JsonObject => {
    const end = start + pageSize;
    const records: Json[] = rows.slice(start, end).map((row) => render(context, selection, row, paging.version, childrenOf));
    const done = end >= rows.length;
    return { totalSize: rows.length, done, ...(done ? {} : { nextRecordsUrl: paging.keep(page, end) }), records };
  };
  return page(0);
}

function childSet(context: QueryContext, parent: Row, parentObject: ObjectDef, subquery: Subquery, paging: Paging): Json {
  const { object, field, selection, find } = childPlan(context, parentObject, subquery);
  const rows = find(context.store.lookup(object.name, field, parent.Id ?? null));
  return rows.length ? resultSet(context, selection, rows, paging, paging.childPageSize) : null;
}

function childRelation(context: QueryContext, parent: ObjectDef, name: string): { object: ObjectDef; field: string } {
  const wanted = name.toLowerCase();
  const child = context.store.schema.children(parent.name).find((one) => one.name?.toLowerCase() === wanted);
  const object = child && context.store.schema.find(child.childObject);
  const field = object?.fields.get(child?.field.toLowerCase() ?? '');
  if (child && object && field && context.access.can(object, 'read') && context.access.canRead(object, field)) return { object, field: field.name };
  throw new SalesforceError('INVALID_TYPE', `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`);
}
