import { StatusError } from '../status';
import { group, listOf, text, texts, type Fields } from '../qbxml/fields';
import { openOf, usedOf } from './balances';
import type { CompanyFile } from './company';
import { notFound, type RequestContext } from './context';
import { itemOf } from './lines';
import { criterion, inRange, refMatches } from './listQuery';
import { toCents } from './money';
import type { Found, QueryCall } from './query';
import type { Txn } from './state';
import { TXN_KINDS } from './txnKinds';
import { datesOf } from './dateMacros';

/** Transactions asked for by TxnID or RefNumber; undefined when the query has neither (a TransactionQuery mixes numbers with filters). */
export function txnsNamed(context: RequestContext, call: QueryCall): Found | undefined {
  const { company } = context;
  const ids = texts(call.sent, 'TxnID');
  const numbers = texts(call.sent, 'RefNumber').concat(texts(call.sent, 'RefNumberCaseSensitive'));
  if (ids.length === 0 && (numbers.length === 0 || call.name === 'Transaction')) return undefined;
  const exact = texts(call.sent, 'RefNumberCaseSensitive').length > 0;
  const found = new Set<string>();
  let missing: string | undefined;
  for (const key of ids.length > 0 ? ids : numbers) {
    const hits = company.data.txns.filter((txn) => isOfQuery(call.name, txn) &&
      (ids.length > 0 ? txn.id === key : sameNumber(txn.refNumber, key, exact)));
    hits.forEach((txn) => found.add(txn.id));
    if (hits.length === 0) missing ??= key;
  }
  if (ids.length > 0 && found.size === 0 && missing !== undefined) throw notFound(missing);
  return { ids: [...found], ...(missing === undefined ? {} : { missing }) };
}

function isOfQuery(name: string, txn: Txn): boolean {
  return name === 'Transaction' || txn.kind === name;
}

function sameNumber(number: string | undefined, key: string, exact: boolean): boolean {
  return number !== undefined && (exact ? number === key : number.toLowerCase() === key.toLowerCase());
}

/** Ids of the transactions that pass the filters, oldest date first. */
export function txnMatches(context: RequestContext, call: QueryCall): string[] {
  const { company } = context;
  if (call.name !== 'Transaction' && !TXN_KINDS.has(call.name)) throw new StatusError(1030, `The request is unsupported: ${call.name}Query.`);
  const tests = filtersOf(company, call.sent);
  return company.data.txns
    .filter((txn) => isOfQuery(call.name, txn) && tests.every((test) => test(txn)))
    .sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number)
    .map((txn) => txn.id);
}

type Test = (txn: Txn) => boolean;

function filtersOf(company: CompanyFile, sent: Fields): Test[] {
  const find = (name: string) => group(sent, name) ?? group(sent, `Transaction${name.replace(/^Txn/, '')}`);
  return [
    ...dateTests(company, find),
    ...numberTests(sent),
    ...refTests(company, sent, find),
    ...paidTests(company, sent),
    ...typeTests(find('TypeFilter')),
  ];
}

function dateTests(company: CompanyFile, find: (name: string) => Fields | undefined): Test[] {
  const tests: Test[] = [];
  const modified = find('ModifiedDateRangeFilter');
  if (modified) {
    const macro = datesOf(text(modified, 'DateMacro'), company.today());
    const from = text(modified, 'FromModifiedDate') ?? macro?.from;
    const to = text(modified, 'ToModifiedDate') ?? macro?.to;
    const [low, high] = [from ? company.time.filter(from) : '', to ? company.time.filter(to, true) : '9999'];
    tests.push((txn) => company.time.wall(txn.modified) >= low && company.time.wall(txn.modified) <= high);
  }
  const dated = find('TxnDateRangeFilter');
  if (dated) {
    const macro = datesOf(text(dated, 'DateMacro'), company.today());
    const from = text(dated, 'FromTxnDate') || macro?.from || text(dated, 'FromTransactionDate') || '';
    const to = text(dated, 'ToTxnDate') || macro?.to || '9999';
    tests.push((txn) => txn.date >= from && txn.date <= to);
  }
  return tests;
}

function numberTests(sent: Fields): Test[] {
  const tests: Test[] = [];
  const filter = group(sent, 'RefNumberFilter');
  if (filter) {
    const matches = criterion(text(filter, 'MatchCriterion') ?? '', text(filter, 'RefNumber') ?? '');
    tests.push((txn) => matches(txn.refNumber ?? ''));
  }
  const range = group(sent, 'RefNumberRangeFilter');
  if (range) tests.push((txn) => inRange(txn.refNumber ?? '', text(range, 'FromRefNumber') ?? '', text(range, 'ToRefNumber') ?? ''));
  const numbers = texts(sent, 'RefNumber').map((one) => one.toLowerCase());
  if (numbers.length > 0) tests.push((txn) => numbers.includes((txn.refNumber ?? '').toLowerCase()));
  return tests;
}

function refTests(company: CompanyFile, sent: Fields, find: (name: string) => Fields | undefined): Test[] {
  const tests: Test[] = [];
  const entity = find('EntityFilter');
  if (entity) {
    const type = text(entity, 'EntityTypeFilter');
    tests.push((txn) => type ? type === 'Customer' && txn.customer !== undefined : refMatches(company, entity, { ListID: txn.customer ?? '' }));
  }
  const account = find('AccountFilter');
  if (account) tests.push((txn) => accountMatches(company, account, txn));
  const ofClass = find('ClassFilter');
  if (ofClass) tests.push((txn) => refMatches(company, ofClass, group(txn.fields, 'ClassRef')));
  const item = find('ItemFilter');
  if (item) tests.push((txn) => txn.lines.some((line) => refMatches(company, item, { ListID: itemOf(company, line.fields)?.id ?? '' })));
  const currency = group(sent, 'CurrencyFilter');
  if (currency) tests.push((txn) => refMatches(company, currency, group(txn.fields, 'CurrencyRef')));
  return tests;
}

function accountMatches(company: CompanyFile, filter: Fields, txn: Txn): boolean {
  const type = text(filter, 'AccountTypeFilter');
  const ref = group(txn.fields, 'ARAccountRef') ?? group(txn.fields, 'DepositToAccountRef');
  if (!type) return refMatches(company, filter, ref);
  const own = text(company.list(text(ref ?? {}, 'ListID') ?? '')?.fields ?? {}, 'AccountType');
  return own === type || (own === 'AccountsReceivable' && type === 'ARAndAP');
}

function paidTests(company: CompanyFile, sent: Fields): Test[] {
  const status = text(sent, 'PaidStatus') ?? text(sent, 'TransactionPaidStatusFilter') ?? 'All';
  const isOpen = (txn: Txn) => txn.kind === 'Invoice' ? openOf(company, txn) !== 0n : toCents(txn.total) !== usedOf(company, txn.id);
  if (status === 'PaidOnly' || status === 'Closed') return [(txn) => !isOpen(txn)];
  if (status === 'NotPaidOnly' || status === 'Open') return [isOpen];
  return [];
}

function typeTests(filter: Fields | undefined): Test[] {
  const types = listOf(filter?.['TxnTypeFilter']);
  return types.length === 0 || types.includes('All') ? [] : [(txn) => types.includes(txn.kind)];
}
