import type { JsonObject, JsonValue } from '../json';
import { isObject } from '../sync/json';
import { TaskInputError } from './machine';
import type { Mark, TaskRequest } from './inputs';

/** Checks of a task's input. Each throws TaskInputError with the path of what is wrong. */

export function needText(value: JsonValue | undefined, path: string): string {
  if (typeof value !== 'string' || value === '') throw new TaskInputError(path, 'a text is needed');
  return value;
}

export function needObject(value: JsonValue | undefined, path: string): JsonObject {
  if (!isObject(value)) throw new TaskInputError(path, 'an object is needed');
  return value;
}

export function needArray(value: JsonValue | undefined, path: string): JsonValue[] {
  if (!Array.isArray(value)) throw new TaskInputError(path, 'a list is needed');
  return value;
}

export function needOneOf(value: JsonValue | undefined, allowed: readonly string[], path: string): void {
  if (value === undefined) return;
  if (typeof value !== 'string' || !allowed.includes(value)) {
    throw new TaskInputError(path, `must be one of ${allowed.join(', ')}`);
  }
}

export function needWholeNumber(value: JsonValue | undefined, path: string): void {
  if (value === undefined) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new TaskInputError(path, 'a whole number above 0 is needed');
  }
}

export function needDecimal(value: JsonValue | undefined, path: string): void {
  if (value === undefined) return;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) {
    throw new TaskInputError(path, 'a decimal number as text is needed, such as 12.50');
  }
}

const guid = /^\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}$/;

export function needMark(value: JsonValue | undefined, path: string): Mark | undefined {
  if (value === undefined) return undefined;
  const mark = needObject(value, path);
  const found = { guid: needText(mark.guid, `${path}/guid`), text: needText(mark.text, `${path}/text`) };
  if (!guid.test(found.guid)) throw new TaskInputError(`${path}/guid`, 'a GUID in braces is needed');
  return found;
}

export function needRequest(value: JsonValue | undefined, path: string): TaskRequest {
  const request = needObject(value, path);
  const type = needText(request.type, `${path}/type`);
  if (!/^[A-Za-z]\w*Rq$/.test(type)) throw new TaskInputError(`${path}/type`, `${type} is not the name of a request`);
  needObject(request.body, `${path}/body`);
  return request as TaskRequest;
}
