import { differences } from '../sync/compare';
import { classifyStatus } from '../qbxml/status';
import { carriedOut, carriesOtherMark, foundNothing, idOf, inShort, numberOf, recordsOf, warningsOf, type ReadRecord } from './answers';
import { failureOf, mostResent, notCarriedOut, refusal } from './failures';
import { missingLines } from './lines';
import { verdictOf } from './lookUp';
import type { Answer, CompanyContext, TaskAction, TaskFailure, TaskResult } from './machine';
import { inWords, isTransaction, lineStem } from './objects';
import { withoutSwitchedOff } from './prepare';
import { ended } from './requestState';
import { changedMeanwhile, changeOf, stillHolds } from './upsertChange';
import { chooseByName, foreignMark, inactive, mustReactivate, otherCurrency, otherType, usableMark } from './upsertFind';
import type { FoundBy, UpsertState } from './upsertState';

/** The record that the stored id names, or the way on when it isn't there. */
export function afterRead(state: UpsertState, found: ReadRecord[], context: CompanyContext, byName: 'parent' | 'byName'): UpsertState {
  const [record] = found;
  if (record) return use(state, record, 'id', context);
  const { input } = state;
  if (isTransaction(input.object)) return ended(state, { failed: transactionGone(state) });
  if (!state.idIsGone) return { ...state, idIsGone: true };
  if (!state.name) return ended(state, { failed: transactionGone(state) });
  return { ...state, phase: byName };
}

function transactionGone(state: UpsertState) {
  const { object, id } = state.input;
  return refusal(
    'NOT_FOUND',
    `The ${inWords(object)} ${id} is not in QuickBooks.`,
    'It was deleted, or the company file was restored from a backup: correct the stored id, or clear it to have it made anew.',
    'bookkeeper',
  );
}

export function chosenByName(state: UpsertState, found: ReadRecord[], context: CompanyContext): UpsertState {
  const choice = chooseByName(state, found, context);
  if ('refuse' in choice) return ended(state, { failed: choice.refuse });
  if ('ask' in choice) return { ...state, candidates: choice.ask, name: choice.name ?? state.name };
  if ('create' in choice) return creating(state, choice.create);
  return use(state, choice.use, choice.by, context);
}

const mostDoubts = 2;

function creating(state: UpsertState, createAs: string): UpsertState {
  const { doubt, createLost, resent } = state;
  if (createLost && resent >= mostResent) return ended(state, { failed: notCarriedOut(mostResent) });
  if (doubt && doubt.times >= mostDoubts) return ended(state, { failed: { ...doubt.failure, written: 'not applied' } });
  return { ...state, phase: 'create', createAs, resent: createLost ? resent + 1 : resent };
}

/** The record is the right one if nothing speaks against it; then it is given what it lacks. */
function use(state: UpsertState, record: ReadRecord, by: FoundBy, context: CompanyContext): UpsertState {
  const { input } = state;
  const mark = usableMark(state, context);
  if (record.object !== input.object) return ended(state, { failed: otherType(state, record) });
  if (by === 'id' && mark && carriesOtherMark(record, mark)) return ended(state, { failed: foreignMark(state, record) });
  const currency = by === 'id' ? otherCurrency(state, record, context) : null;
  if (currency && 'refuse' in currency) return ended(state, { failed: currency.refuse });
  if (currency && 'ask' in currency) return { ...state, phase: 'byName', candidates: currency.ask, name: currency.name ?? state.name };
  const asleep = isTransaction(input.object) ? null : inactive(state, record);
  if (asleep) return ended(state, { failed: asleep });
  const gone = linesGone(state, record);
  if (gone) return ended(state, { failed: gone });
  return computed(wanting(state, record), record, by, context);
}

/** The state with the fields that this record is to get. */
function wanting(state: UpsertState, record: ReadRecord): UpsertState {
  const kept = state.input.options?.onFound === 'keep' && state.input.mode !== 'update' ? {} : state.input.fields;
  const fields = mustReactivate(state, record) ? { ...kept, IsActive: 'true' } : kept;
  return { ...state, input: { ...state.input, fields } };
}

