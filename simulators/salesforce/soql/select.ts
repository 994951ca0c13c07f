import type { FieldType, Subquery } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import type { Json, JsonObject, Row } from '../values';
import type { FieldDef, ObjectDef } from '../schema/types';
import { fieldPath, MAX_LEVELS_UP, parentOf, queryField, relationOf, type QueryContext } from './context';

/** What to show of a record: own fields, parents, children, in the order they were asked for. */
export interface Selection {
  object: ObjectDef;
  parts: Map<string, Part>;
}

type Part =
  | { kind: 'field'; field: FieldDef }
  | { kind: 'parent'; relation: FieldDef; selection: Selection }
  | { kind: 'children'; subquery: Subquery };

/** Shows the children of a row: a result set of its own, or null. */
export type ChildrenOf = (row: Row, parent: ObjectDef, subquery: Subquery) => Json;

const PASS_THROUGH = new Set(['TOLABEL', 'FORMAT']);

export function buildSelection(context: QueryContext, object: ObjectDef, fields: FieldType[], options: { alias?: string; limit?: number }): Selection {
  const selection: Selection = { object, parts: new Map() };
  for (const field of fields) {
    if (field.type === 'Field') addPath(context, selection, [], field.field);
    else if (field.type === 'FieldRelationship') addPath(context, selection, dropAlias(context, object, field.relationships, options.alias), field.field);
    else if (field.type === 'FieldSubquery') selection.parts.set(field.subquery.relationshipName, { kind: 'children', subquery: field.subquery });
    else if (field.type === 'FieldFunctionExpression') addFunction(context, selection, field, options.limit);
    else throw new SalesforceError('MALFORMED_QUERY', 'TYPEOF is not known to this org');
  }
  return selection;
}

function dropAlias(context: QueryContext, object: ObjectDef, steps: string[], alias?: string): string[] {
  const first = steps[0]?.toLowerCase();
  const isSelf = first === alias?.toLowerCase() || (first === object.name.toLowerCase() && !context.access.relationship(object, first));
  return isSelf ? steps.slice(1) : steps;
}

function addPath(context: QueryContext, selection: Selection, steps: string[], name: string): void {
  if (steps.length > MAX_LEVELS_UP) throw new SalesforceError('INVALID_FIELD', `relationships can be followed ${MAX_LEVELS_UP} levels up`);
  let current = selection;
  for (const step of steps) {
    const { relation, parent } = relationOf(context, current.object, step);
    const key = relation.relationshipName ?? step;
    const known = current.parts.get(key);
    const next = known?.kind === 'parent' ? known : { kind: 'parent' as const, relation, selection: { object: parent, parts: new Map() } };
    current.parts.set(key, next);
    current = next.selection;
  }
  const field = queryField(context, current.object, name);
  if (current.parts.has(field.name)) throw new SalesforceError('INVALID_FIELD', `duplicate field selected: ${field.name}`);
  current.parts.set(field.name, { kind: 'field', field });
}

function addFunction(context: QueryContext, selection: Selection, call: { functionName: string; parameters: unknown[]; alias?: string }, limit?: number): void {
  const name = call.functionName.toUpperCase();
  const argument = String(call.parameters[0]);
  if (name === 'FIELDS') return addAll(context, selection, argument.toUpperCase(), limit);
  if (!PASS_THROUGH.has(name)) throw new SalesforceError('MALFORMED_QUERY', `function ${call.functionName} is not known to this org`);
  const { field } = fieldPath(context, selection.object, argument);
  selection.parts.set(call.alias ?? field.name, { kind: 'field', field });
}

function addAll(context: QueryContext, selection: Selection, group: string, limit?: number): void {
  if (group !== 'STANDARD' && (limit === undefined || limit > 200)) {
    throw new SalesforceError('MALFORMED_QUERY', 'The SOQL FIELDS function must have a LIMIT of at most 200');
  }
  for (const field of selection.object.fields.values()) {
    const wanted = group === 'ALL' || (group === 'CUSTOM') === field.custom;
    if (wanted && context.access.canRead(selection.object, field)) selection.parts.set(field.name, { kind: 'field', field });
  }
}

/** A record as the REST API shows it. */
export function render(context: QueryContext, selection: Selection, row: Row, version: string, childrenOf: ChildrenOf): JsonObject {
  const { object } = selection;
  const record: JsonObject = { attributes: { type: object.name, url: `/services/data/${version}/sobjects/${object.name}/${String(row.Id)}` } };
  for (const [key, part] of selection.parts) {
    if (part.kind === 'field') record[key] = row[part.field.name] ?? null;
    else if (part.kind === 'children') record[key] = childrenOf(row, object, part.subquery);
    else {
      const parent = parentOf(context, row, part.relation);
      record[key] = parent && render(context, part.selection, parent, version, childrenOf);
    }
  }
  return record;
}
