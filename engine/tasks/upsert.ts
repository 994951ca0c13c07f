import type { JsonObject, JsonValue } from '../json';
import { text } from '../sync/json';
import { readFailed, recordsOf } from './answers';
import { needArray, needMark, needObject, needOneOf, needText } from './check';
import { failureOf, refusal } from './failures';
import type { RequestInput, UpsertInput } from './inputs';
import { readById } from './lookUp';
import { TaskInputError, type Answer, type CompanyContext, type Step, type StepRequest, type TaskMachine, type Written } from './machine';
import { idElement, inWords, isEntity, isItem, isTransaction, lineStem, nameMerge, nameSpaceQuery } from './objects';
import { withMark, withoutSwitchedOff } from './prepare';
import { requestMachine } from './request';
import { ended } from './requestState';
import { currencyOfNew, fullName, nameLimit, usableMark } from './upsertFind';
import { afterChange, afterCreate, afterLost, afterRead, afterRecovered, afterStale, chosenByName } from './upsertAnswers';
import type { UpsertState } from './upsertState';

/**
 * Makes sure that QuickBooks has a record with the given fields: found by its stored id, then by name; linked only when
 * nothing speaks against it (rule R6); changed only in what differs; created when it isn't there. A transaction has no
 * name: with an id it is changed, without one it is created.
 */
export const upsertMachine: TaskMachine<UpsertInput, UpsertState> = { kind: 'upsert', start, step, answer, lost, written };

function start(raw: UpsertInput): UpsertState {
  const input = checked(raw);
  const name = text(input.fields, 'Name');
  const state: UpsertState = {
    input, name, phase: firstPhase(input), candidates: [name], nameInUse: 0, stale: 0, resent: 0, action: 'unchanged', warnings: [],
  };
  if (isTransaction(input.object) && !input.id) return { ...state, request: requestMachine.start(asRequest(input)) };
  const fault = nameFault(input, name);
  return fault ? ended(state, { failed: fault }) : state;
}

/** Job is what QuickBooks calls a customer below another one. */
function checked(raw: UpsertInput): UpsertInput {
  const isJob = raw.object === 'Job';
  const input = isJob ? { ...raw, object: 'Customer' } : raw;
  const object = needText(input.object, 'object');
  const fields = needObject(input.fields, 'fields');
  if (input.mode === undefined) throw new TaskInputError('mode', 'must be one of upsert, create, update');
  needOneOf(input.mode, ['upsert', 'create', 'update'], 'mode');
  needMark(input.mark, 'mark');
  checkOptions(input.options === undefined ? {} : needObject(input.options, 'options'));
  if (isJob && fields.ParentRef === undefined) throw new TaskInputError('fields/ParentRef', 'a job needs its customer');
  if (isTransaction(object)) checkTransaction(input);
  else if (!input.id || input.mode === 'create') needText(fields.Name, 'fields/Name');
  return input;
}

function checkOptions(options: JsonObject): void {
  needOneOf(options.onInactive, ['report', 'reactivate'], 'options/onInactive');
  needOneOf(options.onUnmarked, ['report', 'link'], 'options/onUnmarked');
  needOneOf(options.onForeignMark, ['report', 'suffix'], 'options/onForeignMark');
  needOneOf(options.onOtherType, ['report'], 'options/onOtherType');
  needOneOf(options.onFound, ['update', 'keep'], 'options/onFound');
  needOneOf(options.onOtherCurrency, ['refuse', 'second'], 'options/onOtherCurrency');
}

function checkTransaction(input: UpsertInput): void {
  if (input.mode === 'update' && !input.id) throw new TaskInputError('id', 'a transaction is updated by its TxnID');
  if (input.mode === 'create' && input.id) throw new TaskInputError('id', 'a new transaction has no TxnID');
  const changes = input.lineChanges;
  if (changes === undefined) return;
  if (!lineStem(input.object)) throw new TaskInputError('lineChanges', `a ${inWords(input.object)} has no lines`);
  if (!input.id) throw new TaskInputError('lineChanges', 'lines are changed in a transaction that has a TxnID');
  const list = (value: JsonValue | undefined, path: string): JsonValue[] => (value === undefined ? [] : needArray(value, path));
  list(changes.change, 'lineChanges/change').forEach((change, index) => {
    const line = needObject(change, `lineChanges/change/${index}`);
    needText(line.TxnLineID, `lineChanges/change/${index}/TxnLineID`);
    needObject(line.fields, `lineChanges/change/${index}/fields`);
  });
  list(changes.add, 'lineChanges/add').forEach((line, index) => needObject(line, `lineChanges/add/${index}`));
  list(changes.remove, 'lineChanges/remove').forEach((id, index) => needText(id, `lineChanges/remove/${index}`));
}

/** Looks for doubles are for the request kind; the mark is needed here too, to know the transaction after a lost answer. */
function asRequest(input: UpsertInput): RequestInput {
  return {
    requests: [{ type: `${input.object}AddRq`, body: { [`${input.object}Add`]: input.fields } }],
    transaction: { ...(input.mark ? { mark: input.mark } : {}), maybeEntered: 'send', refNumberTaken: 'send' },
  };
}

function firstPhase(input: UpsertInput): UpsertState['phase'] {
  if (input.mode === 'create') return 'create';
  return input.id ? 'byId' : byNamePhase(input);
}

/** The full name of a job needs that of its customer. */
function byNamePhase(input: UpsertInput): 'parent' | 'byName' {
  return text(input.fields, 'ParentRef/ListID') ? 'parent' : 'byName';
}

