import { notFound, SalesforceError } from '../errors';
import { text, type JsonObject } from '../values';
import { normaliseId } from '../ids';
import { SystemAccess } from './access';
import type { Actor, Dml } from './dml';

/** One change of the administration's own transactions. */
export interface Operation {
  op: 'insert' | 'update' | 'delete';
  object: string;
  id?: string;
  values?: JsonObject;
}

interface Open {
  work: Array<() => void>;
  held: string[];
}

/**
 * Transactions of other users that stay open: what they write carries the stamps of the moment of writing, but is seen
 * only after the commit, and the records they change are locked meanwhile.
 */
export class Transactions {
  private readonly open = new Map<string, Open>();
  private serial = 0;

  constructor(
    private readonly dml: Dml,
    private readonly now: () => Date,
  ) {}

  begin(): string {
    const id = `tx${++this.serial}`;
    this.open.set(id, { work: [], held: [] });
    return id;
  }

  /** @returns the id of the record */
  run(operation: Operation, userId: string, transaction?: string): string {
    const actor: Actor = { access: new SystemAccess(this.dml.store, userId), at: this.now() };
    const object = this.dml.store.schema.get(operation.object);
    const id = operation.op === 'insert' ? this.dml.store.newId(object) : (normaliseId(text(operation.id)) ?? '');
    const work = () => {
      if (operation.op === 'insert') this.dml.insert(object, operation.values ?? {}, actor, id);
      else if (operation.op === 'update') this.dml.update(object, id, operation.values ?? {}, actor);
      else this.dml.remove(object, id, actor);
    };
    if (!transaction) work();
    else this.defer(transaction, work, operation.op === 'insert' ? undefined : id);
    return id;
  }

  commit(id: string): void {
    this.dml.atomic(() => this.close(id).work.forEach((step) => step()));
  }

  rollback(id: string): void {
    this.close(id);
  }

  private defer(id: string, work: () => void, held: string | undefined): void {
    const open = this.open.get(id);
    if (!open) throw notFound();
    if (held && this.dml.locks.has(held) && !open.held.includes(held)) throw new SalesforceError('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record');
    open.work.push(work);
    if (held) {
      open.held.push(held);
      this.dml.locks.add(held);
    }
  }

  private close(id: string): Open {
    const open = this.open.get(id);
    if (!open) throw notFound();
    this.open.delete(id);
    for (const held of open.held) this.dml.locks.delete(held);
    return open;
  }
}
