import type { XmlNode } from '../xml/parse';
import { escapeAscii } from '../xml/write';
import { aggregateModel, type Particle } from './grammar';

/** The children of a qbXML aggregate: leaves as text, aggregates as objects, repeated elements as arrays. */
export interface Fields {
  [name: string]: FieldValue | undefined;
}
export type FieldValue = string | Fields | (string | Fields)[];

/** A reference to a list record as it was sent. */
export interface Ref {
  ListID?: string;
  FullName?: string;
}

/** Turns an element with children into fields by the aggregate's model. */
export function readFields(node: XmlNode, modelName = node.name): Fields {
  const model = aggregateModel(modelName);
  const fields: Fields = {};
  for (const child of node.children) {
    const particle = model.byName.get(child.name);
    const value: string | Fields = particle?.type === undefined ? readFields(child) : child.text;
    if (!particle?.repeats) fields[child.name] = value;
    else fields[child.name] = [...listOf(fields[child.name]), value];
  }
  return fields;
}

/** Writes fields in the order of the aggregate's model; unknown names and empty values are left out. */
export function writeFields(modelName: string, fields: Fields, only?: ReadonlySet<string>): string {
  let out = '';
  for (const particle of aggregateModel(modelName).particles) {
    if (only && !only.has(particle.name)) continue;
    for (const value of listOf(fields[particle.name])) out += writeValue(particle, value);
  }
  return out;
}

function writeValue(particle: Particle, value: string | Fields): string {
  const inner = typeof value === 'string' ? escapeAscii(value) : writeFields(particle.name, value);
  return inner === '' ? '' : `<${particle.name}>${inner}</${particle.name}>`;
}

export function listOf(value: FieldValue | undefined): (string | Fields)[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The leaf's text; undefined when absent, `''` when sent empty. */
export function text(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

export function group(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  return value !== undefined && typeof value !== 'string' && !Array.isArray(value) ? value : undefined;
}

export function groups(fields: Fields, name: string): Fields[] {
  return listOf(fields[name]).filter((value): value is Fields => typeof value !== 'string');
}

export function texts(fields: Fields, name: string): string[] {
  return listOf(fields[name]).filter((value): value is string => typeof value === 'string');
}

export function flag(fields: Fields, name: string): boolean | undefined {
  const value = text(fields, name);
  return value === undefined || value === '' ? undefined : value === 'true' || value === '1';
}
