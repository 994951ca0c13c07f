import { SalesforceError } from '../errors';
import { blankField, type ChildRelationship, type FieldDef, type ObjectDef } from './types';
import { CURRENCY_TYPE, PERSON_ACCOUNT_FIELDS, STANDARD_OBJECTS, WITH_CURRENCY } from './standard';
import { makeObject, parseField, parseFields, systemFields } from './parse-standard';
import type { PermissionSetDef, SourceObject, SourcePackage } from './sfdx';

export interface SchemaOptions {
  multiCurrency?: boolean;
  personAccounts?: boolean;
  /** Decimal places of OpportunityLineItem.UnitPrice and PricebookEntry.UnitPrice, an org setting. Default 2. */
  unitPriceScale?: number;
}

/** The objects and fields of one org. Names are found in any case, as Salesforce does. */
export class Schema {
  private readonly objects = new Map<string, ObjectDef>();
  private readonly byPrefix = new Map<string, ObjectDef>();
  readonly permissionSets: PermissionSetDef[];

  constructor(source: SourcePackage | undefined, options: SchemaOptions = {}) {
    for (const [name, object] of Object.entries(STANDARD_OBJECTS)) this.add(makeObject(name, object));
    if (options.multiCurrency) this.addCurrencies();
    if (options.personAccounts) this.addPersonAccounts();
    this.setPriceScale(options.unitPriceScale ?? 2);
    this.permissionSets = source?.permissionSets ?? [];
    source?.objects.forEach((object, i) => this.addSource(object, i));
  }

  all(): ObjectDef[] {
    return [...this.objects.values()];
  }

  find(name: string): ObjectDef | undefined {
    return this.objects.get(name.toLowerCase());
  }

  /** @throws SalesforceError NOT_FOUND, as a path with an unknown object answers */
  get(name: string): ObjectDef {
    const object = this.find(name);
    if (!object) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
    return object;
  }

  ofId(id: string): ObjectDef | undefined {
    return this.byPrefix.get(id.slice(0, 3));
  }

  children(parent: string): ChildRelationship[] {
    return this.all().flatMap((object) =>
      [...object.fields.values()]
        .filter((field) => field.referenceTo.includes(parent))
        .map((field) => ({ name: field.childRelationshipName, childObject: object.name, field: field.name, onDelete: field.onDelete })),
    );
  }

  private add(object: ObjectDef): void {
    this.objects.set(object.name.toLowerCase(), object);
    this.byPrefix.set(object.keyPrefix, object);
  }

  private addFields(object: string, fields: FieldDef[]): void {
    const target = this.get(object);
    for (const field of fields) target.fields.set(field.name.toLowerCase(), field);
  }

  private addCurrencies(): void {
    this.add(makeObject('CurrencyType', CURRENCY_TYPE));
    for (const name of WITH_CURRENCY) {
      const once = name === 'PricebookEntry' ? 'once' : name === 'OpportunityLineItem' || name === 'OpportunityHistory' ? 'ro' : '';
      this.addFields(name, [parseField(`CurrencyIsoCode picklist(USD,EUR,GBP) ${once}`)].map((field) => ({ ...field, restricted: true })));
    }
  }

  private addPersonAccounts(): void {
    this.addFields('Account', parseFields(PERSON_ACCOUNT_FIELDS));
    this.addFields('Contact', parseFields('IsPersonAccount boolean ro'));
  }

  private setPriceScale(scale: number): void {
    for (const object of ['OpportunityLineItem', 'PricebookEntry']) {
      const field = this.get(object).fields.get('unitprice');
      if (field) field.scale = scale;
    }
  }

  private addSource(source: SourceObject, position: number): void {
    if (source.own) {
      const name: FieldDef = {
        ...blankField('Name', 'string'),
        label: source.own.nameLabel, length: 80, createable: false, updateable: false, autoNumber: source.own.nameFormat,
      };
      const owner = parseField('OwnerId reference(User) rel=Owner default=user');
      const fields = [...systemFields(), owner, name];
      this.add({
        name: source.name, label: source.own.label, labelPlural: source.own.plural, keyPrefix: `a0${position}`,
        custom: true, createable: true, updateable: true, deletable: true,
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
      });
    }
    this.addFields(source.name, source.fields.map((field) => ({ ...field })));
  }
}
