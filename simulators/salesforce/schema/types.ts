import type { Value } from '../values';

/** Field types by the names that describe uses. */
export type FieldType =
  | 'id' | 'string' | 'textarea' | 'picklist' | 'multipicklist' | 'boolean' | 'int' | 'double'
  | 'currency' | 'percent' | 'date' | 'datetime' | 'reference' | 'email' | 'phone' | 'url';

export interface FieldDef {
  name: string;
  label: string;
  type: FieldType;
  length: number;
  precision: number;
  scale: number;
  /** Objects that a reference may point to, and the names of the way there and back. */
  referenceTo: string[];
  relationshipName?: string;
  childRelationshipName?: string;
  /** What becomes of this record when the record it refers to is deleted. */
  onDelete: 'setNull' | 'cascade' | 'restrict';
  required: boolean;
  createable: boolean;
  updateable: boolean;
  externalId: boolean;
  unique: boolean;
  caseSensitive: boolean;
  values: string[];
  restricted: boolean;
  defaultValue?: Value;
  /** Format of an auto number, such as `QBL-{000000}`. */
  autoNumber?: string;
  custom: boolean;
  helpText?: string;
}

export interface ChildRelationship {
  name?: string;
  childObject: string;
  field: string;
  onDelete: FieldDef['onDelete'];
}

export interface ObjectDef {
  name: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  custom: boolean;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  fields: Map<string, FieldDef>;
}

/** The field that people know a record by. */
export function nameField(object: ObjectDef): FieldDef | undefined {
  return object.fields.get('name') ?? object.fields.get('subject');
}

export const NUMERIC: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);

export function blankField(name: string, type: FieldType): FieldDef {
  return {
    name, type, label: name, length: 0, precision: 0, scale: 0, referenceTo: [], onDelete: 'setNull',
    required: false, createable: true, updateable: true, externalId: false, unique: false,
    caseSensitive: false, values: [], restricted: false, custom: name.endsWith('__c'),
  };
}
