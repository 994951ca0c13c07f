import { fieldError, StatusError } from '../status';
import { group, text, texts, type Fields } from '../qbxml/fields';
import { appliedTo } from './balances';
import { notFound, staleEdit, type Outcome, type RequestContext } from './context';
import { applyFeatures, checkKindAllowed } from './features';
import { computeLines, type DraftLine } from './lines';
import { money, toCents } from './money';
import { plannedCredits } from './payments';
import { resolveRefs } from './refs';
import { moveStock } from './stock';
import { linkedDrafts, markInvoiced } from './orders';
import { salesTax } from './tax';
import { storedFields } from './text';
import { checkOpenPeriod, defaultHeader, dueDate, mergeHeader, takeRefNumber, taxPercentage } from './txnHeader';
import { TXN_KINDS, type TxnKind } from './txnKinds';
import { draftLines, finished, keptLines, type SentLine } from './txnLines';
import { txnRet } from './txnRet';
import type { Txn } from './state';

/** A transaction as sent: header fields, and lines in document order. */
export interface SentTxn {
  header: Fields;
  lines: SentLine[];
}

/** Carries out an Add of a transaction with lines. */
export function addTxn(context: RequestContext, kindName: string, raw: SentTxn, only?: ReadonlySet<string>): Outcome {
  const { company } = context;
  const kind = TXN_KINDS.get(kindName);
  if (!kind) throw new StatusError(1030, `The request is unsupported: ${kindName}Add.`);
  checkKindAllowed(context, kindName);
  const sent = prepare(context, kindName, raw);
  const customer = company.list(text(group(sent.header, 'CustomerRef') ?? {}, 'ListID') ?? '');
  if (!customer && kindName !== 'SalesReceipt') throw fieldError.missing('CustomerRef');
  const date = text(sent.header, 'TxnDate') || company.today();
  checkOpenPeriod(company, kind, date);
  const txn = newTxn(context, kind, date, customer?.id);
  mergeHeader(txn.fields, sent.header, kindName);
  defaultHeader(context, kind, txn.fields, customer, date);
  txn.fields['DueDate'] ??= dueDate(company, txn.fields, date);
  const drafts = [...linkedDrafts(context, txn, texts(sent.header, 'LinkToTxnID')), ...draftLines(context, kindName, sent.lines, [])];
  if (drafts.length === 0) throw fieldError.missing(`${kindName}LineAdd`);
  settle(context, kind, txn, drafts);
  const credits = plannedCredits(context, txn, sent.header);
  const refNumber = takeRefNumber(company, kind, text(sent.header, 'RefNumber'));
  if (refNumber) txn.refNumber = refNumber;
  txn.number = company.data.nextTxnNumber++;
  company.insertTxn(txn);
  afterWrite(context, kind, txn, undefined);
  credits.forEach((credit) => company.apply(credit));
  return outcome(context, txn, only);
}

/** Carries out a Mod: what isn't sent stays; without line elements all lines stay. */
export function modTxn(context: RequestContext, kindName: string, raw: SentTxn, only?: ReadonlySet<string>): Outcome {
  const { company } = context;
  const kind = TXN_KINDS.get(kindName);
  const id = text(raw.header, 'TxnID') ?? '';
  const old = company.txn(id);
  if (!kind || !old || old.kind !== kindName) throw notFound(id);
  context.checkLock(id);
  const given = text(raw.header, 'EditSequence') ?? '';
  if (given !== String(old.edit)) throw staleEdit(given, txnRet(company, old, { lines: true }));
  const sent = prepare(context, kindName, raw);
  const txn = structuredClone(old);
  txn.date = text(sent.header, 'TxnDate') || old.date;
  [old.date, txn.date].forEach((date) => checkOpenPeriod(company, kind, date));
  if (sent.header['CustomerRef'] === '') throw fieldError.invalid('CustomerRef', '', 'This field cannot be cleared.');
  const customer = text(group(sent.header, 'CustomerRef') ?? {}, 'ListID');
  if (customer) txn.customer = customer;
  const refNumber = text(sent.header, 'RefNumber');
  if (refNumber) txn.refNumber = refNumber;
  mergeHeader(txn.fields, sent.header, kindName);
  const termsMoved = 'TermsRef' in sent.header || 'TxnDate' in sent.header;
  if (termsMoved && !('DueDate' in sent.header)) txn.fields['DueDate'] = dueDate(company, txn.fields, txn.date);
  const drafts = sent.lines.length > 0 ? draftLines(context, kindName, sent.lines, old.lines) : keptLines(old);
  settle(context, kind, txn, drafts);
  if (toCents(txn.total) < appliedTo(company, id)) {
    throw new StatusError(3180, `There was an error when saving a ${kindName}.  QuickBooks error message: The amount is less than what has been paid.`);
  }
  const credits = plannedCredits(context, txn, sent.header);
  company.touch(txn);
  company.replaceTxn(txn);
  afterWrite(context, kind, txn, old);
  credits.forEach((credit) => company.apply(credit));
  return outcome(context, txn, only);
}

function prepare(context: RequestContext, kind: string, raw: SentTxn): SentTxn {
  const resolve = (fields: Fields, where: string) =>
    resolveRefs(context.company, storedFields(applyFeatures(context, fields, kind)), kind, where);
  return {
    header: resolve(raw.header, kind),
    lines: raw.lines.map((line) => ({ ...line, fields: resolve(line.fields, `${kind} line`) })),
  };
}

function newTxn(context: RequestContext, kind: TxnKind, date: string, customer: string | undefined): Txn {
  const seconds = context.company.seconds();
  return {
    kind: kind.kind, id: context.company.newTxnId(), number: 0, created: seconds, modified: seconds, edit: seconds,
    ...(customer ? { customer } : {}), date, fields: {}, lines: [], subtotal: '0.00', tax: '0.00', total: '0.00', voided: false, dataExt: [],
  };
}

/** Computes lines, tax and total; throws 3180 for a total below zero, as the forms refuse it. */
function settle(context: RequestContext, kind: TxnKind, txn: Txn, drafts: DraftLine[]): void {
  const { company } = context;
  const subtotal = computeLines(company, drafts);
  txn.lines = finished(drafts);
  const tax = salesTax(company, txn.fields, txn.lines);
  if (subtotal + tax < 0n) {
    throw new StatusError(3180, `There was an error when saving a ${kind.kind}.  QuickBooks error message: The transaction amount must be positive.`);
  }
  if (company.data.preferences.salesTax) txn.fields['SalesTaxPercentage'] = taxPercentage(company, txn.fields);
  Object.assign(txn, { subtotal: money(subtotal), tax: money(tax), total: money(subtotal + tax) });
}

/**
 * Side effects: stock moves, orders learn what was invoiced, and the customer's TimeModified (not its EditSequence)
 * takes the time of the transaction.
 */
function afterWrite(context: RequestContext, kind: TxnKind, txn: Txn, old: Txn | undefined): void {
  const { company } = context;
  if (old) moveStock(company, kind, old, -1);
  moveStock(company, kind, txn, 1);
  markInvoiced(company, txn, old);
  const customer = company.list(txn.customer ?? '');
  if (customer) customer.modified = company.seconds();
}

export function outcome(context: RequestContext, txn: Txn, only?: ReadonlySet<string>): Outcome {
  const recovery: Fields = { TxnID: txn.id, TxnNumber: String(txn.number), EditSequence: String(txn.edit) };
  if (txn.fields['ExternalGUID']) recovery['ExternalGUID'] = txn.fields['ExternalGUID'];
  return { xml: txnRet(context.company, txn, { only, lines: true, links: true }), recovery };
}