function linesGone(state: UpsertState, record: ReadRecord) {
  const stem = lineStem(state.input.object);
  const changes = state.input.lineChanges;
  if (!stem || !changes) return null;
  const { changed } = missingLines(record.fields, stem, changes);
  if (changed.length === 0) return null;
  return refusal(
    'LINE_GONE',
    `The ${inWords(record.object)} ${numberOf(record) ?? idOf(record)} has no line ${changed.join(', ')} any more, so it was left as it is.`,
    'Read the transaction again and decide on its present lines.',
    'n8n owner',
  );
}

function computed(state: UpsertState, record: ReadRecord, by: FoundBy, context: CompanyContext): UpsertState {
  const { change, warnings } = changeOf(state, record, context);
  const all = [...new Set([...state.warnings, ...warnings])];
  const nothing: TaskAction = by === 'lost create' ? 'created' : by === 'name' && (!state.input.id || state.idIsGone) ? 'linked' : 'unchanged';
  const kept: UpsertState = { ...state, base: record, warnings: all };
  if (!change) return ended(kept, { done: resultOf(kept, record, nothing) });
  return { ...kept, phase: 'change', change, action: by === 'lost create' ? 'created' : 'updated' };
}

function resultOf(state: UpsertState, record: ReadRecord, action: TaskAction, warnings: string[] = []): TaskResult {
  const number = numberOf(record);
  return {
    action, object: record.object, record: record.fields, id: idOf(record),
    ...(number ? { number } : {}), warnings: [...state.warnings, ...warnings],
  };
}

const mostNameInUse = 2;

export function afterCreate(state: UpsertState, answer: Answer, context: CompanyContext, byName: 'parent' | 'byName'): UpsertState {
  const known = classifyStatus(answer.statusCode, answer.statusMessage);
  if (carriedOut(answer)) {
    const { warnings } = withoutSwitchedOff(state.input.fields, context);
    return written({ ...state, warnings: [...state.warnings, ...warnings], action: 'created' }, answer);
  }
  if (known.class === 'nameInUse' && state.nameInUse < mostNameInUse) {
    return { ...state, phase: byName, candidates: [state.name], nameInUse: state.nameInUse + 1 };
  }
  const name = state.createAs ?? state.name;
  const failure = failureOf(answer, `Adding the ${inWords(state.input.object)} ${name}`);
  if (known.written !== 'unknown') return ended(state, { failed: failure });
  const doubt = { failure, times: (state.doubt?.times ?? 0) + 1 };
  return { ...state, phase: byName, candidates: [name], createLost: true, doubt };
}

/** A write was carried out; a recovered answer has only ids, so the record is read. */
function written(state: UpsertState, answer: Answer): UpsertState {
  const [record] = recordsOf(answer);
  if (record) return ended(state, { done: resultOf(state, record, state.action, warningsOf(answer)) });
  const warned = { ...state, warnings: [...state.warnings, ...warningsOf(answer)] };
  const id = answer.recovered?.ListID ?? answer.recovered?.TxnID ?? (state.base ? idOf(state.base) : undefined);
  if (id) return { ...warned, phase: 'recovered', toRead: id };
  return ended(warned, { done: { action: state.action, object: state.input.object, warnings: warned.warnings } });
}

export function afterRecovered(state: UpsertState, record: ReadRecord | undefined): UpsertState {
  if (record) return ended(state, { done: resultOf(state, record, state.action) });
  const gone = 'It was written, but is no longer in QuickBooks.';
  return ended(state, {
    done: { action: state.action, object: state.input.object, ...(state.toRead ? { id: state.toRead } : {}), warnings: [...state.warnings, gone] },
  });
}

