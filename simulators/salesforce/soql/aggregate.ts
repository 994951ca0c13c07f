import type { FieldType, FunctionExp, HavingClause, Query } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import { round, type JsonObject, type Row, type Value } from '../values';
import type { ObjectDef } from '../schema/types';
import { compare, test } from './compare';
import { fieldPath, type QueryContext } from './context';
import { sortBy, type SortKey } from './order';
import { conditionTree, type Leaf, type Tree } from './tree';

type Group = Row[];

interface Column {
  name: string;
  read(group: Group): Value;
}

export function isAggregate(query: Query): boolean {
  return query.groupBy !== undefined || (query.fields ?? []).some((field) => field.type === 'FieldFunctionExpression' && field.isAggregateFn);
}

export function isPlainCount(query: Query): boolean {
  const [first] = query.fields ?? [];
  return query.fields?.length === 1 && first?.type === 'FieldFunctionExpression' && first.functionName.toUpperCase() === 'COUNT' && first.parameters.length === 0;
}

/** Groups rows and computes the columns that were asked for. */
export function aggregate(context: QueryContext, object: ObjectDef, query: Query, rows: Row[]): JsonObject[] {
  const alias = query.sObjectAlias;
  const keys = [query.groupBy ?? []].flat().map((clause) => {
    if (!('field' in clause)) throw new SalesforceError('MALFORMED_QUERY', 'GROUP BY a function is not known to this org');
    return fieldPath(context, object, clause.field, alias);
  });
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((path) => path.read(row)));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  if (!keys.length && !groups.size) groups.set('', []);
  const kept = query.having ? [...groups.values()].filter(compileHaving(context, object, query.having, alias)) : [...groups.values()];
  const columns = columnsOf(context, object, query.fields ?? [], alias);
  return sortBy(kept, groupSort(context, object, query)).map((group) => ({
    attributes: { type: 'AggregateResult' },
    ...Object.fromEntries(columns.map((column) => [column.name, column.read(group)])),
  }));
}

function columnsOf(context: QueryContext, object: ObjectDef, fields: FieldType[], alias?: string): Column[] {
  let unnamed = 0;
  return fields.map((field) => {
    if (field.type === 'FieldFunctionExpression') {
      return { name: field.alias ?? `expr${unnamed++}`, read: aggregateFunction(context, object, field.functionName, field.parameters[0], alias) };
    }
    if (field.type !== 'Field' && field.type !== 'FieldRelationship') throw new SalesforceError('MALFORMED_QUERY', 'Field must be grouped or aggregated');
    const name = field.type === 'Field' ? field.field : [...field.relationships, field.field].join('.');
    const path = fieldPath(context, object, name, alias);
    const shown = 'alias' in field && field.alias ? field.alias : path.field.name;
    return { name: shown, read: (group) => (group[0] ? path.read(group[0]) : null) };
  });
}

function aggregateFunction(context: QueryContext, object: ObjectDef, functionName: string, parameter: unknown, alias?: string): Column['read'] {
  const name = functionName.toUpperCase();
  if (name === 'COUNT' && parameter === undefined) return (group) => group.length;
  const path = fieldPath(context, object, String(parameter), alias);
  const values = (group: Group) => group.map((row) => path.read(row)).filter((value) => value !== null);
  if (name === 'COUNT') return (group) => values(group).length;
  if (name === 'COUNT_DISTINCT') return (group) => new Set(values(group).map((value) => String(value).toLowerCase())).size;
  if (name === 'SUM') return (group) => sum(values(group));
  if (name === 'AVG') return (group) => (values(group).length ? Number(sum(values(group))) / values(group).length : null);
  if (name === 'MIN') return (group) => values(group).sort(compare)[0] ?? null;
  if (name === 'MAX') return (group) => values(group).sort(compare).at(-1) ?? null;
  throw new SalesforceError('MALFORMED_QUERY', `function ${functionName} is not known to this org`);
}

function sum(values: Value[]): Value {
  return values.length ? round(values.reduce<number>((total, value) => total + Number(value), 0), 6) : null;
}

function readerOf(context: QueryContext, object: ObjectDef, item: { field?: string; fn?: FunctionExp }, alias?: string): Column['read'] {
  if (item.fn) return aggregateFunction(context, object, item.fn.functionName ?? '', item.fn.parameters?.[0], alias);
  const path = fieldPath(context, object, item.field ?? '', alias);
  return (group) => (group[0] ? path.read(group[0]) : null);
}

function groupSort(context: QueryContext, object: ObjectDef, query: Query): SortKey<Group>[] {
  return [query.orderBy ?? []].flat().map((clause) => ({
    read: readerOf(context, object, clause, query.sObjectAlias),
    descending: clause.order === 'DESC',
    nullsLast: clause.nulls === 'LAST',
  }));
}

function compileHaving(context: QueryContext, object: ObjectDef, having: HavingClause, alias?: string): (group: Group) => boolean {
  return compileTree(conditionTree(having), (leaf) => {
    if (!('value' in leaf)) throw new SalesforceError('MALFORMED_QUERY', 'HAVING takes plain comparisons');
    const read = readerOf(context, object, leaf, alias);
    const literal = String(leaf.value);
    const wanted: Value = leaf.literalType === 'STRING' ? literal.slice(1, -1) : leaf.literalType === 'NULL' ? null : Number(literal);
    return (group) => test(leaf.operator, read(group), wanted);
  });
}

function compileTree<T>(tree: Tree, compileLeaf: (leaf: Leaf) => (item: T) => boolean): (item: T) => boolean {
  if (tree.kind === 'leaf') return compileLeaf(tree.leaf);
  if (tree.kind === 'not') {
    const part = compileTree(tree.part, compileLeaf);
    return (item) => !part(item);
  }
  const parts = tree.parts.map((part) => compileTree(part, compileLeaf));
  return tree.kind === 'and' ? (item) => parts.every((part) => part(item)) : (item) => parts.some((part) => part(item));
}
