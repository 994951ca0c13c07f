import type { Row, Value } from '../values';
import type { ObjectDef } from '../schema/types';
import type { Schema } from '../schema/schema';
import { makeId } from '../ids';

/** The copy of everything at one moment. */
export interface Snapshot {
  rows: Map<string, Map<string, Row>>;
  serials: Map<string, number>;
}

type Index = Map<string, Set<string>>;

interface Table {
  rows: Map<string, Row>;
  indexes: Map<string, Index>;
}

interface Undo {
  object: string;
  id: string;
  before: Row | undefined;
}

/** Key of a value in an index; unique fields are compared without case. */
const keyOf = (value: Value | undefined) => (typeof value === 'string' ? value.toLowerCase() : String(value));

/** All records of the org, in memory, with indexes on references and unique fields, and an undo log. */
export class Store {
  private tables = new Map<string, Table>();
  private serials = new Map<string, number>();
  private undo: Undo[] = [];

  constructor(readonly schema: Schema) {}

  newId(object: ObjectDef): string {
    return makeId(object.keyPrefix, this.nextNumber(object.name));
  }

  /** Running number by name; also serves auto numbers. Numbers are not given back on rollback, as in Salesforce. */
  nextNumber(name: string): number {
    const next = (this.serials.get(name) ?? 0) + 1;
    this.serials.set(name, next);
    return next;
  }

  get(object: string, id: string): Row | undefined {
    return this.table(object).rows.get(id);
  }

  /** A record that is not in the recycle bin. */
  live(object: string, id: string): Row | undefined {
    const row = this.get(object, id);
    return row?.IsDeleted === true ? undefined : row;
  }

  all(object: string): Row[] {
    return [...this.table(object).rows.values()];
  }

  ids(object: string): Iterable<string> {
    return this.table(object).rows.keys();
  }

  put(object: string, row: Row): void {
    const id = String(row.Id);
    this.undo.push({ object, id, before: this.get(object, id) });
    this.write(object, id, row);
  }

  hasIndex(object: string, field: string): boolean {
    return this.table(object).indexes.has(field);
  }

  /** Records, deleted ones included, with this value in an indexed field. */
  lookup(object: string, field: string, value: Value): Row[] {
    const table = this.table(object);
    const index = table.indexes.get(field);
    if (!index) return this.all(object).filter((row) => keyOf(row[field] ?? null) === keyOf(value));
    const ids = index.get(keyOf(value));
    return ids ? [...ids].map((id) => table.rows.get(id)).filter((row) => row !== undefined) : [];
  }

  savepoint(): number {
    return this.undo.length;
  }

  rollback(savepoint: number): void {
    for (const step of this.undo.splice(savepoint).reverse()) this.write(step.object, step.id, step.before);
  }

  /** Forgets how to undo; called when a request is through. */
  commit(): void {
    this.undo = [];
  }

  snapshot(): Snapshot {
    const rows = new Map([...this.tables].map(([name, table]) => [name, new Map(table.rows)]));
    return { rows, serials: new Map(this.serials) };
  }

  restore(snapshot: Snapshot): void {
    this.tables = new Map();
    this.serials = new Map(snapshot.serials);
    this.undo = [];
    for (const [object, rows] of snapshot.rows) for (const [id, row] of rows) this.write(object, id, row);
  }

  private write(object: string, id: string, row: Row | undefined): void {
    const table = this.table(object);
    const before = table.rows.get(id);
    for (const [field, index] of table.indexes) {
      if (before) index.get(keyOf(before[field] ?? null))?.delete(id);
      if (row) addTo(index, keyOf(row[field] ?? null), id);
    }
    if (row) table.rows.set(id, row);
    else table.rows.delete(id);
  }

  private table(object: string): Table {
    let table = this.tables.get(object);
    if (!table) {
      const fields = [...this.schema.get(object).fields.values()];
      const indexed = fields.filter((field) => field.type === 'reference' || field.unique || field.externalId);
      table = { rows: new Map(), indexes: new Map(indexed.map((field) => [field.name, new Map()])) };
      this.tables.set(object, table);
    }
    return table;
  }
}

function addTo(index: Index, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
