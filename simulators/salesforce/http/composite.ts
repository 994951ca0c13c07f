import { RequestError, SalesforceError } from '../errors';
import { isObject, text, type Json, type JsonObject } from '../values';
import { bodyObject, ok, type DataCall, type Reply } from './types';

const MAX_REQUESTS = 25;
const MAX_HEAVY = 5;

interface Part {
  method: string;
  url: string;
  referenceId: string;
  body: Json | undefined;
}

/** /composite: requests one after the other, each able to use the answers before it; together one API call. */
export function composite(call: DataCall): Reply {
  const body = bodyObject(call);
  const parts = readParts(body.compositeRequest);
  const allOrNone = body.allOrNone === true;
  const { store } = call.org;
  const savepoint = store.savepoint();
  const answers = new Map<string, Reply>();
  let failed = false;
  for (const part of parts) {
    const answer: Reply = failed && allOrNone ? halted(ROLLED_BACK) : runPart(call, part, answers);
    answers.set(part.referenceId, answer);
    failed ||= answer.status >= 300;
  }
  if (failed && allOrNone) {
    store.rollback(savepoint);
    for (const [reference, answer] of answers) if (answer.status < 300) answers.set(reference, halted(ROLLED_BACK));
  }
  return ok({ compositeResponse: parts.map((part): Json => show(part, answers.get(part.referenceId) ?? halted(ROLLED_BACK))) });
}

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

function halted(message: string): Reply {
  return { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message }] };
}

function show(part: Part, answer: Reply): JsonObject {
  return { body: answer.body ?? null, httpHeaders: { ...answer.headers }, httpStatusCode: answer.status, referenceId: part.referenceId };
}

function readParts(input: Json | undefined): Part[] {
  const parts = (Array.isArray(input) ? input.filter(isObject) : []).map((part) => ({
    method: text(part.method).toUpperCase(), url: text(part.url), referenceId: text(part.referenceId), body: part.body,
  }));
  if (!parts.length) throw new RequestError('INVALID_INPUT', 'compositeRequest has to hold at least one request');
  if (parts.length > MAX_REQUESTS) throw new RequestError('LIMIT_EXCEEDED', `Limit exceeded: at most ${MAX_REQUESTS} subrequests`);
  if (parts.filter((part) => /\/(query|queryAll|composite\/sobjects)\b/.test(part.url)).length > MAX_HEAVY) {
    throw new RequestError('LIMIT_EXCEEDED', `Limit exceeded: at most ${MAX_HEAVY} subrequests may be queries or collections`);
  }
  const references = parts.map((part) => part.referenceId);
  const bad = references.find((name, i) => !/^[A-Za-z]\w*$/.test(name) || references.indexOf(name) !== i);
  if (bad !== undefined) throw new RequestError('INVALID_INPUT', `Provided reference ID ('${bad}') is missing, repeated or not a letter followed by letters, digits and underscores`);
  return parts;
}

function runPart(call: DataCall, part: Part, answers: Map<string, Reply>): Reply {
  try {
    const url = resolveText(part.url, answers);
    return call.inner(part.method, url, part.body === undefined ? undefined : resolve(part.body, answers));
  } catch (error) {
    if (error instanceof UnresolvedReference) return halted(error.message);
    throw error;
  }
}

class UnresolvedReference extends Error {}

function resolve(value: Json, answers: Map<string, Reply>): Json {
  if (typeof value === 'string') return resolveText(value, answers);
  if (Array.isArray(value)) return value.map((one) => resolve(one, answers));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, answers)]));
}

function resolveText(template: string, answers: Map<string, Reply>): string {
  return template.replace(/@\{(\w+)([^}]*)\}/g, (_, reference: string, path: string) => {
    const answer = answers.get(reference);
    let value: Json | undefined = answer && answer.status < 300 ? answer.body : undefined;
    for (const step of path.match(/[^.[\]]+/g) ?? []) {
      value = Array.isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
    }
    if (value === undefined || value === null || typeof value === 'object') {
      throw new UnresolvedReference(`Invalid reference specified. No value for ${reference}${path} found in ${reference}.`);
    }
    return String(value);
  });
}

/** /composite/batch: independent requests; each of them counts as an API call. */
export function batch(call: DataCall): Reply {
  const body = bodyObject(call);
  const requests = Array.isArray(body.batchRequests) ? body.batchRequests.filter(isObject) : [];
  if (requests.length > MAX_REQUESTS) throw new SalesforceError('LIMIT_EXCEEDED', `Limit exceeded: at most ${MAX_REQUESTS} subrequests`);
  const results: Json[] = [];
  let hasErrors = false;
  for (const request of requests) {
    const skip: boolean = hasErrors && body.haltOnError === true;
    const answer: Reply = skip
      ? { status: 412, body: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted by request' }] }
      : call.inner(text(request.method).toUpperCase(), `/services/data/${text(request.url).replace(/^\//, '')}`, request.richInput);
    hasErrors ||= answer.status >= 300;
    results.push({ statusCode: answer.status, result: answer.body ?? null });
  }
  return ok({ hasErrors, results });
}
