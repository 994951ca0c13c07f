import { StatusError } from '../status';
import { flag, listOf, text, texts, type Fields } from '../qbxml/fields';
import type { RequestContext, Outcome } from './context';
import { nothingFound, partlyFound } from './context';
import { listMatches, listsNamed } from './listQuery';
import { kindsOfQuery } from './kinds';
import { listRet, type RetOptions } from './listRet';
import { txnMatches, txnsNamed } from './txnQuery';
import { transactionRet, txnRet } from './txnRet';

/** How a query was called, beside its filters. */
export interface QueryCall {
  /** Name without QueryRq: `Customer`, `Item`, `Entity`, `Invoice`, `Transaction`. */
  name: string;
  sent: Fields;
  iterator?: string;
  iteratorID?: string;
  metaData?: string;
}

/** Rows found, and the first name or id asked for that isn't there. */
export interface Found {
  ids: string[];
  missing?: string;
}

/**
 * Carries out a list or transaction query. Nothing found is status 1; a name or number that isn't there is 500, with
 * what was found; an iterator gives MaxReturned rows and lives as long as the session.
 */
export function runQuery(context: RequestContext, call: QueryCall): Outcome {
  if (call.iterator === 'Continue' || call.iterator === 'Stop') return nextPage(context, call);
  const found = find(context, call);
  if (found.ids.length === 0) return { xml: '', count: 0, status: found.missing === undefined ? nothingFound() : partlyFound(found.missing) };
  const status = found.missing === undefined ? undefined : partlyFound(found.missing);
  if (call.metaData === 'MetaDataOnly') return { xml: '', count: found.ids.length };
  const limit = text(call.sent, 'MaxReturned');
  if (call.iterator === 'Start') return firstPage(context, call, found.ids, limit);
  const ids = limit ? found.ids.slice(0, Number(limit)) : found.ids;
  return { xml: rows(context, call, ids), count: ids.length, ...(status ? { status } : {}) };
}

function find(context: RequestContext, call: QueryCall): Found {
  const kinds = kindsOfQuery(call.name);
  if (kinds.length > 0) return listsNamed(context, call, kinds) ?? { ids: listMatches(context, call, kinds) };
  return txnsNamed(context, call) ?? { ids: txnMatches(context, call) };
}

function firstPage(context: RequestContext, call: QueryCall, ids: string[], limit: string | undefined): Outcome {
  if (!limit) throw new StatusError(3150, 'There is a missing element: "MaxReturned".');
  const id = context.newGuid();
  context.iterations.set(id, { id, request: call.name, filters: JSON.stringify(call.sent), remaining: ids });
  return page(context, call, id, ids, Number(limit));
}

function nextPage(context: RequestContext, call: QueryCall): Outcome {
  const iteration = context.iterations.get(call.iteratorID ?? '');
  if (!iteration || iteration.request !== call.name || iteration.filters !== JSON.stringify(call.sent)) {
    throw new StatusError(3391, `The iteratorID "${call.iteratorID ?? ''}" is not valid.`);
  }
  if (call.iterator === 'Stop') {
    context.iterations.delete(iteration.id);
    return { xml: '', count: 0, iterator: { id: iteration.id, remaining: 0 } };
  }
  return page(context, call, iteration.id, iteration.remaining, Number(text(call.sent, 'MaxReturned')));
}

function page(context: RequestContext, call: QueryCall, id: string, ids: string[], size: number): Outcome {
  const now = ids.slice(0, size);
  const rest = ids.slice(size);
  if (rest.length === 0) context.iterations.delete(id);
  else context.iterations.set(id, { id, request: call.name, filters: JSON.stringify(call.sent), remaining: rest });
  return { xml: rows(context, call, now), count: now.length, iterator: { id, remaining: rest.length } };
}

/** Rows deleted since the query began are left out. */
function rows(context: RequestContext, call: QueryCall, ids: readonly string[]): string {
  const { company } = context;
  const options = retOptions(call.sent);
  return ids.map((id) => {
    const record = company.list(id);
    if (record) return listRet(company, record, options);
    const txn = company.txn(id);
    if (!txn) return '';
    return call.name === 'Transaction' ? transactionRet(company, txn, options.only) : txnRet(company, txn, options);
  }).join('');
}

export function retOptions(sent: Fields): RetOptions {
  const only = listOf(sent['IncludeRetElement']).filter((one): one is string => typeof one === 'string');
  return {
    ...(only.length > 0 ? { only: new Set(only) } : {}),
    owners: texts(sent, 'OwnerID'),
    lines: flag(sent, 'IncludeLineItems') ?? false,
    links: flag(sent, 'IncludeLinkedTxns') ?? false,
  };
}
