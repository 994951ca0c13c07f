import type { JsonObject } from '../../engine/json';
import { parseMessageSet, requestType } from '../../engine/qbxml';
import type { QbxmlRequest } from '../../engine/qbxml';

/** Requests with the path under which a fault of theirs is reported. */
export interface GivenRequests {
  requests: (QbxmlRequest & { requestID: string })[];
  onError: 'stopOnError' | 'continueOnError';
}

/**
 * Reads requests as a user gives them: qbXML text, or JSON in one of three forms, of one or several requests:
 * `{ "type": "CustomerAddRq", "body": { … } }`, `{ "CustomerAddRq": { … } }`, or a list of either.
 */
export function readRequests(given: unknown, onError: GivenRequests['onError']): GivenRequests {
  if (typeof given === 'string' && given.trimStart().startsWith('<')) {
    const set = parseMessageSet(given);
    return { requests: set.requests, onError: set.onError };
  }
  const value: unknown = typeof given === 'string' ? parseJson(given) : given;
  const list = Array.isArray(value) ? value : [value];
  const requests = list.flatMap(requestsOf).map((request, index) => ({ ...request, requestID: String(index + 1) }));
  if (requests.length === 0) throw new Error('There is no request. Give one such as { "CustomerQueryRq": { "FullName": ["Acme Corp"] } }.');
  return { requests, onError };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notReadable(error);
  }
}

function notReadable(error: unknown): Error {
  return new Error(`The request is neither qbXML nor JSON: ${(error as Error).message}`);
}

function requestsOf(value: unknown): QbxmlRequest[] {
  if (!isObject(value)) throw new Error('A request is an object such as { "CustomerQueryRq": { } }.');
  if (typeof value.type === 'string') return [request(value.type, value.body, value.attributes)];
  return Object.entries(value).flatMap(([type, body]) => (Array.isArray(body) ? body.map((each) => request(type, each)) : [request(type, body)]));
}

function request(name: string, body: unknown, attributes?: unknown): QbxmlRequest {
  const type = name.endsWith('Rq') || !requestType(`${name}Rq`) ? name : `${name}Rq`;
  if (body !== undefined && !isObject(body)) throw new Error(`The content of ${type} is not an object.`);
  return {
    type,
    body: (body ?? {}) as JsonObject,
    ...(isObject(attributes) ? { attributes: attributes as Record<string, string> } : {}),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
