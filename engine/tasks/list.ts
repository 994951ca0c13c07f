import type { JsonObject, JsonValue } from '../json';
import { hasIterator, requestType } from '../qbxml/catalogue';
import { readFailed, recordsOf } from './answers';
import { needObject, needText, needWholeNumber } from './check';
import { failureOf, refusal } from './failures';
import type { ListInput } from './inputs';
import { TaskInputError, type Answer, type CompanyContext, type Step, type TaskMachine } from './machine';
import { ended, type Outcome } from './requestState';

type ListState = {
  input: ListInput;
  pageSize: number;
  /** An iterator lives only in the session that started it. */
  iterator?: { id: string; session: string };
  /** Rows given so far since the last start. */
  rows: number;
  restarts: number;
  outcome?: Outcome;
};

const defaultPageSize = 100;
const invalidIterator = 3391;
/** A list that no session lives long enough for would begin for ever. */
const mostRestarts = 10;

/** Emitted before the rows of a list that had to start anew: the rows before it are to be dropped. */
export const restartRow: JsonObject = { '@restart': true };

/**
 * Reads whole lists. Queries that have an iterator are read page by page; it dies with its session, and then the list
 * starts anew, because nothing tells which records came before. Rows are the records' fields with `object` beside them.
 */
export const listMachine: TaskMachine<ListInput, ListState> = {
  kind: 'list',
  start,
  step,
  answer,
  lost: (state) => state,
  // The page that was lost is not given again, so the iterator is of no use.
  interrupted: ({ iterator: _lost, ...state }) => state,
  shrink: ({ iterator: _lost, ...state }) => ({ ...state, pageSize: Math.max(1, Math.floor(state.pageSize / 2)) }),
};

function start(input: ListInput): ListState {
  const query = needText(input.query, 'query');
  if (!query.endsWith('QueryRq') || !requestType(query)) throw new TaskInputError('query', `${query} is not a query of qbXML`);
  needObject(input.filters, 'filters');
  needWholeNumber(input.pageSize, 'pageSize');
  needWholeNumber(input.limit, 'limit');
  return { input, pageSize: input.pageSize ?? defaultPageSize, rows: 0, restarts: 0 };
}

/** Ids, names and numbers are asked for as a whole: the schema has no pages beside them. */
function isPaged({ query, filters }: ListInput): boolean {
  return hasIterator(query) && !['ListID', 'FullName', 'TxnID', 'RefNumber', 'RefNumberCaseSensitive'].some((name) => filters[name] !== undefined);
}

function step(state: ListState, context: CompanyContext): Step {
  if (state.outcome) return state.outcome;
  const { query: type, filters } = state.input;
  if (!isPaged(state.input)) return { send: 'read', requests: [{ type, body: withLimit(state) }] };
  const body = { ...filters, MaxReturned: String(state.pageSize) };
  const attributes: Record<string, string> = isAlive(state, context)
    ? { iterator: 'Continue', iteratorID: state.iterator?.id ?? '' }
    : { iterator: 'Start' };
  return { send: 'read', requests: [{ type, body, attributes }] };
}

/** A query without iterator can still be told how many records to give, where its schema has MaxReturned. */
function withLimit({ input }: ListState): JsonObject {
  const byValue = ['ListID', 'FullName', 'TxnID', 'RefNumber', 'RefNumberCaseSensitive'].some((name) => input.filters[name] !== undefined);
  const takes = requestType(input.query)?.elements.has('MaxReturned') ?? false;
  return input.limit !== undefined && takes && !byValue ? { MaxReturned: String(input.limit), ...input.filters } : input.filters;
}

function isAlive(state: ListState, context: CompanyContext): boolean {
  return state.iterator !== undefined && state.iterator.session === context.session;
}

function answer(state: ListState, answers: Answer[], context: CompanyContext): { state: ListState; rows?: JsonValue[] } {
  const [page] = answers;
  if (!page) return { state };
  const { iterator: _old, ...without } = state;
  if (page.statusCode === invalidIterator && state.iterator) return { state: without };
  if (readFailed(page)) return { state: ended(state, { failed: failureOf(page, `Reading ${state.input.query}`, false) }) };

  const begins = !isAlive(state, context);
  const anew = begins && state.rows > 0;
  if (anew && state.restarts >= mostRestarts) return { state: ended(state, { failed: tooLong(state) }) };
  const before = begins ? 0 : state.rows;
  const given = cut(rowsOf(page), before, state.input.limit);
  const rows = anew ? [restartRow, ...given] : given;
  const after: ListState = { ...without, rows: before + given.length, restarts: state.restarts + (anew ? 1 : 0) };
  return { state: goesOn(after, page) ? { ...after, iterator: { id: page.iteratorID ?? '', session: context.session } } : finished(after), rows };
}

function tooLong({ input, restarts }: ListState) {
  return refusal(
    'LIST_TOO_LONG',
    `Reading ${input.query} was begun ${restarts + 1} times; each time the Web Connector’s update ended before the list did.`,
    'Ask for a part of the list, such as a range of dates, or let updates take longer (the connection’s session cap).',
    'n8n owner',
  );
}

function rowsOf(page: Answer): JsonObject[] {
  return recordsOf(page).map(({ object, fields }) => ({ object, ...fields }));
}

function cut(rows: JsonObject[], before: number, limit: number | undefined): JsonObject[] {
  return limit === undefined ? rows : rows.slice(0, Math.max(0, limit - before));
}

function goesOn(state: ListState, page: Answer): boolean {
  const limit = state.input.limit;
  if (limit !== undefined && state.rows >= limit) return false;
  return page.iteratorID !== undefined && (page.iteratorRemainingCount ?? 0) > 0;
}

function finished(state: ListState): ListState {
  const anew = state.restarts > 0 ? [`The list was started anew ${state.restarts} times, because the Web Connector’s session ended while it was read.`] : [];
  return ended(state, { done: { action: 'listed', record: { count: state.rows }, warnings: anew } });
}
