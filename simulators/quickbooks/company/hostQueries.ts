import { writeFields, type Fields } from '../qbxml/fields';
import { element, leaf } from '../xml/write';
import type { Outcome, RequestContext } from './context';
import { dataExtRets } from './listRet';
import { showRefs } from './refs';

const VERSIONS = ['1.0', '1.1', '2.0', '2.1', '3.0', '4.0', '4.1', '5.0', '6.0', '7.0', '8.0', '9.0', '10.0', '11.0', '12.0', '13.0', '14.0', '15.0', '16.0'];
const PRODUCTS = { pro: 'QuickBooks Desktop Pro 2024', premier: 'QuickBooks Desktop Premier 2024', enterprise: 'QuickBooks Enterprise Solutions 24.0' };

/** The edition, its version and the qbXML versions up to `highest` that it takes. */
export function hostQuery(context: RequestContext, highest: number): Outcome {
  const versions = VERSIONS.filter((version) => Number(version) <= highest).map((version) => leaf('SupportedQBXMLVersion', version)).join('');
  const head = leaf('ProductName', PRODUCTS[context.edition]) + leaf('MajorVersion', '34') + leaf('MinorVersion', '0') + leaf('Country', 'US');
  return { xml: element('HostRet', {}, `${head}${versions}${leaf('IsAutomaticLogin', 'false')}${leaf('QBFileMode', 'MultiUser')}`) };
}

/** The company, with the data extensions of the owners asked for: the Web Connector's FileID is one. */
export function companyQuery(context: RequestContext, owners: readonly string[], only: ReadonlySet<string> | undefined): Outcome {
  const { data } = context.company;
  const fields: Fields = {
    IsSampleCompany: 'false', CompanyName: data.name, LegalCompanyName: data.name,
    Address: { Addr1: '120 Old Mill Road', City: 'Bayshore', State: 'CA', PostalCode: '94326', Country: 'US' },
    AddressBlock: { Addr1: '120 Old Mill Road', Addr2: 'Bayshore, CA 94326' },
    Phone: '415-555-0142', FirstMonthFiscalYear: 'January', FirstMonthIncomeTaxYear: 'January', TaxForm: 'Form1120',
    DataExtRet: dataExtRets(data.companyDataExt, owners),
  };
  return { xml: element('CompanyRet', {}, writeFields('CompanyRet', fields, only)) };
}

/** Preferences. Sales tax preferences are only there when sales tax is on. */
export function preferencesQuery(context: RequestContext, only: ReadonlySet<string> | undefined): Outcome {
  const { preferences } = context.company.data;
  const on = (value: boolean) => String(value);
  const fields: Fields = {
    AccountingPreferences: {
      IsUsingAccountNumbers: 'false', IsRequiringAccounts: 'true', IsUsingClassTracking: on(preferences.classTracking),
      IsUsingAuditTrail: 'true', IsAssigningJournalEntryNumbers: 'true',
      ...(preferences.closingDate ? { ClosingDate: preferences.closingDate } : {}),
    },
    FinanceChargePreferences: {
      AnnualInterestRate: '0.00', MinFinanceCharge: '0.00', GracePeriod: '0', IsAssessingForOverdueCharges: 'false',
      CalculateChargesFrom: 'DueDate', IsMarkedToBePrinted: 'false',
    },
    JobsAndEstimatesPreferences: { IsUsingEstimates: on(preferences.estimates), IsUsingProgressInvoicing: 'false', IsPrintingItemsWithZeroAmounts: 'false' },
    MultiCurrencyPreferences: multiCurrency(context),
    PurchasesAndVendorsPreferences: { IsUsingInventory: on(preferences.inventory), DaysBillsAreDue: '10', IsAutomaticallyUsingDiscounts: 'false' },
    ReportsPreferences: { AgingReportBasis: 'AgeFromDueDate', SummaryReportBasis: 'Accrual' },
    SalesAndCustomersPreferences: {
      IsTrackingReimbursedExpensesAsIncome: 'false', IsAutoApplyingPayments: on(preferences.autoApplyPayments),
      PriceLevels: { IsUsingPriceLevels: on(preferences.priceLevels), IsRoundingSalesPriceUp: 'false' },
    },
    ...(preferences.salesTax ? { SalesTaxPreferences: salesTaxPreferences(context) } : {}),
    TimeTrackingPreferences: { FirstDayOfWeek: 'Monday' },
    CurrentAppAccessRights: { IsAutomaticLoginAllowed: 'true', IsPersonalDataAccessAllowed: 'false' },
  };
  return { xml: element('PreferencesRet', {}, writeFields('PreferencesRet', fields, only)) };
}

function multiCurrency(context: RequestContext): Fields {
  const { company } = context;
  const on = company.data.preferences.multiCurrency;
  const home = company.named(['Currency'], 'US Dollar');
  return { IsMultiCurrencyOn: String(on), ...(on && home ? showRefs(company, { HomeCurrencyRef: { ListID: home.id, FullName: home.name } }, '') : {}) };
}

function salesTaxPreferences(context: RequestContext): Fields {
  const { company } = context;
  const ref = (kind: string, name: string): Fields => {
    const record = company.named([kind], name);
    return record ? { ListID: record.id, FullName: record.name } : {};
  };
  const item = company.list(company.data.preferences.defaultSalesTaxItem ?? '');
  return {
    DefaultItemSalesTaxRef: item ? { ListID: item.id, FullName: item.name } : {},
    PaySalesTax: 'Quarterly',
    DefaultTaxableSalesTaxCodeRef: ref('SalesTaxCode', 'Tax'),
    DefaultNonTaxableSalesTaxCodeRef: ref('SalesTaxCode', 'Non'),
  };
}
