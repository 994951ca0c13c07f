import type { JsonObject } from '../json';
import { differences } from '../sync/compare';
import { sameText, text } from '../sync/json';
import { equalDecimals, isDecimal } from '../sync/money';
import { carriesMark, foundNothing, fullNameOf, inShort, readFailed, recordsOf, type ReadRecord } from './answers';
import { addDays } from './company';
import type { Mark, TaskRequest } from './inputs';
import { headerOf, modLinesHold } from './lines';
import type { Answer, CompanyContext, StepRequest } from './machine';
import { aggregateOf, idElement, isTransaction, lineStem, nameSpaceQuery, verbOf } from './objects';
import { entityFilter } from './requestChecks';
import { expectedSubtotal } from './requestPlan';

/**
 * What became of one write whose answer is lost (rule R23), as far as QuickBooks' records tell:
 * `applied`; `not applied`, so that it may be sent again; `unknown`, which only a person can settle.
 */
export type Verdict =
  | { is: 'applied'; record?: ReadRecord }
  | { is: 'not applied' }
  | { is: 'unknown'; because: string; candidates: JsonObject[] };

const notApplied: Verdict = { is: 'not applied' };

/** Writes that leave the same state behind however often they run. */
const repeatable = new Set(['DataExt', 'DataExtDel', 'ClearedStatus']);

/**
 * The query that shows what became of a write; null when none is needed or none exists.
 * @param movedFrom the date that was wanted, when the transaction is dated on the first open day: the books may have
 * been closed or opened again since it was sent, so the day that it carries is between that one and today's.
 */
export function lookUpOf(request: TaskRequest, context: CompanyContext, movedFrom?: string): StepRequest | null {
  const { verb, object } = verbOf(request);
  if (repeatable.has(object)) return null;
  if (verb === 'Mod') return readById(object, text(aggregateOf(request), idElement(object)));
  if (verb === 'Del' || verb === 'Void') return readById(object, idOfDeletion(request));
  if (verb !== 'Add') return null;
  return isTransaction(object) ? transactionLookUp(object, aggregateOf(request), context, movedFrom) : listLookUp(object, aggregateOf(request));
}

export function idOfDeletion(request: TaskRequest): string {
  return text(request.body, 'TxnID') || text(request.body, 'ListID');
}

/** A record with its lines, by its id. */
export function readById(object: string, id: string): StepRequest {
  const lines = lineStem(object) ? { IncludeLineItems: 'true' } : {};
  return { type: `${object}QueryRq`, body: { [idElement(object)]: [id], ...lines } };
}

/** Days in which an undated transaction is looked for: it carries the day it was sent on, which nobody noted. */
const undatedDays = 45;

function transactionLookUp(object: string, fields: JsonObject, context: CompanyContext, movedFrom?: string): StepRequest {
  const date = text(fields, 'TxnDate');
  const [first = '', last = ''] = [date, movedFrom ?? date, movedFrom === undefined ? date : context.today].sort().filter((_, index) => index !== 1);
  const from = date ? addDays(first, -1) : addDays(context.today, -undatedDays);
  const to = addDays(date ? last : context.today, 1);
  const lines = lineStem(object) ? { IncludeLineItems: 'true' } : {};
  return {
    type: `${object}QueryRq`,
    body: { TxnDateRangeFilter: { FromTxnDate: from, ToTxnDate: to }, ...entityFilter(fields), ...lines },
  };
}

function listLookUp(object: string, fields: JsonObject): StepRequest {
  const name = text(fields, 'Name');
  const parent = text(fields, 'ParentRef/FullName');
  if (!parent && text(fields, 'ParentRef/ListID')) {
    return { type: nameSpaceQuery(object), body: { ActiveStatus: 'All', NameFilter: { MatchCriterion: 'EndsWith', Name: name } } };
  }
  return { type: nameSpaceQuery(object), body: { FullName: [parent ? `${parent}:${name}` : name] } };
}

