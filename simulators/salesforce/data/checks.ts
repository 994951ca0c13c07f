import { SalesforceError } from '../errors';
import type { Store } from './store';
import type { Change } from './rules';

/** Every required field has a value. */
export function checkRequired({ object, row }: Change): void {
  const missing = [...object.fields.values()].filter((field) => field.required && (row[field.name] ?? null) === null).map((field) => field.name);
  if (missing.length) throw new SalesforceError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, 400, missing);
}

/** No other live record has the same value in a unique field. */
export function checkUnique({ object, row }: Change, store: Store): void {
  for (const field of object.fields.values()) {
    const value = row[field.name] ?? null;
    if (!field.unique || value === null) continue;
    const other = store.lookup(object.name, field.name, value).find((found) => found.Id !== row.Id && found.IsDeleted !== true);
    if (other) {
      throw new SalesforceError('DUPLICATE_VALUE', `duplicate value found: ${field.name} duplicates value on record with id: ${String(other.Id).slice(0, 15)}`, 400, []);
    }
  }
}

/** References point to live records of the right object. Only changed ones are looked at. */
export function checkReferences({ object, row, before }: Change, store: Store): void {
  for (const field of object.fields.values()) {
    const value = row[field.name] ?? null;
    if (field.type !== 'reference' || value === null || value === before?.[field.name]) continue;
    const target = store.schema.ofId(String(value));
    if (!target || !field.referenceTo.includes(target.name)) {
      throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${String(value)}`, 400, [field.name]);
    }
    const parent = store.get(target.name, String(value));
    if (!parent) throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', 400);
    if (parent.IsDeleted === true) throw new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', 400);
  }
}
