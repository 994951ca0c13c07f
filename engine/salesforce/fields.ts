import type { ObjectDescribe, SalesforceClient } from './client';
import { SalesforceError } from './errors';
import { stringLiteral } from './soql';

/** Transaction types that *Generate* offers. */
export const transactionTypes = ['Invoice', 'Sales Order', 'Estimate', 'Sales Receipt'] as const;
export type TransactionType = (typeof transactionTypes)[number];

/** Values of QuickBooks_Sync_Status__c. */
export const syncStatuses = ['Queued', 'Sent', 'Failed', 'Held', 'Unknown', 'Retry', 'Not Applicable'] as const;
export type SyncStatus = (typeof syncStatuses)[number];

export const PERMISSION_SET = 'QuickBooks_Integration';

/** Our fields on the opportunity. */
export const opportunityFields = {
  generate: 'Generate__c',
  status: 'QuickBooks_Sync_Status__c',
  error: 'QuickBooks_Sync_Error__c',
  queuedAt: 'QuickBooks_Queued_At__c',
  attempt: 'QuickBooks_Attempt__c',
  emitted: 'QuickBooks_Emitted__c',
  sentTypes: 'QuickBooks_Sent_Types__c',
  transactionId: 'QuickBooks_Transaction_Id__c',
  transactionType: 'QuickBooks_Transaction_Type__c',
  refNumber: 'QuickBooks_Ref_Number__c',
  subtotal: 'QuickBooks_Subtotal__c',
  tax: 'QuickBooks_Tax__c',
  total: 'QuickBooks_Total__c',
  balance: 'QuickBooks_Balance__c',
  paid: 'QuickBooks_Paid__c',
  jobId: 'QuickBooks_Job_Id__c',
  sentAt: 'QuickBooks_Sent_At__c',
  poNumber: 'QuickBooks_PO_Number__c',
} as const;

export const ID_FIELD = 'QuickBooks_Id__c';
export const FULL_NAME_FIELD = 'QuickBooks_Full_Name__c';
export const STATUS_FIELD = 'QuickBooks_Sync_Status__c';
export const ERROR_FIELD = 'QuickBooks_Sync_Error__c';
export const LINK_OBJECT = 'QuickBooks_Link__c';
export const TRANSACTION_OBJECT = 'QuickBooks_Transaction__c';
export const EXTERNAL_ID_FIELD = 'External_Id__c';

/** The external id of link and transaction records: ids of QuickBooks are unique only inside one company file. */
export function externalIdOf(connection: string, quickBooksId: string): string {
  return `${connection}:${quickBooksId}`;
}

/** What Order to Cash reads and writes; `write` fields must be editable for the user of the credential. */
export interface FieldNeed {
  object: string;
  read: readonly string[];
  write: readonly string[];
}

const o = opportunityFields;

export const ledgerNeeds: FieldNeed[] = [
  { object: 'Opportunity', read: [o.generate], write: [o.status, o.error, o.queuedAt, o.attempt, o.emitted, o.sentTypes] },
];

export const writeBackNeeds: FieldNeed[] = [
  {
    object: 'Opportunity',
    read: [],
    write: [o.status, o.error, o.sentTypes, o.transactionId, o.transactionType, o.refNumber, o.subtotal, o.tax, o.total, o.jobId, o.sentAt],
  },
  { object: 'Account', read: [], write: [ID_FIELD, FULL_NAME_FIELD, STATUS_FIELD, ERROR_FIELD] },
  { object: 'Product2', read: ['QuickBooks_Item_Type__c'], write: [ID_FIELD, FULL_NAME_FIELD, STATUS_FIELD, ERROR_FIELD] },
  { object: 'Contact', read: [], write: [ID_FIELD, STATUS_FIELD, ERROR_FIELD] },
  {
    object: LINK_OBJECT,
    read: [],
    write: [EXTERNAL_ID_FIELD, 'Connection__c', ID_FIELD, 'Object__c', 'Record_Id__c', 'Org_Id__c', 'Account__c', 'Contact__c', 'Product__c', 'Opportunity__c'],
  },
  {
    object: TRANSACTION_OBJECT,
    read: [],
    write: [
      EXTERNAL_ID_FIELD, 'Connection__c', ID_FIELD, 'Type__c', 'Ref_Number__c', 'Date__c', 'Due_Date__c', 'Subtotal__c', 'Tax__c', 'Total__c',
      'Balance__c', 'Status__c', 'Memo__c', 'Attempt__c', 'Org_Id__c', 'Record_Id__c', 'Account__c', 'Opportunity__c',
    ],
  },
];

