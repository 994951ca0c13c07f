import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import type { Row, Value } from '../values';
import type { ObjectDef } from '../schema/types';
import { compare, includes, test, testSpan } from './compare';
import { fieldPath, type FieldPath, type QueryContext } from './context';
import { dateLiteral } from './dates';
import { literalValue, unquote } from './literals';
import { conditionTree, type Leaf, type Tree } from './tree';
import { subselectValues } from './subselect';

export type Predicate = (row: Row) => boolean;

export interface Filter {
  matches: Predicate;
  /** Rows that can match, from an index, when the filter allows to say so. */
  candidates?: Row[];
}

/** Compiles a WHERE clause. */
export function compileWhere(context: QueryContext, object: ObjectDef, where: WhereClause | undefined, alias?: string): Filter {
  if (!where) return { matches: () => true };
  const tree = conditionTree(where);
  return { matches: compileTree(context, object, tree, alias), candidates: candidates(context, object, tree) };
}

function compileTree(context: QueryContext, object: ObjectDef, tree: Tree, alias?: string): Predicate {
  if (tree.kind === 'leaf') return compileLeaf(context, object, tree.leaf, alias);
  if (tree.kind === 'not') {
    const part = compileTree(context, object, tree.part, alias);
    return (row) => !part(row);
  }
  const parts = tree.parts.map((part) => compileTree(context, object, part, alias));
  return tree.kind === 'and' ? (row) => parts.every((part) => part(row)) : (row) => parts.some((part) => part(row));
}

function compileLeaf(context: QueryContext, object: ObjectDef, leaf: Leaf, alias?: string): Predicate {
  if (!('field' in leaf)) throw new SalesforceError('MALFORMED_QUERY', 'functions in WHERE are not known to this org');
  const path = filterable(fieldPath(context, object, leaf.field, alias));
  if ('valueQuery' in leaf) {
    const found = new Set(subselectValues(context, leaf.valueQuery).map(String));
    return leaf.operator === 'NOT IN' ? (row) => !found.has(String(path.read(row))) : (row) => found.has(String(path.read(row)));
  }
  const { operator } = leaf;
  const types = [leaf.literalType ?? []].flat();
  if (operator === 'IN' || operator === 'NOT IN') return inList(context, path, operator, [leaf.value].flat(), types);
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') return inChoices(path, operator, [leaf.value].flat());
  return comparison(context, path, operator, String(leaf.value), types[0]);
}

function filterable(path: FieldPath): FieldPath {
  const { field } = path;
  if (field.type === 'textarea' && field.length > 255) throw new SalesforceError('INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`);
  return path;
}

function comparison(context: QueryContext, path: FieldPath, operator: string, value: string, type: string | undefined): Predicate {
  if (type === 'DATE_LITERAL' || type === 'DATE_N_LITERAL') {
    const days = dateLiteral(value, context.now);
    return (row) => testSpan(operator, path.read(row), days);
  }
  if (operator === 'LIKE' && type !== 'STRING') throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', 'invalid operator');
  if (operator === 'LIKE' && ['id', 'reference'].includes(path.field.type)) throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field');
  const wanted = literalValue(path, value, type, operator === 'LIKE');
  return (row) => test(operator, path.read(row), wanted);
}

function inList(context: QueryContext, path: FieldPath, operator: string, values: string[], types: string[]): Predicate {
  const plain = new Set<string>();
  const tests: Predicate[] = [];
  values.forEach((value, i) => {
    const type = types[i] ?? types[0];
    if (type?.startsWith('DATE_')) tests.push(comparison(context, path, '=', value, type));
    else plain.add(key(literalValue(path, value, type)));
  });
  const within: Predicate = (row) => plain.has(key(path.read(row))) || tests.some((one) => one(row));
  return operator === 'IN' ? within : (row) => !within(row);
}

const key = (value: Value) => `${typeof value} ${String(value).toLowerCase()}`;

function inChoices(path: FieldPath, operator: string, values: string[]): Predicate {
  if (path.field.type !== 'multipicklist') throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `filter operator not valid for field ${path.field.name}`);
  const choices = values.map((value) => unquote(value));
  return (row) => includes(path.read(row), choices) === (operator === 'INCLUDES');
}

/** Looks for an equality on an indexed field of the object itself, so that big tables are not scanned. */
function candidates(context: QueryContext, object: ObjectDef, tree: Tree): Row[] | undefined {
  const leaves = tree.kind === 'leaf' ? [tree] : tree.kind === 'and' ? tree.parts.filter((part) => part.kind === 'leaf') : [];
  for (const { leaf } of leaves) {
    if (!('field' in leaf) || leaf.field.includes('.') || (leaf.operator !== '=' && leaf.operator !== 'IN')) continue;
    const path = fieldPath(context, object, leaf.field);
    const indexed = path.field.type === 'id' || context.store.hasIndex(object.name, path.field.name);
    if (!indexed) continue;
    if ('valueQuery' in leaf) return rowsWith(context, object, path, subselectValues(context, leaf.valueQuery));
    const types = [leaf.literalType ?? []].flat();
    const values = [leaf.value].flat().map((value, i) => literalValue(path, value, types[i] ?? types[0]));
    return rowsWith(context, object, path, values);
  }
  return undefined;
}

function rowsWith(context: QueryContext, object: ObjectDef, path: FieldPath, values: Value[]): Row[] {
  const rows = new Map<Value | undefined, Row>();
  for (const value of values) {
    const found = path.field.type === 'id' ? [context.store.get(object.name, String(value))] : context.store.lookup(object.name, path.field.name, value);
    for (const row of found) if (row) rows.set(row.Id, row);
  }
  return [...rows.values()].sort((a, b) => compare(a.Id ?? null, b.Id ?? null));
}
