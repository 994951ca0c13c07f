import type { JsonObject } from '../json';
import { text } from '../sync/json';
import { needArray, needDecimal, needMark, needObject, needOneOf, needRequest } from './check';
import { carriedOut, recordsOf, type ReadRecord } from './answers';
import { classifyStatus } from '../qbxml/status';
import { failureOf, mostResent, notCarriedOut, refusal } from './failures';
import type { RequestInput, TaskRequest } from './inputs';
import { lookUpOf, markOf, readById, verdictOf, type Verdict } from './lookUp';
import { TaskInputError, type Answer, type CompanyContext, type Step, type StepRequest, type TaskMachine, type Written } from './machine';
import { macroIds, withIds } from './macros';
import { aggregateOf, verbOf } from './objects';
import { checksOf, currencyRefusal, judgeChecks } from './requestChecks';
import { prepare, subjectIndex, type Prepared } from './requestPlan';
import { isInDoubt, isWrite, outcomeOf } from './requestResult';
import { ended, keep, type KeptAnswer, type RequestState } from './requestState';

/**
 * Sends raw requests: whatever qbXML has. With transaction rules it looks before it sends (rules R4, R19, R21, R22),
 * marks what it sends (R23) and compares what came of it (R16). A write without an answer is looked up and compared.
 */
export const requestMachine: TaskMachine<RequestInput, RequestState> = {
  kind: 'request',
  start: (input) => ({ input: checked(input), phase: 'check', answers: [], settled: 0, warnings: [], lost: 0 }),
  step,
  answer,
  lost: ({ doubt: _over, ...state }) => lookingUp(state),
  written,
};

function written(state: RequestState): Written {
  if (state.phase === 'lookUp') return 'unknown';
  return state.phase === 'reread' || state.settled > 0 ? 'applied' : 'not applied';
}

function lookingUp(state: RequestState): RequestState {
  return { ...state, phase: 'lookUp', answers: state.answers.slice(0, state.settled), lost: state.lost + 1 };
}

function checked(input: RequestInput): RequestInput {
  const requests = needArray(input.requests, 'requests');
  if (requests.length === 0) throw new TaskInputError('requests', 'at least one request is needed');
  requests.forEach((request, index) => needRequest(request, `requests/${index}`));
  if (input.transaction !== undefined) checkRules(input);
  return input;
}

function checkRules(input: RequestInput): void {
  const rules: JsonObject = needObject(input.transaction, 'transaction');
  needMark(rules.mark, 'transaction/mark');
  needDecimal(rules.expectedSubtotal, 'transaction/expectedSubtotal');
  needDecimal(rules.allowedDifference, 'transaction/allowedDifference');
  needOneOf(rules.maybeEntered, ['report', 'send', 'link'], 'transaction/maybeEntered');
  needOneOf(rules.closingDate, ['refuse', 'firstOpenDay'], 'transaction/closingDate');
  needOneOf(rules.refNumberTaken, ['refuse', 'send'], 'transaction/refNumberTaken');
  if (subjectIndex(input) < 0) throw new TaskInputError('transaction', 'rules need a request that adds a transaction');
}

/** What goes out in a phase: looks or the requests themselves. */
type Plan = { looks: StepRequest[] } | { send: StepRequest[] };

function plan(state: RequestState, prepared: Prepared, context: CompanyContext): Plan {
  if (state.phase === 'lookUp') {
    const looks = writesLeft(state, prepared).map((request) => lookUpOf(request, context, movedFrom(state, context))).filter((look) => look !== null);
    return { looks };
  }
  if (state.phase === 'reread') return { looks: rereads(state, prepared, context).map(({ look }) => look) };
  const looks = state.phase === 'check' && prepared.subject ? checksOf(prepared.subject, context).map((check) => check.request) : [];
  return looks.length > 0 ? { looks } : { send: remaining(state, prepared) };
}

/** The date that the transaction was to have, where the rules may have moved it. */
function movedFrom({ input }: RequestState, context: CompanyContext): string | undefined {
  const request = input.transaction?.closingDate === 'firstOpenDay' ? input.requests[subjectIndex(input)] : undefined;
  return request && (text(aggregateOf(request), 'TxnDate') || context.today);
}

/** What is still to be sent; the ids of records made before stand where macros referred to them. */
function remaining(state: RequestState, prepared: Prepared): TaskRequest[] {
  if (state.settled === 0) return prepared.requests;
  const ids = macroIds(prepared.requests.slice(0, state.settled), state.answers);
  return prepared.requests.slice(state.settled).map((request) => withIds(request, ids));
}

