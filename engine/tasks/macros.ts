import type { JsonObject, JsonValue } from '../json';
import { isObject, text } from '../sync/json';
import { idOf } from './answers';
import type { TaskRequest } from './inputs';
import { aggregateOf } from './objects';
import type { KeptAnswer } from './requestState';

/** Ids of the records that requests defined macros for, by macro, such as `TxnID:inv1`. */
export function macroIds(requests: TaskRequest[], answers: KeptAnswer[]): Map<string, string> {
  const ids = new Map<string, string>();
  requests.forEach((request, index) => {
    const macro = text(aggregateOf(request), '@defMacro');
    const answer = answers[index];
    const record = answer?.records[0];
    const id = record ? idOf(record) : answer?.toRead;
    if (macro && id) ids.set(macro, id);
  });
  return ids;
}

/** A macro lives in one message set only: outside it the id itself stands in its place. */
export function withIds(request: TaskRequest, ids: Map<string, string>): TaskRequest {
  return { ...request, body: replaceIn(request.body, ids) };
}

function replaceIn(fields: JsonObject, ids: Map<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, replace(value, ids)]));
}

function replace(value: JsonValue | undefined, ids: Map<string, string>): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((entry) => replace(entry, ids) ?? null);
  if (!isObject(value)) return value;
  const id = ids.get(text(value, '@useMacro'));
  return id ?? replaceIn(value, ids);
}
