import { SalesforceError } from '../errors';
import type { JsonObject } from '../values';
import { runQuery } from '../soql/query';
import { ok, type DataCall, type Reply } from './types';

interface Cursor {
  userId: string;
  page(start: number): JsonObject;
}

/** Results that are handed out page by page. Cursors end when the org says so, as those of Salesforce do after a while. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  private serial = 0;

  keep(userId: string, page: (start: number) => JsonObject): string {
    const id = `01gQb00${String(++this.serial).padStart(8, '0')}AAA`;
    this.open.set(id, { userId, page });
    return id;
  }

  expireAll(): void {
    this.open.clear();
  }

  next(locator: string, userId: string): JsonObject {
    const match = /^(\w+)-(\d+)$/.exec(locator);
    const cursor = this.open.get(match?.[1] ?? '');
    if (!match || cursor?.userId !== userId) throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    return cursor.page(Number(match[2]));
  }
}

export function queryHandler(cursors: Cursors, includeDeleted: boolean) {
  return (call: DataCall): Reply => {
    const soql = call.query.get('q');
    if (!soql) throw new SalesforceError('MALFORMED_QUERY', 'A query string has to be specified');
    const known = new Map<(start: number) => JsonObject, string>();
    const keep = (page: (start: number) => JsonObject, start: number): string => {
      const id = known.get(page) ?? cursors.keep(call.userId, page);
      known.set(page, id);
      return `/services/data/${call.version}/query/${id}-${start}`;
    };
    const context = { store: call.org.store, access: call.access, now: call.org.clock.now(), includeDeleted };
    return ok(runQuery(context, soql, { version: call.version, keep, ...call.org.knobs, pageSize: pageSize(call) }));
  };
}

/** The header is a wish between 200 and 2,000; the org may hand out smaller pages. */
function pageSize(call: DataCall): number {
  const wish = /batchSize\s*=\s*(\d+)/i.exec(String(call.headers['sforce-query-options'] ?? ''))?.[1];
  return Math.min(call.org.knobs.pageSize, wish ? Math.max(200, Math.min(2000, Number(wish))) : 2000);
}

export function nextPage(cursors: Cursors) {
  return (call: DataCall): Reply => ok(cursors.next(call.params.locator ?? '', call.userId));
}