function writesLeft(state: RequestState, prepared: Prepared): TaskRequest[] {
  return prepared.requests.slice(state.settled).filter(isWrite);
}

function step(state: RequestState, context: CompanyContext): Step {
  if (state.outcome) return state.outcome;
  const prepared = prepare(state.input, context);
  if (state.phase === 'check' || state.phase === 'send') {
    const failure = prepared.failure ?? (prepared.subject ? currencyRefusal(prepared.subject, context) : null);
    if (failure) return { failed: failure };
  }
  const planned = plan(state, prepared, context);
  if ('looks' in planned) {
    if (planned.looks.length > 0) return { send: 'read', requests: planned.looks };
    // A look-up that needs no look is settled at once; the state that follows is the same at every step.
    const settled = settle(state, prepared, [], context);
    return settled.outcome ?? sending(settled, prepared);
  }
  return sending(state, prepared);
}

function sending(state: RequestState, prepared: Prepared): Step {
  const requests = remaining(state, prepared);
  return {
    send: requests.some(isWrite) ? 'write' : 'read',
    requests,
    ...(state.input.stopOnError === undefined ? {} : { stopOnError: state.input.stopOnError }),
  };
}

function answer(state: RequestState, answers: Answer[], context: CompanyContext): { state: RequestState } {
  const prepared = prepare(state.input, context);
  const planned = plan(state, prepared, context);
  if (state.phase === 'reread') return { state: reread(state, prepared, answers, context) };
  if (state.phase === 'lookUp' && 'looks' in planned && planned.looks.length > 0) {
    return { state: settle(state, prepared, answers, context) };
  }
  if ('looks' in planned && planned.looks.length > 0 && prepared.subject) {
    const outcome = judgeChecks(prepared.subject, answers, context);
    return { state: outcome ? ended(state, outcome) : { ...state, phase: 'send' } };
  }
  return { state: sent(state, prepared, answers, context) };
}

function sent(state: RequestState, prepared: Prepared, answers: Answer[], context: CompanyContext): RequestState {
  const doubtful = remaining(state, prepared).findIndex((request, index) => answers[index] && isInDoubt(request, answers[index]));
  const unsure = answers[doubtful];
  if (unsure) {
    const doubt = { failure: failureOf(unsure, 'The request'), times: (state.doubt?.times ?? 0) + 1 };
    return { ...lookingUp(state), doubt };
  }
  const open = answers.findIndex((each) => !carriedOut(each));
  if (open > 0 && answers.slice(open).every(mayGoAgain)) return settledUpTo(state, prepared, answers.slice(0, open).map(keep));
  const kept = [...state.answers.slice(0, state.settled), ...answers.map(keep)];
  const warnings = [...state.warnings, ...prepared.warnings];
  const next: RequestState = { ...state, answers: kept, warnings };
  if (rereads(next, prepared, context).length > 0) return { ...next, phase: 'reread' };
  return ended(next, outcomeOf(prepared, kept, warnings));
}

/** A lock, or a request that QuickBooks did not come to: it alone is sent again when those before it were carried out. */
function mayGoAgain(answer: Answer): boolean {
  const { class: kind } = classifyStatus(answer.statusCode, answer.statusMessage);
  return kind === 'notProcessed' || kind === 'transient';
}

interface Reread {
  index: number;
  look: StepRequest;
  /** The record that the look was for. */
  pick(answer: Answer | undefined): ReadRecord | undefined;
}

/**
 * Answers without a record: recovered ones carry an id only, and QuickBooks may carry out an add and tell nothing of
 * it. Callers are given the same record as after an answer that has it.
 */
function rereads(state: RequestState, prepared: Prepared, context: CompanyContext): Reread[] {
  return state.answers.flatMap((kept, index): Reread[] => {
    const request = prepared.requests[index] as TaskRequest;
    const { verb, object } = verbOf(request);
    if (kept.records.length > 0) return [];
    if (kept.toRead && ['Add', 'Mod', 'Void'].includes(verb)) {
      return [{ index, look: readById(object, kept.toRead), pick: (answer) => recordsOf(answer)[0] }];
    }
    const look = verb === 'Add' && isSilent(kept) ? lookUpOf(request, context) : null;
    return look ? [{ index, look, pick: (answer) => foundRecord(state, request, answer) }] : [];
  });
}

/** Carried out as far as its status says, without any id. */
function isSilent(kept: KeptAnswer): boolean {
  return carriedOut({ ...kept, rets: [] }) && !kept.toRead && !text(kept.body, 'TxnID') && !text(kept.body, 'ListID');
}

