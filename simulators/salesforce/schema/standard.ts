/**
 * The standard objects that deals, customers and products live in, as far as this pack needs them.
 * One field a line: name, type(argument,...), flags. Flags: `!` required, `ro` read-only,
 * `once` not updateable, `ext` external id, `cascade` deleted with its parent, `restrict` keeps its parent,
 * `rel=` name of the way up, `child=` name of the way down, `default=`, `label=` (underscores for blanks).
 */
export interface StandardObject {
  label: string;
  plural: string;
  prefix: string;
  /** c create, u update, d delete. */
  allow: string;
  fields: string;
}

const address = (prefix: string) => `
${prefix}Street textarea(255)
${prefix}City string(40)
${prefix}State string(80)
${prefix}PostalCode string(20)
${prefix}Country string(80)
${prefix}Latitude double(18,15)
${prefix}Longitude double(18,15)`;

const owner = 'OwnerId reference(User) rel=Owner default=user';

export const STANDARD_OBJECTS: Record<string, StandardObject> = {
  Account: {
    label: 'Account', plural: 'Accounts', prefix: '001', allow: 'cud',
    fields: `
Name string(255) ! label=Account_Name
ParentId reference(Account) rel=Parent child=ChildAccounts
MasterRecordId reference(Account) ro rel=MasterRecord
AccountNumber string(40)
Type picklist(Prospect,Customer - Direct,Customer - Channel,Channel Partner / Reseller,Installation Partner,Technology Partner,Other)
Industry picklist(Agriculture,Apparel,Banking,Chemicals,Construction,Consulting,Education,Electronics,Energy,Engineering,Retail,Other)
AnnualRevenue currency(18,0)
NumberOfEmployees int(8)
Description textarea(32000)
Phone phone(40)
Fax phone(40)
Website url(255)
AccountSource picklist(Web,Phone Inquiry,Partner Referral,Purchased List,Other)
Sic string(20)
Site string(80)
${address('Billing')}
${address('Shipping')}
${owner}`,
  },
  Contact: {
    label: 'Contact', plural: 'Contacts', prefix: '003', allow: 'cud',
    fields: `
AccountId reference(Account) rel=Account child=Contacts cascade
LastName string(80) !
FirstName string(40)
Salutation picklist(Mr.,Ms.,Mrs.,Dr.,Prof.)
Name string(121) ro
Title string(128)
Department string(80)
Email email(80)
Phone phone(40)
MobilePhone phone(40)
Fax phone(40)
ReportsToId reference(Contact) rel=ReportsTo
Description textarea(32000)
${address('Mailing')}
${address('Other')}
${owner}`,
  },
  Opportunity: {
    label: 'Opportunity', plural: 'Opportunities', prefix: '006', allow: 'cud',
    fields: `
AccountId reference(Account) rel=Account child=Opportunities cascade
ContactId reference(Contact) once rel=Contact
Name string(120) !
Description textarea(32000)
StageName picklist() ! label=Stage
Amount currency(18,2)
Probability percent(3,0)
ExpectedRevenue currency(18,2) ro
TotalOpportunityQuantity double(18,2)
CloseDate date !
Type picklist(Existing Customer - Upgrade,Existing Customer - Replacement,Existing Customer - Downgrade,New Customer)
NextStep string(255)
LeadSource picklist(Web,Phone Inquiry,Partner Referral,Purchased List,Other)
IsClosed boolean ro
IsWon boolean ro
ForecastCategory picklist(Omitted,Pipeline,BestCase,MostLikely,Forecast,Closed) ro
ForecastCategoryName picklist(Omitted,Pipeline,Best Case,Commit,Closed)
Pricebook2Id reference(Pricebook2) rel=Pricebook2 child=Opportunities restrict
HasOpportunityLineItem boolean ro
LastStageChangeDate datetime ro
${owner}`,
  },
  OpportunityContactRole: {
    label: 'Opportunity Contact Role', plural: 'Opportunity Contact Roles', prefix: '00K', allow: 'cud',
    fields: `
OpportunityId reference(Opportunity) ! once rel=Opportunity child=OpportunityContactRoles cascade
ContactId reference(Contact) ! rel=Contact child=OpportunityContactRoles cascade
Role picklist(Business User,Decision Maker,Economic Buyer,Economic Decision Maker,Evaluator,Executive Sponsor,Influencer,Technical Buyer,Other)
IsPrimary boolean default=false`,
  },
  OpportunityLineItem: {
    label: 'Opportunity Product', plural: 'Opportunity Products', prefix: '00k', allow: 'cud',
    fields: `
OpportunityId reference(Opportunity) ! once rel=Opportunity child=OpportunityLineItems cascade
SortOrder int(8)
PricebookEntryId reference(PricebookEntry) once rel=PricebookEntry restrict
Product2Id reference(Product2) once rel=Product2 child=OpportunityLineItems restrict
ProductCode string(255) ro
Name string(376) ro
Quantity double(12,2) !
TotalPrice currency(18,2)
UnitPrice currency(18,2)
ListPrice currency(18,2) ro
Discount percent(5,2)
Subtotal currency(18,2) ro
ServiceDate date
Description string(255)`,
  },
  OpportunityStage: {
    label: 'Opportunity Stage', plural: 'Opportunity Stages', prefix: '01J', allow: '',
    fields: `
MasterLabel string(255)
ApiName string(255)
IsActive boolean
SortOrder int(8)
IsClosed boolean
IsWon boolean
ForecastCategory string(40)
ForecastCategoryName string(40)
DefaultProbability percent(3,0)
Description textarea(255)`,
  },
  OpportunityHistory: {
    label: 'Opportunity History', plural: 'Opportunity Histories', prefix: '008', allow: '',
    fields: `
OpportunityId reference(Opportunity) rel=Opportunity child=OpportunityHistories cascade
StageName picklist()
Amount currency(18,2)
ExpectedRevenue currency(18,2)
CloseDate date
Probability percent(3,0)
ForecastCategory string(40)
PrevAmount currency(18,2)
PrevCloseDate date`,
  },
  Product2: {
    label: 'Product', plural: 'Products', prefix: '01t', allow: 'cud',
    fields: `
Name string(255) ! label=Product_Name
ProductCode string(255)
Description textarea(4000)
IsActive boolean default=false
Family picklist(None,Hardware,Services)
QuantityUnitOfMeasure picklist(Each,Hours,Days)
ExternalId string(255)
StockKeepingUnit string(180)
DisplayUrl url(1000)`,
  },
  Pricebook2: {
    label: 'Price Book', plural: 'Price Books', prefix: '01s', allow: 'cud',
    fields: `
Name string(255) !
IsActive boolean default=false
IsStandard boolean ro
Description string(255)`,
  },
  PricebookEntry: {
    label: 'Price Book Entry', plural: 'Price Book Entries', prefix: '01u', allow: 'cud',
    fields: `
Name string(255) ro
Pricebook2Id reference(Pricebook2) ! once rel=Pricebook2 child=PricebookEntries cascade
Product2Id reference(Product2) ! once rel=Product2 child=PricebookEntries cascade
UnitPrice currency(18,2) !
IsActive boolean default=false
UseStandardPrice boolean default=false
ProductCode string(255) ro`,
  },
  User: {
    label: 'User', plural: 'Users', prefix: '005', allow: 'cu',
    fields: `
Username string(80) ! unique
LastName string(80) !
FirstName string(40)
Name string(121) ro
Email email(128) !
Alias string(8)
Title string(80)
Department string(80)
Phone phone(40)
IsActive boolean default=true
UserType string(40) ro
ProfileId string(18)
TimeZoneSidKey string(40)
LocaleSidKey string(40)
LanguageLocaleKey string(40)
ManagerId reference(User) rel=Manager`,
  },
  Organization: {
    label: 'Organization', plural: 'Organizations', prefix: '00D', allow: 'u',
    fields: `
Name string(80)
Division string(80)
Street textarea(255)
City string(40)
State string(80)
PostalCode string(20)
Country string(80)
Phone phone(40)
PrimaryContact string(80)
DefaultLocaleSidKey string(40)
TimeZoneSidKey string(40)
LanguageLocaleKey string(40)
OrganizationType string(40) ro
NamespacePrefix string(15) ro
InstanceName string(40) ro
IsSandbox boolean ro
TrialExpirationDate datetime ro
FiscalYearStartMonth int(2) ro`,
  },
  Task: {
    label: 'Task', plural: 'Tasks', prefix: '00T', allow: 'cud',
    fields: `
WhoId reference(Contact) rel=Who child=Tasks
WhatId reference(Account;Opportunity) rel=What child=Tasks cascade
Subject string(255)
ActivityDate date
Status picklist(Not Started,In Progress,Completed,Waiting on someone else,Deferred) ! default=Not_Started
Priority picklist(High,Normal,Low) ! default=Normal
Description textarea(32000)
IsClosed boolean ro
${owner}`,
  },
  PermissionSet: {
    label: 'Permission Set', plural: 'Permission Sets', prefix: '0PS', allow: '',
    fields: `
Name string(80)
Label string(80)
Description string(255)
IsOwnedByProfile boolean
NamespacePrefix string(15)`,
  },
  PermissionSetAssignment: {
    label: 'Permission Set Assignment', plural: 'Permission Set Assignments', prefix: '0Pa', allow: 'cd',
    fields: `
PermissionSetId reference(PermissionSet) ! once rel=PermissionSet child=Assignments cascade
AssigneeId reference(User) ! once rel=Assignee child=PermissionSetAssignments cascade
IsActive boolean ro`,
  },
};

/** Objects with a currency of their own once multi-currency is on. */
export const WITH_CURRENCY = [
  'Account', 'Contact', 'Opportunity', 'OpportunityLineItem', 'OpportunityHistory', 'Product2', 'Pricebook2', 'PricebookEntry', 'Organization', 'User',
];

/** Extra objects and fields of optional features. */
export const CURRENCY_TYPE: StandardObject = {
  label: 'Currency Type', plural: 'Currency Types', prefix: '01L', allow: 'cu',
  fields: 'IsoCode string(3) ! once unique\nConversionRate double(18,6) !\nDecimalPlaces int(1)\nIsActive boolean default=true\nIsCorporate boolean ro',
};

export const PERSON_ACCOUNT_FIELDS = `
IsPersonAccount boolean ro
PersonContactId reference(Contact) ro rel=PersonContact
FirstName string(40)
LastName string(80)
Salutation picklist(Mr.,Ms.,Mrs.,Dr.,Prof.)
PersonEmail email(80)
PersonMobilePhone phone(40)
PersonHomePhone phone(40)
PersonTitle string(80)
${address('PersonMailing')}`;
