import { SalesforceError } from '../errors';
import { normaliseId } from '../ids';
import { isObject, toDateTime, type Json, type JsonObject, type Row, type Value } from '../values';
import type { FieldDef, ObjectDef } from '../schema/types';
import { Access, noSuchColumn } from './access';
import { coerce } from './coerce';
import { checkReferences, checkRequired, checkUnique } from './checks';
import type { Store } from './store';
import { RULES, type Change, type RuleContext } from './rules';

export type { Change } from './rules';

export interface Actor {
  access: Access;
  /** The moment that stamps carry. */
  at: Date;
}

/** Reads and writes records by all rules of the org. Every method either does its whole work or throws. */
export class Dml {
  /** Ids of records that another transaction holds. */
  readonly locks = new Set<string>();
  /** Rules an administrator of the org added: a text refuses the record. */
  readonly validationRules: Array<{ object: string; check: (row: Row, before: Row | undefined) => string | undefined }> = [];
  /** May refuse a record before it is saved; faults of single rows come in here. */
  guard: (change: Change) => void = () => undefined;

  constructor(
    readonly store: Store,
    private readonly settings: { multiCurrency: boolean; personAccounts: boolean },
  ) {}

  insert(object: ObjectDef, input: JsonObject, actor: Actor, id = this.store.newId(object)): string {
    if (!object.createable || !actor.access.can(object, 'create')) throw cannot('INSUFFICIENT_ACCESS_OR_READONLY', 'entity type cannot be inserted: ' + object.label);
    return this.atomic(() => {
      const values = this.read(object, input, actor, undefined);
      const stamp = toDateTime(wholeSecond(actor.at));
      const row: Row = {
        ...this.defaults(object, actor), ...values, Id: id, IsDeleted: false,
        CreatedDate: stamp, CreatedById: actor.access.userId, LastModifiedDate: stamp, LastModifiedById: actor.access.userId, SystemModstamp: stamp,
      };
      this.save({ object, before: undefined, row, given: new Set(Object.keys(values)) }, actor);
      return id;
    });
  }