function foundRecord(state: RequestState, request: TaskRequest, answer: Answer | undefined): ReadRecord | undefined {
  const verdict = verdictOf(request, answer ?? null, markOf(request, state.input.transaction?.mark));
  return verdict.is === 'applied' ? verdict.record : undefined;
}

/** Ends the task either way: what was carried out is not sent again for want of its id. */
function reread(state: RequestState, prepared: Prepared, answers: Answer[], context: CompanyContext): RequestState {
  const kept = [...state.answers];
  const warnings = [...state.warnings];
  rereads(state, prepared, context).forEach(({ index, pick }, at) => {
    const before = kept[index] as KeptAnswer;
    const record = pick(answers[at]);
    if (record) kept[index] = { ...before, records: [record] };
    else if (!before.toRead) warnings.push(`QuickBooks carried out ${prepared.requests[index]?.type ?? 'the request'}, but did not tell its id; look for it in QuickBooks.`);
  });
  return ended({ ...state, warnings }, outcomeOf(prepared, kept, warnings));
}

/** After a look-up: done, again, or unknown. */
function settle(state: RequestState, prepared: Prepared, answers: Answer[], context: CompanyContext): RequestState {
  const writes = writesLeft(state, prepared);
  let next = 0;
  const verdicts = writes.map((request) => {
    const found = lookUpOf(request, context) ? answers[next++] ?? null : null;
    return verdictOf(request, found, markOf(request, state.input.transaction?.mark));
  });
  if (verdicts.every((verdict) => verdict.is === 'not applied')) return again(state);
  const applied = verdicts.findIndex((verdict) => verdict.is !== 'applied');
  const onlyWrites = writes.length === prepared.requests.length - state.settled;
  const done = applied < 0 ? verdicts.length : applied;
  if (onlyWrites && verdicts.slice(done).every((verdict) => verdict.is === 'not applied')) {
    return settledUpTo(state, prepared, verdicts.slice(0, done).map((verdict, index) => appliedAnswer(writes[index] as TaskRequest, verdict)));
  }
  return ended(state, { failed: undecided(writes, verdicts) });
}

/** The first of the writes were carried out: the rest goes out now, if there is any. */
function settledUpTo(state: RequestState, prepared: Prepared, found: KeptAnswer[]): RequestState {
  const answers = [...state.answers.slice(0, state.settled), ...found];
  const next: RequestState = { ...state, answers, settled: answers.length };
  if (answers.length < prepared.requests.length) return again({ ...next, phase: 'send' });
  const warnings = [...state.warnings, ...prepared.warnings];
  return ended({ ...next, warnings }, outcomeOf(prepared, answers, warnings));
}

const mostDoubts = 2;

function again(state: RequestState): RequestState {
  if (state.lost > mostResent) return ended(state, { failed: notCarriedOut(mostResent) });
  if (state.doubt && state.doubt.times >= mostDoubts) {
    return ended(state, { failed: { ...state.doubt.failure, written: 'not applied' } });
  }
  return { ...state, phase: state.settled > 0 ? 'send' : 'check' };
}

function appliedAnswer(request: TaskRequest, verdict: Verdict): KeptAnswer {
  const record = verdict.is === 'applied' ? verdict.record : undefined;
  return { statusCode: 0, statusSeverity: 'Info', statusMessage: 'Found by its look-up', records: record ? [record] : [], body: record ? {} : request.body };
}

function undecided(writes: TaskRequest[], verdicts: Verdict[]) {
  const reasons = verdicts.map((verdict, index) => {
    const type = writes[index]?.type ?? '';
    return verdict.is === 'unknown' ? `${type}: ${verdict.because}` : `${type}: ${verdict.is}`;
  });
  const candidates = verdicts.flatMap((verdict): JsonObject[] => {
    if (verdict.is === 'unknown') return verdict.candidates;
    return verdict.is === 'applied' && verdict.record ? [{ object: verdict.record.object, id: text(verdict.record.fields, 'TxnID') || text(verdict.record.fields, 'ListID') }] : [];
  });
  return refusal(
    'OUTCOME_UNKNOWN',
    `The answer of QuickBooks was lost, and its records don’t tell what became of the write (${reasons.join('; ')}).`,
    'Look in QuickBooks whether it is there, then settle the task (n8n: QuickBooks Desktop node, Queue, Settle; shell: qbd queue settle).',
    'bookkeeper',
    { written: 'unknown', detail: candidates },
  );
}
