import { fieldError } from '../status';
import { group, listOf, text, texts, type Fields } from '../qbxml/fields';
import { totalBalanceOf } from './balances';
import type { CompanyFile } from './company';
import { notFound, type RequestContext } from './context';
import { toCents } from './money';
import type { Found, QueryCall } from './query';
import type { ListRecord } from './state';

/** Records asked for by ListID or FullName, inactive ones too; undefined when the query has neither. */
export function listsNamed(context: RequestContext, call: QueryCall, kinds: readonly string[]): Found | undefined {
  const { company } = context;
  const ids = texts(call.sent, 'ListID');
  const names = texts(call.sent, 'FullName');
  if (ids.length === 0 && names.length === 0) return undefined;
  const found = new Set<string>();
  let missing: string | undefined;
  for (const key of [...ids, ...names]) {
    const record = ids.length > 0 ? company.list(key) : company.named(kinds, key);
    if (record && kinds.includes(record.kind)) found.add(record.id);
    else missing ??= key;
  }
  if (ids.length > 0 && found.size === 0 && missing !== undefined) throw notFound(missing);
  return { ids: [...found], ...(missing === undefined ? {} : { missing }) };
}

/** Ids of the records that pass the filters, in the list's order. */
export function listMatches(context: RequestContext, call: QueryCall, kinds: readonly string[]): string[] {
  const { company } = context;
  const tests = filtersOf(company, call.sent);
  return company.listsOf(kinds).filter((record) => tests.every((test) => test(record))).map((record) => record.id);
}

type Test = (record: ListRecord) => boolean;

function filtersOf(company: CompanyFile, sent: Fields): Test[] {
  const tests: Test[] = [];
  const status = text(sent, 'ActiveStatus') || 'ActiveOnly';
  if (status !== 'All') tests.push((record) => record.active === (status === 'ActiveOnly'));
  tests.push(...modifiedFilter(company, sent), ...nameFilters(company, sent));
  const balance = group(sent, 'TotalBalanceFilter');
  if (balance) tests.push(balanceFilter(company, balance));
  const currency = group(sent, 'CurrencyFilter');
  if (currency) tests.push((record) => refMatches(company, currency, group(record.fields, 'CurrencyRef')));
  const ofClass = group(sent, 'ClassFilter');
  if (ofClass) tests.push((record) => refMatches(company, ofClass, group(record.fields, 'ClassRef')));
  for (const element of ['AccountType', 'PaymentMethodType']) {
    const wanted = listOf(sent[element]);
    if (wanted.length > 0) tests.push((record) => wanted.includes(text(record.fields, element) ?? ''));
  }
  return tests;
}

/** Both ends inclusive, on the wall clock. Stock movements count, though TimeModified doesn't show them. */
function modifiedFilter(company: CompanyFile, sent: Fields): Test[] {
  const from = text(sent, 'FromModifiedDate');
  const to = text(sent, 'ToModifiedDate');
  if (!from && !to) return [];
  const low = from ? company.time.filter(from) : '';
  const high = to ? company.time.filter(to, true) : '9999';
  if (low > high) throw fieldError.date('ToModifiedDate', to ?? '');
  return [(record) => {
    const wall = company.time.wall(Math.max(record.modified, record.stockMoved ?? 0));
    return wall >= low && wall <= high;
  }];
}

function nameFilters(company: CompanyFile, sent: Fields): Test[] {
  const tests: Test[] = [];
  const filter = group(sent, 'NameFilter');
  if (filter) {
    const matches = criterion(text(filter, 'MatchCriterion') ?? '', text(filter, 'Name') ?? '');
    tests.push((record) => matches(company.fullName(record)));
  }
  const range = group(sent, 'NameRangeFilter');
  if (range) {
    const low = (text(range, 'FromName') ?? '').toLowerCase();
    const high = (text(range, 'ToName') ?? '').toLowerCase();
    tests.push((record) => inRange(company.fullName(record).toLowerCase(), low, high));
  }
  return tests;
}

/** StartsWith, Contains or EndsWith, letter case ignored. */
export function criterion(kind: string, sought: string): (value: string) => boolean {
  const wanted = sought.toLowerCase();
  if (kind === 'StartsWith') return (value) => value.toLowerCase().startsWith(wanted);
  if (kind === 'EndsWith') return (value) => value.toLowerCase().endsWith(wanted);
  return (value) => value.toLowerCase().includes(wanted);
}

/** A range whose upper end includes everything that starts with it. */
export function inRange(value: string, low: string, high: string): boolean {
  return value >= low && (high === '' || value <= high || value.startsWith(high));
}

function balanceFilter(company: CompanyFile, filter: Fields): Test {
  const wanted = toCents(text(filter, 'Amount') ?? '0');
  const operator = text(filter, 'Operator');
  return (record) => {
    const balance = toCents(totalBalanceOf(company, record));
    switch (operator) {
      case 'LessThan': return balance < wanted;
      case 'LessThanEqual': return balance <= wanted;
      case 'Equal': return balance === wanted;
      case 'GreaterThan': return balance > wanted;
      default: return balance >= wanted;
    }
  };
}

/** Whether a record's reference is among those of a filter (ListID or FullName, with children or without). */
export function refMatches(company: CompanyFile, filter: Fields, ref: Fields | undefined): boolean {
  const record = company.list(text(ref ?? {}, 'ListID') ?? '');
  if (!record) return false;
  const names = texts(filter, 'FullName').map((name) => name.toLowerCase());
  if (texts(filter, 'ListID').includes(record.id) || names.includes(company.fullName(record).toLowerCase())) return true;
  const topId = text(filter, 'ListIDWithChildren');
  const topName = text(filter, 'FullNameWithChildren')?.toLowerCase();
  for (let at: ListRecord | undefined = record; at; at = at.parent ? company.list(at.parent) : undefined) {
    if (at.id === topId || (topName !== undefined && company.fullName(at).toLowerCase() === topName)) return true;
  }
  return false;
}
