import type { FieldDescribe, ObjectDescribe, SalesforceClient } from './client';
import { fieldPath, SoqlError } from './soql';

/** What the org has, by its own describes: queries are built from it, so that orgs without a feature are not asked for its fields. */
export class Schema {
  private readonly objects = new Map<string, ObjectDescribe | null>();

  constructor(private readonly client: SalesforceClient) {}

  /** Reads the describes of these objects, one API call for all that are not cached. */
  async load(objects: string[]): Promise<this> {
    const missing = objects.filter((object) => !this.objects.has(object));
    if (missing.length > 0) for (const [object, describe] of await this.client.describeMany(missing)) this.objects.set(object, describe);
    return this;
  }

  /** The object, null when the org does not have it. It must have been loaded. */
  object(name: string): ObjectDescribe | null {
    return this.objects.get(name) ?? null;
  }

  field(object: string, name: string): FieldDescribe | undefined {
    const wanted = name.toLowerCase();
    return this.object(object)?.fields.find((field) => field.name.toLowerCase() === wanted);
  }

  has(object: string, name: string): boolean {
    return this.field(object, name) !== undefined;
  }

  /** Those of the fields that exist, with a relationship prefix such as `Account.`. */
  pick(object: string, names: readonly string[], prefix = ''): string[] {
    return names.filter((name) => this.has(object, name)).map((name) => prefix + name);
  }

  /** The field at the end of a path such as `Account.Owner.Region__c`, every step checked. Throws SoqlError naming the step that fails. */
  async resolve(object: string, path: string): Promise<FieldDescribe> {
    const steps = fieldPath(path).split('.');
    const last = steps.pop() ?? '';
    let candidates = [object];
    for (const step of steps) {
      await this.load(candidates);
      const next = candidates.flatMap((name) => this.targetsOf(name, step));
      if (next.length === 0) throw new SoqlError(`${path}: ${candidates.join(' or ')} has no relationship ${step}.`);
      candidates = [...new Set(next)];
    }
    await this.load(candidates);
    const field = candidates.map((name) => this.field(name, last)).find((found) => found !== undefined);
    if (!field) throw new SoqlError(`${path}: ${candidates.join(' or ')} has no field ${last}, or the user of the credential can't see it.`);
    return field;
  }

  private targetsOf(object: string, relationship: string): string[] {
    const wanted = relationship.toLowerCase();
    const fields = this.object(object)?.fields.filter((field) => field.relationshipName?.toLowerCase() === wanted) ?? [];
    return fields.flatMap((field) => field.referenceTo);
  }
}
