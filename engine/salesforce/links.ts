import type { SalesforceClient } from './client';
import { ID_FIELD, LINK_OBJECT } from './fields';
import { isSalesforceId, toId18 } from './ids';
import { idLiteral, inLists, select } from './soql';

/** What QuickBooks calls a Salesforce record in one company file. */
export interface Link {
  /** 18 characters. */
  recordId: string;
  /** The company file's connection. */
  connection: string;
  /** ListID or TxnID. */
  quickBooksId: string;
  /**
   * The id was stored by another org, such as production's in a refreshed full sandbox, where records keep their ids: it must
   * not be used, only reported.
   */
  foreign: boolean;
}

/** The links of these records, of all connections, by record id (18 characters), oldest first. Five thousand ids take two or three API calls. */
export async function findLinks(client: SalesforceClient, recordIds: string[]): Promise<Map<string, Link[]>> {
  const ids = [...new Set(recordIds.filter(isSalesforceId).map(toId18))];
  if (ids.length === 0) return new Map();
  const { id: orgId } = await client.organization();
  const soqls = inLists(ids.map(idLiteral)).map((list) => select({
    fields: ['Id', 'Record_Id__c', 'Connection__c', 'Org_Id__c', ID_FIELD],
    from: LINK_OBJECT,
    where: [`Record_Id__c IN ${list}`],
    orderBy: ['CreatedDate', 'Id'],
  }));
  const links = (await client.queryMany(soqls)).flat().map((row): Link => ({
    recordId: toId18(String(row['Record_Id__c'])),
    connection: String(row['Connection__c'] ?? ''),
    quickBooksId: String(row[ID_FIELD] ?? ''),
    foreign: !sameOrg(row['Org_Id__c'], orgId),
  }));
  const byRecord = new Map<string, Link[]>();
  for (const link of links) byRecord.set(link.recordId, [...(byRecord.get(link.recordId) ?? []), link]);
  return byRecord;
}

function sameOrg(stored: unknown, orgId: string): boolean {
  return typeof stored === 'string' && isSalesforceId(stored) && toId18(stored) === orgId;
}
