// Written by npm run generate:qbxml from the catalogue; changes are lost. Type aliases, not interfaces: those fit JsonObject.

export type ListReference = {
  ListID?: string;
  FullName?: string;
};

export type IncludeListMetaData = {
  IncludeMaxCapacity: boolean | 'true' | 'false' | '';
};

export type HostQueryRq = {
  IncludeListMetaData?: IncludeListMetaData;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CompanyQueryRq = {
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type CompanyActivityQueryRq = {
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesTaxCodeRef = {
  ListID?: string;
  /** At most 3 characters. */
  FullName?: string;
};

export type CurrencyRef = {
  ListID?: string;
  /** At most 64 characters. */
  FullName?: string;
};

export type AccountAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentRef?: ListReference;
  AccountType: 'AccountsPayable' | 'AccountsReceivable' | 'Bank' | 'CostOfGoodsSold' | 'CreditCard' | 'Equity' | 'Expense' | 'FixedAsset' | 'Income' | 'LongTermLiability' | 'NonPosting' | 'OtherAsset' | 'OtherCurrentAsset' | 'OtherCurrentLiability' | 'OtherExpense' | 'OtherIncome';
  DetailAccountType?: 'AP' | 'AR' | 'AccumulatedAdjustment' | 'AccumulatedAmortization' | 'AccumulatedAmortizationOfOtherAssets' | 'AccumulatedDepletion' | 'AccumulatedDepreciation' | 'AdvertisingOrPromotional' | 'AllowanceForBadDebts' | 'Amortization' | 'Auto' | 'BadDebts' | 'BankCharges' | 'Buildings' | 'CashOnHand' | 'CharitableContributions' | 'Checking' | 'CommonStock' | 'CostOfLabor' | 'CostOfLaborCOS' | 'CreditCard' | 'DepletableAssets' | 'Depreciation' | 'DevelopmentCosts' | 'DiscountsOrRefundsGiven' | 'DividendIncome' | 'DuesAndSubscriptions' | 'EmployeeCashAdvances' | 'Entertainment' | 'EntertainmentMeals' | 'EquipmentRental' | 'EquipmentRentalCOS' | 'FederalIncomeTaxPayable' | 'FurnitureAndFixtures' | 'Goodwill' | 'Insurance' | 'InsurancePayable' | 'IntangibleAssets' | 'InterestEarned' | 'InterestPaid' | 'Inventory' | 'InvestmentMortgageOrRealEstateLoans' | 'InvestmentOther' | 'InvestmentTaxExemptSecurities' | 'InvestmentUSGovObligations' | 'Land' | 'LeaseBuyout' | 'LeaseholdImprovements' | 'LegalAndProfessionalFees' | 'Licenses' | 'LineOfCredit' | 'LoanPayable' | 'LoansToOfficers' | 'LoansToOthers' | 'LoansToStockholders' | 'MachineryAndEquipment' | 'MoneyMarket' | 'NonProfitIncome' | 'NotesPayable' | 'OfficeOrGeneralAdministrativeExpenses' | 'OpeningBalanceEquity' | 'OrganizationalCosts' | 'OtherCostsOfServiceCOS' | 'OtherCurrentAssets' | 'OtherCurrentLiab' | 'OtherFixedAssets' | 'OtherInvestmentIncome' | 'OtherLongTermAssets' | 'OtherLongTermLiab' | 'OtherMiscExpense' | 'OtherMiscIncome' | 'OtherMiscServiceCost' | 'OtherPrimaryIncome' | 'OwnersEquity' | 'PaidInCapitalOrSurplus' | 'PartnerContributions' | 'PartnerDistributions' | 'PartnersEquity' | 'PayrollClearing' | 'PayrollExpenses' | 'PayrollTaxPayable' | 'PenaltiesAndSettlements' | 'PreferredStock' | 'PrepaidExpenses' | 'PrepaidExpensesPayable' | 'PromotionalMeals' | 'RentOrLeaseOfBuildings' | 'RentsHeldInTrust' | 'RentsInTrustLiab' | 'RepairAndMaintenance' | 'Retainage' | 'RetainedEarnings' | 'SalesOfProductIncome' | 'SalesTaxPayable' | 'Savings' | 'SecurityDeposits' | 'ServiceOrFeeIncome' | 'ShareholderNotesPayable' | 'ShippingFreightAndDelivery' | 'ShippingFreightAndDeliveryCOS' | 'StateOrLocalIncomeTaxPayable' | 'SuppliesAndMaterials' | 'SuppliesAndMaterialsCOGS' | 'TaxExemptInterest' | 'TaxesPaid' | 'Travel' | 'TravelMeals' | 'TreasuryStock' | 'TrustAccounts' | 'TrustAccountsLiab' | 'UndepositedFunds' | 'Utilities' | 'Vehicles';
  /** At most 7 characters. */
  AccountNumber?: string;
  /** At most 25 characters. */
  BankNumber?: string;
  /** At most 200 characters. */
  Desc?: string;
  OpenBalance?: string | number;
  OpenBalanceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  TaxLineID?: string | number;
  CurrencyRef?: CurrencyRef;
};

export type AccountAddRq = {
  AccountAdd: AccountAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type AccountMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentRef?: ListReference;
  AccountType?: 'AccountsPayable' | 'AccountsReceivable' | 'Bank' | 'CostOfGoodsSold' | 'CreditCard' | 'Equity' | 'Expense' | 'FixedAsset' | 'Income' | 'LongTermLiability' | 'NonPosting' | 'OtherAsset' | 'OtherCurrentAsset' | 'OtherCurrentLiability' | 'OtherExpense' | 'OtherIncome';
  /** At most 7 characters. */
  AccountNumber?: string;
  /** At most 25 characters. */
  BankNumber?: string;
  /** At most 200 characters. */
  Desc?: string;
  OpenBalance?: string | number;
  OpenBalanceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  TaxLineID?: string | number;
  CurrencyRef?: CurrencyRef;
};

export type AccountModRq = {
  AccountMod: AccountMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type NameFilter = {
  MatchCriterion: 'StartsWith' | 'Contains' | 'EndsWith';
  Name: string;
};

export type NameRangeFilter = {
  FromName?: string;
  ToName?: string;
};

export type CurrencyFilter = {
  ListID?: string | string[];
  /** At most 64 characters. */
  FullName?: string | string[];
};

export type AccountQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  AccountType?: 'AccountsPayable' | 'AccountsReceivable' | 'Bank' | 'CostOfGoodsSold' | 'CreditCard' | 'Equity' | 'Expense' | 'FixedAsset' | 'Income' | 'LongTermLiability' | 'NonPosting' | 'OtherAsset' | 'OtherCurrentAsset' | 'OtherCurrentLiability' | 'OtherExpense' | 'OtherIncome' | ('AccountsPayable' | 'AccountsReceivable' | 'Bank' | 'CostOfGoodsSold' | 'CreditCard' | 'Equity' | 'Expense' | 'FixedAsset' | 'Income' | 'LongTermLiability' | 'NonPosting' | 'OtherAsset' | 'OtherCurrentAsset' | 'OtherCurrentLiability' | 'OtherExpense' | 'OtherIncome')[];
  CurrencyFilter?: CurrencyFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type SpecialAccountAdd = {
  SpecialAccountType: 'AccountsPayable' | 'AccountsReceivable' | 'CondenseItemAdjustmentExpenses' | 'CostOfGoodsSold' | 'DirectDepositLiabilities' | 'Estimates' | 'ExchangeGainLoss' | 'InventoryAssets' | 'ItemReceiptAccount' | 'OpeningBalanceEquity' | 'PayrollExpenses' | 'PayrollLiabilities' | 'PettyCash' | 'PurchaseOrders' | 'ReconciliationDifferences' | 'RetainedEarnings' | 'SalesOrders' | 'SalesTaxPayable' | 'UncategorizedExpenses' | 'UncategorizedIncome' | 'UndepositedFunds';
  CurrencyRef?: CurrencyRef;
};

export type SpecialAccountAddRq = {
  SpecialAccountAdd: SpecialAccountAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type AccountTaxLineInfoQueryRq = Record<string, never>;

export type AdditionalContactRef = {
  /** At most 40 characters. */
  ContactName: string;
  /** At most 255 characters. */
  ContactValue: string;
};

export type LeadAddress = {
  /** At most 41 characters. */
  Addr1?: string;
  /** At most 41 characters. */
  Addr2?: string;
  /** At most 41 characters. */
  Addr3?: string;
  /** At most 41 characters. */
  Addr4?: string;
  /** At most 41 characters. */
  Addr5?: string;
};

export type Locations = {
  /** At most 32 characters. */
  Location: string;
  LeadAddress?: LeadAddress;
};

export type LeadContacts = {
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  IsPrimaryContact?: boolean | 'true' | 'false' | '';
};

export type LeadAdd = {
  /** At most 41 characters. */
  FullName: string;
  Status?: 'Hot' | 'Warm' | 'Cold';
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 21 characters. */
  MainPhone?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  Locations?: Locations | Locations[];
  LeadContacts?: LeadContacts | LeadContacts[];
};

export type LeadAddRq = {
  LeadAdd: LeadAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type LocationsMod = {
  LocationID: string | number;
  /** At most 32 characters. */
  Location: string;
  LeadAddress?: LeadAddress;
};

export type LeadContactsMod = {
  LeadContactID?: string | number;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  IsPrimaryContact?: boolean | 'true' | 'false' | '';
};

export type LeadMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 41 characters. */
  FullName: string;
  Status?: 'Hot' | 'Warm' | 'Cold';
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 21 characters. */
  MainPhone?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  LocationsMod?: LocationsMod | LocationsMod[];
  LeadContactsMod?: LeadContactsMod | LeadContactsMod[];
};

export type LeadModRq = {
  LeadMod: LeadMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type LeadQueryRq = {
  ListID?: string | string[];
  Name?: string | string[];
  MaxReturned?: string | number;
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ClassRef = {
  ListID?: string;
  /** At most 159 characters. */
  FullName?: string;
};

export type BillAddress = {
  /** At most 41 characters. */
  Addr1?: string;
  /** At most 41 characters. */
  Addr2?: string;
  /** At most 41 characters. */
  Addr3?: string;
  /** At most 41 characters. */
  Addr4?: string;
  /** At most 41 characters. */
  Addr5?: string;
  /** At most 31 characters. */
  City?: string;
  /** At most 21 characters. */
  State?: string;
  /** At most 13 characters. */
  PostalCode?: string;
  /** At most 31 characters. */
  Country?: string;
  /** At most 41 characters. */
  Note?: string;
};

export type ShipToAddress = {
  /** At most 41 characters. */
  Name: string;
  /** At most 41 characters. */
  Addr1?: string;
  /** At most 41 characters. */
  Addr2?: string;
  /** At most 41 characters. */
  Addr3?: string;
  /** At most 41 characters. */
  Addr4?: string;
  /** At most 41 characters. */
  Addr5?: string;
  /** At most 31 characters. */
  City?: string;
  /** At most 21 characters. */
  State?: string;
  /** At most 13 characters. */
  PostalCode?: string;
  /** At most 31 characters. */
  Country?: string;
  /** At most 41 characters. */
  Note?: string;
  DefaultShipTo?: boolean | 'true' | 'false' | '';
};

export type Contacts = {
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
};

export type TermsRef = {
  ListID?: string;
  /** At most 31 characters. */
  FullName?: string;
};

export type SalesRepRef = {
  ListID?: string;
  /** At most 5 characters. */
  FullName?: string;
};

export type CreditCardInfo = {
  /** At most 25 characters. */
  CreditCardNumber?: string;
  ExpirationMonth?: string | number;
  ExpirationYear?: string | number;
  /** At most 41 characters. */
  NameOnCard?: string;
  /** At most 41 characters. */
  CreditCardAddress?: string;
  /** At most 41 characters. */
  CreditCardPostalCode?: string;
};

export type AdditionalNotes = {
  /** At most 4095 characters. */
  Note: string;
};

export type CustomerAdd = {
  /** At most 41 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  /** Not in QuickBooks Desktop US. */
  Suffix?: string;
  /** At most 41 characters. Since 12.0. */
  JobTitle?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  /** Since 12.0. */
  ShipToAddress?: ShipToAddress | ShipToAddress[];
  /** At most 41 characters. Not in QuickBooks Desktop US. */
  PrintAs?: string;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. Not in QuickBooks Desktop US. */
  Mobile?: string;
  /** At most 21 characters. Not in QuickBooks Desktop US. */
  Pager?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  /** At most 1023 characters. Since 12.0. */
  Cc?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 41 characters. */
  AltContact?: string;
  /** Since 12.0. */
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  /** Since 12.0. */
  Contacts?: Contacts | Contacts[];
  CustomerTypeRef?: ClassRef;
  TermsRef?: TermsRef;
  SalesRepRef?: SalesRepRef;
  OpenBalance?: string | number;
  OpenBalanceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ItemSalesTaxRef?: TermsRef;
  /** Not in QuickBooks Desktop US. */
  SalesTaxCountry?: 'Australia' | 'Canada' | 'UK' | 'US';
  /** At most 15 characters. */
  ResaleNumber?: string;
  /** At most 99 characters. */
  AccountNumber?: string;
  CreditLimit?: string | number;
  PreferredPaymentMethodRef?: TermsRef;
  CreditCardInfo?: CreditCardInfo;
  JobStatus?: 'Awarded' | 'Closed' | 'InProgress' | 'None' | 'NotAwarded' | 'Pending';
  JobStartDate?: string;
  JobProjectedEndDate?: string;
  JobEndDate?: string;
  /** At most 99 characters. */
  JobDesc?: string;
  JobTypeRef?: ClassRef;
  /** At most 4095 characters. */
  Notes?: string;
  /** Since 12.0. */
  AdditionalNotes?: AdditionalNotes | AdditionalNotes[];
  /** Not in QuickBooks Desktop US. */
  IsStatementWithParent?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  DeliveryMethod?: 'Email' | 'Fax' | 'Print';
  /** Since 12.0. */
  PreferredDeliveryMethod?: 'None' | 'Email' | 'Fax';
  PriceLevelRef?: TermsRef;
  /** Since 8.0. */
  ExternalGUID?: string;
  /** At most 30 characters. Not in QuickBooks Desktop US. */
  TaxRegistrationNumber?: string;
  CurrencyRef?: CurrencyRef;
};

export type CustomerAddRq = {
  CustomerAdd: CustomerAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ContactsMod = {
  ListID?: string;
  /** At most 16 characters. */
  EditSequence?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
};

export type AdditionalNotesMod = {
  NoteID: string | number;
  /** At most 4095 characters. */
  Note: string;
};

export type CustomerMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 41 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  /** Not in QuickBooks Desktop US. */
  Suffix?: string;
  /** At most 41 characters. Since 12.0. */
  JobTitle?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  /** Since 12.0. */
  ShipToAddress?: ShipToAddress | ShipToAddress[];
  /** At most 41 characters. Not in QuickBooks Desktop US. */
  PrintAs?: string;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. Not in QuickBooks Desktop US. */
  Mobile?: string;
  /** At most 21 characters. Not in QuickBooks Desktop US. */
  Pager?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  /** At most 1023 characters. Since 12.0. */
  Cc?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 41 characters. */
  AltContact?: string;
  /** Since 12.0. */
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  /** Since 12.0. */
  ContactsMod?: ContactsMod | ContactsMod[];
  CustomerTypeRef?: ClassRef;
  TermsRef?: TermsRef;
  SalesRepRef?: SalesRepRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ItemSalesTaxRef?: TermsRef;
  /** Not in QuickBooks Desktop US. */
  SalesTaxCountry?: 'Australia' | 'Canada' | 'UK' | 'US';
  /** At most 15 characters. */
  ResaleNumber?: string;
  /** At most 99 characters. */
  AccountNumber?: string;
  CreditLimit?: string | number;
  PreferredPaymentMethodRef?: TermsRef;
  CreditCardInfo?: CreditCardInfo;
  JobStatus?: 'Awarded' | 'Closed' | 'InProgress' | 'None' | 'NotAwarded' | 'Pending';
  JobStartDate?: string;
  JobProjectedEndDate?: string;
  JobEndDate?: string;
  /** At most 99 characters. */
  JobDesc?: string;
  JobTypeRef?: ClassRef;
  /** At most 4095 characters. */
  Notes?: string;
  /** Since 12.0. */
  AdditionalNotesMod?: AdditionalNotesMod | AdditionalNotesMod[];
  /** Not in QuickBooks Desktop US. */
  IsStatementWithParent?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  DeliveryMethod?: 'Email' | 'Fax' | 'Print';
  /** Since 12.0. */
  PreferredDeliveryMethod?: 'None' | 'Email' | 'Fax';
  PriceLevelRef?: TermsRef;
  /** At most 30 characters. Not in QuickBooks Desktop US. */
  TaxRegistrationNumber?: string;
  CurrencyRef?: CurrencyRef;
};

export type CustomerModRq = {
  CustomerMod: CustomerMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TotalBalanceFilter = {
  Operator: 'LessThan' | 'LessThanEqual' | 'Equal' | 'GreaterThan' | 'GreaterThanEqual';
  Amount: string | number;
};

export type ClassFilter = {
  ListID?: string | string[];
  FullName?: string | string[];
  ListIDWithChildren?: string;
  FullNameWithChildren?: string;
};

export type CustomerQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  TotalBalanceFilter?: TotalBalanceFilter;
  CurrencyFilter?: CurrencyFilter;
  ClassFilter?: ClassFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type SupervisorRef = {
  ListID?: string;
  /** At most 209 characters. */
  FullName?: string;
};

export type EmployeeAddress = {
  /** At most 41 characters. */
  Addr1?: string;
  /** At most 41 characters. */
  Addr2?: string;
  Addr3?: string;
  Addr4?: string;
  /** At most 31 characters. */
  City?: string;
  /** At most 21 characters. */
  State?: string;
  /** At most 13 characters. */
  PostalCode?: string;
  Country?: string;
};

export type PrimaryContact = {
  /** At most 40 characters. */
  ContactName: string;
  /** At most 255 characters. */
  ContactValue: string;
  Relation?: 'Spouse' | 'Partner' | 'Mother' | 'Father' | 'Sister' | 'Brother' | 'Son' | 'Daughter' | 'Friend' | 'Other';
};

export type EmergencyContacts = {
  PrimaryContact?: PrimaryContact;
  SecondaryContact?: PrimaryContact;
};

export type Earnings = {
  PayrollItemWageRef: TermsRef;
  Rate?: string | number;
  RatePercent?: string | number;
};

export type SickHours = {
  HoursAvailable?: string;
  AccrualPeriod?: 'BeginningOfYear' | 'EveryHourOnPaycheck' | 'EveryPaycheck';
  HoursAccrued?: string;
  MaximumHours?: string;
  IsResettingHoursEachNewYear?: boolean | 'true' | 'false' | '';
  HoursUsed?: string;
  AccrualStartDate?: string;
};

export type EmployeePayrollInfo = {
  PayPeriod?: 'Daily' | 'Weekly' | 'Biweekly' | 'Semimonthly' | 'Monthly' | 'Quarterly' | 'Yearly';
  ClassRef?: ClassRef;
  ClearEarnings?: boolean | 'true' | 'false' | '';
  Earnings?: Earnings | Earnings[];
  UseTimeDataToCreatePaychecks?: 'NotSet' | 'UseTimeData' | 'DoNotUseTimeData';
  SickHours?: SickHours;
  VacationHours?: SickHours;
};

export type EmployeeAdd = {
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  Suffix?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  SupervisorRef?: SupervisorRef;
  /** At most 31 characters. */
  Department?: string;
  /** At most 64 characters. */
  Description?: string;
  TargetBonus?: string | number;
  EmployeeAddress?: EmployeeAddress;
  /** At most 41 characters. */
  PrintAs?: string;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  Mobile?: string;
  /** At most 21 characters. */
  Pager?: string;
  /** At most 10 characters. */
  PagerPIN?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 15 characters. */
  SSN?: string;
  /** At most 1023 characters. */
  Email?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  EmergencyContacts?: EmergencyContacts;
  EmployeeType?: 'Officer' | 'Owner' | 'Regular' | 'Statutory';
  PartOrFullTime?: 'PartTime' | 'FullTime';
  Exempt?: 'Exempt' | 'NonExempt';
  KeyEmployee?: 'Yes' | 'No';
  Gender?: 'Male' | 'Female';
  HiredDate?: string;
  OriginalHireDate?: string;
  AdjustedServiceDate?: string;
  ReleasedDate?: string;
  BirthDate?: string;
  USCitizen?: 'Yes' | 'No';
  Ethnicity?: 'AmericianIndian' | 'Asian' | 'Black' | 'Hawaiian' | 'Hispanic' | 'White' | 'TwoOrMoreRaces';
  Disabled?: 'Yes' | 'No';
  /** At most 25 characters. */
  DisabilityDesc?: string;
  OnFile?: 'Yes' | 'No';
  WorkAuthExpireDate?: string;
  USVeteran?: 'Yes' | 'No';
  MilitaryStatus?: 'Active' | 'Reserve';
  /** At most 99 characters. */
  AccountNumber?: string;
  /** At most 4095 characters. */
  Notes?: string;
  AdditionalNotes?: AdditionalNotes | AdditionalNotes[];
  BillingRateRef?: TermsRef;
  EmployeePayrollInfo?: EmployeePayrollInfo;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type EmployeeAddRq = {
  EmployeeAdd: EmployeeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type EmployeeMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  Suffix?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  SupervisorRef?: SupervisorRef;
  /** At most 31 characters. */
  Department?: string;
  /** At most 64 characters. */
  Description?: string;
  TargetBonus?: string | number;
  EmployeeAddress?: EmployeeAddress;
  /** At most 41 characters. */
  PrintAs?: string;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  Mobile?: string;
  /** At most 21 characters. */
  Pager?: string;
  /** At most 10 characters. */
  PagerPIN?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  EmergencyContacts?: EmergencyContacts;
  EmployeeType?: 'Officer' | 'Owner' | 'Regular' | 'Statutory';
  PartOrFullTime?: 'PartTime' | 'FullTime';
  Exempt?: 'Exempt' | 'NonExempt';
  KeyEmployee?: 'Yes' | 'No';
  HiredDate?: string;
  OriginalHireDate?: string;
  AdjustedServiceDate?: string;
  ReleasedDate?: string;
  BirthDate?: string;
  USCitizen?: 'Yes' | 'No';
  Ethnicity?: 'AmericianIndian' | 'Asian' | 'Black' | 'Hawaiian' | 'Hispanic' | 'White' | 'TwoOrMoreRaces';
  Disabled?: 'Yes' | 'No';
  /** At most 25 characters. */
  DisabilityDesc?: string;
  OnFile?: 'Yes' | 'No';
  WorkAuthExpireDate?: string;
  USVeteran?: 'Yes' | 'No';
  MilitaryStatus?: 'Active' | 'Reserve';
  /** At most 99 characters. */
  AccountNumber?: string;
  /** At most 4095 characters. */
  Notes?: string;
  AdditionalNotesMod?: AdditionalNotesMod | AdditionalNotesMod[];
  BillingRateRef?: TermsRef;
  EmployeePayrollInfoMod?: EmployeePayrollInfo;
};

export type EmployeeModRq = {
  EmployeeMod: EmployeeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type EmployeeQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type OtherNameAdd = {
  /** At most 41 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  OtherNameAddress?: BillAddress;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 41 characters. */
  AltContact?: string;
  /** At most 99 characters. */
  AccountNumber?: string;
  /** At most 4095 characters. */
  Notes?: string;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type OtherNameAddRq = {
  OtherNameAdd: OtherNameAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type OtherNameMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 41 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  OtherNameAddress?: BillAddress;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 41 characters. */
  AltContact?: string;
  /** At most 99 characters. */
  AccountNumber?: string;
  /** At most 4095 characters. */
  Notes?: string;
};

export type OtherNameModRq = {
  OtherNameMod: OtherNameMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VendorAdd = {
  /** At most 41 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ClassRef?: ClassRef;
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  Suffix?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  VendorAddress?: BillAddress;
  ShipAddress?: BillAddress;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  Mobile?: string;
  /** At most 21 characters. */
  Pager?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  /** At most 1023 characters. */
  Cc?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 41 characters. */
  AltContact?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  Contacts?: Contacts | Contacts[];
  /** At most 41 characters. */
  NameOnCheck?: string;
  /** At most 99 characters. */
  AccountNumber?: string;
  /** At most 4095 characters. */
  Notes?: string;
  AdditionalNotes?: AdditionalNotes | AdditionalNotes[];
  VendorTypeRef?: ClassRef;
  TermsRef?: TermsRef;
  CreditLimit?: string | number;
  /** At most 15 characters. */
  VendorTaxIdent?: string;
  IsVendorEligibleFor1099?: boolean | 'true' | 'false' | '';
  OpenBalance?: string | number;
  OpenBalanceDate?: string;
  BillingRateRef?: TermsRef;
  /** Since 8.0. */
  ExternalGUID?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesTaxCountry?: 'Australia' | 'Canada' | 'UK' | 'US';
  IsSalesTaxAgency?: boolean | 'true' | 'false' | '';
  SalesTaxReturnRef?: ListReference;
  /** At most 30 characters. */
  TaxRegistrationNumber?: string;
  ReportingPeriod?: 'Monthly' | 'Quarterly';
  IsTaxTrackedOnPurchases?: boolean | 'true' | 'false' | '';
  TaxOnPurchasesAccountRef?: ClassRef;
  IsTaxTrackedOnSales?: boolean | 'true' | 'false' | '';
  TaxOnSalesAccountRef?: ClassRef;
  IsTaxOnTax?: boolean | 'true' | 'false' | '';
  PrefillAccountRef?: ClassRef | ClassRef[];
  CurrencyRef?: CurrencyRef;
};

export type VendorAddRq = {
  VendorAdd: VendorAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VendorMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 41 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ClassRef?: ClassRef;
  /** At most 41 characters. */
  CompanyName?: string;
  /** At most 15 characters. */
  Salutation?: string;
  /** At most 25 characters. */
  FirstName?: string;
  /** At most 5 characters. */
  MiddleName?: string;
  /** At most 25 characters. */
  LastName?: string;
  Suffix?: string;
  /** At most 41 characters. */
  JobTitle?: string;
  VendorAddress?: BillAddress;
  ShipAddress?: BillAddress;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  Mobile?: string;
  /** At most 21 characters. */
  Pager?: string;
  /** At most 21 characters. */
  AltPhone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  /** At most 1023 characters. */
  Cc?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 41 characters. */
  AltContact?: string;
  AdditionalContactRef?: AdditionalContactRef | AdditionalContactRef[];
  ContactsMod?: ContactsMod | ContactsMod[];
  /** At most 41 characters. */
  NameOnCheck?: string;
  /** At most 99 characters. */
  AccountNumber?: string;
  /** At most 4095 characters. */
  Notes?: string;
  AdditionalNotesMod?: AdditionalNotesMod | AdditionalNotesMod[];
  VendorTypeRef?: ClassRef;
  TermsRef?: TermsRef;
  CreditLimit?: string | number;
  /** At most 15 characters. */
  VendorTaxIdent?: string;
  IsVendorEligibleFor1099?: boolean | 'true' | 'false' | '';
  BillingRateRef?: TermsRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesTaxCountry?: 'Australia' | 'Canada' | 'UK' | 'US';
  IsSalesTaxAgency?: boolean | 'true' | 'false' | '';
  SalesTaxReturnRef?: ListReference;
  /** At most 30 characters. */
  TaxRegistrationNumber?: string;
  ReportingPeriod?: 'Monthly' | 'Quarterly';
  IsTaxTrackedOnPurchases?: boolean | 'true' | 'false' | '';
  TaxOnPurchasesAccountRef?: ClassRef;
  IsTaxTrackedOnSales?: boolean | 'true' | 'false' | '';
  TaxOnSalesAccountRef?: ClassRef;
  IsTaxOnTax?: boolean | 'true' | 'false' | '';
  PrefillAccountRef?: ClassRef | ClassRef[];
  CurrencyRef?: CurrencyRef;
};

export type VendorModRq = {
  VendorMod: VendorMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type EntityQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type StandardTermsAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  StdDueDays?: string | number;
  StdDiscountDays?: string | number;
  DiscountPct?: string | number;
};

export type StandardTermsAddRq = {
  StandardTermsAdd: StandardTermsAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type DateDrivenTermsAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  DayOfMonthDue: string | number;
  DueNextMonthDays?: string | number;
  DiscountDayOfMonth?: string | number;
  DiscountPct?: string | number;
};

export type DateDrivenTermsAddRq = {
  DateDrivenTermsAdd: DateDrivenTermsAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ClassAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentRef?: ListReference;
};

export type ClassAddRq = {
  ClassAdd: ClassAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ClassMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentRef?: ListReference;
};

export type ClassModRq = {
  ClassMod: ClassMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesRepEntityRef = {
  ListID?: string;
  /** At most 41 characters. */
  FullName?: string;
};

export type SalesRepAdd = {
  /** At most 5 characters. */
  Initial: string;
  IsActive?: boolean | 'true' | 'false' | '';
  SalesRepEntityRef: SalesRepEntityRef;
};

export type SalesRepAddRq = {
  SalesRepAdd: SalesRepAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesRepMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 5 characters. */
  Initial?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  SalesRepEntityRef?: SalesRepEntityRef;
};

export type SalesRepModRq = {
  SalesRepMod: SalesRepMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CustomerTypeAddRq = {
  CustomerTypeAdd: ClassAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VendorTypeAddRq = {
  VendorTypeAdd: ClassAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type JobTypeAddRq = {
  JobTypeAdd: ClassAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CustomerMsgAdd = {
  /** At most 101 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
};

export type CustomerMsgAddRq = {
  CustomerMsgAdd: CustomerMsgAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PaymentMethodAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  PaymentMethodType?: 'AmericanExpress' | 'Cash' | 'Check' | 'DebitCard' | 'Discover' | 'ECheck' | 'GiftCard' | 'MasterCard' | 'Other' | 'OtherCreditCard' | 'Visa';
};

export type PaymentMethodAddRq = {
  PaymentMethodAdd: PaymentMethodAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PaymentMethodQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  PaymentMethodType?: 'AmericanExpress' | 'Cash' | 'Check' | 'DebitCard' | 'Discover' | 'ECheck' | 'GiftCard' | 'MasterCard' | 'Other' | 'OtherCreditCard' | 'Visa' | ('AmericanExpress' | 'Cash' | 'Check' | 'DebitCard' | 'Discover' | 'ECheck' | 'GiftCard' | 'MasterCard' | 'Other' | 'OtherCreditCard' | 'Visa')[];
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ShipMethodAdd = {
  /** At most 15 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
};

export type ShipMethodAddRq = {
  ShipMethodAdd: ShipMethodAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesTaxCodeAdd = {
  /** At most 3 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  IsTaxable: boolean | 'true' | 'false' | '';
  /** At most 31 characters. */
  Desc?: string;
  ItemPurchaseTaxRef?: TermsRef;
  ItemSalesTaxRef?: TermsRef;
};

export type SalesTaxCodeAddRq = {
  SalesTaxCodeAdd: SalesTaxCodeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesTaxCodeMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 3 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  IsTaxable?: boolean | 'true' | 'false' | '';
  /** At most 31 characters. */
  Desc?: string;
  ItemPurchaseTaxRef?: TermsRef;
  ItemSalesTaxRef?: TermsRef;
};

export type SalesTaxCodeModRq = {
  SalesTaxCodeMod: SalesTaxCodeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ToDoAdd = {
  /** At most 4095 characters. */
  Notes: string;
  IsActive?: boolean | 'true' | 'false' | '';
  Type?: 'Task' | 'Call' | 'Fax' | 'Email' | 'Meeting' | 'Appointment';
  Priority?: 'Low' | 'Medium' | 'High';
  CustomerRef?: SupervisorRef;
  EmployeeRef?: TermsRef;
  LeadRef?: SupervisorRef;
  VendorRef?: SalesRepEntityRef;
  IsDone?: boolean | 'true' | 'false' | '';
  ReminderDate?: string;
  ReminderTime?: string;
};

export type ToDoAddRq = {
  ToDoAdd: ToDoAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ToDoMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 4095 characters. */
  Notes?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  Type?: 'Task' | 'Call' | 'Fax' | 'Email' | 'Meeting' | 'Appointment';
  Priority?: 'Low' | 'Medium' | 'High';
  CustomerRef?: SupervisorRef;
  EmployeeRef?: TermsRef;
  LeadRef?: SupervisorRef;
  VendorRef?: SalesRepEntityRef;
  IsDone?: boolean | 'true' | 'false' | '';
  ReminderDate?: string;
  ReminderTime?: string;
};

export type ToDoModRq = {
  ToDoMod: ToDoMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ToDoQueryRq = {
  ListID?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  DoneStatus?: 'NotDoneOnly' | 'DoneOnly' | 'All';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BarCode = {
  /** At most 50 characters. */
  BarCodeValue?: string;
  AssignEvenIfUsed?: boolean | 'true' | 'false' | '';
  AllowOverride?: boolean | 'true' | 'false' | '';
};

export type SalesOrPurchase = {
  /** At most 4095 characters. */
  Desc?: string;
  Price?: string | number;
  PricePercent?: string | number;
  AccountRef?: ClassRef;
};

export type SalesAndPurchase = {
  /** At most 4095 characters. */
  SalesDesc?: string;
  SalesPrice?: string | number;
  IncomeAccountRef?: ClassRef;
  /** At most 4095 characters. */
  PurchaseDesc?: string;
  PurchaseCost?: string | number;
  /** Not in QuickBooks Desktop US. */
  PurchaseTaxCodeRef?: SalesTaxCodeRef;
  ExpenseAccountRef?: ClassRef;
  PrefVendorRef?: SalesRepEntityRef;
};

export type ItemServiceAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  UnitOfMeasureSetRef?: TermsRef;
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesOrPurchase?: SalesOrPurchase;
  SalesAndPurchase?: SalesAndPurchase;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemServiceAddRq = {
  ItemServiceAdd: ItemServiceAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesOrPurchaseMod = {
  /** At most 4095 characters. */
  Desc?: string;
  Price?: string | number;
  PricePercent?: string | number;
  AccountRef?: ClassRef;
  ApplyAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
};

export type SalesAndPurchaseMod = {
  /** At most 4095 characters. */
  SalesDesc?: string;
  SalesPrice?: string | number;
  IncomeAccountRef?: ClassRef;
  ApplyIncomeAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  PurchaseDesc?: string;
  PurchaseCost?: string | number;
  /** Not in QuickBooks Desktop US. */
  PurchaseTaxCodeRef?: SalesTaxCodeRef;
  ExpenseAccountRef?: ClassRef;
  ApplyExpenseAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
  PrefVendorRef?: SalesRepEntityRef;
};

export type ItemServiceMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  UnitOfMeasureSetRef?: TermsRef;
  ForceUOMChange?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesOrPurchaseMod?: SalesOrPurchaseMod;
  SalesAndPurchaseMod?: SalesAndPurchaseMod;
};

export type ItemServiceModRq = {
  ItemServiceMod: ItemServiceMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemServiceQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  ClassFilter?: ClassFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type ItemNonInventoryAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentRef?: ListReference;
  /** Since 12.0. */
  ClassRef?: ClassRef;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: TermsRef;
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesOrPurchase?: SalesOrPurchase;
  SalesAndPurchase?: SalesAndPurchase;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemNonInventoryAddRq = {
  ItemNonInventoryAdd: ItemNonInventoryAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemNonInventoryMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: TermsRef;
  ForceUOMChange?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesOrPurchaseMod?: SalesOrPurchaseMod;
  SalesAndPurchaseMod?: SalesAndPurchaseMod;
};

export type ItemNonInventoryModRq = {
  ItemNonInventoryMod: ItemNonInventoryMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemOtherChargeAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesOrPurchase?: SalesOrPurchase;
  SalesAndPurchase?: SalesAndPurchase;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemOtherChargeAddRq = {
  ItemOtherChargeAdd: ItemOtherChargeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemOtherChargeMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  SalesOrPurchaseMod?: SalesOrPurchaseMod;
  SalesAndPurchaseMod?: SalesAndPurchaseMod;
};

export type ItemOtherChargeModRq = {
  ItemOtherChargeMod: ItemOtherChargeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemInventoryAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: TermsRef;
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 4095 characters. */
  SalesDesc?: string;
  SalesPrice?: string | number;
  IncomeAccountRef?: ClassRef;
  /** At most 4095 characters. */
  PurchaseDesc?: string;
  PurchaseCost?: string | number;
  /** Not in QuickBooks Desktop US. */
  PurchaseTaxCodeRef?: SalesTaxCodeRef;
  COGSAccountRef?: ClassRef;
  PrefVendorRef?: SalesRepEntityRef;
  AssetAccountRef?: ClassRef;
  ReorderPoint?: string | number;
  /** Since 13.0. */
  Max?: string | number;
  QuantityOnHand?: string | number;
  TotalValue?: string | number;
  InventoryDate?: string;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemInventoryAddRq = {
  ItemInventoryAdd: ItemInventoryAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemInventoryMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: TermsRef;
  ForceUOMChange?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 4095 characters. */
  SalesDesc?: string;
  SalesPrice?: string | number;
  IncomeAccountRef?: ClassRef;
  ApplyIncomeAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  PurchaseDesc?: string;
  PurchaseCost?: string | number;
  /** Not in QuickBooks Desktop US. */
  PurchaseTaxCodeRef?: SalesTaxCodeRef;
  COGSAccountRef?: ClassRef;
  ApplyCOGSAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
  PrefVendorRef?: SalesRepEntityRef;
  AssetAccountRef?: ClassRef;
  ReorderPoint?: string | number;
  /** Since 13.0. */
  Max?: string | number;
};

export type ItemInventoryModRq = {
  ItemInventoryMod: ItemInventoryMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemInventoryAssemblyLine = {
  ItemInventoryRef: ClassRef;
  Quantity?: string | number;
};

export type ItemInventoryAssemblyAdd = {
  /** At most 31 characters. */
  Name: string;
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: TermsRef;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 4095 characters. */
  SalesDesc?: string;
  SalesPrice?: string | number;
  IncomeAccountRef?: ClassRef;
  /** At most 4095 characters. */
  PurchaseDesc?: string;
  PurchaseCost?: string | number;
  PurchaseTaxCodeRef?: SalesTaxCodeRef;
  COGSAccountRef?: ClassRef;
  PrefVendorRef?: SalesRepEntityRef;
  AssetAccountRef?: ClassRef;
  BuildPoint?: string | number;
  Max?: string | number;
  QuantityOnHand?: string | number;
  TotalValue?: string | number;
  InventoryDate?: string;
  ExternalGUID?: string;
  ItemInventoryAssemblyLine?: ItemInventoryAssemblyLine | ItemInventoryAssemblyLine[];
};

export type ItemInventoryAssemblyAddRq = {
  ItemInventoryAssemblyAdd: ItemInventoryAssemblyAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemInventoryAssemblyMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: TermsRef;
  ForceUOMChange?: boolean | 'true' | 'false' | '';
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 4095 characters. */
  SalesDesc?: string;
  SalesPrice?: string | number;
  IncomeAccountRef?: ClassRef;
  ApplyIncomeAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  PurchaseDesc?: string;
  PurchaseCost?: string | number;
  PurchaseTaxCodeRef?: SalesTaxCodeRef;
  COGSAccountRef?: ClassRef;
  PrefVendorRef?: SalesRepEntityRef;
  AssetAccountRef?: ClassRef;
  BuildPoint?: string | number;
  Max?: string | number;
  ClearItemsInGroup?: boolean | 'true' | 'false' | '';
  ItemInventoryAssemblyLine?: ItemInventoryAssemblyLine | ItemInventoryAssemblyLine[];
};

export type ItemInventoryAssemblyModRq = {
  ItemInventoryAssemblyMod: ItemInventoryAssemblyMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type FixedAssetSalesInfo = {
  /** At most 50 characters. */
  SalesDesc: string;
  SalesDate: string;
  SalesPrice?: string | number;
  SalesExpense?: string | number;
};

export type ItemFixedAssetAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  AcquiredAs: 'New' | 'Old';
  /** At most 50 characters. */
  PurchaseDesc: string;
  PurchaseDate: string;
  PurchaseCost?: string | number;
  /** At most 50 characters. */
  VendorOrPayeeName?: string;
  AssetAccountRef?: ClassRef;
  FixedAssetSalesInfo?: FixedAssetSalesInfo;
  /** At most 50 characters. */
  AssetDesc?: string;
  /** At most 50 characters. */
  Location?: string;
  /** At most 30 characters. */
  PONumber?: string;
  /** At most 30 characters. */
  SerialNumber?: string;
  WarrantyExpDate?: string;
  /** At most 4095 characters. */
  Notes?: string;
  /** At most 10 characters. */
  AssetNumber?: string;
  CostBasis?: string | number;
  YearEndAccumulatedDepreciation?: string | number;
  YearEndBookValue?: string | number;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemFixedAssetAddRq = {
  ItemFixedAssetAdd: ItemFixedAssetAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type FixedAssetSalesInfoMod = {
  /** At most 50 characters. */
  SalesDesc?: string;
  SalesDate?: string;
  SalesPrice?: string | number;
  SalesExpense?: string | number;
};

export type ItemFixedAssetMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  AcquiredAs?: 'New' | 'Old';
  /** At most 50 characters. */
  PurchaseDesc?: string;
  PurchaseDate?: string;
  PurchaseCost?: string | number;
  /** At most 50 characters. */
  VendorOrPayeeName?: string;
  AssetAccountRef?: ClassRef;
  FixedAssetSalesInfoMod?: FixedAssetSalesInfoMod;
  /** At most 50 characters. */
  AssetDesc?: string;
  /** At most 50 characters. */
  Location?: string;
  /** At most 30 characters. */
  PONumber?: string;
  /** At most 30 characters. */
  SerialNumber?: string;
  WarrantyExpDate?: string;
  /** At most 4095 characters. */
  Notes?: string;
  /** At most 10 characters. */
  AssetNumber?: string;
  CostBasis?: string | number;
  YearEndAccumulatedDepreciation?: string | number;
  YearEndBookValue?: string | number;
};

export type ItemFixedAssetModRq = {
  ItemFixedAssetMod: ItemFixedAssetMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemSubtotalAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  ItemDesc?: string;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemSubtotalAddRq = {
  ItemSubtotalAdd: ItemSubtotalAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemSubtotalMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  ItemDesc?: string;
};

export type ItemSubtotalModRq = {
  ItemSubtotalMod: ItemSubtotalMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemDiscountAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 4095 characters. */
  ItemDesc?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  DiscountRate?: string | number;
  DiscountRatePercent?: string | number;
  AccountRef?: ClassRef;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemDiscountAddRq = {
  ItemDiscountAdd: ItemDiscountAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemDiscountMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  ParentRef?: ListReference;
  /** At most 4095 characters. */
  ItemDesc?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  DiscountRate?: string | number;
  DiscountRatePercent?: string | number;
  AccountRef?: ClassRef;
  ApplyAccountRefToExistingTxns?: boolean | 'true' | 'false' | '';
};

export type ItemDiscountModRq = {
  ItemDiscountMod: ItemDiscountMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemPaymentAdd = {
  /** At most 31 characters. */
  Name: string;
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  ClassRef?: ClassRef;
  /** At most 4095 characters. */
  ItemDesc?: string;
  DepositToAccountRef?: ClassRef;
  PaymentMethodRef?: TermsRef;
  ExternalGUID?: string;
};

export type ItemPaymentAddRq = {
  ItemPaymentAdd: ItemPaymentAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemPaymentMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  ClassRef?: ClassRef;
  /** At most 4095 characters. */
  ItemDesc?: string;
  DepositToAccountRef?: ClassRef;
  PaymentMethodRef?: TermsRef;
};

export type ItemPaymentModRq = {
  ItemPaymentMod: ItemPaymentMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemSalesTaxAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  /** At most 4095 characters. */
  ItemDesc?: string;
  TaxRate?: string | number;
  TaxVendorRef?: SalesRepEntityRef;
  /** Not in QuickBooks Desktop US. */
  SalesTaxReturnLineRef?: ListReference;
  /** Since 8.0. */
  ExternalGUID?: string;
};

export type ItemSalesTaxAddRq = {
  ItemSalesTaxAdd: ItemSalesTaxAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemSalesTaxMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** Since 12.0. */
  ClassRef?: ClassRef;
  /** At most 4095 characters. */
  ItemDesc?: string;
  TaxRate?: string | number;
  TaxVendorRef?: SalesRepEntityRef;
  /** Not in QuickBooks Desktop US. */
  SalesTaxReturnLineRef?: ListReference;
};

export type ItemSalesTaxModRq = {
  ItemSalesTaxMod: ItemSalesTaxMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemSalesTaxGroupAdd = {
  /** At most 31 characters. */
  Name: string;
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  ItemDesc?: string;
  ExternalGUID?: string;
  ItemSalesTaxRef: TermsRef | TermsRef[];
};

export type ItemSalesTaxGroupAddRq = {
  ItemSalesTaxGroupAdd: ItemSalesTaxGroupAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemSalesTaxGroupMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  ItemDesc?: string;
  ItemSalesTaxRef?: TermsRef | TermsRef[];
};

export type ItemSalesTaxGroupModRq = {
  ItemSalesTaxGroupMod: ItemSalesTaxGroupMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemGroupLine = {
  ItemRef?: ListReference;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
};

export type ItemGroupAdd = {
  /** At most 31 characters. */
  Name: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  ItemDesc?: string;
  UnitOfMeasureSetRef?: TermsRef;
  IsPrintItemsInGroup?: boolean | 'true' | 'false' | '';
  /** Since 8.0. */
  ExternalGUID?: string;
  ItemGroupLine?: ItemGroupLine | ItemGroupLine[];
};

export type ItemGroupAddRq = {
  ItemGroupAdd: ItemGroupAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemGroupMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  /** Since 12.0. */
  BarCode?: BarCode;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  ItemDesc?: string;
  UnitOfMeasureSetRef?: TermsRef;
  ForceUOMChange?: boolean | 'true' | 'false' | '';
  IsPrintItemsInGroup?: boolean | 'true' | 'false' | '';
  ClearItemsInGroup?: boolean | 'true' | 'false' | '';
  ItemGroupLine?: ItemGroupLine | ItemGroupLine[];
};

export type ItemGroupModRq = {
  ItemGroupMod: ItemGroupMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SpecialItemAdd = {
  SpecialItemType: 'FinanceCharge' | 'ReimbursableExpenseGroup' | 'ReimbursableExpenseSubtotal';
  BarCode?: BarCode;
  ExternalGUID?: string;
};

export type SpecialItemAddRq = {
  SpecialItemAdd: SpecialItemAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PayrollItemWageAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  WageType: 'Bonus' | 'Commission' | 'HourlyOvertime' | 'HourlyRegular' | 'HourlySick' | 'HourlyVacation' | 'SalaryRegular' | 'SalarySick' | 'SalaryVacation';
  ExpenseAccountRef: ClassRef;
};

export type PayrollItemWageAddRq = {
  PayrollItemWageAdd: PayrollItemWageAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PriceLevelPerItem = {
  ItemRef: ListReference;
  CustomPrice?: string | number;
  CustomPricePercent?: string | number;
  AdjustPercentage?: string | number;
  AdjustRelativeTo?: 'StandardPrice' | 'Cost' | 'CurrentCustomPrice';
};

export type PriceLevelAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  PriceLevelFixedPercentage?: string | number;
  PriceLevelPerItem?: PriceLevelPerItem | PriceLevelPerItem[];
  CurrencyRef?: CurrencyRef;
};

export type PriceLevelAddRq = {
  PriceLevelAdd: PriceLevelAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PriceLevelMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  PriceLevelFixedPercentage?: string | number;
  PriceLevelPerItem?: PriceLevelPerItem | PriceLevelPerItem[];
  CurrencyRef?: CurrencyRef;
};

export type PriceLevelModRq = {
  PriceLevelMod: PriceLevelMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PriceLevelQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  ItemRef?: ListReference;
  CurrencyFilter?: CurrencyFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BillingRatePerItem = {
  ItemRef: ListReference;
  CustomRate?: string | number;
  CustomRatePercent?: string | number;
  AdjustPercentage?: string | number;
  AdjustBillingRateRelativeTo?: 'StandardRate' | 'CurrentCustomRate';
};

export type BillingRateAdd = {
  /** At most 31 characters. */
  Name: string;
  FixedBillingRate?: string | number;
  BillingRatePerItem?: BillingRatePerItem | BillingRatePerItem[];
};

export type BillingRateAddRq = {
  BillingRateAdd: BillingRateAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BillingRateQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  ItemRef?: ListReference;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VehicleAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 256 characters. */
  Desc?: string;
};

export type VehicleAddRq = {
  VehicleAdd: VehicleAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VehicleMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 256 characters. */
  Desc?: string;
};

export type VehicleModRq = {
  VehicleMod: VehicleMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BaseUnit = {
  /** At most 31 characters. */
  Name: string;
  /** At most 31 characters. */
  Abbreviation: string;
};

export type RelatedUnit = {
  /** At most 31 characters. */
  Name: string;
  /** At most 31 characters. */
  Abbreviation: string;
  ConversionRatio: string | number;
};

export type DefaultUnit = {
  UnitUsedFor: 'Purchase' | 'Sales' | 'Shipping';
  /** At most 31 characters. */
  Unit: string;
};

export type UnitOfMeasureSetAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  UnitOfMeasureType: 'Area' | 'Count' | 'Length' | 'Other' | 'Time' | 'Volume' | 'Weight';
  BaseUnit: BaseUnit;
  RelatedUnit?: RelatedUnit | RelatedUnit[];
  DefaultUnit?: DefaultUnit | DefaultUnit[];
};

export type UnitOfMeasureSetAddRq = {
  UnitOfMeasureSetAdd: UnitOfMeasureSetAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type RateEntry = {
  Rate: string | number;
  EffectiveDate: string;
};

export type WorkersCompCodeAdd = {
  /** At most 13 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 31 characters. */
  Desc?: string;
  RateEntry: RateEntry | RateEntry[];
};

export type WorkersCompCodeAddRq = {
  WorkersCompCodeAdd: WorkersCompCodeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type WorkersCompCodeMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 13 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 31 characters. */
  Desc?: string;
  RateEntry?: RateEntry | RateEntry[];
};

export type WorkersCompCodeModRq = {
  WorkersCompCodeMod: WorkersCompCodeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type WorkersCompCodeQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  FromEffectiveDate?: string;
  ToEffectiveDate?: string;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type MappingAccount = {
  AccountRef: ClassRef;
  ForceMapping?: boolean | 'true' | 'false' | '';
};

export type CategoryAccountMappingMod = {
  MappingCategory: 'BOX1' | 'BOX2' | 'BOX3' | 'BOX4' | 'BOX5' | 'BOX6' | 'BOX7' | 'BOX8' | 'BOX9' | 'BOX10' | 'BOX13' | 'BOX14';
  MappingAccount?: MappingAccount | MappingAccount[];
  Threshold?: string | number;
};

export type Form1099CategoryAccountMappingMod = {
  IsFiling1099Misc?: boolean | 'true' | 'false' | '';
  CategoryAccountMappingMod?: CategoryAccountMappingMod | CategoryAccountMappingMod[];
};

export type Form1099CategoryAccountMappingModRq = {
  Form1099CategoryAccountMappingMod: Form1099CategoryAccountMappingMod;
};

export type Form1099CategoryAccountMappingQueryRq = {
  MappingCategory?: 'BOX1' | 'BOX2' | 'BOX3' | 'BOX4' | 'BOX5' | 'BOX6' | 'BOX7' | 'BOX8' | 'BOX9' | 'BOX10' | 'BOX13' | 'BOX14' | ('BOX1' | 'BOX2' | 'BOX3' | 'BOX4' | 'BOX5' | 'BOX6' | 'BOX7' | 'BOX8' | 'BOX9' | 'BOX10' | 'BOX13' | 'BOX14')[];
};

export type SalesTaxReturnLineQueryRq = {
  TaxAgencyVendorRef: SalesRepEntityRef | SalesRepEntityRef[];
};

export type CurrencyFormat = {
  ThousandSeparator?: 'Comma' | 'Period' | 'Space' | 'Apostrophe';
  ThousandSeparatorGrouping?: 'XX_XXX_XXX' | 'X_XX_XX_XXX';
  DecimalPlaces?: '0' | '2';
  DecimalSeparator?: 'Period' | 'Comma';
};

export type CurrencyAdd = {
  /** At most 64 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 3 characters. */
  CurrencyCode: string;
  CurrencyFormat?: CurrencyFormat;
};

export type CurrencyAddRq = {
  CurrencyAdd: CurrencyAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CurrencyMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 64 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 3 characters. */
  CurrencyCode?: string;
  CurrencyFormat?: CurrencyFormat;
};

export type CurrencyModRq = {
  CurrencyMod: CurrencyMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SiteAddress = {
  /** At most 41 characters. */
  Addr1?: string;
  /** At most 41 characters. */
  Addr2?: string;
  /** At most 41 characters. */
  Addr3?: string;
  /** At most 41 characters. */
  Addr4?: string;
  /** At most 41 characters. */
  Addr5?: string;
  /** At most 31 characters. */
  City?: string;
  /** At most 21 characters. */
  State?: string;
  /** At most 13 characters. */
  PostalCode?: string;
  /** At most 31 characters. */
  Country?: string;
};

export type InventorySiteAdd = {
  /** At most 31 characters. */
  Name: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentSiteRef?: TermsRef;
  /** At most 100 characters. */
  SiteDesc?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  SiteAddress?: SiteAddress;
};

export type InventorySiteAddRq = {
  InventorySiteAdd: InventorySiteAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type InventorySiteMod = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
  /** At most 31 characters. */
  Name?: string;
  IsActive?: boolean | 'true' | 'false' | '';
  ParentSiteRef?: TermsRef;
  /** At most 100 characters. */
  SiteDesc?: string;
  /** At most 41 characters. */
  Contact?: string;
  /** At most 21 characters. */
  Phone?: string;
  /** At most 21 characters. */
  Fax?: string;
  /** At most 1023 characters. */
  Email?: string;
  SiteAddress?: SiteAddress;
};

export type InventorySiteModRq = {
  InventorySiteMod: InventorySiteMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type InventorySiteQueryRq = {
  ListID?: string | string[];
  FullName?: string | string[];
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  NameFilter?: NameFilter;
  NameRangeFilter?: NameRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ShipMethodRef = {
  ListID?: string;
  /** At most 15 characters. */
  FullName?: string;
};

export type CustomerMsgRef = {
  ListID?: string;
  /** At most 101 characters. */
  FullName?: string;
};

export type CreditTxnID = {
  '@useMacro'?: string;
  '#text': string;
};

export type SetCredit = {
  CreditTxnID: string | CreditTxnID;
  TxnLineID?: string;
  AppliedAmount: string | number;
  Override?: boolean | 'true' | 'false' | '';
};

export type LinkToTxn = {
  TxnID: string;
  TxnLineID: string;
};

export type DataExt = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
  DataExtValue: string;
};

export type InvoiceLineAdd = {
  '@defMacro'?: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** Online Edition only. */
  IsTaxable?: boolean | 'true' | 'false' | '';
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  LinkToTxn?: LinkToTxn;
  DataExt?: DataExt | DataExt[];
};

export type InvoiceLineGroupAdd = {
  ItemGroupRef: TermsRef;
  /** Not in QuickBooks Desktop US. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  /** Not in QuickBooks Desktop US. */
  ServiceDate?: string;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  DataExt?: DataExt | DataExt[];
};

export type DiscountLineAdd = {
  Amount?: string | number;
  RatePercent?: string | number;
  IsTaxable?: boolean | 'true' | 'false' | '';
  AccountRef?: ClassRef;
};

export type SalesTaxLineAdd = {
  Amount?: string | number;
  RatePercent?: string | number;
  AccountRef?: ClassRef;
};

export type ShippingLineAdd = {
  Amount: string | number;
  AccountRef?: ClassRef;
};

export type InvoiceAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  ClassRef?: ClassRef;
  ARAccountRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  IsPending?: boolean | 'true' | 'false' | '';
  IsFinanceCharge?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 9.0. */
  ExternalGUID?: string;
  /** Since 6.0. */
  LinkToTxnID?: string | string[];
  /** Since 10.0. */
  SetCredit?: SetCredit | SetCredit[];
  InvoiceLineAdd?: InvoiceLineAdd | InvoiceLineAdd[];
  InvoiceLineGroupAdd?: InvoiceLineGroupAdd | InvoiceLineGroupAdd[];
  /** Online Edition only. */
  DiscountLineAdd?: DiscountLineAdd;
  /** Online Edition only. */
  SalesTaxLineAdd?: SalesTaxLineAdd;
  /** Online Edition only. */
  ShippingLineAdd?: ShippingLineAdd;
  '#order'?: string[];
};

export type InvoiceAddRq = {
  InvoiceAdd: InvoiceAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type InvoiceLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
};

export type InvoiceLineGroupMod = {
  TxnLineID: string;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  InvoiceLineMod?: InvoiceLineMod | InvoiceLineMod[];
};

export type InvoiceMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  ARAccountRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  IsPending?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 10.0. */
  SetCredit?: SetCredit | SetCredit[];
  InvoiceLineMod?: InvoiceLineMod | InvoiceLineMod[];
  InvoiceLineGroupMod?: InvoiceLineGroupMod | InvoiceLineGroupMod[];
  '#order'?: string[];
};

export type InvoiceModRq = {
  InvoiceMod: InvoiceMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ModifiedDateRangeFilter = {
  FromModifiedDate?: string;
  ToModifiedDate?: string;
};

export type TxnDateRangeFilter = {
  FromTxnDate?: string;
  ToTxnDate?: string;
  DateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisCalendarQuarter' | 'ThisCalendarQuarterToDate' | 'ThisFiscalQuarter' | 'ThisFiscalQuarterToDate' | 'ThisCalendarYear' | 'ThisCalendarYearToDate' | 'ThisFiscalYear' | 'ThisFiscalYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastCalendarQuarter' | 'LastCalendarQuarterToDate' | 'LastFiscalQuarter' | 'LastFiscalQuarterToDate' | 'LastCalendarYear' | 'LastCalendarYearToDate' | 'LastFiscalYear' | 'LastFiscalYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextCalendarQuarter' | 'NextCalendarYear' | 'NextFiscalQuarter' | 'NextFiscalYear';
};

export type RefNumberFilter = {
  MatchCriterion: 'StartsWith' | 'Contains' | 'EndsWith';
  RefNumber: string;
};

export type RefNumberRangeFilter = {
  FromRefNumber?: string;
  ToRefNumber?: string;
};

export type InvoiceQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  CurrencyFilter?: CurrencyFilter;
  PaidStatus?: 'All' | 'PaidOnly' | 'NotPaidOnly';
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  IncludeLinkedTxns?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type EstimateLineAdd = {
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  RatePercent?: string | number;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  MarkupRate?: string | number;
  MarkupRatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  DataExt?: DataExt | DataExt[];
};

export type EstimateLineGroupAdd = {
  ItemGroupRef: TermsRef;
  /** Not in QuickBooks Desktop US. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  DataExt?: DataExt | DataExt[];
};

export type EstimateAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  ClassRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  /** Since 7.0. */
  ShipAddress?: BillAddress;
  IsActive?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 9.0. */
  ExternalGUID?: string;
  EstimateLineAdd?: EstimateLineAdd | EstimateLineAdd[];
  EstimateLineGroupAdd?: EstimateLineGroupAdd | EstimateLineGroupAdd[];
  '#order'?: string[];
};

export type EstimateAddRq = {
  EstimateAdd: EstimateAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type EstimateLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  RatePercent?: string | number;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  MarkupRate?: string | number;
  MarkupRatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
};

export type EstimateLineGroupMod = {
  TxnLineID: string;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  EstimateLineMod?: EstimateLineMod | EstimateLineMod[];
};

export type EstimateMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  /** Since 7.0. */
  ShipAddress?: BillAddress;
  IsActive?: boolean | 'true' | 'false' | '';
  CreateChangeOrder?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  EstimateLineMod?: EstimateLineMod | EstimateLineMod[];
  EstimateLineGroupMod?: EstimateLineGroupMod | EstimateLineGroupMod[];
  '#order'?: string[];
};

export type EstimateModRq = {
  EstimateMod: EstimateMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type EstimateQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  CurrencyFilter?: CurrencyFilter;
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  IncludeLinkedTxns?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type SalesOrderLineAdd = {
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  IsManuallyClosed?: boolean | 'true' | 'false' | '';
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  DataExt?: DataExt | DataExt[];
};

export type SalesOrderAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  ClassRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  ItemSalesTaxRef?: TermsRef;
  IsManuallyClosed?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 9.0. */
  ExternalGUID?: string;
  SalesOrderLineAdd?: SalesOrderLineAdd | SalesOrderLineAdd[];
  SalesOrderLineGroupAdd?: EstimateLineGroupAdd | EstimateLineGroupAdd[];
  '#order'?: string[];
};

export type SalesOrderAddRq = {
  SalesOrderAdd: SalesOrderAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesOrderLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  IsManuallyClosed?: boolean | 'true' | 'false' | '';
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
};

export type SalesOrderLineGroupMod = {
  TxnLineID: string;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  SalesOrderLineMod?: SalesOrderLineMod | SalesOrderLineMod[];
};

export type SalesOrderMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  ItemSalesTaxRef?: TermsRef;
  IsManuallyClosed?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  SalesOrderLineMod?: SalesOrderLineMod | SalesOrderLineMod[];
  SalesOrderLineGroupMod?: SalesOrderLineGroupMod | SalesOrderLineGroupMod[];
  '#order'?: string[];
};

export type SalesOrderModRq = {
  SalesOrderMod: SalesOrderMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesOrderQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  CurrencyFilter?: CurrencyFilter;
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  IncludeLinkedTxns?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type CreditCardTxnInputInfo = {
  /** At most 25 characters. */
  CreditCardNumber: string;
  ExpirationMonth: string | number;
  ExpirationYear: string | number;
  /** At most 41 characters. */
  NameOnCard: string;
  /** At most 41 characters. */
  CreditCardAddress?: string;
  /** At most 18 characters. */
  CreditCardPostalCode?: string;
  /** At most 24 characters. */
  CommercialCardCode?: string;
  TransactionMode?: 'CardNotPresent' | 'CardPresent';
  CreditCardTxnType?: 'Authorization' | 'Capture' | 'Charge' | 'Refund' | 'VoiceAuthorization';
};

export type CreditCardTxnResultInfo = {
  ResultCode: string | number;
  /** At most 60 characters. */
  ResultMessage: string;
  /** At most 24 characters. */
  CreditCardTransID: string;
  /** At most 32 characters. */
  MerchantAccountNumber: string;
  /** At most 12 characters. */
  AuthorizationCode?: string;
  AVSStreet?: 'Pass' | 'Fail' | 'NotAvailable';
  AVSZip?: 'Pass' | 'Fail' | 'NotAvailable';
  CardSecurityCodeMatch?: 'Pass' | 'Fail' | 'NotAvailable';
  /** At most 84 characters. */
  ReconBatchID?: string;
  PaymentGroupingCode?: string | number;
  PaymentStatus: 'Unknown' | 'Completed';
  TxnAuthorizationTime: string;
  TxnAuthorizationStamp?: string | number;
  /** At most 16 characters. */
  ClientTransID?: string;
};

export type CreditCardTxnInfo = {
  CreditCardTxnInputInfo: CreditCardTxnInputInfo;
  CreditCardTxnResultInfo: CreditCardTxnResultInfo;
};

export type SalesReceiptLineAdd = {
  '@defMacro'?: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** Online Edition only. */
  IsTaxable?: boolean | 'true' | 'false' | '';
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  DataExt?: DataExt | DataExt[];
};

export type SalesReceiptAdd = {
  '@defMacro'?: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  IsPending?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  CheckNumber?: string;
  PaymentMethodRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  /** At most 13 characters. */
  FOB?: string;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  DepositToAccountRef?: ClassRef;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 9.0. */
  ExternalGUID?: string;
  SalesReceiptLineAdd?: SalesReceiptLineAdd | SalesReceiptLineAdd[];
  SalesReceiptLineGroupAdd?: InvoiceLineGroupAdd | InvoiceLineGroupAdd[];
  /** Online Edition only. */
  DiscountLineAdd?: DiscountLineAdd;
  /** Online Edition only. */
  SalesTaxLineAdd?: SalesTaxLineAdd;
  /** Online Edition only. */
  ShippingLineAdd?: ShippingLineAdd;
  '#order'?: string[];
};

export type SalesReceiptAddRq = {
  SalesReceiptAdd: SalesReceiptAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesReceiptLineMod = {
  TxnLineID: string | CreditTxnID;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 13.0. */
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
};

export type SalesReceiptLineGroupMod = {
  TxnLineID: string | CreditTxnID;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  SalesReceiptLineMod?: SalesReceiptLineMod | SalesReceiptLineMod[];
};

export type SalesReceiptMod = {
  TxnID: string | CreditTxnID;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  IsPending?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  CheckNumber?: string;
  PaymentMethodRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  /** At most 13 characters. */
  FOB?: string;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  DepositToAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  SalesReceiptLineMod?: SalesReceiptLineMod | SalesReceiptLineMod[];
  SalesReceiptLineGroupMod?: SalesReceiptLineGroupMod | SalesReceiptLineGroupMod[];
  '#order'?: string[];
};

export type SalesReceiptModRq = {
  SalesReceiptMod: SalesReceiptMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesReceiptQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  CurrencyFilter?: CurrencyFilter;
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type CreditMemoLineAdd = {
  '@defMacro'?: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** Online Edition only. */
  IsTaxable?: boolean | 'true' | 'false' | '';
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  DataExt?: DataExt | DataExt[];
};

export type CreditMemoAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  ClassRef?: ClassRef;
  ARAccountRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  IsPending?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 9.0. */
  ExternalGUID?: string;
  CreditMemoLineAdd?: CreditMemoLineAdd | CreditMemoLineAdd[];
  CreditMemoLineGroupAdd?: InvoiceLineGroupAdd | InvoiceLineGroupAdd[];
  /** Online Edition only. */
  DiscountLineAdd?: DiscountLineAdd;
  /** Online Edition only. */
  SalesTaxLineAdd?: SalesTaxLineAdd;
  /** Online Edition only. */
  ShippingLineAdd?: ShippingLineAdd;
  '#order'?: string[];
};

export type CreditMemoAddRq = {
  CreditMemoAdd: CreditMemoAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CreditMemoLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  RatePercent?: string | number;
  PriceLevelRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
};

export type CreditMemoLineGroupMod = {
  TxnLineID: string;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  CreditMemoLineMod?: CreditMemoLineMod | CreditMemoLineMod[];
};

export type CreditMemoMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  ARAccountRef?: ClassRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  BillAddress?: BillAddress;
  ShipAddress?: BillAddress;
  IsPending?: boolean | 'true' | 'false' | '';
  /** At most 25 characters. */
  PONumber?: string;
  TermsRef?: TermsRef;
  DueDate?: string;
  SalesRepRef?: SalesRepRef;
  /** At most 13 characters. */
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ShipMethodRef;
  ItemSalesTaxRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerMsgRef?: CustomerMsgRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  CustomerSalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 29 characters. */
  Other?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  CreditMemoLineMod?: CreditMemoLineMod | CreditMemoLineMod[];
  CreditMemoLineGroupMod?: CreditMemoLineGroupMod | CreditMemoLineGroupMod[];
  '#order'?: string[];
};

export type CreditMemoModRq = {
  CreditMemoMod: CreditMemoMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TxnLineDetail = {
  TxnLineID: string;
  Amount: string | number;
};

export type AppliedToTxnAdd = {
  TxnID: string | CreditTxnID;
  PaymentAmount?: string | number;
  TxnLineDetail?: TxnLineDetail | TxnLineDetail[];
  SetCredit?: SetCredit | SetCredit[];
  DiscountAmount?: string | number;
  DiscountAccountRef?: ClassRef;
  DiscountClassRef?: ClassRef;
};

export type ReceivePaymentAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  ARAccountRef?: ClassRef;
  TxnDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  TotalAmount?: string | number;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  PaymentMethodRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  DepositToAccountRef?: ClassRef;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  /** Since 9.0. */
  ExternalGUID?: string;
  IsAutoApply?: boolean | 'true' | 'false' | '';
  AppliedToTxnAdd?: AppliedToTxnAdd | AppliedToTxnAdd[];
};

export type ReceivePaymentAddRq = {
  ReceivePaymentAdd: ReceivePaymentAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CreditCardTxnInputInfoMod = {
  /** At most 25 characters. */
  CreditCardNumber?: string;
  ExpirationMonth?: string | number;
  ExpirationYear?: string | number;
  /** At most 41 characters. */
  NameOnCard?: string;
  /** At most 41 characters. */
  CreditCardAddress?: string;
  /** At most 18 characters. */
  CreditCardPostalCode?: string;
  /** At most 24 characters. */
  CommercialCardCode?: string;
  TransactionMode?: 'CardNotPresent' | 'CardPresent';
  CreditCardTxnType?: 'Authorization' | 'Capture' | 'Charge' | 'Refund' | 'VoiceAuthorization';
};

export type CreditCardTxnResultInfoMod = {
  ResultCode?: string | number;
  /** At most 60 characters. */
  ResultMessage?: string;
  /** At most 24 characters. */
  CreditCardTransID?: string;
  /** At most 32 characters. */
  MerchantAccountNumber?: string;
  /** At most 12 characters. */
  AuthorizationCode?: string;
  AVSStreet?: 'Pass' | 'Fail' | 'NotAvailable';
  AVSZip?: 'Pass' | 'Fail' | 'NotAvailable';
  CardSecurityCodeMatch?: 'Pass' | 'Fail' | 'NotAvailable';
  /** At most 84 characters. */
  ReconBatchID?: string;
  PaymentGroupingCode?: string | number;
  PaymentStatus?: 'Unknown' | 'Completed';
  TxnAuthorizationTime?: string;
  TxnAuthorizationStamp?: string | number;
  /** At most 16 characters. */
  ClientTransID?: string;
};

export type CreditCardTxnInfoMod = {
  CreditCardTxnInputInfoMod?: CreditCardTxnInputInfoMod;
  CreditCardTxnResultInfoMod?: CreditCardTxnResultInfoMod;
};

export type AppliedToTxnMod = {
  TxnID: string;
  PaymentAmount?: string | number;
  SetCredit?: SetCredit | SetCredit[];
  DiscountAmount?: string | number;
  DiscountAccountRef?: ClassRef;
  DiscountClassRef?: ClassRef;
};

export type ReceivePaymentMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  ARAccountRef?: ClassRef;
  TxnDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  TotalAmount?: string | number;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  PaymentMethodRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  DepositToAccountRef?: ClassRef;
  CreditCardTxnInfoMod?: CreditCardTxnInfoMod;
  AppliedToTxnMod?: AppliedToTxnMod | AppliedToTxnMod[];
};

export type ReceivePaymentModRq = {
  ReceivePaymentMod: ReceivePaymentMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ChargeAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  ItemRef?: ListReference;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  Amount?: string | number;
  /** At most 4095 characters. */
  Desc?: string;
  ARAccountRef?: ClassRef;
  ClassRef?: ClassRef;
  BilledDate?: string;
  DueDate?: string;
  OverrideItemAccountRef?: ClassRef;
  ExternalGUID?: string;
};

export type ChargeAddRq = {
  ChargeAdd: ChargeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ChargeMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  CustomerRef?: SupervisorRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  ItemRef?: ListReference;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  OptionForPriceRuleConflict?: 'Zero' | 'BasePrice';
  Amount?: string | number;
  /** At most 4095 characters. */
  Desc?: string;
  ARAccountRef?: ClassRef;
  ClassRef?: ClassRef;
  BilledDate?: string;
  DueDate?: string;
  OverrideItemAccountRef?: ClassRef;
};

export type ChargeModRq = {
  ChargeMod: ChargeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ChargeQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  PaidStatus?: 'All' | 'PaidOnly' | 'NotPaidOnly';
  IncludeLinkedTxns?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type PurchaseOrderLineAdd = {
  '@defMacro'?: string;
  ItemRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  Rate?: string | number;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  CustomerRef?: SupervisorRef;
  ServiceDate?: string;
  /** Not in QuickBooks Desktop US. */
  SalesTaxCodeRef?: SalesTaxCodeRef;
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  DataExt?: DataExt | DataExt[];
};

export type PurchaseOrderLineGroupAdd = {
  ItemGroupRef: TermsRef;
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  ServiceDate?: string;
  InventorySiteLocationRef?: TermsRef;
  DataExt?: DataExt | DataExt[];
};

export type PurchaseOrderAdd = {
  '@defMacro'?: string;
  VendorRef?: SalesRepEntityRef;
  ClassRef?: ClassRef;
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  ShipToEntityRef?: SupervisorRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  VendorAddress?: BillAddress;
  ShipAddress?: BillAddress;
  TermsRef?: TermsRef;
  DueDate?: string;
  ExpectedDate?: string;
  ShipMethodRef?: ShipMethodRef;
  /** At most 13 characters. */
  FOB?: string;
  /** At most 4095 characters. */
  Memo?: string;
  /** At most 99 characters. */
  VendorMsg?: string;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 25 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  /** Since 9.0. */
  ExternalGUID?: string;
  PurchaseOrderLineAdd?: PurchaseOrderLineAdd | PurchaseOrderLineAdd[];
  PurchaseOrderLineGroupAdd?: PurchaseOrderLineGroupAdd | PurchaseOrderLineGroupAdd[];
  '#order'?: string[];
};

export type PurchaseOrderAddRq = {
  PurchaseOrderAdd: PurchaseOrderAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type PurchaseOrderLineMod = {
  TxnLineID: string | CreditTxnID;
  ItemRef?: ListReference;
  /** At most 31 characters. */
  ManufacturerPartNumber?: string;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. Since 7.0. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Rate?: string | number;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** Not in QuickBooks Desktop US. */
  TaxAmount?: string | number;
  /** Since 12.0. */
  InventorySiteLocationRef?: TermsRef;
  CustomerRef?: SupervisorRef;
  ServiceDate?: string;
  /** Not in QuickBooks Desktop US. */
  SalesTaxCodeRef?: SalesTaxCodeRef;
  IsManuallyClosed?: boolean | 'true' | 'false' | '';
  OverrideItemAccountRef?: ClassRef;
  /** At most 29 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
};

export type PurchaseOrderLineGroupMod = {
  TxnLineID: string | CreditTxnID;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  PurchaseOrderLineMod?: PurchaseOrderLineMod | PurchaseOrderLineMod[];
};

export type PurchaseOrderMod = {
  TxnID: string | CreditTxnID;
  /** At most 16 characters. */
  EditSequence: string;
  VendorRef?: SalesRepEntityRef;
  ClassRef?: ClassRef;
  /** Since 10.0. */
  InventorySiteRef?: TermsRef;
  ShipToEntityRef?: SupervisorRef;
  TemplateRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  VendorAddress?: BillAddress;
  ShipAddress?: BillAddress;
  TermsRef?: TermsRef;
  DueDate?: string;
  ExpectedDate?: string;
  ShipMethodRef?: ShipMethodRef;
  /** At most 13 characters. */
  FOB?: string;
  IsManuallyClosed?: boolean | 'true' | 'false' | '';
  /** At most 4095 characters. */
  Memo?: string;
  /** At most 99 characters. */
  VendorMsg?: string;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsToBeEmailed?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  /** Not in QuickBooks Desktop US. */
  SalesTaxCodeRef?: SalesTaxCodeRef;
  /** At most 25 characters. */
  Other1?: string;
  /** At most 29 characters. */
  Other2?: string;
  /** Since 8.0. */
  ExchangeRate?: string | number;
  PurchaseOrderLineMod?: PurchaseOrderLineMod | PurchaseOrderLineMod[];
  PurchaseOrderLineGroupMod?: PurchaseOrderLineGroupMod | PurchaseOrderLineGroupMod[];
  '#order'?: string[];
};

export type PurchaseOrderModRq = {
  PurchaseOrderMod: PurchaseOrderMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ExpenseLineAdd = {
  '@defMacro'?: string;
  AccountRef?: ClassRef;
  Amount?: string | number;
  TaxAmount?: string | number;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
  SalesRepRef?: SalesRepRef;
  DataExt?: DataExt | DataExt[];
};

export type ItemLineAdd = {
  ItemRef?: ListReference;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  Cost?: string | number;
  Amount?: string | number;
  TaxAmount?: string | number;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
  OverrideItemAccountRef?: ClassRef;
  LinkToTxn?: LinkToTxn;
  SalesRepRef?: SalesRepRef;
  DataExt?: DataExt | DataExt[];
};

export type ItemGroupLineAdd = {
  ItemGroupRef: TermsRef;
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  DataExt?: DataExt | DataExt[];
};

export type BillAdd = {
  '@defMacro'?: string;
  VendorRef: SalesRepEntityRef;
  VendorAddress?: BillAddress;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  DueDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  TermsRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  LinkToTxnID?: string | string[];
  ExpenseLineAdd?: ExpenseLineAdd | ExpenseLineAdd[];
  ItemLineAdd?: ItemLineAdd | ItemLineAdd[];
  ItemGroupLineAdd?: ItemGroupLineAdd | ItemGroupLineAdd[];
  '#order'?: string[];
};

export type BillAddRq = {
  BillAdd: BillAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ExpenseLineMod = {
  TxnLineID: string;
  AccountRef?: ClassRef;
  Amount?: string | number;
  TaxAmount?: string | number;
  /** At most 4095 characters. */
  Memo?: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
  SalesRepRef?: SalesRepRef;
};

export type ItemLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  /** At most 4095 characters. */
  Desc?: string;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  Cost?: string | number;
  Amount?: string | number;
  TaxAmount?: string | number;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  SalesTaxCodeRef?: SalesTaxCodeRef;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
  OverrideItemAccountRef?: ClassRef;
  SalesRepRef?: SalesRepRef;
};

export type ItemGroupLineMod = {
  TxnLineID: string;
  ItemGroupRef?: TermsRef;
  Quantity?: string | number;
  /** At most 31 characters. */
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: TermsRef;
  ItemLineMod?: ItemLineMod | ItemLineMod[];
};

export type BillMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  VendorRef?: SalesRepEntityRef;
  VendorAddress?: BillAddress;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  DueDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  TermsRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ClearExpenseLines?: boolean | 'true' | 'false' | '';
  ExpenseLineMod?: ExpenseLineMod | ExpenseLineMod[];
  ClearItemLines?: boolean | 'true' | 'false' | '';
  ItemLineMod?: ItemLineMod | ItemLineMod[];
  ItemGroupLineMod?: ItemGroupLineMod | ItemGroupLineMod[];
  '#order'?: string[];
};

export type BillModRq = {
  BillMod: BillMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemReceiptAdd = {
  '@defMacro'?: string;
  VendorRef: SalesRepEntityRef;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  LinkToTxnID?: string | string[];
  ExpenseLineAdd?: ExpenseLineAdd | ExpenseLineAdd[];
  ItemLineAdd?: ItemLineAdd | ItemLineAdd[];
  ItemGroupLineAdd?: ItemGroupLineAdd | ItemGroupLineAdd[];
  '#order'?: string[];
};

export type ItemReceiptAddRq = {
  ItemReceiptAdd: ItemReceiptAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemReceiptMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  VendorRef?: SalesRepEntityRef;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ClearExpenseLines?: boolean | 'true' | 'false' | '';
  ExpenseLineMod?: ExpenseLineMod | ExpenseLineMod[];
  ClearItemLines?: boolean | 'true' | 'false' | '';
  ItemLineMod?: ItemLineMod | ItemLineMod[];
  ItemGroupLineMod?: ItemGroupLineMod | ItemGroupLineMod[];
  '#order'?: string[];
};

export type ItemReceiptModRq = {
  ItemReceiptMod: ItemReceiptMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VendorCreditAdd = {
  '@defMacro'?: string;
  VendorRef: SalesRepEntityRef;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  /** At most 20 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  ExpenseLineAdd?: ExpenseLineAdd | ExpenseLineAdd[];
  ItemLineAdd?: ItemLineAdd | ItemLineAdd[];
  ItemGroupLineAdd?: ItemGroupLineAdd | ItemGroupLineAdd[];
  '#order'?: string[];
};

export type VendorCreditAddRq = {
  VendorCreditAdd: VendorCreditAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VendorCreditModRq = {
  VendorCreditMod: ItemReceiptMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BillPaymentCheckAdd = {
  '@defMacro'?: string;
  PayeeEntityRef: SupervisorRef;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  BankAccountRef: ClassRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  AppliedToTxnAdd: AppliedToTxnAdd | AppliedToTxnAdd[];
};

export type BillPaymentCheckAddRq = {
  BillPaymentCheckAdd: BillPaymentCheckAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BillPaymentCheckMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  BankAccountRef?: ClassRef;
  Amount?: string | number;
  ExchangeRate?: string | number;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  AppliedToTxnMod?: AppliedToTxnMod | AppliedToTxnMod[];
};

export type BillPaymentCheckModRq = {
  BillPaymentCheckMod: BillPaymentCheckMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BillPaymentCreditCardAdd = {
  '@defMacro'?: string;
  PayeeEntityRef: SupervisorRef;
  APAccountRef?: ClassRef;
  TxnDate?: string;
  CreditCardAccountRef: ClassRef;
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  AppliedToTxnAdd: AppliedToTxnAdd | AppliedToTxnAdd[];
};

export type BillPaymentCreditCardAddRq = {
  BillPaymentCreditCardAdd: BillPaymentCreditCardAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BillToPayQueryRq = {
  PayeeEntityRef: SupervisorRef;
  APAccountRef?: ClassRef;
  DueDate?: string;
  CurrencyFilter?: CurrencyFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesTaxPaymentCheckLineAdd = {
  ItemSalesTaxRef?: TermsRef;
  Amount: string | number;
};

export type SalesTaxPaymentCheckAdd = {
  '@defMacro'?: string;
  PayeeEntityRef: SupervisorRef;
  TxnDate: string;
  BankAccountRef: ClassRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  Address?: BillAddress;
  ExternalGUID?: string;
  SalesTaxPaymentCheckLineAdd: SalesTaxPaymentCheckLineAdd | SalesTaxPaymentCheckLineAdd[];
};

export type SalesTaxPaymentCheckAddRq = {
  SalesTaxPaymentCheckAdd: SalesTaxPaymentCheckAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type SalesTaxPaymentCheckMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  BankAccountRef?: ClassRef;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  Address?: BillAddress;
};

export type SalesTaxPaymentCheckModRq = {
  SalesTaxPaymentCheckMod: SalesTaxPaymentCheckMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ItemFilter = {
  ListID?: string | string[];
  /** At most 159 characters. */
  FullName?: string | string[];
  ListIDWithChildren?: string;
  /** At most 159 characters. */
  FullNameWithChildren?: string;
};

export type SalesTaxPaymentCheckQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  ItemFilter?: ItemFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type SalesTaxPayableQueryRq = {
  AsOfDate?: string;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type QuantityAdjustment = {
  NewQuantity?: string | number;
  QuantityDifference?: string | number;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  InventorySiteLocationRef?: TermsRef;
};

export type ValueAdjustment = {
  NewQuantity?: string | number;
  QuantityDifference?: string | number;
};

export type SerialNumberAdjustment = {
  /** At most 4095 characters. */
  AddSerialNumber?: string;
  /** At most 4095 characters. */
  RemoveSerialNumber?: string;
  InventorySiteLocationRef?: TermsRef;
};

export type LotNumberAdjustment = {
  /** At most 40 characters. */
  LotNumber?: string;
  CountAdjustment?: string | number;
  InventorySiteLocationRef?: TermsRef;
};

export type InventoryAdjustmentLineAdd = {
  ItemRef: ListReference;
  QuantityAdjustment?: QuantityAdjustment;
  ValueAdjustment?: ValueAdjustment;
  SerialNumberAdjustment?: SerialNumberAdjustment;
  LotNumberAdjustment?: LotNumberAdjustment;
};

export type InventoryAdjustmentAdd = {
  '@defMacro'?: string;
  AccountRef: ClassRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  InventorySiteRef?: TermsRef;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  ExternalGUID?: string;
  InventoryAdjustmentLineAdd: InventoryAdjustmentLineAdd | InventoryAdjustmentLineAdd[];
};

export type InventoryAdjustmentAddRq = {
  InventoryAdjustmentAdd: InventoryAdjustmentAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type InventoryAdjustmentLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  CountAdjustment?: string | number;
  InventorySiteLocationRef?: TermsRef;
  QuantityDifference?: string | number;
  ValueDifference?: string | number;
};

export type InventoryAdjustmentMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  AccountRef?: ClassRef;
  InventorySiteRef?: TermsRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  CustomerRef?: SupervisorRef;
  ClassRef?: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  InventoryAdjustmentLineMod?: InventoryAdjustmentLineMod | InventoryAdjustmentLineMod[];
};

export type InventoryAdjustmentModRq = {
  InventoryAdjustmentMod: InventoryAdjustmentMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TimeTrackingAdd = {
  '@defMacro'?: string;
  TxnDate?: string;
  EntityRef: SupervisorRef;
  CustomerRef?: SupervisorRef;
  ItemServiceRef?: ClassRef;
  /** Not in QuickBooks Desktop US. */
  Rate?: string | number;
  Duration: string;
  ClassRef?: ClassRef;
  PayrollItemWageRef?: TermsRef;
  /** At most 4095 characters. */
  Notes?: string;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
  /** Since 9.0. */
  ExternalGUID?: string;
};

export type TimeTrackingAddRq = {
  TimeTrackingAdd: TimeTrackingAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TimeTrackingMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  EntityRef: SupervisorRef;
  CustomerRef?: SupervisorRef;
  ItemServiceRef?: ClassRef;
  /** Not in QuickBooks Desktop US. */
  Rate?: string | number;
  Duration: string;
  ClassRef?: ClassRef;
  PayrollItemWageRef?: TermsRef;
  /** At most 4095 characters. */
  Notes?: string;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
};

export type TimeTrackingModRq = {
  TimeTrackingMod: TimeTrackingMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TimeTrackingEntityFilter = {
  ListID?: string | string[];
  FullName?: string | string[];
};

export type TimeTrackingQueryRq = {
  TxnID?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  TimeTrackingEntityFilter?: TimeTrackingEntityFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ApplyCheckToTxnAdd = {
  TxnID: string | CreditTxnID;
  Amount?: string | number;
};

export type CheckAdd = {
  '@defMacro'?: string;
  AccountRef: ClassRef;
  PayeeEntityRef?: SupervisorRef;
  /** At most 11 characters. */
  RefNumber?: string;
  TxnDate?: string;
  /** At most 4095 characters. */
  Memo?: string;
  Address?: BillAddress;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  ApplyCheckToTxnAdd?: ApplyCheckToTxnAdd | ApplyCheckToTxnAdd[];
  ExpenseLineAdd?: ExpenseLineAdd | ExpenseLineAdd[];
  ItemLineAdd?: ItemLineAdd | ItemLineAdd[];
  ItemGroupLineAdd?: ItemGroupLineAdd | ItemGroupLineAdd[];
  '#order'?: string[];
};

export type CheckAddRq = {
  CheckAdd: CheckAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CheckMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  AccountRef?: ClassRef;
  PayeeEntityRef?: SupervisorRef;
  /** At most 11 characters. */
  RefNumber?: string;
  TxnDate?: string;
  /** At most 4095 characters. */
  Memo?: string;
  Address?: BillAddress;
  IsToBePrinted?: boolean | 'true' | 'false' | '';
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ApplyCheckToTxnMod?: ApplyCheckToTxnAdd | ApplyCheckToTxnAdd[];
  ClearExpenseLines?: boolean | 'true' | 'false' | '';
  ExpenseLineMod?: ExpenseLineMod | ExpenseLineMod[];
  ClearItemLines?: boolean | 'true' | 'false' | '';
  ItemLineMod?: ItemLineMod | ItemLineMod[];
  ItemGroupLineMod?: ItemGroupLineMod | ItemGroupLineMod[];
  '#order'?: string[];
};

export type CheckModRq = {
  CheckMod: CheckMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CreditCardChargeAdd = {
  '@defMacro'?: string;
  AccountRef: ClassRef;
  PayeeEntityRef?: SupervisorRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  ExpenseLineAdd?: ExpenseLineAdd | ExpenseLineAdd[];
  ItemLineAdd?: ItemLineAdd | ItemLineAdd[];
  ItemGroupLineAdd?: ItemGroupLineAdd | ItemGroupLineAdd[];
  '#order'?: string[];
};

export type CreditCardChargeAddRq = {
  CreditCardChargeAdd: CreditCardChargeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CreditCardChargeMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  AccountRef?: ClassRef;
  PayeeEntityRef?: SupervisorRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  IsTaxIncluded?: boolean | 'true' | 'false' | '';
  SalesTaxCodeRef?: SalesTaxCodeRef;
  ExchangeRate?: string | number;
  ClearExpenseLines?: boolean | 'true' | 'false' | '';
  ExpenseLineMod?: ExpenseLineMod | ExpenseLineMod[];
  ClearItemLines?: boolean | 'true' | 'false' | '';
  ItemLineMod?: ItemLineMod | ItemLineMod[];
  ItemGroupLineMod?: ItemGroupLineMod | ItemGroupLineMod[];
  '#order'?: string[];
};

export type CreditCardChargeModRq = {
  CreditCardChargeMod: CreditCardChargeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CreditCardCreditAddRq = {
  CreditCardCreditAdd: CreditCardChargeAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CreditCardCreditModRq = {
  CreditCardCreditMod: CreditCardChargeMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type JournalDebitLine = {
  '@defMacro'?: string;
  TxnLineID?: string;
  AccountRef?: ClassRef;
  Amount?: string | number;
  TaxAmount?: string | number;
  /** At most 4095 characters. */
  Memo?: string;
  EntityRef?: SupervisorRef;
  ClassRef?: ClassRef;
  ItemSalesTaxRef?: TermsRef;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
};

export type JournalEntryAdd = {
  '@defMacro'?: string;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  Memo?: string;
  IsAdjustment?: boolean | 'true' | 'false' | '';
  IsHomeCurrencyAdjustment?: boolean | 'true' | 'false' | '';
  IsAmountsEnteredInHomeCurrency?: boolean | 'true' | 'false' | '';
  CurrencyRef?: CurrencyRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  JournalDebitLine?: JournalDebitLine | JournalDebitLine[];
  JournalCreditLine?: JournalDebitLine | JournalDebitLine[];
  '#order'?: string[];
};

export type JournalEntryAddRq = {
  JournalEntryAdd: JournalEntryAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type JournalLineMod = {
  TxnLineID: string;
  JournalLineType?: 'Debit' | 'Credit';
  AccountRef?: ClassRef;
  Amount?: string | number;
  TaxAmount?: string | number;
  /** At most 4095 characters. */
  Memo?: string;
  EntityRef?: SupervisorRef;
  ClassRef?: ClassRef;
  ItemSalesTaxRef?: TermsRef;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
};

export type JournalEntryMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  IsAdjustment?: boolean | 'true' | 'false' | '';
  IsAmountsEnteredInHomeCurrency?: boolean | 'true' | 'false' | '';
  CurrencyRef?: CurrencyRef;
  ExchangeRate?: string | number;
  JournalLineMod?: JournalLineMod | JournalLineMod[];
};

export type JournalEntryModRq = {
  JournalEntryMod: JournalEntryMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CashBackInfoAdd = {
  '@defMacro'?: string;
  AccountRef: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  Amount?: string | number;
};

export type DepositLineAdd = {
  '@defMacro'?: string;
  PaymentTxnID?: string | CreditTxnID;
  PaymentTxnLineID?: string | CreditTxnID;
  /** At most 4095 characters. */
  OverrideMemo?: string;
  /** At most 11 characters. */
  OverrideCheckNumber?: string;
  OverrideClassRef?: ClassRef;
  EntityRef?: SupervisorRef;
  AccountRef?: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  /** At most 11 characters. */
  CheckNumber?: string;
  PaymentMethodRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
};

export type DepositAdd = {
  '@defMacro'?: string;
  TxnDate?: string;
  DepositToAccountRef: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  CashBackInfoAdd?: CashBackInfoAdd;
  CurrencyRef?: CurrencyRef;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  DepositLineAdd?: DepositLineAdd | DepositLineAdd[];
};

export type DepositAddRq = {
  DepositAdd: DepositAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type CashBackInfoMod = {
  AccountRef?: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  Amount?: string | number;
};

export type DepositLineMod = {
  TxnLineID: string;
  PaymentTxnID?: string | CreditTxnID;
  PaymentTxnLineID?: string | CreditTxnID;
  /** At most 4095 characters. */
  OverrideMemo?: string;
  /** At most 11 characters. */
  OverrideCheckNumber?: string;
  OverrideClassRef?: ClassRef;
  EntityRef?: SupervisorRef;
  AccountRef?: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  /** At most 11 characters. */
  CheckNumber?: string;
  PaymentMethodRef?: TermsRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
};

export type DepositMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  DepositToAccountRef?: ClassRef;
  /** At most 4095 characters. */
  Memo?: string;
  CashBackInfoMod?: CashBackInfoMod;
  CurrencyRef?: CurrencyRef;
  ExchangeRate?: string | number;
  DepositLineMod?: DepositLineMod | DepositLineMod[];
};

export type DepositModRq = {
  DepositMod: DepositMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type DepositQueryRq = {
  TxnID?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  CurrencyFilter?: CurrencyFilter;
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type ListDelRq = {
  ListDelType: 'Account' | 'BillingRate' | 'Class' | 'Currency' | 'Customer' | 'CustomerMsg' | 'CustomerType' | 'DateDrivenTerms' | 'Employee' | 'InventorySite' | 'ItemDiscount' | 'ItemFixedAsset' | 'ItemGroup' | 'ItemInventory' | 'ItemInventoryAssembly' | 'ItemNonInventory' | 'ItemOtherCharge' | 'ItemPayment' | 'ItemSalesTax' | 'ItemSalesTaxGroup' | 'ItemService' | 'ItemSubtotal' | 'JobType' | 'OtherName' | 'PaymentMethod' | 'PayrollItemNonWage' | 'PayrollItemWage' | 'PriceLevel' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'StandardTerms' | 'ToDo' | 'UnitOfMeasureSet' | 'Vehicle' | 'Vendor' | 'VendorType' | 'WorkersCompCode';
  ListID: string;
};

export type MergeFrom = {
  ListID: string;
  /** At most 16 characters. */
  EditSequence: string;
};

export type ListMergeRq = {
  ListMergeType: 'Account' | 'Class' | 'Customer' | 'ItemDiscount' | 'ItemGroup' | 'ItemInventory' | 'ItemNonInventory' | 'ItemOtherCharge' | 'ItemPayment' | 'ItemSalesTax' | 'ItemSalesTaxGroup' | 'ItemService' | 'ItemSubtotal' | 'Vendor';
  MergeFrom: MergeFrom;
  MergeTo: MergeFrom;
  SameShipAddrOk?: boolean | 'true' | 'false' | '';
};

export type DeletedDateRangeFilter = {
  FromDeletedDate?: string;
  ToDeletedDate?: string;
};

export type ListDeletedQueryRq = {
  ListDelType: 'Account' | 'BillingRate' | 'Class' | 'Currency' | 'Customer' | 'CustomerMsg' | 'CustomerType' | 'DateDrivenTerms' | 'Employee' | 'InventorySite' | 'ItemDiscount' | 'ItemFixedAsset' | 'ItemGroup' | 'ItemInventory' | 'ItemInventoryAssembly' | 'ItemNonInventory' | 'ItemOtherCharge' | 'ItemPayment' | 'ItemSalesTax' | 'ItemSalesTaxGroup' | 'ItemService' | 'ItemSubtotal' | 'JobType' | 'OtherName' | 'PaymentMethod' | 'PayrollItemNonWage' | 'PayrollItemWage' | 'PriceLevel' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'StandardTerms' | 'ToDo' | 'UnitOfMeasureSet' | 'Vehicle' | 'Vendor' | 'VendorType' | 'WorkersCompCode' | ('Account' | 'BillingRate' | 'Class' | 'Currency' | 'Customer' | 'CustomerMsg' | 'CustomerType' | 'DateDrivenTerms' | 'Employee' | 'InventorySite' | 'ItemDiscount' | 'ItemFixedAsset' | 'ItemGroup' | 'ItemInventory' | 'ItemInventoryAssembly' | 'ItemNonInventory' | 'ItemOtherCharge' | 'ItemPayment' | 'ItemSalesTax' | 'ItemSalesTaxGroup' | 'ItemService' | 'ItemSubtotal' | 'JobType' | 'OtherName' | 'PaymentMethod' | 'PayrollItemNonWage' | 'PayrollItemWage' | 'PriceLevel' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'StandardTerms' | 'ToDo' | 'UnitOfMeasureSet' | 'Vehicle' | 'Vendor' | 'VendorType' | 'WorkersCompCode')[];
  DeletedDateRangeFilter?: DeletedDateRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TxnDelRq = {
  TxnDelType: 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'TimeTracking' | 'TransferInventory' | 'VehicleMileage' | 'VendorCredit';
  TxnID: string;
};

export type TxnVoidRq = {
  TxnVoidType: 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'SalesReceipt' | 'VendorCredit';
  TxnID: string;
};

export type TxnDeletedQueryRq = {
  TxnDelType: 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'TimeTracking' | 'TransferInventory' | 'VehicleMileage' | 'VendorCredit' | ('ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'TimeTracking' | 'TransferInventory' | 'VehicleMileage' | 'VendorCredit')[];
  DeletedDateRangeFilter?: DeletedDateRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ClearedStatusMod = {
  TxnID: string | CreditTxnID;
  TxnLineID?: string | CreditTxnID;
  ClearedStatus: 'Cleared' | 'NotCleared' | 'Pending';
};

export type ClearedStatusModRq = {
  ClearedStatusMod: ClearedStatusMod;
};

export type ListDisplayAddRq = {
  ListDisplayAddType: 'Account' | 'Customer' | 'Employee' | 'Item' | 'OtherName' | 'Vendor';
};

export type ListDisplayModRq = {
  ListDisplayModType: 'Account' | 'Customer' | 'Employee' | 'Item' | 'OtherName' | 'Vendor';
  ListID: string;
};

export type TxnDisplayAddRq = {
  TxnDisplayAddType: 'Bill' | 'BillPayment' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'VendorCredit';
  EntityRef?: SupervisorRef;
};

export type TxnDisplayModRq = {
  TxnDisplayModType: 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'VendorCredit';
  TxnID: string;
};

export type DataEventRecoveryInfoDelRq = {
  SubscriberID: string;
};

export type TransactionModifiedDateRangeFilter = {
  FromModifiedDate?: string;
  ToModifiedDate?: string;
  DateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisCalendarQuarter' | 'ThisCalendarQuarterToDate' | 'ThisFiscalQuarter' | 'ThisFiscalQuarterToDate' | 'ThisCalendarYear' | 'ThisCalendarYearToDate' | 'ThisFiscalYear' | 'ThisFiscalYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastCalendarQuarter' | 'LastCalendarQuarterToDate' | 'LastFiscalQuarter' | 'LastFiscalQuarterToDate' | 'LastCalendarYear' | 'LastCalendarYearToDate' | 'LastFiscalYear' | 'LastFiscalYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextCalendarQuarter' | 'NextCalendarYear' | 'NextFiscalQuarter' | 'NextFiscalYear';
};

export type TransactionEntityFilter = {
  EntityTypeFilter?: 'Customer' | 'Employee' | 'OtherName' | 'Vendor';
  ListID?: string | string[];
  FullName?: string | string[];
  ListIDWithChildren?: string;
  FullNameWithChildren?: string;
};

export type TransactionAccountFilter = {
  AccountTypeFilter?: 'AccountsPayable' | 'AccountsReceivable' | 'AllowedFor1099' | 'APAndSalesTax' | 'APOrCreditCard' | 'ARAndAP' | 'Asset' | 'BalanceSheet' | 'Bank' | 'BankAndARAndAPAndUF' | 'BankAndUF' | 'CostOfSales' | 'CreditCard' | 'CurrentAsset' | 'CurrentAssetAndExpense' | 'CurrentLiability' | 'Equity' | 'EquityAndIncomeAndExpense' | 'ExpenseAndOtherExpense' | 'FixedAsset' | 'IncomeAndExpense' | 'IncomeAndOtherIncome' | 'Liability' | 'LiabilityAndEquity' | 'LongTermLiability' | 'NonPosting' | 'OrdinaryExpense' | 'OrdinaryIncome' | 'OrdinaryIncomeAndCOGS' | 'OrdinaryIncomeAndExpense' | 'OtherAsset' | 'OtherCurrentAsset' | 'OtherCurrentLiability' | 'OtherExpense' | 'OtherIncome' | 'OtherIncomeOrExpense';
  ListID?: string | string[];
  FullName?: string | string[];
  ListIDWithChildren?: string;
  FullNameWithChildren?: string;
};

export type TransactionItemFilter = {
  ItemTypeFilter?: 'AllExceptFixedAsset' | 'Assembly' | 'Discount' | 'FixedAsset' | 'Inventory' | 'InventoryAndAssembly' | 'NonInventory' | 'OtherCharge' | 'Payment' | 'Sales' | 'SalesTax' | 'Service';
  ListID?: string | string[];
  FullName?: string | string[];
  ListIDWithChildren?: string;
  FullNameWithChildren?: string;
};

export type TransactionTypeFilter = {
  TxnTypeFilter: 'All' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'LiabilityAdjustment' | 'Paycheck' | 'PayrollLiabilityCheck' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Transfer' | 'VendorCredit' | 'YTDAdjustment' | ('All' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'LiabilityAdjustment' | 'Paycheck' | 'PayrollLiabilityCheck' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Transfer' | 'VendorCredit' | 'YTDAdjustment')[];
};

export type TransactionQueryRq = {
  TxnID?: string | string[];
  MaxReturned?: string | number;
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  TransactionModifiedDateRangeFilter?: TransactionModifiedDateRangeFilter;
  TransactionDateRangeFilter?: TxnDateRangeFilter;
  TransactionEntityFilter?: TransactionEntityFilter;
  TransactionAccountFilter?: TransactionAccountFilter;
  TransactionItemFilter?: TransactionItemFilter;
  TransactionClassFilter?: ClassFilter;
  TransactionTypeFilter?: TransactionTypeFilter;
  TransactionDetailLevelFilter?: 'All' | 'SummaryOnly' | 'AllExceptSummary';
  TransactionPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  TransactionPaidStatusFilter?: 'Either' | 'Closed' | 'Open';
  CurrencyFilter?: CurrencyFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BuildAssemblyAdd = {
  '@defMacro'?: string;
  ItemInventoryAssemblyRef: ClassRef;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  QuantityToBuild: string | number;
  MarkPendingIfRequired?: boolean | 'true' | 'false' | '';
  ExternalGUID?: string;
};

export type BuildAssemblyAddRq = {
  BuildAssemblyAdd: BuildAssemblyAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BuildAssemblyMod = {
  TxnID: string | CreditTxnID;
  /** At most 16 characters. */
  EditSequence: string;
  InventorySiteRef?: TermsRef;
  InventorySiteLocationRef?: TermsRef;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  /** At most 4095 characters. */
  Memo?: string;
  QuantityToBuild?: string | number;
  MarkPendingIfRequired?: boolean | 'true' | 'false' | '';
  RemovePending?: boolean | 'true' | 'false' | '';
};

export type BuildAssemblyModRq = {
  BuildAssemblyMod: BuildAssemblyMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type BuildAssemblyQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  ItemFilter?: ItemFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  PendingStatus?: 'All' | 'PendingOnly' | 'NotPendingOnly';
  IncludeComponentLineItems?: boolean | 'true' | 'false' | '';
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
  OwnerID?: string | string[];
};

export type ItemAssembliesCanBuildQueryRq = {
  ItemInventoryAssemblyRef: ClassRef;
  TxnDate: string;
};

export type RefundAppliedToTxnAdd = {
  TxnID: string | CreditTxnID;
  RefundAmount: string | number;
};

export type ARRefundCreditCardAdd = {
  '@defMacro'?: string;
  CustomerRef: SupervisorRef;
  RefundFromAccountRef?: ClassRef;
  ARAccountRef?: ClassRef;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  Address?: BillAddress;
  PaymentMethodRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  ExchangeRate?: string | number;
  ExternalGUID?: string;
  RefundAppliedToTxnAdd: RefundAppliedToTxnAdd | RefundAppliedToTxnAdd[];
};

export type ARRefundCreditCardAddRq = {
  ARRefundCreditCardAdd: ARRefundCreditCardAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VehicleMileageAdd = {
  '@defMacro'?: string;
  VehicleRef: TermsRef;
  CustomerRef?: SupervisorRef;
  ItemRef?: ListReference;
  ClassRef?: ClassRef;
  TripStartDate?: string;
  TripEndDate?: string;
  OdometerStart?: string | number;
  OdometerEnd?: string | number;
  TotalMiles?: string | number;
  /** At most 4095 characters. */
  Notes?: string;
  BillableStatus?: 'Billable' | 'NotBillable' | 'HasBeenBilled';
};

export type VehicleMileageAddRq = {
  VehicleMileageAdd: VehicleMileageAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type VehicleMileageQueryRq = {
  TxnID?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TransferInventoryLineAdd = {
  '@defMacro'?: string;
  ItemRef?: ListReference;
  FromInventorySiteLocationRef?: TermsRef;
  ToInventorySiteLocationRef?: TermsRef;
  QuantityToTransfer?: string | number;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
};

export type TransferInventoryAdd = {
  '@defMacro'?: string;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  FromInventorySiteRef: TermsRef;
  ToInventorySiteRef: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  ExternalGUID?: string;
  TransferInventoryLineAdd?: TransferInventoryLineAdd | TransferInventoryLineAdd[];
};

export type TransferInventoryAddRq = {
  TransferInventoryAdd: TransferInventoryAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TransferInventoryLineMod = {
  TxnLineID: string;
  ItemRef?: ListReference;
  FromInventorySiteLocationRef?: TermsRef;
  ToInventorySiteLocationRef?: TermsRef;
  QuantityToTransfer?: string | number;
  /** At most 4095 characters. */
  SerialNumber?: string;
  /** At most 40 characters. */
  LotNumber?: string;
};

export type TransferInventoryMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  /** At most 11 characters. */
  RefNumber?: string;
  FromInventorySiteRef?: TermsRef;
  ToInventorySiteRef?: TermsRef;
  /** At most 4095 characters. */
  Memo?: string;
  TransferInventoryLineMod?: TransferInventoryLineMod | TransferInventoryLineMod[];
};

export type TransferInventoryModRq = {
  TransferInventoryMod: TransferInventoryMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TransferInventoryQueryRq = {
  TxnID?: string | string[];
  RefNumber?: string | string[];
  RefNumberCaseSensitive?: string | string[];
  MaxReturned?: string | number;
  ModifiedDateRangeFilter?: ModifiedDateRangeFilter;
  TxnDateRangeFilter?: TxnDateRangeFilter;
  EntityFilter?: ClassFilter;
  AccountFilter?: ClassFilter;
  RefNumberFilter?: RefNumberFilter;
  RefNumberRangeFilter?: RefNumberRangeFilter;
  SiteFilter?: CurrencyFilter;
  IncludeLineItems?: boolean | 'true' | 'false' | '';
  IncludeRetElement?: string | string[];
};

export type ItemSiteFilter = {
  ItemFilter?: ItemFilter;
  SiteFilter?: CurrencyFilter;
};

export type ItemSitesQueryRq = {
  ListID?: string | string[];
  ItemTypeFilter?: 'AllExceptFixedAsset' | 'Assembly' | 'Discount' | 'FixedAsset' | 'Inventory' | 'InventoryAndAssembly' | 'NonInventory' | 'OtherCharge' | 'Payment' | 'Sales' | 'SalesTax' | 'Service';
  ItemSiteFilter?: ItemSiteFilter;
  MaxReturned?: string | number;
  ActiveStatus?: 'ActiveOnly' | 'InactiveOnly' | 'All';
  IncludeRetElement?: string | string[];
};

export type BarCodeQueryRq = {
  /** At most 50 characters. */
  BarCodeValue?: string | string[];
};

export type TransferAdd = {
  '@defMacro'?: string;
  TxnDate?: string;
  TransferFromAccountRef?: ClassRef;
  TransferToAccountRef?: ClassRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** At most 4095 characters. */
  Memo?: string;
};

export type TransferAddRq = {
  TransferAdd: TransferAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type TransferMod = {
  TxnID: string;
  /** At most 16 characters. */
  EditSequence: string;
  TxnDate?: string;
  TransferFromAccountRef?: ClassRef;
  TransferToAccountRef?: ClassRef;
  ClassRef?: ClassRef;
  Amount?: string | number;
  /** At most 4095 characters. */
  Memo?: string;
};

export type TransferModRq = {
  TransferMod: TransferMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type ReportPeriod = {
  FromReportDate?: string;
  ToReportDate?: string;
};

export type ReportModifiedDateRangeFilter = {
  FromReportModifiedDate?: string;
  ToReportModifiedDate?: string;
};

export type GeneralSummaryReportQueryRq = {
  GeneralSummaryReportType: 'BalanceSheetByClass' | 'BalanceSheetPrevYearComp' | 'BalanceSheetStandard' | 'BalanceSheetSummary' | 'CustomerBalanceSummary' | 'ExpenseByVendorSummary' | 'IncomeByCustomerSummary' | 'InventoryStockStatusByItem' | 'InventoryStockStatusByVendor' | 'IncomeTaxSummary' | 'InventoryValuationSummary' | 'InventoryValuationSummaryBySite' | 'LotNumberInStockBySite' | 'PhysicalInventoryWorksheet' | 'ProfitAndLossByClass' | 'ProfitAndLossByJob' | 'ProfitAndLossPrevYearComp' | 'ProfitAndLossStandard' | 'ProfitAndLossYTDComp' | 'PurchaseByItemSummary' | 'PurchaseByVendorSummary' | 'SalesByCustomerSummary' | 'SalesByItemSummary' | 'SalesByRepSummary' | 'SalesTaxLiability' | 'SalesTaxRevenueSummary' | 'SerialNumberInStockBySite' | 'TrialBalance' | 'VendorBalanceSummary';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportTxnTypeFilter?: TransactionTypeFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeColumnsBy?: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeSubcolumns?: boolean | 'true' | 'false' | '';
  ReportCalendar?: 'CalendarYear' | 'FiscalYear' | 'TaxYear';
  ReturnRows?: 'ActiveOnly' | 'NonZero' | 'All';
  ReturnColumns?: 'ActiveOnly' | 'NonZero' | 'All';
  ReportBasis?: 'Accrual' | 'Cash' | 'None';
};

export type JobReportQueryRq = {
  JobReportType: 'ItemEstimatesVsActuals' | 'ItemProfitability' | 'JobEstimatesVsActualsDetail' | 'JobEstimatesVsActualsSummary' | 'JobProfitabilityDetail' | 'JobProfitabilitySummary' | '';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportTxnTypeFilter?: TransactionTypeFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeColumnsBy?: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeSubcolumns?: boolean | 'true' | 'false' | '';
};

export type TimeReportQueryRq = {
  TimeReportType: 'TimeByItem' | 'TimeByJobDetail' | 'TimeByJobSummary' | 'TimeByName';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  SummarizeColumnsBy?: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeColumn?: 'Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips' | ('Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips')[];
  IncludeSubcolumns?: boolean | 'true' | 'false' | '';
  ReportCalendar?: 'CalendarYear' | 'FiscalYear' | 'TaxYear';
  ReturnRows?: 'ActiveOnly' | 'NonZero' | 'All';
  ReturnColumns?: 'ActiveOnly' | 'NonZero' | 'All';
};

export type AgingReportQueryRq = {
  AgingReportType: 'APAgingDetail' | 'APAgingSummary' | 'ARAgingDetail' | 'ARAgingSummary' | 'CollectionsReport';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportTxnTypeFilter?: TransactionTypeFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  IncludeColumn?: 'Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips' | ('Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips')[];
  IncludeAccounts?: 'All' | 'InUse';
  ReportAgingAsOf?: 'ReportEndDate' | 'Today';
};

export type BudgetSummaryReportQueryRq = {
  BudgetSummaryReportType: 'BalanceSheetBudgetOverview' | 'BalanceSheetBudgetVsActual' | 'ProfitAndLossBudgetOverview' | 'ProfitAndLossBudgetPerformance' | 'ProfitAndLossBudgetVsActual';
  DisplayReport?: boolean | 'true' | 'false' | '';
  FiscalYear: string | number;
  BudgetCriterion?: 'Accounts' | 'AccountsAndClasses' | 'AccountsAndCustomers';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportClassFilter?: ClassFilter;
  SummarizeBudgetColumnsBy?: 'Class' | 'Customer' | 'Date';
  SummarizeBudgetRowsBy?: 'Account' | 'Class' | 'Customer';
};

export type GeneralDetailReportQueryRq = {
  GeneralDetailReportType: '1099Detail' | 'AuditTrail' | 'BalanceSheetDetail' | 'CheckDetail' | 'CustomerBalanceDetail' | 'DepositDetail' | 'EstimatesByJob' | 'ExpenseByVendorDetail' | 'GeneralLedger' | 'IncomeByCustomerDetail' | 'IncomeTaxDetail' | 'InventoryValuationDetail' | 'JobProgressInvoicesVsEstimates' | 'Journal' | 'MissingChecks' | 'OpenInvoices' | 'OpenPOs' | 'OpenPOsByJob' | 'OpenSalesOrderByCustomer' | 'OpenSalesOrderByItem' | 'PendingSales' | 'ProfitAndLossDetail' | 'PurchaseByItemDetail' | 'PurchaseByVendorDetail' | 'SalesByCustomerDetail' | 'SalesByItemDetail' | 'SalesByRepDetail' | 'TxnDetailByAccount' | 'TxnListByCustomer' | 'TxnListByDate' | 'TxnListByVendor' | 'UnpaidBillsDetail' | 'UnbilledCostsByJob' | 'VendorBalanceDetail';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportTxnTypeFilter?: TransactionTypeFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeRowsBy?: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'TaxLine' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeColumn?: 'Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips' | ('Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips')[];
  IncludeAccounts?: 'All' | 'InUse';
  ReportOpenBalanceAsOf?: 'ReportEndDate' | 'Today';
  ReportBasis?: 'Accrual' | 'Cash' | 'None';
};

export type CustomDetailReportQueryRq = {
  CustomDetailReportType: 'CustomTxnDetail';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportTxnTypeFilter?: TransactionTypeFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeRowsBy: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'TaxLine' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeColumn: 'Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips' | ('Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips')[];
  IncludeAccounts?: 'All' | 'InUse';
  ReportOpenBalanceAsOf?: 'ReportEndDate' | 'Today';
  ReportBasis?: 'Accrual' | 'Cash' | 'None';
};

export type CustomSummaryReportQueryRq = {
  CustomSummaryReportType: 'CustomSummary';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportTxnTypeFilter?: TransactionTypeFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeColumnsBy: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  SummarizeRowsBy: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'TaxLine' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeSubcolumns?: boolean | 'true' | 'false' | '';
  ReportCalendar?: 'CalendarYear' | 'FiscalYear' | 'TaxYear';
  ReturnRows?: 'ActiveOnly' | 'NonZero' | 'All';
  ReturnColumns?: 'ActiveOnly' | 'NonZero' | 'All';
  ReportBasis?: 'Accrual' | 'Cash' | 'None';
};

export type PayrollDetailReportQueryRq = {
  PayrollDetailReportType: 'EmployeeStateTaxesDetail' | 'PayrollItemDetail' | 'PayrollReviewDetail' | 'PayrollTransactionDetail' | 'PayrollTransactionsByPayee';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeRowsBy?: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'TaxLine' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeColumn?: 'Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips' | ('Account' | 'Aging' | 'Amount' | 'AmountDifference' | 'AverageCost' | 'BilledDate' | 'BillingStatus' | 'CalculatedAmount' | 'Class' | 'ClearedStatus' | 'CostPrice' | 'Credit' | 'Currency' | 'Date' | 'Debit' | 'DeliveryDate' | 'DueDate' | 'EstimateActive' | 'ExchangeRate' | 'FOB' | 'IncomeSubjectToTax' | 'Invoiced' | 'Item' | 'ItemDesc' | 'LastModifiedBy' | 'LatestOrPriorState' | 'Memo' | 'ModifiedTime' | 'Name' | 'NameAccountNumber' | 'NameAddress' | 'NameCity' | 'NameContact' | 'NameEmail' | 'NameFax' | 'NamePhone' | 'NameState' | 'NameZip' | 'OpenBalance' | 'OriginalAmount' | 'PaidAmount' | 'PaidStatus' | 'PaidThroughDate' | 'PaymentMethod' | 'PayrollItem' | 'PONumber' | 'PrintStatus' | 'ProgressAmount' | 'ProgressPercent' | 'Quantity' | 'QuantityAvailable' | 'QuantityOnHand' | 'QuantityOnSalesOrder' | 'ReceivedQuantity' | 'RefNumber' | 'RunningBalance' | 'SalesRep' | 'SalesTaxCode' | 'SerialOrLotNumber' | 'ShipDate' | 'ShipMethod' | 'SourceName' | 'SplitAccount' | 'SSNOrTaxID' | 'TaxLine' | 'TaxTableVersion' | 'Terms' | 'TxnID' | 'TxnNumber' | 'TxnType' | 'UnitPrice' | 'UserEdit' | 'ValueOnHand' | 'WageBase' | 'WageBaseTips')[];
  IncludeAccounts?: 'All' | 'InUse';
  ReportOpenBalanceAsOf?: 'ReportEndDate' | 'Today';
};

export type PayrollSummaryReportQueryRq = {
  PayrollSummaryReportType: 'EmployeeEarningsSummary' | 'PayrollLiabilityBalances' | 'PayrollSummary';
  DisplayReport?: boolean | 'true' | 'false' | '';
  ReportPeriod?: ReportPeriod;
  ReportDateMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportAccountFilter?: TransactionAccountFilter;
  ReportEntityFilter?: TransactionEntityFilter;
  ReportItemFilter?: TransactionItemFilter;
  ReportClassFilter?: ClassFilter;
  ReportModifiedDateRangeFilter?: ReportModifiedDateRangeFilter;
  ReportModifiedDateRangeMacro?: 'All' | 'Today' | 'ThisWeek' | 'ThisWeekToDate' | 'ThisMonth' | 'ThisMonthToDate' | 'ThisQuarter' | 'ThisQuarterToDate' | 'ThisYear' | 'ThisYearToDate' | 'Yesterday' | 'LastWeek' | 'LastWeekToDate' | 'LastMonth' | 'LastMonthToDate' | 'LastQuarter' | 'LastQuarterToDate' | 'LastYear' | 'LastYearToDate' | 'NextWeek' | 'NextFourWeeks' | 'NextMonth' | 'NextQuarter' | 'NextYear';
  ReportDetailLevelFilter?: 'All' | 'AllExceptSummary' | 'SummaryOnly';
  ReportPostingStatusFilter?: 'Either' | 'NonPosting' | 'Posting';
  SummarizeColumnsBy?: 'Account' | 'BalanceSheet' | 'Class' | 'Customer' | 'CustomerType' | 'Day' | 'Employee' | 'FourWeek' | 'HalfMonth' | 'IncomeStatement' | 'ItemDetail' | 'ItemType' | 'Month' | 'Payee' | 'PaymentMethod' | 'PayrollItemDetail' | 'PayrollYtdDetail' | 'Quarter' | 'SalesRep' | 'SalesTaxCode' | 'ShipMethod' | 'Terms' | 'TotalOnly' | 'TwoWeek' | 'Vendor' | 'VendorType' | 'Week' | 'Year';
  IncludeSubcolumns?: boolean | 'true' | 'false' | '';
  ReportCalendar?: 'CalendarYear' | 'FiscalYear' | 'TaxYear';
  ReturnRows?: 'ActiveOnly' | 'NonZero' | 'All';
  ReturnColumns?: 'ActiveOnly' | 'NonZero' | 'All';
};

export type DataExtDefAdd = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
  DataExtType: 'AMTTYPE' | 'DATETIMETYPE' | 'INTTYPE' | 'PERCENTTYPE' | 'PRICETYPE' | 'QUANTYPE' | 'STR1024TYPE' | 'STR255TYPE';
  AssignToObject?: 'Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit' | ('Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit')[];
  DataExtListRequire?: boolean | 'true' | 'false' | '';
  DataExtTxnRequire?: boolean | 'true' | 'false' | '';
  DataExtFormatString?: string;
};

export type DataExtDefAddRq = {
  DataExtDefAdd: DataExtDefAdd;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type DataExtDefMod = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
  /** At most 31 characters. */
  DataExtNewName?: string;
  AssignToObject?: 'Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit' | ('Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit')[];
  RemoveFromObject?: 'Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit' | ('Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit')[];
  DataExtListRequire?: boolean | 'true' | 'false' | '';
  DataExtTxnRequire?: boolean | 'true' | 'false' | '';
  DataExtFormatString?: string;
};

export type DataExtDefModRq = {
  DataExtDefMod: DataExtDefMod;
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type DataExtDefDelRq = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
};

export type DataExtDefQueryRq = {
  OwnerID?: string | string[];
  AssignToObject?: 'Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit' | ('Account' | 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'Company' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Customer' | 'Deposit' | 'Employee' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'Item' | 'ItemReceipt' | 'JournalEntry' | 'OtherName' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'Vendor' | 'VendorCredit')[];
  /** At most 50 characters. */
  IncludeRetElement?: string | string[];
};

export type DataExtAdd = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
  ListDataExtType?: 'Account' | 'Customer' | 'Employee' | 'Item' | 'OtherName' | 'Vendor';
  ListObjRef?: ClassRef;
  TxnDataExtType?: 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'VendorCredit';
  TxnID?: string | CreditTxnID;
  TxnLineID?: string;
  OtherDataExtType?: 'Company';
  DataExtValue: string;
};

export type DataExtAddRq = {
  DataExtAdd: DataExtAdd;
};

export type DataExtMod = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
  ListDataExtType?: 'Account' | 'Customer' | 'Employee' | 'Item' | 'OtherName' | 'Vendor';
  ListObjRef?: ClassRef;
  TxnDataExtType?: 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'VendorCredit';
  TxnID?: string;
  TxnLineID?: string;
  OtherDataExtType?: 'Company';
  DataExtValue: string;
};

export type DataExtModRq = {
  DataExtMod: DataExtMod;
};

export type DataExtDel = {
  OwnerID: string;
  /** At most 31 characters. */
  DataExtName: string;
  ListDataExtType?: 'Account' | 'Customer' | 'Employee' | 'Item' | 'OtherName' | 'Vendor';
  ListObjRef?: ClassRef;
  TxnDataExtType?: 'ARRefundCreditCard' | 'Bill' | 'BillPaymentCheck' | 'BillPaymentCreditCard' | 'BuildAssembly' | 'Charge' | 'Check' | 'CreditCardCharge' | 'CreditCardCredit' | 'CreditMemo' | 'Deposit' | 'Estimate' | 'InventoryAdjustment' | 'Invoice' | 'ItemReceipt' | 'JournalEntry' | 'PurchaseOrder' | 'ReceivePayment' | 'SalesOrder' | 'SalesReceipt' | 'SalesTaxPaymentCheck' | 'VendorCredit';
  TxnID?: string;
  TxnLineID?: string;
  OtherDataExtType?: 'Company';
};

export type DataExtDelRq = {
  DataExtDel: DataExtDel;
};

/** Bodies by element name. */
export interface QbxmlRequestBodies {
  HostQueryRq: HostQueryRq;
  CompanyQueryRq: CompanyQueryRq;
  CompanyActivityQueryRq: CompanyActivityQueryRq;
  PreferencesQueryRq: CompanyActivityQueryRq;
  AccountAddRq: AccountAddRq;
  AccountModRq: AccountModRq;
  AccountQueryRq: AccountQueryRq;
  SpecialAccountAddRq: SpecialAccountAddRq;
  AccountTaxLineInfoQueryRq: AccountTaxLineInfoQueryRq;
  LeadAddRq: LeadAddRq;
  LeadModRq: LeadModRq;
  LeadQueryRq: LeadQueryRq;
  CustomerAddRq: CustomerAddRq;
  CustomerModRq: CustomerModRq;
  CustomerQueryRq: CustomerQueryRq;
  EmployeeAddRq: EmployeeAddRq;
  EmployeeModRq: EmployeeModRq;
  EmployeeQueryRq: EmployeeQueryRq;
  OtherNameAddRq: OtherNameAddRq;
  OtherNameModRq: OtherNameModRq;
  OtherNameQueryRq: EmployeeQueryRq;
  VendorAddRq: VendorAddRq;
  VendorModRq: VendorModRq;
  VendorQueryRq: CustomerQueryRq;
  EntityQueryRq: EntityQueryRq;
  StandardTermsAddRq: StandardTermsAddRq;
  StandardTermsQueryRq: EntityQueryRq;
  DateDrivenTermsAddRq: DateDrivenTermsAddRq;
  DateDrivenTermsQueryRq: EntityQueryRq;
  TermsQueryRq: EntityQueryRq;
  ClassAddRq: ClassAddRq;
  ClassModRq: ClassModRq;
  ClassQueryRq: EntityQueryRq;
  SalesRepAddRq: SalesRepAddRq;
  SalesRepModRq: SalesRepModRq;
  SalesRepQueryRq: EntityQueryRq;
  CustomerTypeAddRq: CustomerTypeAddRq;
  CustomerTypeQueryRq: EntityQueryRq;
  VendorTypeAddRq: VendorTypeAddRq;
  VendorTypeQueryRq: EntityQueryRq;
  JobTypeAddRq: JobTypeAddRq;
  JobTypeQueryRq: EntityQueryRq;
  CustomerMsgAddRq: CustomerMsgAddRq;
  CustomerMsgQueryRq: EntityQueryRq;
  PaymentMethodAddRq: PaymentMethodAddRq;
  PaymentMethodQueryRq: PaymentMethodQueryRq;
  ShipMethodAddRq: ShipMethodAddRq;
  ShipMethodQueryRq: EntityQueryRq;
  SalesTaxCodeAddRq: SalesTaxCodeAddRq;
  SalesTaxCodeModRq: SalesTaxCodeModRq;
  SalesTaxCodeQueryRq: EntityQueryRq;
  ToDoAddRq: ToDoAddRq;
  ToDoModRq: ToDoModRq;
  ToDoQueryRq: ToDoQueryRq;
  ItemServiceAddRq: ItemServiceAddRq;
  ItemServiceModRq: ItemServiceModRq;
  ItemServiceQueryRq: ItemServiceQueryRq;
  ItemNonInventoryAddRq: ItemNonInventoryAddRq;
  ItemNonInventoryModRq: ItemNonInventoryModRq;
  ItemNonInventoryQueryRq: ItemServiceQueryRq;
  ItemOtherChargeAddRq: ItemOtherChargeAddRq;
  ItemOtherChargeModRq: ItemOtherChargeModRq;
  ItemOtherChargeQueryRq: ItemServiceQueryRq;
  ItemInventoryAddRq: ItemInventoryAddRq;
  ItemInventoryModRq: ItemInventoryModRq;
  ItemInventoryQueryRq: ItemServiceQueryRq;
  ItemInventoryAssemblyAddRq: ItemInventoryAssemblyAddRq;
  ItemInventoryAssemblyModRq: ItemInventoryAssemblyModRq;
  ItemInventoryAssemblyQueryRq: ItemServiceQueryRq;
  ItemFixedAssetAddRq: ItemFixedAssetAddRq;
  ItemFixedAssetModRq: ItemFixedAssetModRq;
  ItemFixedAssetQueryRq: ItemServiceQueryRq;
  ItemSubtotalAddRq: ItemSubtotalAddRq;
  ItemSubtotalModRq: ItemSubtotalModRq;
  ItemSubtotalQueryRq: EmployeeQueryRq;
  ItemDiscountAddRq: ItemDiscountAddRq;
  ItemDiscountModRq: ItemDiscountModRq;
  ItemDiscountQueryRq: ItemServiceQueryRq;
  ItemPaymentAddRq: ItemPaymentAddRq;
  ItemPaymentModRq: ItemPaymentModRq;
  ItemPaymentQueryRq: ItemServiceQueryRq;
  ItemSalesTaxAddRq: ItemSalesTaxAddRq;
  ItemSalesTaxModRq: ItemSalesTaxModRq;
  ItemSalesTaxQueryRq: ItemServiceQueryRq;
  ItemSalesTaxGroupAddRq: ItemSalesTaxGroupAddRq;
  ItemSalesTaxGroupModRq: ItemSalesTaxGroupModRq;
  ItemSalesTaxGroupQueryRq: EmployeeQueryRq;
  ItemGroupAddRq: ItemGroupAddRq;
  ItemGroupModRq: ItemGroupModRq;
  ItemGroupQueryRq: EmployeeQueryRq;
  SpecialItemAddRq: SpecialItemAddRq;
  ItemQueryRq: EmployeeQueryRq;
  PayrollItemWageAddRq: PayrollItemWageAddRq;
  PayrollItemWageQueryRq: EntityQueryRq;
  PayrollItemNonWageQueryRq: EntityQueryRq;
  TemplateQueryRq: CompanyActivityQueryRq;
  PriceLevelAddRq: PriceLevelAddRq;
  PriceLevelModRq: PriceLevelModRq;
  PriceLevelQueryRq: PriceLevelQueryRq;
  BillingRateAddRq: BillingRateAddRq;
  BillingRateQueryRq: BillingRateQueryRq;
  VehicleAddRq: VehicleAddRq;
  VehicleModRq: VehicleModRq;
  VehicleQueryRq: EntityQueryRq;
  UnitOfMeasureSetAddRq: UnitOfMeasureSetAddRq;
  UnitOfMeasureSetQueryRq: EntityQueryRq;
  WorkersCompCodeAddRq: WorkersCompCodeAddRq;
  WorkersCompCodeModRq: WorkersCompCodeModRq;
  WorkersCompCodeQueryRq: WorkersCompCodeQueryRq;
  Form1099CategoryAccountMappingModRq: Form1099CategoryAccountMappingModRq;
  Form1099CategoryAccountMappingQueryRq: Form1099CategoryAccountMappingQueryRq;
  SalesTaxReturnQueryRq: AccountTaxLineInfoQueryRq;
  SalesTaxReturnLineQueryRq: SalesTaxReturnLineQueryRq;
  CurrencyAddRq: CurrencyAddRq;
  CurrencyModRq: CurrencyModRq;
  CurrencyQueryRq: EntityQueryRq;
  PayrollLastPeriodQueryRq: AccountTaxLineInfoQueryRq;
  InventorySiteAddRq: InventorySiteAddRq;
  InventorySiteModRq: InventorySiteModRq;
  InventorySiteQueryRq: InventorySiteQueryRq;
  InvoiceAddRq: InvoiceAddRq;
  InvoiceModRq: InvoiceModRq;
  InvoiceQueryRq: InvoiceQueryRq;
  EstimateAddRq: EstimateAddRq;
  EstimateModRq: EstimateModRq;
  EstimateQueryRq: EstimateQueryRq;
  SalesOrderAddRq: SalesOrderAddRq;
  SalesOrderModRq: SalesOrderModRq;
  SalesOrderQueryRq: SalesOrderQueryRq;
  SalesReceiptAddRq: SalesReceiptAddRq;
  SalesReceiptModRq: SalesReceiptModRq;
  SalesReceiptQueryRq: SalesReceiptQueryRq;
  CreditMemoAddRq: CreditMemoAddRq;
  CreditMemoModRq: CreditMemoModRq;
  CreditMemoQueryRq: EstimateQueryRq;
  ReceivePaymentAddRq: ReceivePaymentAddRq;
  ReceivePaymentModRq: ReceivePaymentModRq;
  ReceivePaymentQueryRq: SalesReceiptQueryRq;
  ReceivePaymentToDepositQueryRq: CompanyActivityQueryRq;
  ChargeAddRq: ChargeAddRq;
  ChargeModRq: ChargeModRq;
  ChargeQueryRq: ChargeQueryRq;
  PurchaseOrderAddRq: PurchaseOrderAddRq;
  PurchaseOrderModRq: PurchaseOrderModRq;
  PurchaseOrderQueryRq: EstimateQueryRq;
  BillAddRq: BillAddRq;
  BillModRq: BillModRq;
  BillQueryRq: InvoiceQueryRq;
  ItemReceiptAddRq: ItemReceiptAddRq;
  ItemReceiptModRq: ItemReceiptModRq;
  ItemReceiptQueryRq: EstimateQueryRq;
  VendorCreditAddRq: VendorCreditAddRq;
  VendorCreditModRq: VendorCreditModRq;
  VendorCreditQueryRq: EstimateQueryRq;
  BillPaymentCheckAddRq: BillPaymentCheckAddRq;
  BillPaymentCheckModRq: BillPaymentCheckModRq;
  BillPaymentCheckQueryRq: SalesReceiptQueryRq;
  BillPaymentCreditCardAddRq: BillPaymentCreditCardAddRq;
  BillPaymentCreditCardQueryRq: SalesReceiptQueryRq;
  BillToPayQueryRq: BillToPayQueryRq;
  SalesTaxPaymentCheckAddRq: SalesTaxPaymentCheckAddRq;
  SalesTaxPaymentCheckModRq: SalesTaxPaymentCheckModRq;
  SalesTaxPaymentCheckQueryRq: SalesTaxPaymentCheckQueryRq;
  SalesTaxPayableQueryRq: SalesTaxPayableQueryRq;
  InventoryAdjustmentAddRq: InventoryAdjustmentAddRq;
  InventoryAdjustmentModRq: InventoryAdjustmentModRq;
  InventoryAdjustmentQueryRq: SalesTaxPaymentCheckQueryRq;
  TimeTrackingAddRq: TimeTrackingAddRq;
  TimeTrackingModRq: TimeTrackingModRq;
  TimeTrackingQueryRq: TimeTrackingQueryRq;
  CheckAddRq: CheckAddRq;
  CheckModRq: CheckModRq;
  CheckQueryRq: EstimateQueryRq;
  CreditCardChargeAddRq: CreditCardChargeAddRq;
  CreditCardChargeModRq: CreditCardChargeModRq;
  CreditCardChargeQueryRq: SalesReceiptQueryRq;
  CreditCardCreditAddRq: CreditCardCreditAddRq;
  CreditCardCreditModRq: CreditCardCreditModRq;
  CreditCardCreditQueryRq: SalesReceiptQueryRq;
  JournalEntryAddRq: JournalEntryAddRq;
  JournalEntryModRq: JournalEntryModRq;
  JournalEntryQueryRq: SalesReceiptQueryRq;
  DepositAddRq: DepositAddRq;
  DepositModRq: DepositModRq;
  DepositQueryRq: DepositQueryRq;
  ListDelRq: ListDelRq;
  ListMergeRq: ListMergeRq;
  ListDeletedQueryRq: ListDeletedQueryRq;
  TxnDelRq: TxnDelRq;
  TxnVoidRq: TxnVoidRq;
  TxnDeletedQueryRq: TxnDeletedQueryRq;
  ClearedStatusModRq: ClearedStatusModRq;
  ListDisplayAddRq: ListDisplayAddRq;
  ListDisplayModRq: ListDisplayModRq;
  TxnDisplayAddRq: TxnDisplayAddRq;
  TxnDisplayModRq: TxnDisplayModRq;
  DataEventRecoveryInfoDelRq: DataEventRecoveryInfoDelRq;
  DataEventRecoveryInfoQueryRq: DataEventRecoveryInfoDelRq;
  TransactionQueryRq: TransactionQueryRq;
  BuildAssemblyAddRq: BuildAssemblyAddRq;
  BuildAssemblyModRq: BuildAssemblyModRq;
  BuildAssemblyQueryRq: BuildAssemblyQueryRq;
  ItemAssembliesCanBuildQueryRq: ItemAssembliesCanBuildQueryRq;
  ARRefundCreditCardAddRq: ARRefundCreditCardAddRq;
  ARRefundCreditCardQueryRq: SalesReceiptQueryRq;
  VehicleMileageAddRq: VehicleMileageAddRq;
  VehicleMileageQueryRq: VehicleMileageQueryRq;
  TransferInventoryAddRq: TransferInventoryAddRq;
  TransferInventoryModRq: TransferInventoryModRq;
  TransferInventoryQueryRq: TransferInventoryQueryRq;
  ItemSitesQueryRq: ItemSitesQueryRq;
  BarCodeQueryRq: BarCodeQueryRq;
  TransferAddRq: TransferAddRq;
  TransferModRq: TransferModRq;
  TransferQueryRq: VehicleMileageQueryRq;
  GeneralSummaryReportQueryRq: GeneralSummaryReportQueryRq;
  JobReportQueryRq: JobReportQueryRq;
  TimeReportQueryRq: TimeReportQueryRq;
  AgingReportQueryRq: AgingReportQueryRq;
  BudgetSummaryReportQueryRq: BudgetSummaryReportQueryRq;
  GeneralDetailReportQueryRq: GeneralDetailReportQueryRq;
  CustomDetailReportQueryRq: CustomDetailReportQueryRq;
  CustomSummaryReportQueryRq: CustomSummaryReportQueryRq;
  PayrollDetailReportQueryRq: PayrollDetailReportQueryRq;
  PayrollSummaryReportQueryRq: PayrollSummaryReportQueryRq;
  DataExtDefAddRq: DataExtDefAddRq;
  DataExtDefModRq: DataExtDefModRq;
  DataExtDefDelRq: DataExtDefDelRq;
  DataExtDefQueryRq: DataExtDefQueryRq;
  DataExtAddRq: DataExtAddRq;
  DataExtModRq: DataExtModRq;
  DataExtDelRq: DataExtDelRq;
}
