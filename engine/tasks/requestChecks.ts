import type { JsonObject } from '../json';
import { sameCurrency } from '../sync/currency';
import { isObject, sameText, text } from '../sync/json';
import { equalDecimals, isDecimal } from '../sync/money';
import { carriesMark, idOf, inShort, numberOf, readFailed, recordsOf, type ReadRecord } from './answers';
import { addDays, homeCurrency, isOff } from './company';
import { failureOf, refusal } from './failures';
import type { Answer, CompanyContext, StepRequest, TaskFailure } from './machine';
import { inWords, isSale } from './objects';
import { expectedSubtotal, type Subject } from './requestPlan';
import type { Outcome } from './requestState';

/** A look that is taken before a transaction is sent, and what its answer means. */
interface Check {
  request: StepRequest;
  /** Null: go on. */
  judge(found: ReadRecord[], subject: Subject, context: CompanyContext): Outcome | null;
}

/** The looks that a transaction needs in this company; none when its rules ask for none. */
export function checksOf(subject: Subject, context: CompanyContext): Check[] {
  return [currencyCheck(subject, context), maybeEnteredCheck(subject, context), refNumberCheck(subject)]
    .filter((check) => check !== null);
}

/** What the answers to the checks say: the first outcome, or null to send. */
export function judgeChecks(subject: Subject, answers: Answer[], context: CompanyContext): Outcome | null {
  for (const [index, check] of checksOf(subject, context).entries()) {
    const answer = answers[index];
    if (!answer) continue;
    if (readFailed(answer)) return { failed: failureOf(answer, 'The look before sending', false) };
    const outcome = check.judge(recordsOf(answer), subject, context);
    if (outcome) return outcome;
  }
  return null;
}

/** Rule R19 where no look is needed: with one currency only, every customer has the company's own. */
export function currencyRefusal(subject: Subject, context: CompanyContext): TaskFailure | null {
  const wanted = subject.rules.currency;
  if (!wanted || !isOff(context, 'multiple currencies') || sameCurrency(wanted, homeCurrency(context))) return null;
  return refusal(
    'CURRENCY',
    `The ${inWords(subject.object)} is in ${wanted}, but this company keeps its books in ${homeCurrency(context)} only.`,
    'Switch multiple currencies on in QuickBooks (this cannot be undone), or change the currency of the deal.',
    'bookkeeper',
  );
}

function customerFilter(subject: Subject): { element: 'ListID' | 'FullName'; value: string } | null {
  const id = text(subject.fields, 'CustomerRef/ListID');
  if (id) return { element: 'ListID', value: id };
  const name = text(subject.fields, 'CustomerRef/FullName');
  return name ? { element: 'FullName', value: name } : null;
}

function currencyCheck(subject: Subject, context: CompanyContext): Check | null {
  const customer = customerFilter(subject);
  if (!subject.rules.currency || !customer || isOff(context, 'multiple currencies')) return null;
  return {
    request: {
      type: 'CustomerQueryRq',
      body: { [customer.element]: [customer.value], IncludeRetElement: ['ListID', 'FullName', 'CurrencyRef'] },
      merge: { element: customer.element },
    },
    judge: judgeCurrency,
  };
}

function judgeCurrency(found: ReadRecord[], subject: Subject, context: CompanyContext): Outcome | null {
  const [customer] = found;
  const wanted = subject.rules.currency ?? '';
  // A customer that isn't there is refused by QuickBooks with its own words.
  if (!customer) return null;
  const has = text(customer.fields, 'CurrencyRef/FullName') || homeCurrency(context);
  if (sameCurrency(has, wanted)) return null;
  return {
    failed: refusal(
      'CURRENCY',
      `The ${inWords(subject.object)} is in ${wanted}, but the customer ${numberOf(customer)} has ${has} in QuickBooks, and a customer has one currency for ever.`,
      'Set the flow to use a second customer for the other currency, or change the currency of the deal.',
      'Salesforce admin',
      { detail: inShort(customer) },
    ),
  };
}

/** Elements that are enough to judge a candidate; the whole records of a busy customer would be a large reply. */
const candidateElements = ['TxnID', 'TimeCreated', 'EditSequence', 'CustomerRef', 'TxnDate', 'RefNumber', 'Subtotal', 'Memo', 'ExternalGUID'];

/**
 * Rule R4. The range reaches from the first day of a month to the last of another, so that the looks of many deals
 * are equal but for the customer and ride in one request.
 */
