import { SalesforceError } from '../errors';
import type { Row, Value } from '../values';
import type { Access } from '../data/access';
import type { Store } from '../data/store';
import type { FieldDef, ObjectDef } from '../schema/types';

export interface QueryContext {
  store: Store;
  access: Access;
  now: Date;
  /** queryAll also sees the recycle bin. */
  includeDeleted: boolean;
}

/** A field reached from a row, maybe through parents. */
export interface FieldPath {
  field: FieldDef;
  object: ObjectDef;
  read(row: Row): Value;
}

export const MAX_LEVELS_UP = 5;

/** The object by name. @throws SalesforceError INVALID_TYPE */
export function queryObject(context: QueryContext, name: string): ObjectDef {
  const object = context.store.schema.find(name);
  if (object && context.access.can(object, 'read')) return object;
  throw new SalesforceError('INVALID_TYPE', `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`);
}

/** The field by name. @throws SalesforceError INVALID_FIELD, with the text that names the missing column */
export function queryField(context: QueryContext, object: ObjectDef, name: string): FieldDef {
  const field = context.access.field(object, name);
  if (field) return field;
  throw new SalesforceError('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`);
}

/** The parent that a row refers to, or null. */
export function parentOf(context: QueryContext, row: Row, relation: FieldDef): Row | null {
  const id = row[relation.name];
  if (typeof id !== 'string') return null;
  const object = context.store.schema.ofId(id);
  return (object && context.store.get(object.name, id)) ?? null;
}

export function relationOf(context: QueryContext, object: ObjectDef, name: string): { relation: FieldDef; parent: ObjectDef } {
  const relation = context.access.relationship(object, name);
  const parent = relation && context.store.schema.find(relation.referenceTo[0] ?? '');
  if (relation && parent) return { relation, parent };
  throw new SalesforceError('INVALID_FIELD', `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`);
}

/** Compiles `Account.Parent.Name`; a leading object name or alias is dropped. */
export function fieldPath(context: QueryContext, object: ObjectDef, path: string, alias?: string): FieldPath {
  const parts = path.split('.');
  const first = parts[0]?.toLowerCase();
  if (parts.length > 1 && (first === alias?.toLowerCase() || (first === object.name.toLowerCase() && !context.access.relationship(object, first)))) parts.shift();
  const name = parts.pop() ?? '';
  if (parts.length > MAX_LEVELS_UP) throw new SalesforceError('INVALID_FIELD', `${path}: relationships can be followed ${MAX_LEVELS_UP} levels up`);
  const steps: FieldDef[] = [];
  let target = object;
  for (const part of parts) {
    const { relation, parent } = relationOf(context, target, part);
    steps.push(relation);
    target = parent;
  }
  const field = queryField(context, target, name);
  return { field, object: target, read: (row) => readThrough(context, row, steps, field) };
}

function readThrough(context: QueryContext, row: Row, steps: FieldDef[], field: FieldDef): Value {
  let current: Row | null = row;
  for (const step of steps) current = current && parentOf(context, current, step);
  return current?.[field.name] ?? null;
}