/** What the answer to `lookUpOf` says about the write. `mark` is the one that the write carried. */
export function verdictOf(request: TaskRequest, answer: Answer | null, mark: Mark | undefined): Verdict {
  const { verb, object } = verbOf(request);
  if (repeatable.has(object)) return notApplied;
  if (!answer) return unknown('nothing in QuickBooks tells whether it ran', []);
  if (readFailed(answer)) return unknown(`the look-up failed with ${answer.statusCode}: ${answer.statusMessage}`, []);
  const found = recordsOf(answer);
  if (verb === 'Del') return foundNothing(answer) ? { is: 'applied' } : notApplied;
  if (verb === 'Void') return voided(found);
  if (verb === 'Mod') return changed(object, aggregateOf(request), found);
  return isTransaction(object)
    ? transactionAdded(object, aggregateOf(request), found, mark)
    : listAdded(object, aggregateOf(request), found, mark);
}

function unknown(because: string, candidates: ReadRecord[]): Verdict {
  return { is: 'unknown', because, candidates: candidates.map(inShort) };
}

/** A voided transaction stays with its amounts at zero. Voiding it once more changes nothing. */
function voided(found: ReadRecord[]): Verdict {
  const [record] = found;
  if (!record) return notApplied;
  const amount = text(record.fields, 'Subtotal') || text(record.fields, 'TotalAmount') || text(record.fields, 'Amount');
  return isDecimal(amount) && equalDecimals(amount, '0') ? { is: 'applied', record } : notApplied;
}

function changed(object: string, sent: JsonObject, found: ReadRecord[]): Verdict {
  const [record] = found;
  if (!record) return unknown('the record is no longer in QuickBooks', []);
  if (text(record.fields, 'EditSequence') === text(sent, 'EditSequence')) return notApplied;
  const stem = lineStem(object);
  const { EditSequence: _stale, ...wanted } = headerOf(sent, stem);
  const holds = differences(wanted, record.fields).length === 0 && (!stem || modLinesHold(sent, record.fields, stem));
  return holds ? { is: 'applied', record } : unknown('it was changed since, but not to what was sent', [record]);
}

function transactionAdded(object: string, sent: JsonObject, found: ReadRecord[], mark: Mark | undefined): Verdict {
  if (mark) {
    const ours = found.filter((record) => carriesMark(record, mark));
    if (ours.length > 1) return unknown('several transactions carry our mark', ours);
    return ours[0] ? { is: 'applied', record: ours[0] } : notApplied;
  }
  const alike = found.filter((record) => looksLike(object, sent, record));
  return alike.length === 0 ? notApplied : unknown('it carries no mark, and a transaction just like it is in QuickBooks', alike);
}

function looksLike(object: string, sent: JsonObject, record: ReadRecord): boolean {
  const wanted = expectedSubtotal({ index: 0, object, fields: sent, rules: {} });
  const has = text(record.fields, 'Subtotal');
  if (wanted !== null && isDecimal(has) && !equalDecimals(wanted, has)) return false;
  const decisive = ['RefNumber', 'PONumber', 'TotalAmount', 'Duration', 'EntityRef', 'VendorRef'];
  const part = Object.fromEntries(decisive.filter((name) => sent[name] !== undefined).map((name) => [name, sent[name]]));
  return differences(part, record.fields).length === 0;
}

/** A name is there once, so a list record that was found by it either is ours or would have refused ours (3100). */
function listAdded(object: string, sent: JsonObject, found: ReadRecord[], mark: Mark | undefined): Verdict {
  const record = found.find((candidate) => candidate.object === object && sameName(candidate, sent));
  if (!record) return notApplied;
  if (mark) return carriesMark(record, mark) ? { is: 'applied', record } : notApplied;
  const differs = differences(sent, record.fields);
  return differs.length === 0
    ? { is: 'applied', record }
    : unknown(`a record of that name is there, but differs in ${differs.join(', ')}`, [record]);
}

function sameName(record: ReadRecord, sent: JsonObject): boolean {
  const fullName = fullNameOf(record);
  const name = text(sent, 'Name');
  const parent = text(sent, 'ParentRef/FullName');
  if (parent) return sameText(fullName, `${parent}:${name}`);
  const parentId = text(sent, 'ParentRef/ListID');
  if (parentId) return text(record.fields, 'ParentRef/ListID') === parentId && sameText(text(record.fields, 'Name'), name);
  return sameText(fullName, name);
}

/** The mark that a write carried: the rules' own, or an ExternalGUID that the caller put into the Add. */
export function markOf(request: TaskRequest, mark: Mark | undefined): Mark | undefined {
  const guid = text(aggregateOf(request), 'ExternalGUID');
  if (!guid || guid === '0') return mark;
  return mark && sameText(mark.guid, guid) ? mark : { guid, text: guid };
}