  update(object: ObjectDef, id: string, input: JsonObject, actor: Actor): void {
    if (!object.updateable || !actor.access.can(object, 'edit')) throw cannot('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    this.atomic(() => {
      const before = this.existing(object, id);
      const values = this.read(object, input, actor, before);
      this.save({ object, before, row: this.stamped({ ...before, ...values }, actor), given: new Set(Object.keys(values)) }, actor);
    });
  }

  /** Moves a record and those that depend on it to the recycle bin. */
  remove(object: ObjectDef, id: string, actor: Actor): void {
    if (!object.deletable || !actor.access.can(object, 'remove')) throw cannot('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    this.atomic(() => this.removeTree(object, this.existing(object, id), actor));
  }

  /**
   * Writes by external id.
   * @returns the id, and whether a record was made
   * @throws SalesforceError MULTIPLE_CHOICES (300) when several records have the value
   */
  upsert(object: ObjectDef, field: FieldDef, value: Value, input: JsonObject, actor: Actor): { id: string; created: boolean } {
    if (value === null || value === '') throw new SalesforceError('MISSING_ARGUMENT', `${field.name} not specified`, 400, [field.name]);
    const found = this.byExternalId(object, field, value);
    const first = found[0];
    if (found.length > 1) throw new MultipleChoices(object, found.map((row) => String(row.Id)));
    if (!first) return { id: this.insert(object, { ...input, [field.name]: value }, actor), created: true };
    this.update(object, String(first.Id), input, actor);
    return { id: String(first.Id), created: false };
  }

  byExternalId(object: ObjectDef, field: FieldDef, value: Value): Row[] {
    if (field.type === 'id') {
      const row = this.store.live(object.name, normaliseId(String(value)) ?? '');
      return row ? [row] : [];
    }
    return this.store.lookup(object.name, field.name, value).filter((row) => row.IsDeleted !== true);
  }

  /** Runs a change as one piece: a failure takes back what it did. */
  atomic<T>(work: () => T): T {
    const savepoint = this.store.savepoint();
    try {
      return work();
    } catch (error) {
      this.store.rollback(savepoint);
      throw error;
    }
  }

  private existing(object: ObjectDef, id: string): Row {
    const full = normaliseId(id);
    const row = full && this.store.get(object.name, full);
    if (!full) throw new SalesforceError('MALFORMED_ID', `malformed id ${id}`);
    if (!row) throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', 404);
    if (row.IsDeleted === true) throw new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', 404);
    return row;
  }

  /** What was sent, by canonical names and typed. Unknown or unreadable fields end the whole call. */
  private read(object: ObjectDef, input: JsonObject, actor: Actor, before: Row | undefined): Record<string, Value> {
    const values: Record<string, Value> = {};
    for (const [name, value] of Object.entries(input)) {
      if (name === 'attributes') continue;
      const field = actor.access.field(object, name);
      if (field) {
        this.checkWritable(object, field, actor, before);
        values[field.name] = coerce(field, value);
        continue;
      }
      const relation = actor.access.relationship(object, name);
      if (!relation || !(isObject(value) || value === null)) throw noSuchColumn(object, name);
      this.checkWritable(object, relation, actor, before);
      values[relation.name] = value === null ? null : this.parentByExternalId(relation, value, actor);
    }
    return values;
  }

  private checkWritable(object: ObjectDef, field: FieldDef, actor: Actor, before: Row | undefined): void {
    const allowed = before ? field.updateable : field.createable;
    if (allowed && actor.access.canEdit(object, field)) return;
    throw new SalesforceError(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      400,
      [field.name],
    );
  }

  private parentByExternalId(relation: FieldDef, value: JsonObject, actor: Actor): string {
    const parent = this.store.schema.get(relation.referenceTo[0] ?? '');
    const [name = '', key = null] = Object.entries(value).find(([entry]) => entry !== 'attributes') ?? [];
    const field = actor.access.field(parent, name);
    if (!field || !(field.externalId || field.type === 'id')) throw new SalesforceError('INVALID_FIELD', `${name} is not an External ID or indexed field for ${parent.name}`, 400, [name]);
    const found = this.byExternalId(parent, field, key as Json as Value);
    const first = found[0];
    if (!first) throw new SalesforceError('INVALID_FIELD', `Foreign key external ID: ${String(key).toLowerCase()} not found for field ${field.name} in entity ${parent.name}`, 400);
    if (found.length > 1) throw new SalesforceError('DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found for external id field: ${String(key)}`, 400, [field.name]);
    return String(first.Id);
  }

  private defaults(object: ObjectDef, actor: Actor): Record<string, Value> {
    const row: Record<string, Value> = {};
    for (const field of object.fields.values()) {
      if (field.autoNumber) row[field.name] = autoNumber(field.autoNumber, this.store.nextNumber(`${object.name}.${field.name}`));
      else if (field.defaultValue === 'user') row[field.name] = actor.access.userId;
      else row[field.name] = field.defaultValue ?? (field.type === 'boolean' ? false : null);
    }
    if (this.settings.multiCurrency && object.fields.has('currencyisocode')) row.CurrencyIsoCode = 'USD';
    return row;
  }

  private save(change: Change, actor: Actor): void {
    this.guard(change);
    this.checkLocks(change);
    const context = this.context(actor);
    const rules = RULES[change.object.name];
    const row = rules?.before?.(change, context) ?? change.row;
    const done: Change = { ...change, row };
    checkRequired(done);
    checkUnique(done, this.store);
    checkReferences(done, this.store);
    this.checkValidationRules(done);
    this.store.put(change.object.name, row);
    rules?.after?.(done, context);
  }

  private context(actor: Actor): RuleContext {
    return {
      store: this.store,
      ...this.settings,
      at: actor.at,
      /** Changes made by the org itself: no checks on what may be written, stamps move. */
      touch: (object, id, values) => {
        const before = this.store.get(object, id);
        if (before) this.store.put(object, this.stamped({ ...before, ...values }, actor));
      },
      create: (object, values) => {
        const def = this.store.schema.get(object);
        const stamp = toDateTime(wholeSecond(actor.at));
        const id = this.store.newId(def);
        this.store.put(object, {
          ...this.defaults(def, actor), ...values, Id: id, IsDeleted: false, CreatedDate: stamp, CreatedById: actor.access.userId,
          LastModifiedDate: stamp, LastModifiedById: actor.access.userId, SystemModstamp: stamp,
        });
        return id;
      },
    };
  }

  private stamped(row: Row, actor: Actor): Row {
    const stamp = toDateTime(wholeSecond(actor.at));
    return { ...row, LastModifiedDate: stamp, LastModifiedById: actor.access.userId, SystemModstamp: stamp };
  }

  /** A record is busy when it, or a parent that its change also writes, is held by somebody else. */
  private checkLocks(change: Change): void {
    if (!this.locks.size) return;
    const parents = [...change.object.fields.values()].filter((field) => field.onDelete === 'cascade').map((field) => change.row[field.name]);
    const held = [change.row.Id, ...parents].filter((id) => typeof id === 'string' && this.locks.has(id));
    if (held.length) throw new SalesforceError('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or ${held.length} records: ${held.join(',')}`);
  }

  private checkValidationRules(change: Change): void {
    for (const rule of this.validationRules) {
      const message = rule.object === change.object.name ? rule.check(change.row, change.before) : undefined;
      if (message) throw new SalesforceError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message);
    }
  }

  private removeTree(object: ObjectDef, row: Row, actor: Actor): void {
    this.checkLocks({ object, before: row, row, given: new Set() });
    const change: Change = { object, before: row, row: this.stamped({ ...row, IsDeleted: true }, actor), given: new Set() };
    RULES[object.name]?.beforeDelete?.(change, this.context(actor));
    for (const child of this.store.schema.children(object.name)) this.releaseChildren(child, row, actor);
    this.store.put(object.name, change.row);
    RULES[object.name]?.after?.(change, this.context(actor));
  }

  private releaseChildren(child: { childObject: string; field: string; onDelete: string }, parent: Row, actor: Actor): void {
    const rows = this.store.lookup(child.childObject, child.field, parent.Id ?? null).filter((row) => row.IsDeleted !== true);
    if (!rows.length) return;
    if (child.onDelete === 'restrict') {
      throw new SalesforceError('DELETE_FAILED', `Your attempt to delete ${String(parent.Name)} could not be completed because it is associated with records of ${child.childObject}.`);
    }
    const object = this.store.schema.get(child.childObject);
    for (const row of rows) {
      if (child.onDelete === 'cascade') this.removeTree(object, row, actor);
      else this.store.put(object.name, this.stamped({ ...row, [child.field]: null }, actor));
    }
  }
}

/** Several records have the external id: REST answers 300 with their addresses. */
export class MultipleChoices extends SalesforceError {
  constructor(
    readonly object: ObjectDef,
    readonly ids: string[],
  ) {
    super('MULTIPLE_CHOICES', 'Multiple records were found with the same external id', 300);
  }

  override toRowError(): JsonObject {
    return { statusCode: 'DUPLICATE_EXTERNAL_ID', message: `more than one record found for external id field: [${this.ids.join(', ')}]`, fields: [] };
  }
}

const cannot = (code: string, message: string) => new SalesforceError(code, message, 403);

function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}

function autoNumber(format: string, serial: number): string {
  return format.replace(/\{(0+)\}/, (_, zeros: string) => String(serial).padStart(zeros.length, '0'));
}
