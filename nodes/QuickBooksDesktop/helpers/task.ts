import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../../engine/json';
import type { NewTask } from '../../../engine/queue/types';
import type { Resource } from '../resources';
import type { ItemParameters } from './parameters';
import { readSource } from './source';
import type { Source } from './source';

/** What an operation knows when it makes the task of one unit: an item, or the items whose lines make one transaction. */
export interface Making {
  resource: Resource;
  /** qbXML object to write, such as `ItemService`. */
  object: string;
  items: ItemParameters[];
  first: ItemParameters;
  options: IDataObject;
  source: Source | null;
  /** The record that the work is for: what a repeated run is known by. */
  requestedFor: string;
}

export function making(resource: Resource, object: string, items: ItemParameters[]): Making {
  const [first] = items;
  if (!first) throw new Error('There is no input item.');
  const salesforce = first.collection('salesforce');
  const source = readSource(salesforce);
  const requestedFor = String(salesforce.requestedFor ?? '').trim() || source?.recordId || '';
  return { resource, object, items, first, options: first.collection('options'), source, requestedFor };
}

/** Completes a task with what all operations share: order, look-up words, priority and expiry. */
export function task(make: Making, part: Pick<NewTask, 'kind' | 'input' | 'title' | 'key'>, names: { id?: string; name?: string }): NewTask {
  const { options, source, requestedFor } = make;
  const scope = make.resource.object;
  const records = [names.id, source?.recordId, names.name].filter((name) => !!name).map((name) => `${scope}:${name}`);
  const refs = [requestedFor, source?.recordId, names.id, names.name].filter((ref): ref is string => !!ref);
  return {
    ...part,
    ...(records.length > 0 ? { records } : {}),
    ...(refs.length > 0 ? { refs: [...new Set(refs)] } : {}),
    ...(typeof options.priority === 'number' ? { priority: options.priority } : {}),
    ...(typeof options.expiresAfterHours === 'number' && options.expiresAfterHours > 0
      ? { expiresAfter: Math.round(options.expiresAfterHours * 3600) }
      : {}),
  };
}

/** `Name` of a list record, with its parent's where it has one. */
export function nameOf(fields: JsonObject): string | undefined {
  const name = typeof fields.Name === 'string' ? fields.Name : undefined;
  const parent = refName(fields.ParentRef);
  return name && parent ? `${parent}:${name}` : name;
}

/** What a reference such as CustomerRef points to, in words. */
export function refName(ref: unknown): string | undefined {
  if (typeof ref !== 'object' || ref === null) return undefined;
  const { FullName, ListID } = ref as { FullName?: unknown; ListID?: unknown };
  const name = FullName ?? ListID;
  return typeof name === 'string' ? name : undefined;
}

/** A choice that may come from a Settings node, where a person writes it in plain words: `First open day` means firstOpenDay. */
export function choice(options: IDataObject, name: string): string | undefined {
  const words = (option(options, name) ?? '').split(/[^A-Za-z]+/).filter(Boolean);
  const [first, ...rest] = words;
  if (first === undefined) return undefined;
  const start = (word: string, letter: string) => letter + word.slice(1);
  return [start(first, first.charAt(0).toLowerCase()), ...rest.map((word) => start(word, word.charAt(0).toUpperCase()))].join('');
}

export function option<Value extends string>(options: IDataObject, name: string): Value | undefined {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? (value as Value) : undefined;
}
