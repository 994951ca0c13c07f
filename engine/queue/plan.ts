import type { JsonObject, JsonValue } from '../json';
import type { QbxmlMessageSet, QbxmlRequest } from '../qbxml/message';
import type { StepRequest } from '../tasks/machine';
import type { SendStep } from './select';
import type { TaskRow } from './taskRows';
import type { ConnectionSettings } from './types';

/** What one request of a sent message set answers: a single task's request, or the merged look-ups of many. */
export interface SentRequest {
  requestID: string;
  parts: SentPart[];
  /** Path of the look-up's value in a row; set when the request is merged from look-ups. */
  row?: string;
  /** TxnIDs whose presence it asks for: no task's request, see presence.ts. */
  presence?: string[];
}

export interface SentPart {
  taskId: number;
  /** Place of the request in the task's step. */
  index: number;
  /** The values that the part asked for, when it is merged. */
  values?: string[];
}

interface PlannedRequest {
  request: QbxmlRequest;
  sent: SentRequest;
  /** Path of the values in the body, for merged look-ups. */
  element?: string;
  values: Set<string>;
}

/** The requests of one message set as they are gathered. */
export interface RequestPlan {
  /** Adds a task's step; false when the set has no room for it. */
  add(task: TaskRow, step: SendStep): boolean;
  /** The set's requests with their ids, and what each answers. */
  requests(): { requests: QbxmlMessageSet['requests']; sent: SentRequest[]; onError: QbxmlMessageSet['onError'] };
}

export function planRequests(settings: Pick<ConnectionSettings, 'maxRequests' | 'maxLookupValues'>): RequestPlan {
  const planned: PlannedRequest[] = [];
  const open = new Map<string, PlannedRequest[]>();
  let onError: QbxmlMessageSet['onError'] = 'continueOnError';

  return {
    add(task, step) {
      if (step.stopOnError) {
        // Its requests depend on each other: what follows a failure must not run, and nobody else's may be stopped by it.
        if (planned.length > 0) return false;
        onError = 'stopOnError';
      }
      const fresh = step.requests.filter((request) => !joinable(open, settings, task, request)).length;
      if (planned.length > 0 && planned.length + fresh > settings.maxRequests) return false;
      step.requests.forEach((request, index) => place(planned, open, settings, task, request, index));
      return true;
    },
    requests() {
      planned.forEach((entry, index) => {
        entry.sent.requestID = String(index + 1);
        if (entry.element) setPath(entry.request.body, entry.element, [...entry.values]);
      });
      return {
        requests: planned.map(({ request, sent }) => ({ ...request, requestID: sent.requestID })),
        sent: planned.map(({ sent }) => sent),
        onError,
      };
    },
  };
}

type Limits = Pick<ConnectionSettings, 'maxLookupValues'>;

/** The open merged request that has room for this look-up; one that asks for its values already has, however full it is. */
function joinable(
  open: Map<string, PlannedRequest[]>,
  limits: Limits,
  task: TaskRow,
  request: StepRequest,
): PlannedRequest | undefined {
  if (!request.merge || task.alone) return undefined;
  const values = lookupValues(request);
  const added = ({ values: known }: PlannedRequest) => values.filter((value) => !known.has(value)).length;
  const same = open.get(mergeKey(request)) ?? [];
  return same.find((target) => added(target) === 0) ?? same.find((target) => target.values.size + added(target) <= limits.maxLookupValues);
}

function place(
  planned: PlannedRequest[],
  open: Map<string, PlannedRequest[]>,
  limits: Limits,
  task: TaskRow,
  request: StepRequest,
  index: number,
): void {
  const { merge, ...plain } = request;
  if (!merge || task.alone) {
    planned.push({ request: plain, sent: { requestID: '', parts: [{ taskId: task.id, index }] }, values: new Set() });
    return;
  }
  const values = lookupValues(request);
  const part: SentPart = { taskId: task.id, index, values };
  const target = joinable(open, limits, task, request);
  if (target) {
    target.sent.parts.push(part);
    for (const value of values) target.values.add(value);
    return;
  }
  const entry: PlannedRequest = {
    request: { ...plain, body: structuredClone(plain.body) },
    sent: { requestID: '', parts: [part], row: merge.row ?? merge.element },
    element: merge.element,
    values: new Set(values),
  };
  planned.push(entry);
  const key = mergeKey(request);
  open.set(key, [...(open.get(key) ?? []), entry]);
}

/** Equal for look-ups that differ only in the values that they ask for. */
function mergeKey(request: StepRequest): string {
  const body = structuredClone(request.body);
  setPath(body, request.merge?.element ?? '', []);
  return JSON.stringify([request.type, request.attributes ?? {}, body, request.merge]);
}

function lookupValues(request: StepRequest): string[] {
  const value = getPath(request.body, request.merge?.element ?? '');
  return (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' ? [one] : []));
}

export function getPath(object: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = object;
  for (const name of path.split('/')) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    value = value[name];
  }
  return value;
}

function setPath(object: JsonObject, path: string, value: JsonValue): void {
  const names = path.split('/');
  const last = names.pop() ?? '';
  const parent = names.length === 0 ? object : getPath(object, names.join('/'));
  if (parent !== null && typeof parent === 'object' && !Array.isArray(parent)) parent[last] = value;
}
