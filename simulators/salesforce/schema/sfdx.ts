import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { isObject, text, type Json, type JsonObject } from '../values';
import { blankField, type FieldDef, type FieldType } from './types';

/** What a permission set grants on fields and objects, by `Object.Field` and object name. */
export interface PermissionSetDef {
  name: string;
  label: string;
  description: string;
  readable: Set<string>;
  editable: Set<string>;
  objects: Map<string, { read: boolean; create: boolean; edit: boolean; remove: boolean }>;
}

export interface SourceObject {
  name: string;
  /** Set for objects of the package itself, not for standard ones that it only adds fields to. */
  own?: { label: string; plural: string; nameFormat: string; nameLabel: string };
  fields: FieldDef[];
}

export interface SourcePackage {
  objects: SourceObject[];
  permissionSets: PermissionSetDef[];
}

const MANY = new Set(['value', 'fieldPermissions', 'objectPermissions', 'referenceTo']);
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, isArray: (name) => MANY.has(name) });

function readXml(file: string): JsonObject {
  const document = parser.parse(readFileSync(file, 'utf8')) as JsonObject;
  const root = Object.entries(document).find(([tag]) => tag !== '?xml')?.[1];
  if (!isObject(root)) throw new Error(`No metadata in ${path.basename(file)}`);
  return root;
}

const list = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
const yes = (value: Json | undefined) => value === 'true';

/**
 * Reads an SFDX source tree, so that the simulated org has exactly the fields that the package deploys.
 * @param folder the folder with sfdx-project.json
 */
export function readSfdx(folder: string): SourcePackage {
  const base = path.join(folder, 'force-app', 'main', 'default');
  const objects = readdirSync(path.join(base, 'objects')).map((name) => readObject(path.join(base, 'objects', name)));
  const sets = path.join(base, 'permissionsets');
  const permissionSets = readdirSync(sets).map((file) => readPermissionSet(path.join(sets, file)));
  return { objects, permissionSets };
}

function readObject(folder: string): SourceObject {
  const name = path.basename(folder);
  const fields = readdirSync(path.join(folder, 'fields')).sort().map((file) => readField(path.join(folder, 'fields', file)));
  const own = path.join(folder, `${name}.object-meta.xml`);
  if (!existsSync(own)) return { name, fields };
  const meta = readXml(own);
  const nameMeta = isObject(meta.nameField) ? meta.nameField : {};
  return {
    name,
    fields,
    own: { label: text(meta.label), plural: text(meta.pluralLabel), nameFormat: text(nameMeta.displayFormat), nameLabel: text(nameMeta.label) },
  };
}

const TYPES: Record<string, FieldType> = {
  Text: 'string', LongTextArea: 'textarea', TextArea: 'textarea', Picklist: 'picklist', MultiselectPicklist: 'multipicklist',
  Checkbox: 'boolean', Number: 'double', Currency: 'currency', Percent: 'percent', Date: 'date', DateTime: 'datetime',
  Lookup: 'reference', Email: 'email', Phone: 'phone', Url: 'url',
};

function readField(file: string): FieldDef {
  const meta = readXml(file);
  const type = TYPES[text(meta.type)];
  if (!type) throw new Error(`Field type ${text(meta.type)} of ${text(meta.fullName)} is not known to the simulator`);
  const valueSet = isObject(meta.valueSet) ? meta.valueSet : {};
  const definition = isObject(valueSet.valueSetDefinition) ? valueSet.valueSetDefinition : {};
  const field: FieldDef = {
    ...blankField(text(meta.fullName), type),
    label: text(meta.label),
    length: Number(meta.length ?? (type === 'email' ? 80 : type === 'reference' ? 18 : 255)),
    precision: Number(meta.precision ?? 0),
    scale: Number(meta.scale ?? 0),
    required: yes(meta.required),
    externalId: yes(meta.externalId),
    unique: yes(meta.unique),
    caseSensitive: yes(meta.caseSensitive),
    values: list(definition.value).map((value) => text(value.fullName)),
    restricted: yes(valueSet.restricted),
    helpText: text(meta.inlineHelpText),
  };
  if (type === 'boolean') field.defaultValue = yes(meta.defaultValue);
  if (type === 'reference') {
    field.referenceTo = Array.isArray(meta.referenceTo) ? meta.referenceTo.map(text) : [];
    field.relationshipName = field.name.replace(/__c$/, '__r');
    field.childRelationshipName = `${text(meta.relationshipName)}__r`;
  }
  return field;
}

function readPermissionSet(file: string): PermissionSetDef {
  const meta = readXml(file);
  const fields = list(meta.fieldPermissions);
  return {
    name: path.basename(file).replace('.permissionset-meta.xml', ''),
    label: text(meta.label),
    description: text(meta.description),
    readable: new Set(fields.filter((f) => yes(f.readable)).map((f) => text(f.field))),
    editable: new Set(fields.filter((f) => yes(f.editable)).map((f) => text(f.field))),
    objects: new Map(list(meta.objectPermissions).map((o) => [
      text(o.object),
      { read: yes(o.allowRead), create: yes(o.allowCreate), edit: yes(o.allowEdit), remove: yes(o.allowDelete) },
    ])),
  };
}
