import path from 'node:path';
import { OrgClock } from './clock';
import { SalesforceError } from './errors';
import { Access, SystemAccess } from './data/access';
import { Dml, type Actor } from './data/dml';
import { Store, type Snapshot } from './data/store';
import { Schema, type SchemaOptions } from './schema/schema';
import { readSfdx, type SourcePackage } from './schema/sfdx';
import { runQuery } from './soql/query';
import { seedBasics, type Users } from './seed/basics';
import { Transactions } from './data/transactions';
import type { JsonObject } from './values';

export interface OrgOptions extends SchemaOptions {
  /** Whether the fields of the package are in the org. Default true. */
  packageInstalled?: boolean;
  /** Whether the integration user has the permission set QuickBooks_Integration. Default true. */
  integrationUserHasPermissionSet?: boolean;
  sandbox?: boolean;
  /** API calls a day. Default 15,000, a Developer Edition's. */
  dailyLimit?: number;
  /** Starts the clock at this moment, stopped. Without it the clock is the machine's. */
  now?: Date;
  orgName?: string;
  /** Folder with sfdx-project.json; default the one of this repository. */
  source?: string;
}

/** Sizes of pages; small values make paging show with little data. */
export interface Knobs {
  pageSize: number;
  pageSizeWithChildren: number;
  childPageSize: number;
}

/** One simulated org: schema, records, clock, and direct access to them for tests. */
export class Org {
  readonly schema: Schema;
  readonly store: Store;
  readonly dml: Dml;
  readonly clock = new OrgClock();
  readonly users: Users;
  readonly orgId: string;
  readonly dailyLimit: number;
  readonly transactions: Transactions;
  readonly knobs: Knobs = { pageSize: 2000, pageSizeWithChildren: 200, childPageSize: 200 };

  constructor(readonly options: OrgOptions = {}) {
    if (options.now) this.clock.set(options.now, true);
    this.schema = new Schema(options.packageInstalled === false ? undefined : packageSource(options.source), options);
    this.store = new Store(this.schema);
    this.dml = new Dml(this.store, { multiCurrency: options.multiCurrency ?? false, personAccounts: options.personAccounts ?? false });
    this.dailyLimit = options.dailyLimit ?? 15_000;
    const basics = seedBasics(this.store, this.clock.now(), options);
    this.users = basics.users;
    this.orgId = basics.orgId;
    this.transactions = new Transactions(this.dml, () => this.clock.now());
    this.store.commit();
  }

  access(userId: string): Access {
    return new Access(this.store, userId);
  }

  actor(userId: string): Actor {
    return { access: this.access(userId), at: this.clock.now() };
  }

  /** The org acting for a user, without regard to permissions; used by tests, seeds and the administration. */
  system(userId = this.users.admin): Actor {
    return { access: new SystemAccess(this.store, userId), at: this.clock.now() };
  }

  /** Makes a record at once, by all rules of the org. @returns its id */
  insert(object: string, values: JsonObject, as?: string): string {
    return this.now(() => this.dml.insert(this.schema.get(object), values, this.system(as)));
  }

  update(object: string, id: string, values: JsonObject, as?: string): void {
    this.now(() => this.dml.update(this.schema.get(object), id, values, this.system(as)));
  }

  remove(object: string, id: string, as?: string): void {
    this.now(() => this.dml.remove(this.schema.get(object), id, this.system(as)));
  }

  /** All records that a SOQL query finds, in one page, seen without regard to permissions. */
  query(soql: string): JsonObject[] {
    const context = { store: this.store, access: this.system().access, now: this.clock.now(), includeDeleted: false };
    const paging = { version: 'v62.0', keep: noPages, pageSize: Infinity, pageSizeWithChildren: Infinity, childPageSize: Infinity };
    return runQuery(context, soql, paging).records as JsonObject[];
  }

  /** Assigns a permission set of the package to a user who may have it already. */
  assign(permissionSet: string, userId: string): void {
    const set = this.store.all('PermissionSet').find((row) => row.Name === permissionSet);
    if (!set) throw new SalesforceError('NOT_FOUND', `No permission set ${permissionSet} in this org`, 404);
    const has = this.store.lookup('PermissionSetAssignment', 'AssigneeId', userId).some((row) => row.PermissionSetId === set.Id && row.IsDeleted !== true);
    if (!has) this.insert('PermissionSetAssignment', { PermissionSetId: String(set.Id), AssigneeId: userId });
  }

  snapshot(): Snapshot {
    return this.store.snapshot();
  }

  restore(snapshot: Snapshot): void {
    this.store.restore(snapshot);
  }

  private now<T>(work: () => T): T {
    const result = this.dml.atomic(work);
    this.store.commit();
    return result;
  }
}

function noPages(): never {
  throw new Error('A result without limit has one page');
}

const sources = new Map<string, SourcePackage>();

/** Reading the source tree takes longer than all else at the start, and it does not change meanwhile. */
function packageSource(folder = path.resolve(__dirname, '../../salesforce')): SourcePackage {
  const known = sources.get(folder) ?? readSfdx(folder);
  sources.set(folder, known);
  return known;
}
