import type { JsonObject } from '../json';
import { text } from '../sync/json';
import { absolute, compareDecimals, isDecimal, subtract } from '../sync/money';
import { classifyStatus } from '../qbxml/status';
import { carriedOut, foundNothing, idOf, numberOf, warningsOf, type ReadRecord } from './answers';
import { failureOf } from './failures';
import type { TaskRequest } from './inputs';
import { idOfDeletion } from './lookUp';
import type { Answer, TaskAction, TaskFailure, TaskResult } from './machine';
import { inWords, verbOf } from './objects';
import type { Prepared, Subject } from './requestPlan';
import type { KeptAnswer, Outcome } from './requestState';

/** Outcome of the whole task from the answers to all its requests. */
export function outcomeOf(prepared: Prepared, answers: KeptAnswer[], warnings: string[]): Outcome {
  const bad = prepared.requests.findIndex((request, index) => hasFailed(request, answers[index]));
  if (bad >= 0) return { failed: failureAt(prepared.requests, answers, bad) };
  const [only] = answers;
  const [request] = prepared.requests;
  if (prepared.requests.length === 1 && only && request) {
    return { done: withDifference(singleResult(request, only, warnings), prepared.subject) };
  }
  return { done: withDifference(severalResult(prepared, answers, warnings), prepared.subject) };
}

/** A query that found nothing and a deletion of what is gone have reached what was asked for. */
function hasFailed(request: TaskRequest, answer: KeptAnswer | undefined): boolean {
  if (!answer) return true;
  const { verb } = verbOf(request);
  const plain = asAnswer(answer);
  if (foundNothing(plain) && (verb === 'Query' || verb === 'Del')) return false;
  return !carriedOut(plain) || foundNothing(plain);
}

function asAnswer(answer: KeptAnswer): Answer {
  return { ...answer, rets: answer.records.map((record) => ({ type: `${record.object}Ret`, fields: record.fields })) };
}

function failureAt(requests: TaskRequest[], answers: KeptAnswer[], bad: number): TaskFailure {
  const request = requests[bad] as TaskRequest;
  const answer = answers[bad];
  const failure = answer
    ? failureOf(asAnswer(answer), titleOf(request), isWrite(request))
    : failureOf({ statusCode: 3231, statusSeverity: 'Error', statusMessage: '', rets: [], body: {} }, titleOf(request));
  const before = requests.filter((other, index) => index !== bad && isWrite(other) && answers[index] && carriedOut(asAnswer(answers[index])));
  if (before.length === 0) return requests.length === 1 ? failure : { ...failure, detail: rowsOf(requests, answers) };
  return {
    ...failure,
    written: 'applied',
    remedy: 'Mend the cause, then enter the rest in QuickBooks or send it as a task of its own; this task can’t be retried, because part of it is there.',
    message: `${failure.message} ${before.length} of the ${requests.length} requests of this task were carried out and stay.`,
    detail: rowsOf(requests, answers),
  };
}

export function isWrite(request: TaskRequest): boolean {
  return verbOf(request).verb !== 'Query';
}

function titleOf(request: TaskRequest): string {
  const { verb, object } = verbOf(request);
  const doing = { Add: 'Adding', Mod: 'Changing', Del: 'Deleting', Void: 'Voiding', Query: 'Reading', Other: 'The request for' }[verb];
  return `${doing} the ${inWords(object)}`;
}

/** Whether QuickBooks may or may not have carried the request out, as after an internal error. */
export function isInDoubt(request: TaskRequest, answer: Answer): boolean {
  return isWrite(request) && !carriedOut(answer) && classifyStatus(answer.statusCode, answer.statusMessage).written === 'unknown';
}

function singleResult(request: TaskRequest, answer: KeptAnswer, warnings: string[]): TaskResult {
  const { verb, object } = verbOf(request);
  const all = [...warnings, ...warningsOf(asAnswer(answer))];
  const [record] = answer.records;
  if (verb === 'Query' || verb === 'Other') {
    return { action: 'answered', rows: rowsOf([request], [answer]), warnings: all };
  }
  if (verb === 'Del') {
    const gone = answer.statusCode === 0 ? [] : [`The ${inWords(object)} was no longer in QuickBooks.`];
    return { action: 'deleted', object, id: idOfDeletion(request), warnings: [...warnings, ...gone] };
  }
  const action: TaskAction = verb === 'Add' ? 'created' : verb === 'Mod' ? 'updated' : 'voided';
  return { action, ...identity(object, record, answer, request), warnings: all };
}

function identity(object: string, record: ReadRecord | undefined, answer: KeptAnswer, request: TaskRequest): Partial<TaskResult> {
  if (record) {
    const number = numberOf(record);
    return { object: record.object, record: record.fields, id: idOf(record), ...(number ? { number } : {}) };
  }
  const id = answer.toRead ?? (text(answer.body, 'TxnID') || text(answer.body, 'ListID') || idOfDeletion(request));
  const number = text(answer.body, 'RefNumber');
  return { object, ...(id ? { id } : {}), ...(number ? { number } : {}) };
}

function severalResult(prepared: Prepared, answers: KeptAnswer[], warnings: string[]): TaskResult {
  const all = [...warnings, ...answers.flatMap((answer) => warningsOf(asAnswer(answer)))];
  const rows = rowsOf(prepared.requests, answers);
  const subject = prepared.subject;
  const answer = subject ? answers[subject.index] : undefined;
  const request = subject ? prepared.requests[subject.index] : undefined;
  if (!subject || !answer || !request) return { action: 'answered', rows, warnings: all };
  return { action: 'created', ...identity(subject.object, answer.records[0], answer, request), rows, warnings: all };
}

/** Each response as a row: its type, status and records. */
function rowsOf(requests: TaskRequest[], answers: KeptAnswer[]): JsonObject[] {
  return requests.map((request, index) => {
    const answer = answers[index];
    const type = request.type.replace(/Rq$/, 'Rs');
    if (!answer) return { type, statusCode: 3231, statusSeverity: 'Error', statusMessage: 'Not processed', records: [] };
    const { statusCode, statusSeverity, statusMessage, records, body } = answer;
    return { type, statusCode, statusSeverity, statusMessage, records, ...(records.length === 0 ? { body } : {}) };
  });
}

/** Rule R16: what QuickBooks made of the lines, compared with what was expected. The transaction stays either way. */
function withDifference(result: TaskResult, subject: Subject | null): TaskResult {
  const expected = subject?.rules.expectedSubtotal;
  const answered = text(result.record, 'Subtotal');
  if (!subject || expected === undefined || !isDecimal(answered)) return result;
  const difference = subtract(answered, expected);
  if (compareDecimals(absolute(difference), subject.rules.allowedDifference ?? '0.00') <= 0) return result;
  const warning = `The ${inWords(subject.object)} is in QuickBooks with a subtotal of ${answered}, ${expected} was expected (difference ${difference}).`;
  return { ...result, difference: { expected, answered }, warnings: [...result.warnings, warning] };
}
