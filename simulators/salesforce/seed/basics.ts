import { toDateTime, type Row } from '../values';
import type { Store } from '../data/store';
import type { OrgOptions } from '../org';

/** Ids of the users that every org has. */
export interface Users {
  admin: string;
  /** The user that the integration signs in as. */
  integration: string;
  /** A person who sells. */
  sales: string;
}

const STAGES: Array<[name: string, probability: number, category: string, closed?: 'won' | 'lost']> = [
  ['Prospecting', 10, 'Pipeline'],
  ['Qualification', 10, 'Pipeline'],
  ['Needs Analysis', 20, 'Pipeline'],
  ['Value Proposition', 50, 'Pipeline'],
  ['Perception Analysis', 70, 'Pipeline'],
  ['Proposal/Price Quote', 75, 'Pipeline'],
  ['Negotiation/Review', 90, 'Pipeline'],
  ['Closed Won', 100, 'Closed', 'won'],
  ['Closed Lost', 0, 'Omitted', 'lost'],
];

/** What an org has before anybody works in it: organization, users, stages, the standard price book, permission sets. */
export function seedBasics(store: Store, at: Date, options: OrgOptions): { users: Users; orgId: string } {
  const stamp = toDateTime(new Date(Math.floor(at.getTime() / 1000) * 1000));
  const put = (object: string, values: Row): string => {
    const id = store.newId(store.schema.get(object));
    const admin = object === 'User' ? id : String(values.CreatedById ?? '');
    const currency: Row = options.multiCurrency && store.schema.get(object).fields.has('currencyisocode') ? { CurrencyIsoCode: 'USD' } : {};
    store.put(object, { IsDeleted: false, CreatedDate: stamp, LastModifiedDate: stamp, SystemModstamp: stamp, CreatedById: admin, LastModifiedById: admin, ...currency, ...values, Id: id });
    return id;
  };
  const users = seedUsers(put, options);
  const orgId = seedOrganization(put, options);
  STAGES.forEach(([name, probability, category, closed], i) =>
    put('OpportunityStage', {
      MasterLabel: name, ApiName: name, IsActive: true, SortOrder: i + 1, IsClosed: closed !== undefined, IsWon: closed === 'won',
      ForecastCategory: category, ForecastCategoryName: category, DefaultProbability: probability, Description: null,
    }));
  put('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true, Description: null });
  if (options.multiCurrency) seedCurrencies(put);
  seedPermissionSets(store, put, users, options);
  return { users, orgId };
}

type Put = (object: string, values: Row) => string;

function seedUsers(put: Put, options: OrgOptions): Users {
  const suffix = options.sandbox ? '.example.sandbox' : '.example';
  const user = (first: string, last: string, title: string) => put('User', {
    Username: `${first}.${last}@acme${suffix}`.toLowerCase(), FirstName: first, LastName: last, Name: `${first} ${last}`, Email: `${first}.${last}@acme.example`.toLowerCase(),
    Alias: last.slice(0, 8).toLowerCase(), Title: title, IsActive: true, UserType: 'Standard', TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US',
  });
  return { admin: user('Ada', 'Admin', 'Salesforce Administrator'), integration: user('Quinn', 'Integration', 'Integration User'), sales: user('Sam', 'Seller', 'Account Executive') };
}

function seedOrganization(put: Put, options: OrgOptions): string {
  return put('Organization', {
    Name: options.orgName ?? 'Acme Supply', OrganizationType: 'Developer Edition', IsSandbox: options.sandbox ?? false, InstanceName: options.sandbox ? 'CS1' : 'NA1',
    Country: 'US', DefaultLocaleSidKey: 'en_US', TimeZoneSidKey: 'GMT', LanguageLocaleKey: 'en_US', FiscalYearStartMonth: 1, NamespacePrefix: null, TrialExpirationDate: null,
  });
}

function seedCurrencies(put: Put): void {
  const rates: Array<[code: string, rate: number]> = [['USD', 1], ['EUR', 0.92], ['GBP', 0.79]];
  for (const [code, rate] of rates) put('CurrencyType', { IsoCode: code, ConversionRate: rate, DecimalPlaces: 2, IsActive: true, IsCorporate: code === 'USD' });
}

function seedPermissionSets(store: Store, put: Put, users: Users, options: OrgOptions): void {
  const ids = new Map(store.schema.permissionSets.map((set) => [
    set.name, put('PermissionSet', { Name: set.name, Label: set.label, Description: set.description, IsOwnedByProfile: false, NamespacePrefix: null }),
  ]));
  const assign = (name: string, user: string) => {
    const set = ids.get(name);
    if (set) put('PermissionSetAssignment', { PermissionSetId: set, AssigneeId: user, IsActive: true });
  };
  if (options.integrationUserHasPermissionSet !== false) assign('QuickBooks_Integration', users.integration);
  assign('QuickBooks_Sales_User', users.sales);
}