function maybeEnteredCheck(subject: Subject, context: CompanyContext): Check | null {
  const customer = customerFilter(subject);
  const { mark, maybeEntered } = subject.rules;
  if (!mark || maybeEntered === 'send' || !customer || !isSale(subject.object) || expectedSubtotal(subject) === null) return null;
  const date = text(subject.fields, 'TxnDate') || context.today;
  const path = `EntityFilter/${customer.element}`;
  return {
    request: {
      type: `${subject.object}QueryRq`,
      body: {
        TxnDateRangeFilter: { FromTxnDate: `${addDays(date, -30).slice(0, 8)}01`, ToTxnDate: lastOfMonth(addDays(date, 30)) },
        EntityFilter: { [customer.element]: [customer.value] },
        IncludeRetElement: candidateElements,
      },
      merge: { element: path, row: `CustomerRef/${customer.element}` },
    },
    judge: judgeMaybeEntered,
  };
}

function lastOfMonth(date: string): string {
  return addDays(`${addDays(`${date.slice(0, 8)}28`, 4).slice(0, 8)}01`, -1);
}

function judgeMaybeEntered(found: ReadRecord[], subject: Subject, context: CompanyContext): Outcome | null {
  const { mark, maybeEntered } = subject.rules;
  const ours = mark ? found.find((record) => carriesMark(record, mark)) : undefined;
  if (ours) return linked(ours, 'It was in QuickBooks already, with our mark.');
  const date = text(subject.fields, 'TxnDate') || context.today;
  const same = found.filter((record) => isUnmarked(record) && sameSubtotal(record, subject) && near(record, date));
  const [first] = same;
  if (!first) return null;
  if (maybeEntered === 'link' && same.length === 1) return linked(first, 'Linked to the transaction that was entered by hand.');
  return {
    failed: refusal(
      'MAYBE_ENTERED',
      `Maybe already entered by hand: ${same.map(describe).join('; ')} has the same customer and subtotal.`,
      'Compare them. Then link the deal to the transaction, or send it nevertheless.',
      'bookkeeper',
      { detail: same.map(inShort) },
    ),
  };
}

function near(record: ReadRecord, date: string): boolean {
  const found = text(record.fields, 'TxnDate');
  return found === '' || (found >= addDays(date, -30) && found <= addDays(date, 30));
}

function isUnmarked(record: ReadRecord): boolean {
  return ['', '0'].includes(text(record.fields, 'ExternalGUID'));
}

function sameSubtotal(record: ReadRecord, subject: Subject): boolean {
  const has = text(record.fields, 'Subtotal');
  const wanted = expectedSubtotal(subject);
  return isDecimal(has) && wanted !== null && equalDecimals(has, wanted);
}

function describe(record: ReadRecord): string {
  return `${inWords(record.object)} ${text(record.fields, 'RefNumber') || idOf(record)} of ${text(record.fields, 'TxnDate')}`;
}

function linked(record: ReadRecord, warning: string): Outcome {
  const number = numberOf(record);
  return {
    done: {
      action: 'linked', object: record.object, record: record.fields, id: idOf(record),
      ...(number ? { number } : {}), warnings: [warning],
    },
  };
}

/** Rule R22: QuickBooks itself takes the same number twice. */
function refNumberCheck(subject: Subject): Check | null {
  const number = text(subject.fields, 'RefNumber');
  if (!number || subject.rules.refNumberTaken === 'send') return null;
  return {
    request: {
      type: `${subject.object}QueryRq`,
      body: { RefNumber: [number], IncludeRetElement: candidateElements },
      merge: { element: 'RefNumber' },
    },
    judge: judgeRefNumber,
  };
}

function judgeRefNumber(found: ReadRecord[], subject: Subject): Outcome | null {
  const number = text(subject.fields, 'RefNumber');
  const mark = subject.rules.mark;
  const same = found.filter((record) => sameText(text(record.fields, 'RefNumber'), number));
  const ours = mark ? same.find((record) => carriesMark(record, mark)) : undefined;
  if (ours) return linked(ours, 'It was in QuickBooks already, with our mark.');
  if (same.length === 0) return null;
  return {
    failed: refusal(
      'REF_NUMBER_TAKEN',
      `The number ${number} is already used by ${same.map(describe).join('; ')}.`,
      'Give another number, leave it out so that QuickBooks gives its own next one, or allow the number to be used again.',
      'Salesforce admin',
      { detail: same.map(inShort) },
    ),
  };
}

/** Body of a filter by the transaction's customer; empty for one without a customer. */
export function entityFilter(fields: JsonObject): JsonObject {
  const reference = isObject(fields.CustomerRef) ? fields.CustomerRef : undefined;
  const id = text(reference, 'ListID');
  const name = text(reference, 'FullName');
  if (id) return { EntityFilter: { ListID: [id] } };
  return name ? { EntityFilter: { FullName: [name] } } : {};
}
