import { blankField, type FieldDef, type FieldType, type ObjectDef } from './types';
import type { StandardObject } from './standard';

/** Reads one line of the standard-object notation. */
export function parseField(line: string): FieldDef {
  const match = /^(\w+) (\w+)(?:\(([^)]*)\))?(.*)$/.exec(line.trim());
  if (!match) throw new Error(`Not a field: ${line}`);
  const [, name = '', type = '', argument = '', flags = ''] = match;
  const field = blankField(name, type as FieldType);
  field.label = name.replace(/Id$/, ' ID').replace(/([a-z])([A-Z])/g, '$1 $2');
  readArgument(field, argument);
  for (const flag of flags.trim().split(/\s+/).filter(Boolean)) readFlag(field, flag);
  return field;
}

function readArgument(field: FieldDef, argument: string): void {
  const parts = argument.split(',').map((part) => part.trim()).filter(Boolean);
  if (field.type === 'reference') {
    field.referenceTo = argument.split(';');
    field.length = 18;
  } else if (field.type === 'picklist' || field.type === 'multipicklist') {
    field.values = parts;
    field.length = 255;
  } else if (['int', 'double', 'currency', 'percent'].includes(field.type)) {
    field.precision = Number(parts[0] ?? 18);
    field.scale = Number(parts[1] ?? 0);
  } else {
    field.length = Number(parts[0] ?? 0);
  }
}

function readFlag(field: FieldDef, flag: string): void {
  const [key, value = ''] = flag.split('=');
  const words = value.replaceAll('_', ' ');
  if (key === '!') field.required = true;
  else if (key === 'ro') field.createable = field.updateable = false;
  else if (key === 'once') field.updateable = false;
  else if (key === 'unique') field.unique = true;
  else if (key === 'ext') field.externalId = true;
  else if (key === 'cascade' || key === 'restrict') field.onDelete = key;
  else if (key === 'rel') field.relationshipName = value;
  else if (key === 'child') field.childRelationshipName = value;
  else if (key === 'label') field.label = words;
  else if (key === 'default') field.defaultValue = value === 'true' ? true : value === 'false' ? false : words;
  else throw new Error(`Not a flag: ${flag}`);
}

const SYSTEM = `
CreatedDate datetime ro
CreatedById reference(User) ro rel=CreatedBy
LastModifiedDate datetime ro
LastModifiedById reference(User) ro rel=LastModifiedBy
SystemModstamp datetime ro
IsDeleted boolean ro`;

/** Fields that every object has. */
export function systemFields(): FieldDef[] {
  const id = { ...blankField('Id', 'id'), label: 'Record ID', length: 18, createable: false, updateable: false };
  return [id, ...parseFields(SYSTEM)];
}

export function parseFields(lines: string): FieldDef[] {
  return lines.split('\n').filter((line) => line.trim()).map(parseField);
}

export function makeObject(name: string, source: StandardObject): ObjectDef {
  const fields = [...systemFields(), ...parseFields(source.fields)];
  return {
    name,
    label: source.label,
    labelPlural: source.plural,
    keyPrefix: source.prefix,
    custom: false,
    createable: source.allow.includes('c'),
    updateable: source.allow.includes('u'),
    deletable: source.allow.includes('d'),
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
  };
}
