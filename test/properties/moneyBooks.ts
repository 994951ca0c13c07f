import type { CompanyFile, QuickBooks } from '../../simulators/quickbooks';
import type { Catalogue } from '../support/moneyDeals';
import type { Books, Product } from '../support/moneyOracle';

/** What a bookkeeper has in QuickBooks before the deals come. */
export async function stock(quickbooks: QuickBooks, multiCurrency: boolean): Promise<void> {
  const customers = multiCurrency ? [['Euro Trading', 'Euro'], ['Sterling Works', 'British Pound Sterling']] : [];
  for (const [name, currency] of customers) {
    await add(quickbooks, `<CustomerAddRq><CustomerAdd><Name>${name}</Name><CurrencyRef><FullName>${currency}</FullName></CurrencyRef></CustomerAdd></CustomerAddRq>`);
  }
  await add(quickbooks, group('KIT-A', [['Cabinet Pulls', '4']]));
  await add(quickbooks, group('KIT-B', [['Consulting', '1.5'], ['Freight', '1']]));
}

function group(name: string, parts: [string, string][]): string {
  const lines = parts.map(([item, quantity]) => `<ItemGroupLine><ItemRef><FullName>${item}</FullName></ItemRef><Quantity>${quantity}</Quantity></ItemGroupLine>`);
  return `<ItemGroupAddRq><ItemGroupAdd><Name>${name}</Name>${lines.join('')}</ItemGroupAdd></ItemGroupAddRq>`;
}

async function add(quickbooks: QuickBooks, request: string): Promise<void> {
  const answer = await quickbooks.asUser(request);
  if (!answer.includes('statusCode="0"')) throw new Error(answer);
}

/** Customers of QuickBooks that Salesforce knows, in US dollars first, and products old and new. */
export function catalogueOf(company: CompanyFile): Catalogue {
  const customers = ['Abercrombie Hardware', 'Overhead Door Works', 'Euro Trading', 'Sterling Works'].flatMap((name) => {
    const record = company.named(['Customer'], name);
    return record ? [{ name, id: record.id }] : [];
  });
  const known = (number: number, name: string, kind: string, type: string) => product(number, name, type, company.named([kind], name)?.id ?? null);
  const bundles = [product(21, 'KIT-A', 'Group'), product(22, 'KIT-B', 'Group', company.named(['ItemGroup'], 'KIT-B')?.id ?? null)];
  return {
    customers,
    products: [
      product(1, 'Onboarding', 'Service'), product(2, 'Manual', 'Non-inventory'), product(3, 'Sensor', 'Inventory'), product(4, 'Delivery', 'Other Charge'),
      known(11, 'Consulting', 'ItemService', 'Service'), known(12, 'Cabinet Pulls', 'ItemNonInventory', 'Non-inventory'),
    ],
    bundles,
    rebates: [product(31, 'Loyalty rebate', 'Discount')],
    stock: product(32, 'Gateway', 'Inventory'),
    untyped: product(33, 'Mystery', null),
    // 4 × 3.45, and 1.5 × 120 + 25.
    bundlePrice: new Map([[bundles[0]?.Id ?? '', '13.80'], [bundles[1]?.Id ?? '', '205.00']]),
  };
}

function product(number: number, code: string, type: string | null, id: string | null = null): Product {
  return { Id: `01t${String(number).padStart(12, '0')}AAA`, Name: `${code} of ours`, ProductCode: code, QuickBooks_Item_Type__c: type, QuickBooks_Id__c: id };
}

export function booksOf(company: CompanyFile, catalogue: Catalogue): Books {
  const currencies = new Map([['Euro Trading', 'EUR'], ['Sterling Works', 'GBP']]);
  const consulting = catalogue.products.find(({ ProductCode }) => ProductCode === 'Consulting')?.Id ?? '';
  return {
    multiCurrency: company.data.preferences.multiCurrency,
    homeCurrency: 'USD',
    customerCurrency: new Map(catalogue.customers.map(({ name, id }) => [id, currencies.get(name) ?? 'USD'])),
    bundlePrice: catalogue.bundlePrice,
    // The demo company has services and freight free of tax.
    untaxed: new Set([consulting, 'Consulting', catalogue.bundles[1]?.Id ?? '']),
    taxRate: '8.25',
  };
}
