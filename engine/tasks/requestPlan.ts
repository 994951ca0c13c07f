import type { JsonObject } from '../json';
import { text } from '../sync/json';
import { absolute, compareDecimals, subtract, toAmount } from '../sync/money';
import { subtotalOf } from '../sync/subtotal';
import { addDays, closingDate } from './company';
import { refusal } from './failures';
import type { RequestInput, TaskRequest, TransactionRules } from './inputs';
import type { CompanyContext, TaskFailure } from './machine';
import { aggregateOf, inWords, isTransaction, lineStem, verbOf } from './objects';
import { withMark, withoutSwitchedOff } from './prepare';

/** The transaction that a task's rules are about: the first Add of one. */
export interface Subject {
  index: number;
  object: string;
  fields: JsonObject;
  rules: TransactionRules;
}

/** The requests as they go out in this company, and why they don't when they mustn't. */
export interface Prepared {
  requests: TaskRequest[];
  subject: Subject | null;
  warnings: string[];
  failure?: TaskFailure;
}

export function subjectIndex(input: RequestInput): number {
  return input.requests.findIndex((request) => {
    const { verb, object } = verbOf(request);
    return verb === 'Add' && isTransaction(object);
  });
}

/** Pure: the same for the same input and company, so that it can be worked out anew at every step. */
export function prepare(input: RequestInput, context: CompanyContext): Prepared {
  const index = subjectIndex(input);
  const request = input.requests[index];
  if (!request) return { requests: input.requests, subject: null, warnings: [] };
  const { object } = verbOf(request);
  if (object === 'SalesOrder' && context.salesOrders === false) {
    return { requests: input.requests, subject: null, warnings: [], failure: noSalesOrders(context) };
  }
  if (!input.transaction) {
    return { requests: input.requests, subject: { index, object, fields: aggregateOf(request), rules: {} }, warnings: [] };
  }
  return prepareTransaction(input, input.transaction, index, object, context);
}

function prepareTransaction(
  input: RequestInput,
  rules: TransactionRules,
  index: number,
  object: string,
  context: CompanyContext,
): Prepared {
  const request = input.requests[index] as TaskRequest;
  const dropped = withoutSwitchedOff(aggregateOf(request), context);
  const dated = onOpenDay(object, dropped.fields, rules, context);
  const fields = withMark(object, dated.fields, rules.mark, context);
  const requests = input.requests.with(index, { ...request, body: { ...request.body, [`${object}Add`]: fields } });
  const failure = dated.failure ?? numberTooLong(object, fields) ?? linesDiffer(object, fields, rules);
  return {
    requests,
    subject: { index, object, fields, rules },
    warnings: [...dropped.warnings, ...dated.warnings],
    ...(failure ? { failure } : {}),
  };
}

/** Rule R21: a transaction on or before the closing date is refused, or dated on the first open day. */
function onOpenDay(
  object: string,
  fields: JsonObject,
  rules: TransactionRules,
  context: CompanyContext,
): { fields: JsonObject; warnings: string[]; failure?: TaskFailure } {
  const closed = closingDate(context);
  const date = text(fields, 'TxnDate') || context.today;
  if (!closed || date > closed) return { fields, warnings: [] };
  if (rules.closingDate === 'firstOpenDay') {
    const open = addDays(closed, 1);
    return { fields: { ...fields, TxnDate: open }, warnings: [`Dated ${open} instead of ${date}: the books are closed up to ${closed}.`] };
  }
  return {
    fields,
    warnings: [],
    failure: refusal(
      'CLOSING_DATE',
      `The ${inWords(object)} is dated ${date}, but the books are closed up to ${closed}.`,
      'Choose a later date, or set the flow to use the first open day; reopening a closed period is the bookkeeper’s decision.',
      'bookkeeper',
    ),
  };
}

/** Rule R22. QuickBooks refuses longer numbers; a cut one would be another number. */
function numberTooLong(object: string, fields: JsonObject): TaskFailure | undefined {
  const number = text(fields, 'RefNumber');
  const limit = object === 'ReceivePayment' ? 20 : 11;
  if (number.length <= limit) return undefined;
  return refusal(
    'REF_NUMBER_TOO_LONG',
    `The number ${number} has ${number.length} characters; QuickBooks takes at most ${limit}.`,
    'Shorten the number, or leave it out so that QuickBooks gives its own next one.',
    'n8n owner',
  );
}

/** Rule R16, before anything is sent: lines that come to something else than expected were mapped wrongly. */
function linesDiffer(object: string, fields: JsonObject, rules: TransactionRules): TaskFailure | undefined {
  const stem = lineStem(object);
  const computed = stem ? subtotalOf(fields, stem) : null;
  const expected = rules.expectedSubtotal;
  if (computed === null || expected === undefined) return undefined;
  const difference = subtract(computed, expected);
  if (compareDecimals(absolute(difference), rules.allowedDifference ?? '0.00') <= 0) return undefined;
  return refusal(
    'SUBTOTAL_DIFFERS',
    `The lines of the ${inWords(object)} come to ${computed}, ${expected} is expected (difference ${toAmount(difference)}).`,
    'Check how quantity, rate and amount are mapped (a discount line needs a negative amount), or allow a difference.',
    'n8n owner',
    { detail: { computed, expected } },
  );
}

export function noSalesOrders(context: CompanyContext): TaskFailure {
  return refusal(
    'SALES_ORDERS',
    `${context.productName ?? 'This edition of QuickBooks'} has no sales orders: they come with Premier and Enterprise.`,
    'Choose Invoice or Estimate for this deal, or use a QuickBooks edition with sales orders.',
    'Salesforce admin',
  );
}

/** Subtotal that the transaction should have: what the caller expects, else what its lines come to; null when neither is known. */
export function expectedSubtotal(subject: Subject): string | null {
  if (subject.rules.expectedSubtotal !== undefined) return subject.rules.expectedSubtotal;
  const stem = lineStem(subject.object);
  return stem ? subtotalOf(subject.fields, stem) : null;
}
