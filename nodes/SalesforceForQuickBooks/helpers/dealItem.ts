import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../../engine/json';
import type { Deal } from '../../../engine/salesforce';
import { prepareCustomer } from '../../../engine/sync/customer';
import { prepareDeal } from '../../../engine/sync/deal';
import type { DealLine } from '../../../engine/sync/dealLines';
import { productsOf } from '../../../engine/sync/dealLines';
import { prepareItem } from '../../../engine/sync/itemType';
import { entityNameLimit, quickBooksName } from '../../../engine/sync/names';
import type { TaskFailure } from '../../../engine/tasks/machine';
import { ExplainedError } from '../../shared/failure';
import type { PrepareSettings } from './dealSettings';

/**
 * A deal as the flow carries it from node to node: Salesforce's records under their own names, and beside them what
 * QuickBooks is to get. Throws ExplainedError with every reason at once when the deal may not be sent.
 */
export function dealItem(deal: Deal, settings: PrepareSettings): IDataObject {
  const prepared = prepareDeal(deal.opportunity, settings, deal.type);
  if ('refusals' in prepared) throw refused(prepared.refusals);
  const { keyParts, opportunity, primaryContact, email } = deal;
  const place = customerPlace(deal, settings);
  const lines = prepared.lines.map((line) => lineItem(line, opportunity, settings));
  const failures = lines.flatMap((line) => ('failure' in line ? [line.failure] : []));
  if (failures.length > 0) throw refused(failures);
  return {
    opportunityId: keyParts.recordId,
    orgId: keyParts.orgId,
    attempt: keyParts.attempt,
    generate: deal.type,
    type: prepared.type,
    opportunity: withoutLists(opportunity),
    account: place.customer,
    contact: primaryContact,
    email,
    customer: prepareCustomer(place.customer, settings, primaryContact),
    job: place.job,
    header: prepared.header,
    lines: lines.flatMap((line) => ('json' in line ? [line.json] : [])),
    lineCount: lines.length,
    subtotal: prepared.subtotal,
    currency: prepared.currency,
    warnings: [...new Set([...(deal.warnings ?? []), ...prepared.warnings])],
  } as unknown as IDataObject;
}

function refused(failures: TaskFailure[]): ExplainedError {
  const [first] = failures;
  if (!first || failures.length === 1) return new ExplainedError(first ?? { code: 'REFUSED', message: 'The deal was refused.', written: 'not applied', remedy: '', who: 'Salesforce admin' });
  const distinct = [...new Map(failures.map((failure) => [failure.message, failure])).values()];
  return new ExplainedError({
    ...first,
    message: distinct.map(({ message }) => message).join(' '),
    remedy: [...new Set(distinct.map(({ remedy }) => remedy))].join(' '),
    detail: failures as unknown as JsonObject[],
  });
}

/** Lines and contact roles have become the item's own; carried along twice they would only be weight. */
function withoutLists(opportunity: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(opportunity).filter(([, value]) => !Array.isArray(value)));
}

interface CustomerPlace {
  /** The account that becomes the customer. */
  customer: JsonObject;
  /** Rule R8: the job under it, null for none. */
  job: { name: string; recordId: string; object: 'Opportunity' | 'Contact' | 'Account'; quickBooksId: string; parentName: string } | null;
}

function customerPlace({ opportunity, accounts, primaryContact, keyParts }: Deal, { job }: PrepareSettings): CustomerPlace {
  const account = (opportunity.Account ?? {}) as JsonObject;
  const of = (record: JsonObject, object: 'Contact' | 'Account', name: unknown) => ({
    name: String(name ?? ''), recordId: String(record.Id ?? ''), object, quickBooksId: String(record.QuickBooks_Id__c ?? ''), parentName: '',
  });
  if (job === 'opportunity') {
    const quickBooksId = String(opportunity.QuickBooks_Job_Id__c ?? '');
    return { customer: account, job: { name: String(opportunity.Name ?? ''), recordId: keyParts.recordId, object: 'Opportunity', quickBooksId, parentName: '' } };
  }
  if (job === 'contact' && primaryContact) return { customer: account, job: of(primaryContact, 'Contact', primaryContact.Name) };
  const [top, ...below] = accounts;
  if (job !== 'childAccount' || !top || below.length === 0) return { customer: account, job: null };
  // The accounts in between are jobs of their own: the lowest one stands under their full name.
  const between = below.slice(0, -1).map((each) => quickBooksName(String(each.Name ?? ''), entityNameLimit));
  const topName = quickBooksName(String(top.Name ?? ''), entityNameLimit);
  const parentName = between.length > 0 ? [topName, ...between].join(':') : '';
  return { customer: top, job: { ...of(account, 'Account', account.Name), parentName } };
}

type Line = { json: IDataObject } | { failure: TaskFailure };

function lineItem(line: DealLine, opportunity: JsonObject, settings: PrepareSettings): Line {
  const { kind, fields, amount, productId, lineItemId } = line;
  const common = { kind, fields, amount, productId, lineItemId } as unknown as IDataObject;
  const product = productsOf(opportunity).map(({ Product2 }) => Product2 as JsonObject | null).find((each) => each?.Id === productId && productId !== '');
  if (!product) return { json: { ...common, item: null } };
  const item = prepareItem(product, settings, priceOf(opportunity, productId));
  if ('refusal' in item) return { failure: item.refusal };
  return { json: { ...common, item: item as unknown as IDataObject } };
}

/** The list price of the deal's own price book entry; what the deal was sold for is no price of the item. */
function priceOf(opportunity: JsonObject, productId: string): string | undefined {
  const sold = productsOf(opportunity).find(({ Product2 }) => (Product2 as JsonObject | null)?.Id === productId);
  const entry = sold?.PricebookEntry as JsonObject | null | undefined;
  const price = entry?.UnitPrice ?? sold?.ListPrice;
  return price === undefined || price === null ? undefined : String(price);
}
