import type { JsonObject } from '../json';
import { text } from '../sync/json';
import { needArray, needDecimal, needMark, needObject, needOneOf, needRequest } from './check';
import { recordsOf } from './answers';
import { failureOf, mostResent, notCarriedOut, refusal } from './failures';
import type { RequestInput, TaskRequest } from './inputs';
import { lookUpOf, markOf, readById, verdictOf, type Verdict } from './lookUp';
import { TaskInputError, type Answer, type CompanyContext, type Step, type StepRequest, type TaskMachine, type Written } from './machine';
import { macroIds, withIds } from './macros';
import { verbOf } from './objects';
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
    const looks = writesLeft(state, prepared).map((request) => lookUpOf(request, context)).filter((look) => look !== null);
    return { looks };
  }
  if (state.phase === 'reread') return { looks: rereads(state, prepared) };
  const looks = state.phase === 'check' && prepared.subject ? checksOf(prepared.subject, context).map((check) => check.request) : [];
  return looks.length > 0 ? { looks } : { send: remaining(state, prepared) };
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
  if (state.phase === 'reread') return { state: reread(state, prepared, answers) };
  if (state.phase === 'lookUp' && 'looks' in planned && planned.looks.length > 0) {
    return { state: settle(state, prepared, answers, context) };
  }
  if ('looks' in planned && planned.looks.length > 0 && prepared.subject) {
    const outcome = judgeChecks(prepared.subject, answers, context);
    return { state: outcome ? ended(state, outcome) : { ...state, phase: 'send' } };
  }
  return { state: sent(state, prepared, answers) };
}

function sent(state: RequestState, prepared: Prepared, answers: Answer[]): RequestState {
  const doubtful = remaining(state, prepared).findIndex((request, index) => answers[index] && isInDoubt(request, answers[index]));
  const unsure = answers[doubtful];
  if (unsure) {
    const doubt = { failure: failureOf(unsure, 'The request'), times: (state.doubt?.times ?? 0) + 1 };
    return { ...lookingUp(state), doubt };
  }
  const kept = [...state.answers.slice(0, state.settled), ...answers.map(keep)];
  const warnings = [...state.warnings, ...prepared.warnings];
  const next: RequestState = { ...state, answers: kept, warnings };
  if (rereads(next, prepared).length > 0) return { ...next, phase: 'reread' };
  return ended(next, outcomeOf(prepared, kept, warnings));
}

/** Recovered answers carry ids only; callers are given the same record as after an answer that came. */
function rereads(state: RequestState, prepared: Prepared): StepRequest[] {
  return toReread(state, prepared).map(({ object, id }) => readById(object, id));
}

function toReread(state: RequestState, prepared: Prepared): { index: number; object: string; id: string }[] {
  return state.answers.flatMap((kept, index) => {
    const { verb, object } = verbOf(prepared.requests[index] as TaskRequest);
    if (!kept.toRead || !['Add', 'Mod', 'Void'].includes(verb)) return [];
    return [{ index, object, id: kept.toRead }];
  });
}

function reread(state: RequestState, prepared: Prepared, answers: Answer[]): RequestState {
  const read = toReread(state, prepared);
  const kept = state.answers.map((answer, index): KeptAnswer => {
    const at = read.findIndex((entry) => entry.index === index);
    const records = at < 0 ? [] : recordsOf(answers[at]);
    return records.length > 0 ? { ...answer, records: records.slice(0, 1) } : answer;
  });
  return ended(state, outcomeOf(prepared, kept, state.warnings));
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
    'Look in QuickBooks whether it is there, then settle the task on the status page: applied, with its id, or not applied.',
    'bookkeeper',
    { written: 'unknown', detail: candidates },
  );
}
