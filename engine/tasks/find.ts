import type { JsonObject } from '../json';
import { sameText, text } from '../sync/json';
import { foundNothing, fullNameOf, idOf, numberOf, readFailed, recordsOf, type ReadRecord } from './answers';
import { needArray, needObject, needText } from './check';
import { failureOf } from './failures';
import type { FindInput } from './inputs';
import { TaskInputError, type Answer, type Step, type StepRequest, type TaskMachine, type TaskResult } from './machine';
import { inWords, isTransaction, lineStem, nameMerge } from './objects';
import { ended, type Outcome } from './requestState';

type Element = keyof FindInput['by'];

type FindState = {
  input: FindInput;
  element: Element;
  values: string[];
  /** Place of the first value that has not been asked for. */
  next: number;
  /** A missing id fails the ids asked together with it: then each goes out by itself. */
  alone: boolean;
  found: ReadRecord[];
  outcome?: Outcome;
};

/** Most values in one request: a reply of whole records stays small enough. */
const valuesAtOnce = 100;

/** Reads records by ids, names or numbers. What isn't there is a row too, so that callers can tell the values apart. */
export const findMachine: TaskMachine<FindInput, FindState> = { kind: 'find', start, step, answer, lost: (state) => state };

function start(input: FindInput): FindState {
  const object = needText(input.object, 'object');
  const by = Object.entries(needObject(input.by, 'by')).filter(([, values]) => values !== undefined);
  const [only] = by;
  if (by.length !== 1 || !only) throw new TaskInputError('by', 'exactly one of ListID, FullName, TxnID and RefNumber is needed');
  const [element, values] = only;
  const allowed: string[] = isTransaction(object) ? ['TxnID', 'RefNumber'] : ['ListID', 'FullName'];
  if (!allowed.includes(element)) throw new TaskInputError(`by/${element}`, `a ${inWords(object)} is found by ${allowed.join(' or ')}`);
  const texts = needArray(values, `by/${element}`).map((value, index) => needText(value, `by/${element}/${index}`));
  if (texts.length === 0) throw new TaskInputError(`by/${element}`, 'at least one value is needed');
  return { input, element: element as Element, values: [...new Set(texts)], next: 0, alone: false, found: [] };
}

function step(state: FindState): Step {
  if (state.outcome) return state.outcome;
  const values = asked(state);
  if (!state.alone) {
    const asking = request(state, values);
    const merge = state.element === 'FullName' ? nameMerge(asking.type) : { element: state.element };
    return { send: 'read', requests: [{ ...asking, merge }] };
  }
  return { send: 'read', requests: values.map((value) => request(state, [value])) };
}

function asked(state: FindState): string[] {
  return state.values.slice(state.next, state.next + valuesAtOnce);
}

function request({ input, element }: FindState, values: string[]): StepRequest {
  const body: JsonObject = { [element]: values };
  if (input.includeLines && lineStem(input.object)) body.IncludeLineItems = 'true';
  if (input.customFields) body.OwnerID = ['0'];
  return { type: `${input.object}QueryRq`, body };
}

function answer(state: FindState, answers: Answer[]): { state: FindState } {
  const bad = answers.find(readFailed);
  if (bad) return { state: ended(state, { failed: failureOf(bad, `Reading the ${inWords(state.input.object)}`, false) }) };
  const missingId = answers.some((each) => foundNothing(each) && each.statusCode !== 1);
  const byId = state.element === 'ListID' || state.element === 'TxnID';
  if (byId && missingId && !state.alone) return { state: { ...state, alone: true } };
  const found = [...state.found, ...answers.flatMap(recordsOf)];
  const next = state.next + valuesAtOnce;
  const after: FindState = { ...state, found, next, alone: false };
  return { state: next < state.values.length ? after : ended(after, { done: result(after) }) };
}

function result(state: FindState): TaskResult {
  const rows = state.values.flatMap((value): JsonObject[] => {
    const matching = state.found.filter((record) => sameText(valueOf(record, state.element), value));
    return matching.length > 0 ? matching.map((record) => row(value, record)) : [{ value, found: false }];
  });
  const [first] = state.found;
  if (!first) return { action: 'notFound', object: state.input.object, rows, warnings: [] };
  return { action: 'found', ...(state.found.length === 1 ? identity(first) : { object: state.input.object }), rows, warnings: [] };
}

function valueOf(record: ReadRecord, element: Element): string {
  return element === 'FullName' ? fullNameOf(record) : text(record.fields, element);
}

function identity(record: ReadRecord): { object: string; record: JsonObject; id: string; number?: string } {
  const number = numberOf(record);
  return { object: record.object, record: record.fields, id: idOf(record), ...(number ? { number } : {}) };
}

function row(value: string, record: ReadRecord): JsonObject {
  return { value, found: true, ...identity(record) };
}
