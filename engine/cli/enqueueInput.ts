import type { JsonObject, JsonValue } from '../json';
import { parseMessageSet, QbxmlValidationError, validateRequest, type QbxmlRequest } from '../qbxml';
import type { NewTask } from '../queue/types';
import type { TaskKind } from '../tasks/machine';
import { UsageError } from './command';

const KINDS: readonly TaskKind[] = ['request', 'find', 'upsert', 'list'];
const TASK_FIELDS = ['kind', 'input', 'title', 'key', 'records', 'refs', 'priority', 'expiresAfter'];

/**
 * Reads tasks from a document: qbXML (its requests stay together as one task), a JSON task
 * `{ kind, input, title, ... }`, a JSON request `{ type, body }`, or an array of those.
 */
export function readTasks(text: string): NewTask[] {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') throw new UsageError('The input is empty.');
  if (content.startsWith('<')) return [fromQbxml(content)];
  const value = parseJson(content);
  const tasks = (Array.isArray(value) ? value : [value]).map(fromJson);
  if (tasks.length === 0) throw new UsageError('The input holds no task.');
  return tasks;
}

function fromQbxml(xml: string): NewTask {
  const set = parseMessageSet(xml);
  if (set.requests.length === 0) throw new UsageError('The qbXML holds no request.');
  const requests = set.requests.map(({ type, body, attributes }) => (attributes === undefined ? { type, body } : { type, body, attributes }));
  checked(requests);
  const input: JsonObject = { requests, ...(set.onError === 'stopOnError' ? { stopOnError: true } : {}) };
  return { kind: 'request', input, title: titleOf(requests.map((request) => request.type)) };
}

/** Finds what QuickBooks would refuse before anything is queued, by the newest version; the session's own version is checked when it is sent. */
function checked(requests: QbxmlRequest[]): void {
  const errors = requests.flatMap((request) => validateRequest(request));
  if (errors.length > 0) throw new QbxmlValidationError(errors);
}

function parseJson(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new UsageError(`The input is neither qbXML nor JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fromJson(value: JsonValue): NewTask {
  if (!isObject(value)) throw new UsageError('A task must be a JSON object.');
  return 'kind' in value ? fromTask(value) : fromRequest(value);
}

function fromTask(value: JsonObject): NewTask {
  const unknown = Object.keys(value).find((name) => !TASK_FIELDS.includes(name));
  if (unknown !== undefined) throw new UsageError(`A task has no field ${unknown}. Known: ${TASK_FIELDS.join(', ')}.`);
  const kind = KINDS.find((known) => known === value.kind);
  if (kind === undefined) throw new UsageError(`kind must be one of ${KINDS.join(', ')}.`);
  if (!isObject(value.input)) throw new UsageError('input must be a JSON object.');
  const records = list(value, 'records');
  const refs = list(value, 'refs');
  const key = text(value, 'key');
  const priority = number(value, 'priority');
  const expiresAfter = number(value, 'expiresAfter');
  return {
    kind,
    input: value.input,
    title: text(value, 'title') ?? titleOfInput(kind, value.input),
    ...(key === undefined ? {} : { key }),
    ...(records === undefined ? {} : { records }),
    ...(refs === undefined ? {} : { refs }),
    ...(priority === undefined ? {} : { priority }),
    ...(expiresAfter === undefined ? {} : { expiresAfter }),
  };
}

function fromRequest(value: JsonObject): NewTask {
  const { type, body, attributes, ...rest } = value;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw new UsageError(`A request has no field ${unknown}. Known: type, body, attributes.`);
  if (typeof type !== 'string' || !isObject(body)) {
    throw new UsageError('JSON must be a task { kind, input, title } or a request { type, body }.');
  }
  const known = stringsOf(attributes);
  const request = known === undefined ? { type, body } : { type, body, attributes: known };
  checked([request]);
  return { kind: 'request', input: { requests: [request] }, title: titleOf([type]) };
}

function titleOf(types: string[]): string {
  const rest = types.length - 1;
  return `${types[0] ?? ''}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function titleOfInput(kind: TaskKind, input: JsonObject): string {
  const what = input.object ?? input.query;
  return typeof what === 'string' ? `${kind} ${what}` : kind;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(value: JsonValue | undefined): Record<string, string> | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value) || !Object.values(value).every((entry) => typeof entry === 'string')) {
    throw new UsageError('attributes must be an object of texts.');
  }
  return value as Record<string, string>;
}

function text(value: JsonObject, name: string): string | undefined {
  const field = value[name];
  if (field !== undefined && typeof field !== 'string') throw new UsageError(`${name} must be a text.`);
  return field;
}

function number(value: JsonObject, name: string): number | undefined {
  const field = value[name];
  if (field !== undefined && typeof field !== 'number') throw new UsageError(`${name} must be a number.`);
  return field;
}

function list(value: JsonObject, name: string): string[] | undefined {
  const field = value[name];
  if (field === undefined) return undefined;
  if (!Array.isArray(field) || !field.every((entry) => typeof entry === 'string')) {
    throw new UsageError(`${name} must be a list of texts.`);
  }
  return field;
}