export function afterChange(state: UpsertState, answer: Answer, context: CompanyContext): UpsertState {
  if (carriedOut(answer) && !foundNothing(answer)) return written(state, answer);
  const known = classifyStatus(answer.statusCode, answer.statusMessage);
  const id = state.base ? idOf(state.base) : '';
  if (known.class === 'stale') {
    // QuickBooks sends the present record along with the refusal (seen in captures); else it is read.
    const [fresh] = recordsOf(answer);
    return fresh ? afterStale(state, fresh, context) : { ...state, phase: 'stale', toRead: id };
  }
  if (known.written === 'unknown' && state.stale === 0) return { ...state, phase: 'lost', toRead: id, stale: 1 };
  const what = `Changing the ${inWords(state.input.object)} ${state.base ? numberOf(state.base) ?? id : id}`;
  return ended(state, { failed: besidesCreate(state, failureOf(answer, what)) });
}

/** Rule R24: computed anew once, if what we change still holds the values that were read; else it is a conflict. */
export function afterStale(state: UpsertState, fresh: ReadRecord | undefined, context: CompanyContext): UpsertState {
  if (!fresh) return ended(state, { failed: transactionGone(state) });
  const { base, change } = state;
  // Somebody made the same change: nothing is left to do, and nothing to argue about.
  if (!linesGone(state, fresh) && changeOf(state, fresh, context).change === null) return computed(state, fresh, 'id', context);
  if (state.stale === 0 && base && change && stillHolds(base, fresh, change)) {
    return computed({ ...state, stale: 1 }, fresh, 'id', context);
  }
  return ended(state, { failed: besidesCreate(state, conflict(state, fresh, 'not applied')) });
}

/** A record whose create was lost and found is there, whatever becomes of the change that completes it. */
function besidesCreate(state: UpsertState, failure: TaskFailure): TaskFailure {
  if (state.action !== 'created' || failure.written !== 'not applied') return failure;
  return { ...failure, written: 'applied', message: `${failure.message} The record itself was created.` };
}

function conflict(state: UpsertState, fresh: ReadRecord, isWritten: 'not applied' | 'unknown') {
  const { base, change } = state;
  const touched = base && change ? changedMeanwhile(base, fresh, change) : [];
  const what = `${inWords(fresh.object)} ${numberOf(fresh) ?? idOf(fresh)}`;
  return refusal(
    '3200',
    touched.length > 0
      ? `The ${what} was changed in QuickBooks meanwhile, and just in what was to be changed: ${touched.join(', ')}.`
      : `The ${what} keeps being changed in QuickBooks while it is to be changed.`,
    'Compare both values and decide which one is right; then send the record again.',
    'bookkeeper',
    { written: isWritten, detail: { changed: touched, record: inShort(fresh) } },
  );
}

/** After a change without an answer: carried out, not carried out and computed anew, or not to be told. */
export function afterLost(state: UpsertState, fresh: ReadRecord | undefined, answer: Answer, context: CompanyContext): UpsertState {
  const { base, change } = state;
  if (!fresh || !base || !change) return ended(state, { failed: { ...transactionGone(state), written: 'unknown' } });
  const verdict = verdictOf(change.request, answer, undefined);
  if (verdict.is === 'applied') return ended(state, { done: resultOf(state, verdict.record ?? fresh, state.action) });
  if (verdict.is === 'not applied' || stillHolds(base, fresh, change)) {
    if (state.resent >= mostResent) return ended(state, { failed: notCarriedOut(mostResent) });
    return computed({ ...state, resent: state.resent + 1 }, fresh, 'id', context);
  }
  if (state.input.lineChanges === undefined && holdsAll(state, fresh)) return ended(state, { done: resultOf(state, fresh, state.action) });
  return ended(state, { failed: conflict(state, fresh, 'unknown') });
}

function holdsAll(state: UpsertState, fresh: ReadRecord): boolean {
  const names = state.change?.fields ?? [];
  const wanted = Object.fromEntries(names.map((name) => [name, state.input.fields[name]]));
  return (state.change?.lines.length ?? 0) === 0 && (state.change?.added.length ?? 0) === 0 && differences(wanted, fresh.fields).length === 0;
}
