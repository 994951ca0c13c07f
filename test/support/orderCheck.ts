import type { CompanyFile, ListRecord, Txn } from '../../simulators/quickbooks';
import type { Org } from '../../simulators/salesforce';

/*
 * Whether QuickBooks has what a won deal says, worked out from the records of the two simulators alone.
 */

type Row = Record<string, unknown>;

/** A deal as Salesforce has it, with its lines in order. */
interface Sold {
  id: string;
  account: string;
  lines: { code: string; quantity: number; cents: number }[];
  opportunity: Row;
}

/** What is wrong with the invoices of these deals, a sentence each; nothing when each has exactly one, right to the cent, and its number is on the opportunity. */
export function wrongInvoices(org: Org, company: CompanyFile, opportunityIds: string[]): string[] {
  const invoices = company.data.txns.filter(({ kind, voided }) => kind === 'Invoice' && !voided);
  const byId = new Map(invoices.map((txn) => [txn.id, txn]));
  const taken = new Set<string>();
  const sold = opportunityIds.map((id) => soldBy(org, id));
  const wrong = sold.flatMap((deal) => {
    const txn = byId.get(String(deal.opportunity.QuickBooks_Transaction_Id__c));
    if (!txn) return [`${deal.id}: ${String(deal.opportunity.QuickBooks_Sync_Status__c)}, and its invoice is not in QuickBooks`];
    if (taken.has(txn.id)) return [`${deal.id}: shares the invoice ${txn.id} with another deal`];
    taken.add(txn.id);
    return faults(company, deal, txn).map((fault) => `${deal.id}: ${fault}`);
  });
  const strays = invoices.filter(({ id }) => !taken.has(id)).map((txn) => `invoice ${txn.refNumber ?? txn.id} of ${customerOf(company, txn)} belongs to none of the deals`);
  return [...wrong, ...strays];
}

function soldBy(org: Org, id: string): Sold {
  const opportunity = org.store.get('Opportunity', id) as Row;
  const lines = org.store.lookup('OpportunityLineItem', 'OpportunityId', id) as Row[];
  return {
    id,
    opportunity,
    account: String((org.store.get('Account', String(opportunity.AccountId)) as Row).Name),
    lines: [...lines].sort((one, other) => Number(one.SortOrder) - Number(other.SortOrder)).map((line) => ({
      code: String((org.store.get('Product2', String(line.Product2Id)) as Row).ProductCode),
      quantity: Number(line.Quantity),
      // Prices of two decimals and whole quantities: in cents the product is exact.
      cents: Math.round(Number(line.UnitPrice) * 100) * Number(line.Quantity),
    })),
  };
}

function faults(company: CompanyFile, deal: Sold, txn: Txn): string[] {
  const cents = deal.lines.reduce((sum, line) => sum + line.cents, 0);
  const { opportunity } = deal;
  const expected = {
    customer: deal.account,
    lines: deal.lines.map(({ code, quantity, cents: amount }) => `${quantity} × ${code} = ${amount}`),
    subtotal: cents,
    amount: Math.round(Number(opportunity.Amount) * 100),
    status: opportunity.QuickBooks_Sync_Status__c,
    refNumber: opportunity.QuickBooks_Ref_Number__c,
    shownSubtotal: Math.round(Number(opportunity.QuickBooks_Subtotal__c) * 100),
    shownTotal: Math.round(Number(opportunity.QuickBooks_Total__c) * 100),
  };
  const actual: typeof expected = {
    customer: customerOf(company, txn),
    lines: txn.lines.map(({ fields }) => `${Number(fields.Quantity)} × ${itemOf(company, fields.ItemRef)?.name ?? 'no item'} = ${centsOf(fields.Amount)}`),
    subtotal: centsOf(txn.subtotal),
    amount: cents,
    status: 'Sent',
    refNumber: txn.refNumber ?? '',
    shownSubtotal: centsOf(txn.subtotal),
    shownTotal: centsOf(txn.total),
  };
  return (Object.keys(expected) as (keyof typeof expected)[])
    .filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(actual[name]))
    .map((name) => `${name} is ${JSON.stringify(actual[name])} instead of ${JSON.stringify(expected[name])}`);
}

function customerOf(company: CompanyFile, txn: Txn): string {
  const customer = company.list(txn.customer ?? '');
  return customer ? company.fullName(customer) : 'no customer';
}

function itemOf(company: CompanyFile, ref: unknown): ListRecord | undefined {
  return company.list(String((ref as { ListID?: string } | undefined)?.ListID ?? ''));
}

function centsOf(amount: unknown): number {
  return Math.round(Number(amount) * 100);
}