/** Rules R7 and R13: what QuickBooks would refuse with a code that doesn't name the field. */
function nameFault(input: UpsertInput, name: string) {
  const limit = nameLimit(input.object);
  const named = isEntity(input.object) || isItem(input.object);
  if (named && [...name].length > limit) {
    return refusal('NAME_TOO_LONG', `The name ${name} has ${[...name].length} characters; QuickBooks takes at most ${limit}.`, 'Switch the option on that shortens names, or shorten it.', 'n8n owner');
  }
  if (!name.includes(':')) return undefined;
  return refusal('NAME_HAS_COLON', `The name ${name} has a colon, which separates levels in QuickBooks.`, 'Switch the option on that adapts names, or take the colon out.', 'n8n owner');
}

function step(state: UpsertState, context: CompanyContext): Step {
  if (state.outcome) return state.outcome;
  if (state.request) return requestMachine.step(state.request, context);
  if (state.phase === 'create') return createStep(state, context);
  if (state.phase === 'change') {
    return state.change ? { send: 'write', requests: [state.change.request] } : { failed: nothingToSend() };
  }
  return { send: 'read', requests: [readOf(state)] };
}

function nothingToSend() {
  return refusal('BUG', 'A change was to be sent, but none was computed.', 'Report it with the task’s number.', 'n8n owner');
}

function readOf(state: UpsertState): StepRequest {
  const { input, phase } = state;
  const query = nameSpaceQuery(input.object);
  if (phase === 'parent') {
    return { type: query, body: { ListID: [text(input.fields, 'ParentRef/ListID')] }, merge: { element: 'ListID' } };
  }
  if (phase === 'byName') {
    const request = { type: query, body: { FullName: state.candidates.map((name) => fullName(state, name)) } };
    // Once QuickBooks said that the name is in use, whoever holds it must be seen, whatever kind of record it is.
    return state.nameInUse > 0 ? request : { ...request, merge: nameMerge(query) };
  }
  const id = state.toRead ?? input.id ?? '';
  if (isTransaction(input.object)) return readById(input.object, id);
  const request: StepRequest = { type: query, body: { ListID: [id] } };
  // A missing id may fail all that are asked together with it, so one that came back as missing is asked alone.
  return phase === 'byId' && !state.idIsGone ? { ...request, merge: { element: 'ListID' } } : request;
}

function createStep(state: UpsertState, context: CompanyContext): Step {
  const { input } = state;
  const currency = currencyOfNew(state, context);
  if (currency.refuse) return { failed: currency.refuse };
  const { fields } = withoutSwitchedOff(input.fields, context);
  const named: JsonObject = { ...fields, Name: state.createAs ?? state.name };
  if (currency.fullName && named.CurrencyRef === undefined) named.CurrencyRef = { FullName: currency.fullName };
  const body = { [`${input.object}Add`]: withMark(input.object, named, usableMark(state, context), context) };
  return { send: 'write', requests: [{ type: `${input.object}AddRq`, body }] };
}

function answer(state: UpsertState, answers: Answer[], context: CompanyContext): { state: UpsertState } {
  if (state.request) {
    const request = requestMachine.answer(state.request, answers, context).state;
    return { state: { ...state, request, ...(request.outcome ? { outcome: request.outcome } : {}) } };
  }
  const [only] = answers;
  if (!only) return { state };
  return { state: after(state, only, context) };
}

function after(state: UpsertState, only: Answer, context: CompanyContext): UpsertState {
  if (state.phase === 'create') return afterCreate(state, only, context, byNamePhase(state.input));
  if (state.phase === 'change') return afterChange(state, only, context);
  if (readFailed(only)) return ended(state, { failed: failureOf(only, `Reading the ${inWords(state.input.object)}`, false) });
  const found = recordsOf(only);
  switch (state.phase) {
    case 'byId': return afterRead(state, found, context, byNamePhase(state.input));
    case 'parent': return afterParent(state, text(found[0]?.fields, 'FullName'));
    case 'byName': return chosenByName(state, found, context);
    case 'stale': return afterStale(state, found[0], context);
    case 'lost': return afterLost(state, found[0], only, context);
    case 'recovered': return afterRecovered(state, found[0]);
  }
}

function afterParent(state: UpsertState, parentName: string): UpsertState {
  if (parentName) return { ...state, phase: 'byName', parentName };
  const parent = text(state.input.fields, 'ParentRef/ListID');
  return ended(state, {
    failed: refusal('PARENT_MISSING', `The parent ${parent} of ${state.name} is not in QuickBooks.`, 'Send the parent first, or correct its stored id.', 'n8n owner'),
  });
}

function written(state: UpsertState): Written {
  if (state.request) return requestMachine.written?.(state.request) ?? 'not applied';
  if (state.phase === 'recovered') return 'applied';
  // A created record that still lacks something is completed by a change.
  if (state.phase === 'change') return state.action === 'created' ? 'applied' : 'not applied';
  const looking = state.createLost === true && (state.phase === 'byName' || state.phase === 'parent');
  return looking || state.phase === 'lost' ? 'unknown' : 'not applied';
}

/** A create is looked for by its name, a change by its id; what was found then decides as if for the first time. */
function lost(state: UpsertState): UpsertState {
  if (state.request) return { ...state, request: requestMachine.lost(state.request) };
  if (state.phase === 'create') return { ...state, phase: byNamePhase(state.input), candidates: [state.createAs ?? state.name], createLost: true };
  if (state.phase !== 'change') return state;
  return { ...state, phase: 'lost', toRead: text(state.base?.fields, idElement(state.input.object)) };
}
