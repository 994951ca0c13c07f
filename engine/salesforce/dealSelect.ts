import { opportunityFields } from './fields';
import type { Schema } from './schema';
import { select, type Select } from './soql';

/** Everything a deal is read from. */
export const dealObjects = [
  'Opportunity', 'OpportunityLineItem', 'OpportunityContactRole', 'Account', 'Contact', 'Product2', 'PricebookEntry', 'Pricebook2', 'User',
];

const opportunity = [
  'Id', 'Name', 'Amount', 'CloseDate', 'StageName', 'IsWon', 'IsClosed', 'Type', 'Description', 'AccountId', 'OwnerId', 'Pricebook2Id',
  'CurrencyIsoCode', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp', 'LastStageChangeDate', ...Object.values(opportunityFields),
];
const quickBooks = ['QuickBooks_Id__c', 'QuickBooks_Full_Name__c'];
const account = [
  'Id', 'Name', 'AccountNumber', 'Type', 'Phone', 'Fax', 'Website', 'ParentId', 'CurrencyIsoCode',
  ...addressFields('Billing'), ...addressFields('Shipping'), ...quickBooks,
  'QuickBooks_Email__c', 'QuickBooks_Terms__c', 'QuickBooks_Tax_Code__c', 'QuickBooks_Resale_Number__c', 'QuickBooks_Sync_Status__c',
];
const personAccount = [
  'IsPersonAccount', 'FirstName', 'MiddleName', 'LastName', 'Salutation', 'PersonContactId', 'PersonEmail', 'PersonMobilePhone',
  ...addressFields('PersonMailing'),
];
const contact = ['Id', 'Name', 'Salutation', 'FirstName', 'MiddleName', 'LastName', 'Title', 'Email', 'Phone', 'MobilePhone', 'Fax', 'AccountId', 'QuickBooks_Id__c'];
const line = [
  'Id', 'Name', 'ProductCode', 'Quantity', 'UnitPrice', 'ListPrice', 'TotalPrice', 'Discount', 'Description', 'ServiceDate', 'SortOrder',
  'CurrencyIsoCode', 'PricebookEntryId', 'Product2Id', 'QuickBooks_Line_Id__c',
];
const product = [
  'Id', 'Name', 'ProductCode', 'Description', 'Family', 'IsActive', 'QuantityUnitOfMeasure', 'QuickBooks_Item_Type__c', ...quickBooks,
];
const priceBookEntry = ['Id', 'IsActive', 'UnitPrice', 'UseStandardPrice'];

/** SOQL goes five relationships up: the account itself and four parents, as deep as QuickBooks nests customers and jobs. */
const PARENTS = 4;

/** What the user wants besides, as paths from the opportunity and from its lines. */
export interface ExtraFields {
  fields?: string[];
  lineFields?: string[];
}

/** The columns of a whole deal in one query: only what this org has. Throws SoqlError for extra fields that it has not. */
export async function dealColumns(schema: Schema, extra: ExtraFields = {}): Promise<Pick<Select, 'fields' | 'children'>> {
  await schema.load(dealObjects);
  for (const path of extra.fields ?? []) await schema.resolve('Opportunity', path);
  for (const path of extra.lineFields ?? []) await schema.resolve('OpportunityLineItem', path);
  return {
    fields: unique([
      ...schema.pick('Opportunity', opportunity),
      ...accountColumns(schema),
      ...(schema.has('Opportunity', 'OwnerId') ? schema.pick('User', ['Id', 'Name', 'Email', 'Alias'], 'Owner.') : []),
      ...(schema.has('Opportunity', 'Pricebook2Id') ? schema.pick('Pricebook2', ['Id', 'Name', 'IsStandard'], 'Pricebook2.') : []),
      ...(extra.fields ?? []),
    ]),
    children: [...contactRoles(schema), ...lineItems(schema, extra.lineFields ?? [])],
  };
}

function accountColumns(schema: Schema): string[] {
  if (!schema.has('Opportunity', 'AccountId')) return [];
  const person = schema.has('Account', 'IsPersonAccount') ? personAccount : [];
  const parents = schema.has('Account', 'ParentId') ? PARENTS : 0;
  return [
    ...schema.pick('Account', [...account, ...person], 'Account.'),
    ...Array.from({ length: parents }, (_, level) =>
      schema.pick('Account', ['Id', 'Name', 'ParentId', ...quickBooks], `Account.${'Parent.'.repeat(level + 1)}`)).flat(),
  ];
}

function contactRoles(schema: Schema): string[] {
  const own = schema.pick('OpportunityContactRole', ['Id', 'Role', 'IsPrimary', 'ContactId']);
  if (own.length === 0) return [];
  return [select({
    fields: [...own, ...schema.pick('Contact', contact, 'Contact.')],
    from: 'OpportunityContactRoles',
    orderBy: ['IsPrimary DESC', 'Id'],
  })];
}

function lineItems(schema: Schema, extra: string[]): string[] {
  const own = schema.pick('OpportunityLineItem', line);
  if (own.length === 0) return [];
  return [select({
    fields: unique([
      ...own, ...schema.pick('Product2', product, 'Product2.'), ...schema.pick('PricebookEntry', priceBookEntry, 'PricebookEntry.'), ...extra,
    ]),
    from: 'OpportunityLineItems',
    orderBy: [...schema.pick('OpportunityLineItem', ['SortOrder']), 'Id'],
  })];
}

function addressFields(prefix: string): string[] {
  return ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) => prefix + part);
}

/** Field names ignore case, and Salesforce refuses a field that is asked for twice. */
function unique(paths: string[]): string[] {
  return [...new Map(paths.map((path) => [path.toLowerCase(), path])).values()];
}
