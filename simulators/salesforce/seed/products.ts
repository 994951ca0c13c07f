import type { Org } from '../org';

export interface ProductSeed {
  code: string;
  name: string;
  /** Item type in QuickBooks; left out when the package is not installed. */
  type: string;
  price: number;
  description?: string;
}

export function hasPackage(org: Org): boolean {
  return org.schema.get('Opportunity').fields.has('generate__c');
}

/** Makes a product with its standard price. @returns the id of the price book entry */
export function addProduct(org: Org, product: ProductSeed): string {
  const book = org.store.all('Pricebook2').find((row) => row.IsStandard === true);
  const id = org.insert('Product2', {
    Name: product.name, ProductCode: product.code, IsActive: true, Description: product.description ?? null,
    ...(hasPackage(org) ? { QuickBooks_Item_Type__c: product.type } : {}),
  });
  return org.insert('PricebookEntry', { Product2Id: id, Pricebook2Id: String(book?.Id), UnitPrice: product.price, IsActive: true });
}
