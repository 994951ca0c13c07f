import type { JsonObject, JsonValue } from '../json';
import type { SalesforceRecord } from './client';
import { SalesforceError } from './errors';
import { isObject } from './http';
import type { Rest } from './rest';

/** One page as the query resource answers it. */
interface Page {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: SalesforceRecord[];
}

/** Salesforce refuses request addresses above 16 kB. */
const LONGEST_ADDRESS = 15_900;

/** The address of a query from the version root. */
export function queryUrl(soql: string, all = false): string {
  const url = `/${all ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql).replaceAll('%2C', ',')}`;
  if (url.length > LONGEST_ADDRESS) throw new SalesforceError('QUERY_TOO_LONG', `The query is ${url.length} characters long; Salesforce takes ${LONGEST_ADDRESS}.`);
  return url;
}

/** Reads a query page by page, child rows completed. Throws when rows are missing at the end. */
export async function* queryPages<T extends SalesforceRecord>(rest: Rest, soql: string, all: boolean): AsyncGenerator<T[]> {
  yield* pagesFrom<T>(rest, await get(rest, queryUrl(soql, all)));
}

/** The rest of a query whose first page is known. */
export async function* pagesFrom<T extends SalesforceRecord>(rest: Rest, first: Page): AsyncGenerator<T[]> {
  let page = first;
  let rows = 0;
  for (;;) {
    for (const record of page.records) await completeChildren(rest, record);
    rows += page.records.length;
    if (page.records.length > 0) yield page.records as T[];
    if (page.done || page.nextRecordsUrl === undefined) break;
    page = await get(rest, page.nextRecordsUrl);
  }
  if (rows < first.totalSize) {
    throw new SalesforceError('QUERY_TRUNCATED', `Salesforce announced ${first.totalSize} rows and sent ${rows}.`);
  }
}

/** All rows in memory. A result set that expired on the server is asked for once more. */
export async function queryAllRows<T extends SalesforceRecord>(rest: Rest, soql: string, all: boolean): Promise<T[]> {
  try {
    return await gather(queryPages<T>(rest, soql, all));
  } catch (error) {
    if (error instanceof SalesforceError && error.code === 'INVALID_QUERY_LOCATOR') return gather(queryPages<T>(rest, soql, all));
    throw error;
  }
}

export async function gather<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

/** Child sets longer than a few hundred rows come in pages of their own; they are fetched in place, at any depth. */
async function completeChildren(rest: Rest, record: JsonObject): Promise<void> {
  for (const value of Object.values(record)) {
    if (!isPage(value)) continue;
    const rows = await gather(pagesFrom(rest, { ...value }));
    Object.assign(value, { records: rows, done: true });
    delete value.nextRecordsUrl;
  }
}

async function get(rest: Rest, url: string): Promise<Page> {
  const value = await rest.call({ method: 'GET', url, kind: 'read', headers: { 'Sforce-Query-Options': 'batchSize=2000' } });
  if (!isPage(value)) throw new SalesforceError('NOT_SALESFORCE', 'The answer to a query holds no records.');
  return value;
}

export function isPage(value: JsonValue | undefined): value is Page & JsonObject {
  return isObject(value) && Array.isArray(value['records']) && typeof value['totalSize'] === 'number';
}