export interface FieldReport {
  /** `Object` or `Object.Field` that the user of the credential can't see. */
  missing: string[];
  /** `Object.Field` that the user sees but may not edit. */
  readOnly: string[];
}

/** Compares what is needed with what describe shows to the user of the credential. */
export function compareFields(needs: FieldNeed[], describes: Map<string, ObjectDescribe | null>): FieldReport {
  const report: FieldReport = { missing: [], readOnly: [] };
  for (const { object, read, write } of needs) {
    const describe = describes.get(object);
    if (!describe) {
      report.missing.push(object);
      continue;
    }
    const fields = new Map(describe.fields.map((field) => [field.name.toLowerCase(), field]));
    for (const name of new Set([...read, ...write])) {
      const field = fields.get(name.toLowerCase());
      if (!field) report.missing.push(`${object}.${name}`);
      else if (write.includes(name) && !field.updateable) report.readOnly.push(`${object}.${name}`);
    }
  }
  return report;
}

/** Reads the describes that are needed and compares. One API call at most. */
export async function checkFields(client: SalesforceClient, needs: FieldNeed[]): Promise<FieldReport> {
  return compareFields(needs, await client.describeMany([...new Set(needs.map(({ object }) => object))]));
}

/**
 * Throws one clear SalesforceError (`FIELDS_MISSING`) unless all fields are there: a query would only say INVALID_FIELD.
 * Whether the fields were never installed or only hidden from the user shows in the permission set.
 */
export async function requireFields(client: SalesforceClient, needs: FieldNeed[]): Promise<void> {
  const report = await checkFields(client, needs);
  if (report.missing.length === 0 && report.readOnly.length === 0) return;
  // The next try must see what an admin has changed meanwhile.
  client.forgetDescribes();
  throw await missingFieldsError(client, report);
}

async function missingFieldsError(client: SalesforceClient, { missing, readOnly }: FieldReport): Promise<SalesforceError> {
  const installed = await permissionSetExists(client);
  const what = [
    missing.length > 0 ? `The user of the credential can't see ${listed(missing)}.` : '',
    readOnly.length > 0 ? `The user may not edit ${listed(readOnly)}.` : '',
    installed === true ? `The fields are installed, so the permission set ${PERMISSION_SET} is not assigned to this user.` : '',
    installed === false ? 'The QuickBooks fields are not installed in this org.' : '',
  ].filter(Boolean).join(' ');
  const remedy = installed === true
    ? `Assign the permission set ${PERMISSION_SET} to the user of the credential.`
    : `Install the QuickBooks fields, then assign the permission set ${PERMISSION_SET} to the user of the credential.`;
  return new SalesforceError('FIELDS_MISSING', what, { advice: { remedy, who: 'Salesforce admin' }, detail: { missing, readOnly } });
}

/** null when the user may not look into permission sets. */
async function permissionSetExists(client: SalesforceClient): Promise<boolean | null> {
  try {
    return (await client.query(`SELECT Id FROM PermissionSet WHERE Name = ${stringLiteral(PERMISSION_SET)} LIMIT 1`)).length > 0;
  } catch (error) {
    if (error instanceof SalesforceError) return null;
    throw error;
  }
}

function listed(names: string[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
