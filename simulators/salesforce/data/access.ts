import { RequestError, SalesforceError } from '../errors';
import type { FieldDef, ObjectDef } from '../schema/types';
import type { PermissionSetDef } from '../schema/sfdx';
import type { Store } from './store';

/**
 * What one user may see and write. Standard fields are open to everybody here; custom fields and objects are
 * invisible until a permission set that grants them is assigned, even to an administrator. One instance serves
 * one request: it looks the assignments up once.
 */
export class Access {
  private granted: PermissionSetDef[] | undefined;

  constructor(
    private readonly store: Store,
    readonly userId: string,
  ) {}

  private grants(): PermissionSetDef[] {
    if (this.granted) return this.granted;
    const assigned = this.store.lookup('PermissionSetAssignment', 'AssigneeId', this.userId).filter((row) => row.IsDeleted !== true);
    const names = new Set(assigned.map((row) => this.store.get('PermissionSet', String(row.PermissionSetId))?.Name));
    this.granted = this.store.schema.permissionSets.filter((set) => names.has(set.name));
    return this.granted;
  }

  canRead(object: ObjectDef, field: FieldDef): boolean {
    if (!field.custom) return true;
    return this.grants().some((set) => set.readable.has(`${object.name}.${field.name}`));
  }

  canEdit(object: ObjectDef, field: FieldDef): boolean {
    if (!field.custom) return true;
    return this.grants().some((set) => set.editable.has(`${object.name}.${field.name}`));
  }

  can(object: ObjectDef, action: 'read' | 'create' | 'edit' | 'remove'): boolean {
    if (!object.custom) return true;
    return this.grants().some((set) => set.objects.get(object.name)?.[action]);
  }

  /** The object by name, if the user may see it. @throws SalesforceError NOT_FOUND */
  object(name: string): ObjectDef {
    const object = this.store.schema.get(name);
    if (!this.can(object, 'read')) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
    return object;
  }

  /** The field by name in any case, if the user may see it. */
  field(object: ObjectDef, name: string): FieldDef | undefined {
    const field = object.fields.get(name.toLowerCase());
    return field && this.canRead(object, field) ? field : undefined;
  }

  /** The reference field behind a relationship name (`Account`, `QuickBooks__r`). */
  relationship(object: ObjectDef, name: string): FieldDef | undefined {
    const wanted = name.toLowerCase();
    return [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === wanted && this.canRead(object, field));
  }
}

export function noSuchColumn(object: ObjectDef, name: string): SalesforceError {
  return new RequestError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
}

/** Sees and writes everything: the org's own processes, seeds, and the administration of the simulator. */
export class SystemAccess extends Access {
  override canRead(): boolean {
    return true;
  }

  override canEdit(): boolean {
    return true;
  }

  override can(): boolean {
    return true;
  }
}
