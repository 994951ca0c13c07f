import type { SimClock } from '../clock';
import { MAX_SUBLEVEL, LIST_KINDS } from './kinds';
import { emptyState, type Application, type CompanyState, type ListRecord, type Txn } from './state';
import { LocalTime } from './time';

/**
 * A QuickBooks company file: its state with indexes over it. It knows ids, names, times and what hangs on what;
 * the rules of each request are in the files beside it.
 */
export class CompanyFile {
  private state: CompanyState;
  private readonly byId = new Map<string, ListRecord>();
  private readonly byName = new Map<string, string>();
  private readonly txnById = new Map<string, Txn>();
  private readonly txnsOf = new Map<string, Set<Txn>>();
  private readonly applied = new Map<string, Set<Application>>();
  private readonly children = new Map<string, Set<ListRecord>>();
  time: LocalTime;

  constructor(readonly clock: SimClock, state: CompanyState) {
    this.state = state;
    this.time = new LocalTime(state.timeZone);
    this.reindex();
  }

  static empty(clock: SimClock, name = 'Rock Castle Construction', timeZone = 'America/New_York'): CompanyFile {
    return new CompanyFile(clock, emptyState(name, `C:\\QuickBooks\\${name}.qbw`, timeZone));
  }

  get data(): CompanyState {
    return this.state;
  }

  /** A backup: a deep copy of everything in the file, recovery records included. */
  snapshot(): CompanyState {
    return structuredClone(this.state);
  }

  /** Restores a backup into this file. */
  restore(backup: CompanyState): void {
    this.state = structuredClone(backup);
    this.time = new LocalTime(this.state.timeZone);
    this.reindex();
  }

  /** A copy of the file at another path, which QuickBooks can't tell from the original but by the path. */
  copy(path: string): CompanyFile {
    return new CompanyFile(this.clock, { ...this.snapshot(), path });
  }

  seconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  today(): string {
    return this.time.date(this.seconds());
  }

  // --- lists

  newListId(): string {
    return `${(0x80000000 + this.state.nextList++).toString(16).toUpperCase()}-${this.seconds()}`;
  }

  list(id: string): ListRecord | undefined {
    return this.byId.get(id);
  }

  listsOf(kinds: readonly string[]): ListRecord[] {
    return this.state.lists.filter((record) => kinds.includes(record.kind));
  }

  childrenOf(id: string): ListRecord[] {
    return [...(this.children.get(id) ?? [])];
  }

  fullName(record: ListRecord): string {
    const parent = record.parent ? this.byId.get(record.parent) : undefined;
    return parent ? `${this.fullName(parent)}:${record.name}` : record.name;
  }

  sublevel(record: { parent?: string }): number {
    const parent = record.parent ? this.byId.get(record.parent) : undefined;
    return parent ? this.sublevel(parent) + 1 : 0;
  }

  tooDeep(parent: string | undefined): boolean {
    return this.sublevel({ parent }) > MAX_SUBLEVEL;
  }

  /** The record of one of the kinds with this full name, letter case ignored. */
  named(kinds: readonly string[], fullName: string): ListRecord | undefined {
    for (const space of new Set(kinds.map((kind) => LIST_KINDS.get(kind)?.space ?? kind))) {
      const record = this.byId.get(this.byName.get(nameKey(space, fullName)) ?? '');
      if (record && kinds.includes(record.kind)) return record;
    }
    return undefined;
  }

  /** The record that already holds a full name in the name space of `kind`. */
  nameHolder(kind: string, fullName: string): ListRecord | undefined {
    return this.byId.get(this.byName.get(nameKey(LIST_KINDS.get(kind)?.space ?? kind, fullName)) ?? '');
  }

  insertList(record: ListRecord): void {
    this.state.lists.push(record);
    this.indexList(record);
  }

  /** Applies a change to a record, keeps the indexes right, and stamps the change. */
  changeList(record: ListRecord, change: (record: ListRecord) => void): void {
    const before = { name: record.name, parent: record.parent };
    change(record);
    this.touch(record);
    if (before.name !== record.name || before.parent !== record.parent) this.reindexLists();
  }

