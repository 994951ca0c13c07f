import type { JsonObject, JsonValue } from '../json';
import type { ObjectDescribe, ObjectSummary } from './client';
import { isObject } from './http';

/** The parts of a describe that are used: the whole of it takes megabytes in a large org and is kept for an hour. */
export function toDescribe(value: JsonValue): ObjectDescribe {
  const body: JsonObject = isObject(value) ? value : {};
  return {
    ...nameAndLabel(body),
    createable: body['createable'] === true,
    updateable: body['updateable'] === true,
    queryable: body['queryable'] !== false,
    fields: rows(body['fields']).map(toField),
    childRelationships: rows(body['childRelationships']).map((row) => ({
      childSObject: text(row['childSObject']), field: text(row['field']), relationshipName: textOrNull(row['relationshipName']),
    })),
  };
}

export function toSummaries(value: JsonValue): ObjectSummary[] {
  return rows(isObject(value) ? value['sobjects'] : null).map((row) => ({
    ...nameAndLabel(row), custom: row['custom'] === true, queryable: row['queryable'] === true, createable: row['createable'] === true,
  }));
}

function toField(row: JsonObject): ObjectDescribe['fields'][number] {
  return {
    ...nameAndLabel(row),
    type: text(row['type']),
    length: typeof row['length'] === 'number' ? row['length'] : 0,
    nillable: row['nillable'] === true,
    createable: row['createable'] === true,
    updateable: row['updateable'] === true,
    filterable: row['filterable'] === true,
    sortable: row['sortable'] === true,
    externalId: row['externalId'] === true,
    relationshipName: textOrNull(row['relationshipName']),
    referenceTo: Array.isArray(row['referenceTo']) ? row['referenceTo'].map(text) : [],
    picklistValues: rows(row['picklistValues']).map((one) => ({ value: text(one['value']), label: text(one['label']), active: one['active'] === true })),
  };
}

function nameAndLabel(row: JsonObject): { name: string; label: string } {
  return { name: text(row['name']), label: text(row['label']) || text(row['name']) };
}

function rows(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
