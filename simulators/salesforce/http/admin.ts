import { notFound, SalesforceError } from '../errors';
import type { Snapshot } from '../data/store';
import type { Operation } from '../data/transactions';
import type { Org } from '../org';
import { isObject, text, toDateTime, type Json, type JsonObject } from '../values';
import type { CallLog } from './calls';
import type { DataApi } from './data';
import { readFault, type Faults } from './faults';
import type { Tokens } from './tokens';
import { noContent, ok, type Reply } from './types';

interface Parts {
  org: Org;
  api: DataApi;
  calls: CallLog;
  faults: Faults;
  tokens: Tokens;
}

type Action = (body: JsonObject, parts: string[]) => Reply;

/** The simulator's own controls below /_admin. They need no token: the server listens on the local machine only. */
export class Admin {
  private readonly snapshots = new Map<string, Snapshot>();
  private readonly actions: Record<string, Action>;

  constructor(private readonly it: Parts) {
    const { org, api, calls, faults, tokens } = it;
    this.actions = {
      'GET calls': () => ok({ ...calls.report(), calls: calls.list().map((call): Json => ({ ...call })) }),
      'DELETE calls': () => done(() => calls.reset()),
      'GET faults': () => ok(faults.list().map((fault): Json => JSON.parse(JSON.stringify(fault)) as Json)),
      'POST faults': (body) => done(() => (Array.isArray(body.faults) ? body.faults : [body]).forEach((fault) => faults.add(readFault(fault)))),
      'DELETE faults': () => done(() => faults.clear()),
      'GET clock': () => this.clock(),
      'POST clock': (body) => this.setClock(body),
      'POST snapshot': () => this.snapshot(),
      'POST restore': (body) => this.restore(text(body.id)),
      'GET records': (_, [object = '']) => ok(org.store.all(org.schema.get(object).name).map((row): Json => ({ ...row }))),
      'POST dml': (body) => this.dml(body),
      'POST transactions': (_, [id, end]) => this.transaction(id, end),
      'POST locks': (body) => done(() => ids(body).forEach((id) => org.dml.locks.add(id))),
      'DELETE locks': () => done(() => org.dml.locks.clear()),
      'GET knobs': () => ok({ ...org.knobs }),
      'POST knobs': (body) => this.setKnobs(body),
      'DELETE tokens': () => done(() => tokens.expire()),
      'DELETE cursors': () => done(() => api.cursors.expireAll()),
      'GET users': () => ok({ ...org.users }),
    };
  }

  handle(method: string, path: string[], body: JsonObject): Reply {
    const [resource = '', ...rest] = path;
    const action = this.actions[`${method} ${resource}`];
    if (!action) throw notFound();
    return action(body, rest);
  }

  private clock(): Reply {
    return ok({ now: toDateTime(this.it.org.clock.now()) });
  }

  /** `{at, freeze}` sets the time, `{advance}` moves it by milliseconds. */
  private setClock(body: JsonObject): Reply {
    const { clock } = this.it.org;
    if (typeof body.at === 'string') {
      const at = new Date(body.at);
      if (Number.isNaN(at.getTime())) throw new SalesforceError('INVALID_INPUT', 'at has to be a date-time');
      clock.set(at, body.freeze === true);
    }
    if (typeof body.advance === 'number') clock.advance(body.advance);
    return this.clock();
  }

  private snapshot(): Reply {
    const id = `snapshot-${this.snapshots.size + 1}`;
    this.snapshots.set(id, this.it.org.snapshot());
    return { status: 201, body: { id } };
  }

  private restore(id: string): Reply {
    const snapshot = this.snapshots.get(id);
    if (!snapshot) throw notFound();
    this.it.org.restore(snapshot);
    return noContent;
  }

  /** Changes by another user: `{as, transaction, operations: [{op, object, id, values}]}`; all or nothing. */
  private dml(body: JsonObject): Reply {
    const { org } = this.it;
    const operations = (Array.isArray(body.operations) ? body.operations : [body]).filter(isObject).map(readOperation);
    const user = this.userId(text(body.as));
    const transaction = text(body.transaction) || undefined;
    return ok({ ids: org.dml.atomic(() => operations.map((operation) => org.transactions.run(operation, user, transaction))) });
  }

  /** POST transactions opens one; POST transactions/ID/commit or /rollback ends it. */
  private transaction(id: string | undefined, end: string | undefined): Reply {
    const { transactions } = this.it.org;
    if (id === undefined) return { status: 201, body: { id: transactions.begin() } };
    if (end === 'commit') return done(() => transactions.commit(id));
    if (end === 'rollback') return done(() => transactions.rollback(id));
    throw notFound();
  }

  /** A user by role (admin, integration, sales) or id; the seller if none is named. */
  private userId(name: string): string {
    const { users } = this.it.org;
    if (name === '' || name === 'sales') return users.sales;
    if (name === 'admin' || name === 'integration') return users[name];
    return name;
  }

  private setKnobs(body: JsonObject): Reply {
    const { knobs } = this.it.org;
    for (const name of ['pageSize', 'pageSizeWithChildren', 'childPageSize'] as const) {
      const value = body[name];
      if (typeof value === 'number' && value > 0) knobs[name] = value;
    }
    return ok({ ...knobs });
  }
}

function done(work: () => void): Reply {
  work();
  return noContent;
}

const ids = (body: JsonObject): string[] => (Array.isArray(body.ids) ? body.ids.map(text) : []);

function readOperation(input: JsonObject): Operation {
  const op = text(input.op);
  if (op !== 'insert' && op !== 'update' && op !== 'delete') throw new SalesforceError('INVALID_INPUT', 'op has to be insert, update or delete');
  return { op, object: text(input.object), id: text(input.id) || undefined, values: isObject(input.values) ? input.values : undefined };
}