  removeList(record: ListRecord): void {
    this.state.lists = this.state.lists.filter((other) => other !== record);
    this.state.deletedLists.push({
      kind: record.kind, id: record.id, created: record.created, deleted: this.seconds(), label: this.fullName(record),
    });
    this.reindexLists();
  }

  /** New EditSequence and TimeModified: the Unix seconds of the edit, always more than before. */
  touch(record: { modified: number; edit: number }): void {
    record.modified = this.seconds();
    record.edit = Math.max(record.modified, record.edit + 1);
  }

  // --- transactions

  /** Ids of transactions and lines come from one counter. */
  newTxnId(): string {
    return `${(this.state.nextTxn++).toString(16).toUpperCase()}-${this.seconds()}`;
  }

  txn(id: string): Txn | undefined {
    return this.txnById.get(id);
  }

  txnsOfCustomer(id: string): Txn[] {
    return [...(this.txnsOf.get(id) ?? [])];
  }

  insertTxn(txn: Txn): void {
    this.state.txns.push(txn);
    this.indexTxn(txn);
  }

  /** Puts the changed transaction in place of the old one with the same id. */
  replaceTxn(txn: Txn): void {
    const index = this.state.txns.findIndex((other) => other.id === txn.id);
    const old = this.state.txns[index];
    if (!old) throw new Error(`no transaction ${txn.id}`);
    this.state.txns[index] = txn;
    if (old.customer) this.txnsOf.get(old.customer)?.delete(old);
    this.indexTxn(txn);
  }

  removeTxn(txn: Txn): void {
    this.unapply((application) => application.payer === txn.id || application.invoice === txn.id);
    this.state.txns = this.state.txns.filter((other) => other !== txn);
    this.txnById.delete(txn.id);
    if (txn.customer) this.txnsOf.get(txn.customer)?.delete(txn);
    this.state.deletedTxns.push({
      kind: txn.kind, id: txn.id, created: txn.created, deleted: this.seconds(), label: txn.refNumber,
    });
  }

  /** Applications in which the transaction pays or is paid. */
  applicationsOf(id: string): Application[] {
    return [...(this.applied.get(id) ?? [])];
  }

  apply(application: Application): void {
    this.state.applications.push(application);
    this.indexApplication(application);
  }

  unapply(which: (application: Application) => boolean): void {
    const gone = this.state.applications.filter(which);
    if (gone.length === 0) return;
    this.state.applications = this.state.applications.filter((application) => !gone.includes(application));
    for (const application of gone) {
      this.applied.get(application.payer)?.delete(application);
      this.applied.get(application.invoice)?.delete(application);
    }
  }

  // --- indexes

  private reindex(): void {
    this.reindexLists();
    this.txnById.clear();
    this.txnsOf.clear();
    this.applied.clear();
    this.state.txns.forEach((txn) => this.indexTxn(txn));
    this.state.applications.forEach((application) => this.indexApplication(application));
  }

  private reindexLists(): void {
    this.byId.clear();
    this.byName.clear();
    this.children.clear();
    for (const record of this.state.lists) this.byId.set(record.id, record);
    for (const record of this.state.lists) this.indexList(record);
  }

  private indexList(record: ListRecord): void {
    this.byId.set(record.id, record);
    this.byName.set(nameKey(LIST_KINDS.get(record.kind)?.space ?? record.kind, this.fullName(record)), record.id);
    if (record.parent) addTo(this.children, record.parent, record);
  }

  private indexTxn(txn: Txn): void {
    this.txnById.set(txn.id, txn);
    if (txn.customer) addTo(this.txnsOf, txn.customer, txn);
  }

  private indexApplication(application: Application): void {
    addTo(this.applied, application.payer, application);
    addTo(this.applied, application.invoice, application);
  }
}

function nameKey(space: string, fullName: string): string {
  return `${space}|${fullName.toLowerCase()}`;
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
