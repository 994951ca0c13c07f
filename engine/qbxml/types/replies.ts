// Written by npm run generate:qbxml from the catalogue; changes are lost. Type aliases, not interfaces: those fit JsonObject.

export type ListReference = {
  ListID?: string;
  FullName?: string;
};

export type AccountMetaData = {
  MaxCapacity?: string;
};

export type ListMetaData = {
  AccountMetaData?: AccountMetaData;
  BillingRateMetaData?: AccountMetaData;
  ClassMetaData?: AccountMetaData;
  CustomerMsgMetaData?: AccountMetaData;
  CustomerTypeMetaData?: AccountMetaData;
  EntityMetaData?: AccountMetaData;
  ItemMetaData?: AccountMetaData;
  JobTypeMetaData?: AccountMetaData;
  PaymentMethodMetaData?: AccountMetaData;
  PayrollItemMetaData?: AccountMetaData;
  PriceLevelMetaData?: AccountMetaData;
  SalesRepMetaData?: AccountMetaData;
  SalesTaxCodeMetaData?: AccountMetaData;
  ShipMethodMetaData?: AccountMetaData;
  TemplateMetaData?: AccountMetaData;
  TermsMetaData?: AccountMetaData;
  ToDoMetaData?: AccountMetaData;
  VehicleMetaData?: AccountMetaData;
  VendorTypeMetaData?: AccountMetaData;
};

export type HostRet = {
  ProductName?: string;
  MajorVersion?: string;
  MinorVersion?: string;
  Country?: string;
  SupportedQBXMLVersion?: string[];
  IsAutomaticLogin?: string;
  QBFileMode?: string;
  ListMetaData?: ListMetaData;
};

export type HostQueryRs = {
  HostRet?: HostRet;
};

export type Address = {
  Addr1?: string;
  Addr2?: string;
  Addr3?: string;
  Addr4?: string;
  Addr5?: string;
  City?: string;
  State?: string;
  PostalCode?: string;
  Country?: string;
  Note?: string;
};

export type AddressBlock = {
  Addr1?: string;
  Addr2?: string;
  Addr3?: string;
  Addr4?: string;
  Addr5?: string;
};

export type Service = {
  Name?: string;
  Domain?: string;
  ServiceStatus?: string;
};

export type SubscribedServices = {
  Service?: Service[];
};

export type AccountantCopy = {
  AccountantCopyExists?: string;
  DividingDate?: string;
};

export type DataExtRet = {
  OwnerID?: string;
  DataExtName?: string;
  DataExtType?: string;
  DataExtValue?: string;
};

export type CompanyRet = {
  IsSampleCompany?: string;
  CompanyName?: string;
  LegalCompanyName?: string;
  Address?: Address;
  AddressBlock?: AddressBlock;
  LegalAddress?: Address;
  CompanyAddressForCustomer?: Address;
  CompanyAddressBlockForCustomer?: AddressBlock;
  Phone?: string;
  Fax?: string;
  Email?: string;
  CompanyEmailForCustomer?: string;
  CompanyWebSite?: string;
  FirstMonthFiscalYear?: string;
  FirstMonthIncomeTaxYear?: string;
  CompanyType?: string;
  EIN?: string;
  SSN?: string;
  TaxForm?: string;
  SubscribedServices?: SubscribedServices;
  AccountantCopy?: AccountantCopy;
  DataExtRet?: DataExtRet[];
};

export type CompanyQueryRs = {
  CompanyRet?: CompanyRet;
};

export type CompanyActivityRet = {
  LastRestoreTime?: string;
  LastCondenseTime?: string;
};

export type CompanyActivityQueryRs = {
  CompanyActivityRet?: CompanyActivityRet;
};

export type AccountingPreferences = {
  IsUsingAccountNumbers?: string;
  IsRequiringAccounts?: string;
  IsUsingClassTracking?: string;
  AssignClassesTo?: string;
  IsUsingAuditTrail?: string;
  IsAssigningJournalEntryNumbers?: string;
  ClosingDate?: string;
};

export type FinanceChargePreferences = {
  AnnualInterestRate?: string;
  MinFinanceCharge?: string;
  GracePeriod?: string;
  FinanceChargeAccountRef?: ListReference;
  IsAssessingForOverdueCharges?: string;
  CalculateChargesFrom?: string;
  IsMarkedToBePrinted?: string;
};

export type JobsAndEstimatesPreferences = {
  IsUsingEstimates?: string;
  IsUsingProgressInvoicing?: string;
  IsPrintingItemsWithZeroAmounts?: string;
};

export type MultiCurrencyPreferences = {
  IsMultiCurrencyOn?: string;
  HomeCurrencyRef?: ListReference;
};

export type MultiLocationInventoryPreferences = {
  IsMultiLocationInventoryAvailable?: string;
  IsMultiLocationInventoryEnabled?: string;
};

export type PurchasesAndVendorsPreferences = {
  IsUsingInventory?: string;
  DaysBillsAreDue?: string;
  IsAutomaticallyUsingDiscounts?: string;
  DefaultDiscountAccountRef?: ListReference;
};

export type ReportsPreferences = {
  AgingReportBasis?: string;
  SummaryReportBasis?: string;
};

export type PriceLevels = {
  IsUsingPriceLevels?: string;
  IsRoundingSalesPriceUp?: string;
};

export type SalesAndCustomersPreferences = {
  DefaultShipMethodRef?: ListReference;
  DefaultFOB?: string;
  DefaultMarkup?: string;
  IsTrackingReimbursedExpensesAsIncome?: string;
  IsAutoApplyingPayments?: string;
  PriceLevels?: PriceLevels;
};

export type SalesTaxPreferences = {
  DefaultItemSalesTaxRef?: ListReference;
  PaySalesTax?: string;
  DefaultTaxableSalesTaxCodeRef?: ListReference;
  DefaultNonTaxableSalesTaxCodeRef?: ListReference;
  IsUsingVendorTaxCode?: string;
  IsUsingCustomerTaxCode?: string;
  IsUsingAmountsIncludeTax?: string;
};

export type TimeTrackingPreferences = {
  FirstDayOfWeek?: string;
};

export type CurrentAppAccessRights = {
  IsAutomaticLoginAllowed?: string;
  AutomaticLoginUserName?: string;
  IsPersonalDataAccessAllowed?: string;
};

export type ItemsAndInventoryPreferences = {
  EnhancedInventoryReceivingEnabled?: string;
  IsTrackingSerialOrLotNumber?: string;
  isTrackingOnSalesTransactionsEnabled?: string;
  isTrackingOnPurchaseTransactionsEnabled?: string;
  isTrackingOnInventoryAdjustmentEnabled?: string;
  isTrackingOnBuildAssemblyEnabled?: string;
  FIFOEnabled?: string;
  FIFOEffectiveDate?: string;
  IsRSBEnabled?: string;
  IsBarcodeEnabled?: string;
};

export type PreferencesRet = {
  AccountingPreferences?: AccountingPreferences;
  FinanceChargePreferences?: FinanceChargePreferences;
  JobsAndEstimatesPreferences?: JobsAndEstimatesPreferences;
  MultiCurrencyPreferences?: MultiCurrencyPreferences;
  MultiLocationInventoryPreferences?: MultiLocationInventoryPreferences;
  PurchasesAndVendorsPreferences?: PurchasesAndVendorsPreferences;
  ReportsPreferences?: ReportsPreferences;
  SalesAndCustomersPreferences?: SalesAndCustomersPreferences;
  SalesTaxPreferences?: SalesTaxPreferences;
  TimeTrackingPreferences?: TimeTrackingPreferences;
  CurrentAppAccessRights?: CurrentAppAccessRights;
  ItemsAndInventoryPreferences?: ItemsAndInventoryPreferences;
};

export type PreferencesQueryRs = {
  PreferencesRet?: PreferencesRet;
};

export type TaxLineInfoRet = {
  TaxLineID?: string;
  TaxLineName?: string;
};

export type AccountRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  IsActive?: string;
  ParentRef?: ListReference;
  Sublevel?: string;
  AccountType?: string;
  DetailAccountType?: string;
  SpecialAccountType?: string;
  IsTaxAccount?: string;
  AccountNumber?: string;
  BankNumber?: string;
  LastCheckNumber?: string;
  Desc?: string;
  Balance?: string;
  TotalBalance?: string;
  SalesTaxCodeRef?: ListReference;
  TaxLineInfoRet?: TaxLineInfoRet;
  CashFlowClassification?: string;
  CurrencyRef?: ListReference;
  DataExtRet?: DataExtRet[];
};

export type ErrorRecovery = {
  ListID?: string;
  OwnerID?: string;
  TxnID?: string;
  TxnNumber?: string;
  EditSequence?: string;
  ExternalGUID?: string;
};

export type AccountAddRs = {
  AccountRet?: AccountRet;
  ErrorRecovery?: ErrorRecovery;
};

export type AccountQueryRs = {
  AccountRet?: AccountRet[];
};

export type AccountTaxLineInfoQueryRs = {
  AccountTaxLineInfoRet?: TaxLineInfoRet[];
};

export type AdditionalContactRef = {
  ContactName?: string;
  ContactValue?: string;
};

export type LocationsRet = {
  LocationID?: string;
  MainAddress?: string;
  Location?: string;
  LeadAddress?: AddressBlock;
};

export type LeadContactsRet = {
  LeadContactID?: string;
  Salutation?: string;
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  JobTitle?: string;
  AdditionalContactRef?: AdditionalContactRef[];
  IsPrimaryContact?: string;
};

export type LeadRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  FullName?: string;
  Status?: string;
  CompanyName?: string;
  MainPhone?: string;
  AdditionalContactRef?: AdditionalContactRef[];
  LocationsRet?: LocationsRet[];
  LeadContactsRet?: LeadContactsRet[];
};

export type LeadAddRs = {
  LeadRet?: LeadRet;
  ErrorRecovery?: ErrorRecovery;
};

export type LeadQueryRs = {
  LeadRet?: LeadRet[];
};

export type ShipToAddress = {
  Name?: string;
  Addr1?: string;
  Addr2?: string;
  Addr3?: string;
  Addr4?: string;
  Addr5?: string;
  City?: string;
  State?: string;
  PostalCode?: string;
  Country?: string;
  Note?: string;
  DefaultShipTo?: string;
};

export type ContactsRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Contact?: string;
  Salutation?: string;
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  JobTitle?: string;
  AdditionalContactRef?: AdditionalContactRef[];
};

export type CreditCardInfo = {
  CreditCardNumber?: string;
  ExpirationMonth?: string;
  ExpirationYear?: string;
  NameOnCard?: string;
  CreditCardAddress?: string;
  CreditCardPostalCode?: string;
};

export type AdditionalNotesRet = {
  NoteID?: string;
  Date?: string;
  Note?: string;
};

export type CustomerRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  CompanyName?: string;
  Salutation?: string;
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  Suffix?: string;
  JobTitle?: string;
  BillAddress?: Address;
  BillAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  ShipToAddress?: ShipToAddress[];
  PrintAs?: string;
  Phone?: string;
  Mobile?: string;
  Pager?: string;
  AltPhone?: string;
  Fax?: string;
  Email?: string;
  Cc?: string;
  Contact?: string;
  AltContact?: string;
  AdditionalContactRef?: AdditionalContactRef[];
  ContactsRet?: ContactsRet[];
  CustomerTypeRef?: ListReference;
  TermsRef?: ListReference;
  SalesRepRef?: ListReference;
  Balance?: string;
  TotalBalance?: string;
  SalesTaxCodeRef?: ListReference;
  ItemSalesTaxRef?: ListReference;
  SalesTaxCountry?: string;
  ResaleNumber?: string;
  AccountNumber?: string;
  CreditLimit?: string;
  PreferredPaymentMethodRef?: ListReference;
  CreditCardInfo?: CreditCardInfo;
  JobStatus?: string;
  JobStartDate?: string;
  JobProjectedEndDate?: string;
  JobEndDate?: string;
  JobDesc?: string;
  JobTypeRef?: ListReference;
  Notes?: string;
  AdditionalNotesRet?: AdditionalNotesRet[];
  IsStatementWithParent?: string;
  DeliveryMethod?: string;
  PreferredDeliveryMethod?: string;
  PriceLevelRef?: ListReference;
  ExternalGUID?: string;
  TaxRegistrationNumber?: string;
  CurrencyRef?: ListReference;
  DataExtRet?: DataExtRet[];
};

export type CustomerAddRs = {
  CustomerRet?: CustomerRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CustomerQueryRs = {
  CustomerRet?: CustomerRet[];
};

export type EmployeeAddress = {
  Addr1?: string;
  Addr2?: string;
  Addr3?: string;
  Addr4?: string;
  City?: string;
  State?: string;
  PostalCode?: string;
  Country?: string;
};

export type PrimaryContact = {
  ContactName?: string;
  ContactValue?: string;
  Relation?: string;
};

export type EmergencyContacts = {
  PrimaryContact?: PrimaryContact;
  SecondaryContact?: PrimaryContact;
};

export type Earnings = {
  PayrollItemWageRef?: ListReference;
  Rate?: string;
  RatePercent?: string;
};

export type SickHours = {
  HoursAvailable?: string;
  AccrualPeriod?: string;
  HoursAccrued?: string;
  MaximumHours?: string;
  IsResettingHoursEachNewYear?: string;
  HoursUsed?: string;
  AccrualStartDate?: string;
};

export type EmployeePayrollInfo = {
  PayPeriod?: string;
  ClassRef?: ListReference;
  ClearEarnings?: string;
  Earnings?: Earnings[];
  UseTimeDataToCreatePaychecks?: string;
  SickHours?: SickHours;
  VacationHours?: SickHours;
};

export type EmployeeRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  Salutation?: string;
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  Suffix?: string;
  JobTitle?: string;
  SupervisorRef?: ListReference;
  Department?: string;
  Description?: string;
  TargetBonus?: string;
  EmployeeAddress?: EmployeeAddress;
  PrintAs?: string;
  Phone?: string;
  Mobile?: string;
  Pager?: string;
  PagerPIN?: string;
  AltPhone?: string;
  Fax?: string;
  SSN?: string;
  Email?: string;
  AdditionalContactRef?: AdditionalContactRef[];
  EmergencyContacts?: EmergencyContacts;
  EmployeeType?: string;
  PartOrFullTime?: string;
  Exempt?: string;
  KeyEmployee?: string;
  Gender?: string;
  HiredDate?: string;
  OriginalHireDate?: string;
  AdjustedServiceDate?: string;
  ReleasedDate?: string;
  BirthDate?: string;
  USCitizen?: string;
  Ethnicity?: string;
  Disabled?: string;
  DisabilityDesc?: string;
  OnFile?: string;
  WorkAuthExpireDate?: string;
  USVeteran?: string;
  MilitaryStatus?: string;
  AccountNumber?: string;
  Notes?: string;
  AdditionalNotesRet?: AdditionalNotesRet[];
  BillingRateRef?: ListReference;
  EmployeePayrollInfo?: EmployeePayrollInfo;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type EmployeeAddRs = {
  EmployeeRet?: EmployeeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type EmployeeQueryRs = {
  EmployeeRet?: EmployeeRet[];
};

export type OtherNameRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  CompanyName?: string;
  Salutation?: string;
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  OtherNameAddress?: Address;
  OtherNameAddressBlock?: AddressBlock;
  Phone?: string;
  AltPhone?: string;
  Fax?: string;
  Email?: string;
  Contact?: string;
  AltContact?: string;
  AccountNumber?: string;
  Notes?: string;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type OtherNameAddRs = {
  OtherNameRet?: OtherNameRet;
  ErrorRecovery?: ErrorRecovery;
};

export type OtherNameQueryRs = {
  OtherNameRet?: OtherNameRet[];
};

export type VendorRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  IsTaxAgency?: string;
  CompanyName?: string;
  Salutation?: string;
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  Suffix?: string;
  JobTitle?: string;
  VendorAddress?: Address;
  VendorAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  Phone?: string;
  Mobile?: string;
  Pager?: string;
  AltPhone?: string;
  Fax?: string;
  Email?: string;
  Cc?: string;
  Contact?: string;
  AltContact?: string;
  AdditionalContactRef?: AdditionalContactRef[];
  ContactsRet?: ContactsRet[];
  NameOnCheck?: string;
  AccountNumber?: string;
  Notes?: string;
  AdditionalNotesRet?: AdditionalNotesRet[];
  VendorTypeRef?: ListReference;
  TermsRef?: ListReference;
  CreditLimit?: string;
  VendorTaxIdent?: string;
  IsVendorEligibleFor1099?: string;
  Balance?: string;
  BillingRateRef?: ListReference;
  ExternalGUID?: string;
  SalesTaxCodeRef?: ListReference;
  SalesTaxCountry?: string;
  IsSalesTaxAgency?: string;
  SalesTaxReturnRef?: ListReference;
  TaxRegistrationNumber?: string;
  ReportingPeriod?: string;
  IsTaxTrackedOnPurchases?: string;
  TaxOnPurchasesAccountRef?: ListReference;
  IsTaxTrackedOnSales?: string;
  TaxOnSalesAccountRef?: ListReference;
  IsTaxOnTax?: string;
  PrefillAccountRef?: ListReference[];
  CurrencyRef?: ListReference;
  DataExtRet?: DataExtRet[];
};

export type VendorAddRs = {
  VendorRet?: VendorRet;
  ErrorRecovery?: ErrorRecovery;
};

export type VendorQueryRs = {
  VendorRet?: VendorRet[];
};

export type EntityQueryRs = {
  CustomerRet?: CustomerRet[];
  EmployeeRet?: EmployeeRet[];
  OtherNameRet?: OtherNameRet[];
  VendorRet?: VendorRet[];
  '#order'?: string[];
};

export type StandardTermsRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  StdDueDays?: string;
  StdDiscountDays?: string;
  DiscountPct?: string;
};

export type StandardTermsAddRs = {
  StandardTermsRet?: StandardTermsRet;
  ErrorRecovery?: ErrorRecovery;
};

export type StandardTermsQueryRs = {
  StandardTermsRet?: StandardTermsRet[];
};

export type DateDrivenTermsRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  DayOfMonthDue?: string;
  DueNextMonthDays?: string;
  DiscountDayOfMonth?: string;
  DiscountPct?: string;
};

export type DateDrivenTermsAddRs = {
  DateDrivenTermsRet?: DateDrivenTermsRet;
  ErrorRecovery?: ErrorRecovery;
};

export type DateDrivenTermsQueryRs = {
  DateDrivenTermsRet?: DateDrivenTermsRet[];
};

export type TermsQueryRs = {
  StandardTermsRet?: StandardTermsRet[];
  DateDrivenTermsRet?: DateDrivenTermsRet[];
  '#order'?: string[];
};

export type ClassRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  IsActive?: string;
  ParentRef?: ListReference;
  Sublevel?: string;
};

export type ClassAddRs = {
  ClassRet?: ClassRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ClassQueryRs = {
  ClassRet?: ClassRet[];
};

export type SalesRepRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Initial?: string;
  IsActive?: string;
  SalesRepEntityRef?: ListReference;
};

export type SalesRepAddRs = {
  SalesRepRet?: SalesRepRet;
  ErrorRecovery?: ErrorRecovery;
};

export type SalesRepQueryRs = {
  SalesRepRet?: SalesRepRet[];
};

export type CustomerTypeAddRs = {
  CustomerTypeRet?: ClassRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CustomerTypeQueryRs = {
  CustomerTypeRet?: ClassRet[];
};

export type VendorTypeAddRs = {
  VendorTypeRet?: ClassRet;
  ErrorRecovery?: ErrorRecovery;
};

export type VendorTypeQueryRs = {
  VendorTypeRet?: ClassRet[];
};

export type JobTypeAddRs = {
  JobTypeRet?: ClassRet;
  ErrorRecovery?: ErrorRecovery;
};

export type JobTypeQueryRs = {
  JobTypeRet?: ClassRet[];
};

export type CustomerMsgRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
};

export type CustomerMsgAddRs = {
  CustomerMsgRet?: CustomerMsgRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CustomerMsgQueryRs = {
  CustomerMsgRet?: CustomerMsgRet[];
};

export type PaymentMethodRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  PaymentMethodType?: string;
};

export type PaymentMethodAddRs = {
  PaymentMethodRet?: PaymentMethodRet;
  ErrorRecovery?: ErrorRecovery;
};

export type PaymentMethodQueryRs = {
  PaymentMethodRet?: PaymentMethodRet[];
};

export type ShipMethodAddRs = {
  ShipMethodRet?: CustomerMsgRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ShipMethodQueryRs = {
  ShipMethodRet?: CustomerMsgRet[];
};

export type SalesTaxCodeRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  IsTaxable?: string;
  Desc?: string;
  ItemPurchaseTaxRef?: ListReference;
  ItemSalesTaxRef?: ListReference;
};

export type SalesTaxCodeAddRs = {
  SalesTaxCodeRet?: SalesTaxCodeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type SalesTaxCodeQueryRs = {
  SalesTaxCodeRet?: SalesTaxCodeRet[];
};

export type ToDoRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Notes?: string;
  IsActive?: string;
  Type?: string;
  Priority?: string;
  CustomerRef?: ListReference;
  EmployeeRef?: ListReference;
  LeadRef?: ListReference;
  VendorRef?: ListReference;
  IsDone?: string;
  ReminderDate?: string;
  ReminderTime?: string;
};

export type ToDoAddRs = {
  ToDoRet?: ToDoRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ToDoQueryRs = {
  ToDoRet?: ToDoRet[];
};

export type SalesOrPurchase = {
  Desc?: string;
  Price?: string;
  PricePercent?: string;
  AccountRef?: ListReference;
};

export type SalesAndPurchase = {
  SalesDesc?: string;
  SalesPrice?: string;
  IncomeAccountRef?: ListReference;
  PurchaseDesc?: string;
  PurchaseCost?: string;
  PurchaseTaxCodeRef?: ListReference;
  ExpenseAccountRef?: ListReference;
  PrefVendorRef?: ListReference;
};

export type ItemServiceRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  UnitOfMeasureSetRef?: ListReference;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  SalesOrPurchase?: SalesOrPurchase;
  SalesAndPurchase?: SalesAndPurchase;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemServiceAddRs = {
  ItemServiceRet?: ItemServiceRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemServiceQueryRs = {
  ItemServiceRet?: ItemServiceRet[];
};

export type ItemNonInventoryRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: ListReference;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  SalesOrPurchase?: SalesOrPurchase;
  SalesAndPurchase?: SalesAndPurchase;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemNonInventoryAddRs = {
  ItemNonInventoryRet?: ItemNonInventoryRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemNonInventoryQueryRs = {
  ItemNonInventoryRet?: ItemNonInventoryRet[];
};

export type ItemOtherChargeRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  SalesOrPurchase?: SalesOrPurchase;
  SalesAndPurchase?: SalesAndPurchase;
  SpecialItemType?: string;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemOtherChargeAddRs = {
  ItemOtherChargeRet?: ItemOtherChargeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemOtherChargeQueryRs = {
  ItemOtherChargeRet?: ItemOtherChargeRet[];
};

export type ItemInventoryRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: ListReference;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  SalesDesc?: string;
  SalesPrice?: string;
  IncomeAccountRef?: ListReference;
  PurchaseDesc?: string;
  PurchaseCost?: string;
  PurchaseTaxCodeRef?: ListReference;
  COGSAccountRef?: ListReference;
  PrefVendorRef?: ListReference;
  AssetAccountRef?: ListReference;
  ReorderPoint?: string;
  Max?: string;
  QuantityOnHand?: string;
  AverageCost?: string;
  QuantityOnOrder?: string;
  QuantityOnSalesOrder?: string;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemInventoryAddRs = {
  ItemInventoryRet?: ItemInventoryRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemInventoryQueryRs = {
  ItemInventoryRet?: ItemInventoryRet[];
};

export type ItemInventoryAssemblyLine = {
  ItemInventoryRef?: ListReference;
  Quantity?: string;
};

export type ItemInventoryAssemblyRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  ManufacturerPartNumber?: string;
  UnitOfMeasureSetRef?: ListReference;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  SalesDesc?: string;
  SalesPrice?: string;
  IncomeAccountRef?: ListReference;
  PurchaseDesc?: string;
  PurchaseCost?: string;
  PurchaseTaxCodeRef?: ListReference;
  COGSAccountRef?: ListReference;
  PrefVendorRef?: ListReference;
  AssetAccountRef?: ListReference;
  BuildPoint?: string;
  Max?: string;
  QuantityOnHand?: string;
  AverageCost?: string;
  QuantityOnOrder?: string;
  QuantityOnSalesOrder?: string;
  ExternalGUID?: string;
  ItemInventoryAssemblyLine?: ItemInventoryAssemblyLine[];
  DataExtRet?: DataExtRet[];
};

export type ItemInventoryAssemblyAddRs = {
  ItemInventoryAssemblyRet?: ItemInventoryAssemblyRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemInventoryAssemblyQueryRs = {
  ItemInventoryAssemblyRet?: ItemInventoryAssemblyRet[];
};

export type FixedAssetSalesInfo = {
  SalesDesc?: string;
  SalesDate?: string;
  SalesPrice?: string;
  SalesExpense?: string;
};

export type ItemFixedAssetRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  AcquiredAs?: string;
  PurchaseDesc?: string;
  PurchaseDate?: string;
  PurchaseCost?: string;
  VendorOrPayeeName?: string;
  AssetAccountRef?: ListReference;
  FixedAssetSalesInfo?: FixedAssetSalesInfo;
  AssetDesc?: string;
  Location?: string;
  PONumber?: string;
  SerialNumber?: string;
  WarrantyExpDate?: string;
  Notes?: string;
  AssetNumber?: string;
  CostBasis?: string;
  YearEndAccumulatedDepreciation?: string;
  YearEndBookValue?: string;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemFixedAssetAddRs = {
  ItemFixedAssetRet?: ItemFixedAssetRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemFixedAssetQueryRs = {
  ItemFixedAssetRet?: ItemFixedAssetRet[];
};

export type ItemSubtotalRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ItemDesc?: string;
  SpecialItemType?: string;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemSubtotalAddRs = {
  ItemSubtotalRet?: ItemSubtotalRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemSubtotalQueryRs = {
  ItemSubtotalRet?: ItemSubtotalRet[];
};

export type ItemDiscountRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  FullName?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ParentRef?: ListReference;
  Sublevel?: string;
  ItemDesc?: string;
  SalesTaxCodeRef?: ListReference;
  DiscountRate?: string;
  DiscountRatePercent?: string;
  AccountRef?: ListReference;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemDiscountAddRs = {
  ItemDiscountRet?: ItemDiscountRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemDiscountQueryRs = {
  ItemDiscountRet?: ItemDiscountRet[];
};

export type ItemPaymentRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ItemDesc?: string;
  DepositToAccountRef?: ListReference;
  PaymentMethodRef?: ListReference;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemPaymentAddRs = {
  ItemPaymentRet?: ItemPaymentRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemPaymentQueryRs = {
  ItemPaymentRet?: ItemPaymentRet[];
};

export type ItemSalesTaxRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ClassRef?: ListReference;
  ItemDesc?: string;
  TaxRate?: string;
  TaxVendorRef?: ListReference;
  SalesTaxReturnLineRef?: ListReference;
  ExternalGUID?: string;
  DataExtRet?: DataExtRet[];
};

export type ItemSalesTaxAddRs = {
  ItemSalesTaxRet?: ItemSalesTaxRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemSalesTaxQueryRs = {
  ItemSalesTaxRet?: ItemSalesTaxRet[];
};

export type ItemSalesTaxGroupRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ItemDesc?: string;
  ExternalGUID?: string;
  ItemSalesTaxRef?: ListReference[];
  DataExtRet?: DataExtRet[];
};

export type ItemSalesTaxGroupAddRs = {
  ItemSalesTaxGroupRet?: ItemSalesTaxGroupRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemSalesTaxGroupQueryRs = {
  ItemSalesTaxGroupRet?: ItemSalesTaxGroupRet[];
};

export type ItemGroupLine = {
  ItemRef?: ListReference;
  Quantity?: string;
  UnitOfMeasure?: string;
};

export type ItemGroupRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BarCodeValue?: string;
  IsActive?: string;
  ItemDesc?: string;
  UnitOfMeasureSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  SpecialItemType?: string;
  ExternalGUID?: string;
  ItemGroupLine?: ItemGroupLine[];
  DataExtRet?: DataExtRet[];
};

export type ItemGroupAddRs = {
  ItemGroupRet?: ItemGroupRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemGroupQueryRs = {
  ItemGroupRet?: ItemGroupRet[];
};

export type SpecialItemAddRs = {
  ItemOtherChargeRet?: ItemOtherChargeRet;
  ItemSubtotalRet?: ItemSubtotalRet;
  ItemGroupRet?: ItemGroupRet;
};

export type ItemQueryRs = {
  ItemServiceRet?: ItemServiceRet[];
  ItemNonInventoryRet?: ItemNonInventoryRet[];
  ItemOtherChargeRet?: ItemOtherChargeRet[];
  ItemInventoryRet?: ItemInventoryRet[];
  ItemInventoryAssemblyRet?: ItemInventoryAssemblyRet[];
  ItemFixedAssetRet?: ItemFixedAssetRet[];
  ItemSubtotalRet?: ItemSubtotalRet[];
  ItemDiscountRet?: ItemDiscountRet[];
  ItemPaymentRet?: ItemPaymentRet[];
  ItemSalesTaxRet?: ItemSalesTaxRet[];
  ItemSalesTaxGroupRet?: ItemSalesTaxGroupRet[];
  ItemGroupRet?: ItemGroupRet[];
  '#order'?: string[];
};

export type PayrollItemWageRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  WageType?: string;
  ExpenseAccountRef?: ListReference;
};

export type PayrollItemWageAddRs = {
  PayrollItemWageRet?: PayrollItemWageRet;
};

export type PayrollItemWageQueryRs = {
  PayrollItemWageRet?: PayrollItemWageRet[];
};

export type PayrollItemNonWageRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  NonWageType?: string;
  ExpenseAccountRef?: ListReference;
  LiabilityAccountRef?: ListReference;
};

export type PayrollItemNonWageQueryRs = {
  PayrollItemNonWageRet?: PayrollItemNonWageRet[];
};

export type TemplateRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  TemplateType?: string;
};

export type TemplateQueryRs = {
  TemplateRet?: TemplateRet[];
};

export type PriceLevelPerItemRet = {
  ItemRef?: ListReference;
  CustomPrice?: string;
  CustomPricePercent?: string;
};

export type PriceLevelRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  PriceLevelType?: string;
  PriceLevelFixedPercentage?: string;
  PriceLevelPerItemRet?: PriceLevelPerItemRet[];
  CurrencyRef?: ListReference;
};

export type PriceLevelAddRs = {
  PriceLevelRet?: PriceLevelRet;
  ErrorRecovery?: ErrorRecovery;
};

export type PriceLevelQueryRs = {
  PriceLevelRet?: PriceLevelRet[];
};

export type BillingRatePerItemRet = {
  ItemRef?: ListReference;
  CustomRate?: string;
  CustomRatePercent?: string;
};

export type BillingRateRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  BillingRateType?: string;
  FixedBillingRate?: string;
  BillingRatePerItemRet?: BillingRatePerItemRet[];
};

export type BillingRateAddRs = {
  BillingRateRet?: BillingRateRet;
  ErrorRecovery?: ErrorRecovery;
};

export type BillingRateQueryRs = {
  BillingRateRet?: BillingRateRet[];
};

export type VehicleRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  Desc?: string;
};

export type VehicleAddRs = {
  VehicleRet?: VehicleRet;
  ErrorRecovery?: ErrorRecovery;
};

export type VehicleQueryRs = {
  VehicleRet?: VehicleRet[];
};

export type BaseUnit = {
  Name?: string;
  Abbreviation?: string;
};

export type RelatedUnit = {
  Name?: string;
  Abbreviation?: string;
  ConversionRatio?: string;
};

export type DefaultUnit = {
  UnitUsedFor?: string;
  Unit?: string;
};

export type UnitOfMeasureSetRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  UnitOfMeasureType?: string;
  BaseUnit?: BaseUnit;
  RelatedUnit?: RelatedUnit[];
  DefaultUnit?: DefaultUnit[];
};

export type UnitOfMeasureSetAddRs = {
  UnitOfMeasureSetRet?: UnitOfMeasureSetRet;
  ErrorRecovery?: ErrorRecovery;
};

export type UnitOfMeasureSetQueryRs = {
  UnitOfMeasureSetRet?: UnitOfMeasureSetRet[];
};

export type RateHistory = {
  Rate?: string;
  EffectiveDate?: string;
};

export type WorkersCompCodeRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  Desc?: string;
  CurrentRate?: string;
  CurrentEffectiveDate?: string;
  NextRate?: string;
  NextEffectiveDate?: string;
  RateHistory?: RateHistory[];
};

export type WorkersCompCodeAddRs = {
  WorkersCompCodeRet?: WorkersCompCodeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type WorkersCompCodeQueryRs = {
  WorkersCompCodeRet?: WorkersCompCodeRet[];
};

export type CategoryAccountMapping = {
  MappingCategory?: string;
  AccountRef?: ListReference[];
  Threshold?: string;
};

export type Form1099CategoryAccountMappingRet = {
  IsFiling1099Misc?: string;
  CategoryAccountMapping?: CategoryAccountMapping[];
};

export type Form1099CategoryAccountMappingModRs = {
  Form1099CategoryAccountMappingRet?: Form1099CategoryAccountMappingRet;
};

export type SalesTaxReturnRet = {
  ListID?: string;
  FullName?: string;
  Desc?: string;
};

export type SalesTaxReturnQueryRs = {
  SalesTaxReturnRet?: SalesTaxReturnRet[];
};

export type SalesTaxReturnLineRet = {
  ListID?: string;
  FullName?: string;
  LineType?: string;
};

export type SalesTaxReturnLineQueryRs = {
  SalesTaxReturnLineRet?: SalesTaxReturnLineRet[];
};

export type CurrencyFormat = {
  ThousandSeparator?: string;
  ThousandSeparatorGrouping?: string;
  DecimalPlaces?: string;
  DecimalSeparator?: string;
};

export type CurrencyRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  CurrencyCode?: string;
  CurrencyFormat?: CurrencyFormat;
  IsUserDefinedCurrency?: string;
  ExchangeRate?: string;
  AsOfDate?: string;
};

export type CurrencyAddRs = {
  CurrencyRet?: CurrencyRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CurrencyQueryRs = {
  CurrencyRet?: CurrencyRet[];
};

export type PayrollLastPeriodRet = {
  PeriodStartDate?: string;
  PeriodEndDate?: string;
};

export type PayrollLastPeriodQueryRs = {
  PayrollLastPeriodRet?: PayrollLastPeriodRet;
};

export type SiteAddress = {
  Addr1?: string;
  Addr2?: string;
  Addr3?: string;
  Addr4?: string;
  Addr5?: string;
  City?: string;
  State?: string;
  PostalCode?: string;
  Country?: string;
};

export type InventorySiteRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  Name?: string;
  IsActive?: string;
  ParentSiteRef?: ListReference;
  IsDefaultSite?: string;
  SiteDesc?: string;
  Contact?: string;
  Phone?: string;
  Fax?: string;
  Email?: string;
  SiteAddress?: SiteAddress;
  SiteAddressBlock?: AddressBlock;
};

export type InventorySiteAddRs = {
  InventorySiteRet?: InventorySiteRet;
  ErrorRecovery?: ErrorRecovery;
};

export type InventorySiteQueryRs = {
  InventorySiteRet?: InventorySiteRet[];
};

export type TxnLineDetail = {
  TxnLineID?: string;
  Amount?: string;
};

export type LinkedTxn = {
  TxnID?: string;
  TxnType?: string;
  TxnDate?: string;
  RefNumber?: string;
  LinkType?: string;
  Amount?: string;
  TxnLineDetail?: TxnLineDetail[];
};

export type InvoiceLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Rate?: string;
  RatePercent?: string;
  ClassRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SerialNumber?: string;
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: ListReference;
  IsTaxable?: string;
  Other1?: string;
  Other2?: string;
  DataExtRet?: DataExtRet[];
};

export type InvoiceLineGroupRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  TotalAmount?: string;
  ServiceDate?: string;
  InvoiceLineRet?: InvoiceLineRet[];
  DataExtRet?: DataExtRet[];
};

export type DiscountLineRet = {
  Amount?: string;
  RatePercent?: string;
  IsTaxable?: string;
  AccountRef?: ListReference;
};

export type SalesTaxLineRet = {
  Amount?: string;
  RatePercent?: string;
  AccountRef?: ListReference;
};

export type ShippingLineRet = {
  Amount?: string;
  AccountRef?: ListReference;
};

export type InvoiceRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  ARAccountRef?: ListReference;
  TemplateRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  BillAddress?: Address;
  BillAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  IsPending?: string;
  IsFinanceCharge?: string;
  PONumber?: string;
  TermsRef?: ListReference;
  DueDate?: string;
  SalesRepRef?: ListReference;
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ListReference;
  Subtotal?: string;
  ItemSalesTaxRef?: ListReference;
  SalesTaxPercentage?: string;
  SalesTaxTotal?: string;
  AppliedAmount?: string;
  BalanceRemaining?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  BalanceRemainingInHomeCurrency?: string;
  Memo?: string;
  IsPaid?: string;
  CustomerMsgRef?: ListReference;
  IsToBePrinted?: string;
  IsToBeEmailed?: string;
  IsTaxIncluded?: string;
  CustomerSalesTaxCodeRef?: ListReference;
  SuggestedDiscountAmount?: string;
  SuggestedDiscountDate?: string;
  Other?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  InvoiceLineRet?: InvoiceLineRet[];
  InvoiceLineGroupRet?: InvoiceLineGroupRet[];
  DiscountLineRet?: DiscountLineRet;
  SalesTaxLineRet?: SalesTaxLineRet;
  ShippingLineRet?: ShippingLineRet;
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type InvoiceAddRs = {
  InvoiceRet?: InvoiceRet;
  ErrorRecovery?: ErrorRecovery;
};

export type InvoiceQueryRs = {
  InvoiceRet?: InvoiceRet[];
};

export type EstimateLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Rate?: string;
  RatePercent?: string;
  ClassRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SalesTaxCodeRef?: ListReference;
  MarkupRate?: string;
  MarkupRatePercent?: string;
  Other1?: string;
  Other2?: string;
  DataExtRet?: DataExtRet[];
};

export type EstimateLineGroupRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  TotalAmount?: string;
  EstimateLineRet?: EstimateLineRet[];
  DataExtRet?: DataExtRet[];
};

export type EstimateRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  TemplateRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  BillAddress?: Address;
  BillAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  IsActive?: string;
  PONumber?: string;
  TermsRef?: ListReference;
  DueDate?: string;
  SalesRepRef?: ListReference;
  FOB?: string;
  Subtotal?: string;
  ItemSalesTaxRef?: ListReference;
  SalesTaxPercentage?: string;
  SalesTaxTotal?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  Memo?: string;
  CustomerMsgRef?: ListReference;
  IsToBeEmailed?: string;
  IsTaxIncluded?: string;
  CustomerSalesTaxCodeRef?: ListReference;
  Other?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  EstimateLineRet?: EstimateLineRet[];
  EstimateLineGroupRet?: EstimateLineGroupRet[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type EstimateAddRs = {
  EstimateRet?: EstimateRet;
  ErrorRecovery?: ErrorRecovery;
};

export type EstimateQueryRs = {
  EstimateRet?: EstimateRet[];
};

export type SalesOrderLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Rate?: string;
  RatePercent?: string;
  ClassRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SerialNumber?: string;
  LotNumber?: string;
  SalesTaxCodeRef?: ListReference;
  Invoiced?: string;
  IsManuallyClosed?: string;
  Other1?: string;
  Other2?: string;
  DataExtRet?: DataExtRet[];
};

export type SalesOrderLineGroupRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  TotalAmount?: string;
  SalesOrderLineRet?: SalesOrderLineRet[];
  DataExtRet?: DataExtRet[];
};

export type SalesOrderRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  TemplateRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  BillAddress?: Address;
  BillAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  PONumber?: string;
  TermsRef?: ListReference;
  DueDate?: string;
  SalesRepRef?: ListReference;
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ListReference;
  Subtotal?: string;
  ItemSalesTaxRef?: ListReference;
  SalesTaxPercentage?: string;
  SalesTaxTotal?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  IsManuallyClosed?: string;
  IsFullyInvoiced?: string;
  Memo?: string;
  CustomerMsgRef?: ListReference;
  IsToBePrinted?: string;
  IsToBeEmailed?: string;
  IsTaxIncluded?: string;
  CustomerSalesTaxCodeRef?: ListReference;
  Other?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  SalesOrderLineRet?: SalesOrderLineRet[];
  SalesOrderLineGroupRet?: SalesOrderLineGroupRet[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type SalesOrderAddRs = {
  SalesOrderRet?: SalesOrderRet;
  ErrorRecovery?: ErrorRecovery;
};

export type SalesOrderQueryRs = {
  SalesOrderRet?: SalesOrderRet[];
};

export type CreditCardTxnInputInfo = {
  CreditCardNumber?: string;
  ExpirationMonth?: string;
  ExpirationYear?: string;
  NameOnCard?: string;
  CreditCardAddress?: string;
  CreditCardPostalCode?: string;
  CommercialCardCode?: string;
  TransactionMode?: string;
  CreditCardTxnType?: string;
};

export type CreditCardTxnResultInfo = {
  ResultCode?: string;
  ResultMessage?: string;
  CreditCardTransID?: string;
  MerchantAccountNumber?: string;
  AuthorizationCode?: string;
  AVSStreet?: string;
  AVSZip?: string;
  CardSecurityCodeMatch?: string;
  ReconBatchID?: string;
  PaymentGroupingCode?: string;
  PaymentStatus?: string;
  TxnAuthorizationTime?: string;
  TxnAuthorizationStamp?: string;
  ClientTransID?: string;
};

export type CreditCardTxnInfo = {
  CreditCardTxnInputInfo?: CreditCardTxnInputInfo;
  CreditCardTxnResultInfo?: CreditCardTxnResultInfo;
};

export type SalesReceiptLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Rate?: string;
  RatePercent?: string;
  ClassRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SerialNumber?: string;
  LotNumber?: string;
  ServiceDate?: string;
  SalesTaxCodeRef?: ListReference;
  IsTaxable?: string;
  Other1?: string;
  Other2?: string;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  DataExtRet?: DataExtRet[];
};

export type SalesReceiptLineGroupRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  TotalAmount?: string;
  ServiceDate?: string;
  SalesReceiptLineRet?: SalesReceiptLineRet[];
  DataExtRet?: DataExtRet[];
};

export type SalesReceiptRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  TemplateRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  BillAddress?: Address;
  BillAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  IsPending?: string;
  CheckNumber?: string;
  PaymentMethodRef?: ListReference;
  DueDate?: string;
  SalesRepRef?: ListReference;
  ShipDate?: string;
  ShipMethodRef?: ListReference;
  FOB?: string;
  Subtotal?: string;
  ItemSalesTaxRef?: ListReference;
  SalesTaxPercentage?: string;
  SalesTaxTotal?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  Memo?: string;
  CustomerMsgRef?: ListReference;
  IsToBePrinted?: string;
  IsToBeEmailed?: string;
  IsTaxIncluded?: string;
  CustomerSalesTaxCodeRef?: ListReference;
  DepositToAccountRef?: ListReference;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  Other?: string;
  ExternalGUID?: string;
  SalesReceiptLineRet?: SalesReceiptLineRet[];
  SalesReceiptLineGroupRet?: SalesReceiptLineGroupRet[];
  DiscountLineRet?: DiscountLineRet;
  SalesTaxLineRet?: SalesTaxLineRet;
  ShippingLineRet?: ShippingLineRet;
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type SalesReceiptAddRs = {
  SalesReceiptRet?: SalesReceiptRet;
  ErrorRecovery?: ErrorRecovery;
};

export type SalesReceiptQueryRs = {
  SalesReceiptRet?: SalesReceiptRet[];
};

export type CreditMemoLineGroupRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  TotalAmount?: string;
  ServiceDate?: string;
  CreditMemoLineRet?: SalesReceiptLineRet[];
  DataExtRet?: DataExtRet[];
};

export type CreditMemoRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  ARAccountRef?: ListReference;
  TemplateRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  BillAddress?: Address;
  BillAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  IsPending?: string;
  PONumber?: string;
  TermsRef?: ListReference;
  DueDate?: string;
  SalesRepRef?: ListReference;
  FOB?: string;
  ShipDate?: string;
  ShipMethodRef?: ListReference;
  Subtotal?: string;
  ItemSalesTaxRef?: ListReference;
  SalesTaxPercentage?: string;
  SalesTaxTotal?: string;
  TotalAmount?: string;
  CreditRemaining?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  CreditRemainingInHomeCurrency?: string;
  Memo?: string;
  CustomerMsgRef?: ListReference;
  IsToBePrinted?: string;
  IsToBeEmailed?: string;
  IsTaxIncluded?: string;
  CustomerSalesTaxCodeRef?: ListReference;
  Other?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  CreditMemoLineRet?: SalesReceiptLineRet[];
  CreditMemoLineGroupRet?: CreditMemoLineGroupRet[];
  DiscountLineRet?: DiscountLineRet;
  SalesTaxLineRet?: SalesTaxLineRet;
  ShippingLineRet?: ShippingLineRet;
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type CreditMemoAddRs = {
  CreditMemoRet?: CreditMemoRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CreditMemoQueryRs = {
  CreditMemoRet?: CreditMemoRet[];
};

export type AppliedToTxnRet = {
  TxnID?: string;
  TxnType?: string;
  TxnDate?: string;
  RefNumber?: string;
  BalanceRemaining?: string;
  Amount?: string;
  TxnLineDetail?: TxnLineDetail[];
  DiscountAmount?: string;
  DiscountAccountRef?: ListReference;
  DiscountClassRef?: ListReference;
  LinkedTxn?: LinkedTxn[];
};

export type ReceivePaymentRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  ARAccountRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  PaymentMethodRef?: ListReference;
  Memo?: string;
  DepositToAccountRef?: ListReference;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  UnusedPayment?: string;
  UnusedCredits?: string;
  ExternalGUID?: string;
  AppliedToTxnRet?: AppliedToTxnRet[];
  DataExtRet?: DataExtRet[];
};

export type ReceivePaymentAddRs = {
  ReceivePaymentRet?: ReceivePaymentRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ReceivePaymentQueryRs = {
  ReceivePaymentRet?: ReceivePaymentRet[];
};

export type ReceivePaymentToDepositRet = {
  TxnID?: string;
  TxnLineID?: string;
  TxnType?: string;
  CustomerRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  Amount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountInHomeCurrency?: string;
};

export type ReceivePaymentToDepositQueryRs = {
  ReceivePaymentToDepositRet?: ReceivePaymentToDepositRet[];
};

export type ChargeRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  ItemRef?: ListReference;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Rate?: string;
  Amount?: string;
  BalanceRemaining?: string;
  Desc?: string;
  ARAccountRef?: ListReference;
  ClassRef?: ListReference;
  BilledDate?: string;
  DueDate?: string;
  IsPaid?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  DataExtRet?: DataExtRet[];
};

export type ChargeAddRs = {
  ChargeRet?: ChargeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ChargeQueryRs = {
  ChargeRet?: ChargeRet[];
};

export type PurchaseOrderLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  ManufacturerPartNumber?: string;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Rate?: string;
  ClassRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  InventorySiteLocationRef?: ListReference;
  CustomerRef?: ListReference;
  ServiceDate?: string;
  SalesTaxCodeRef?: ListReference;
  ReceivedQuantity?: string;
  UnbilledQuantity?: string;
  IsBilled?: string;
  IsManuallyClosed?: string;
  Other1?: string;
  Other2?: string;
  DataExtRet?: DataExtRet[];
};

export type PurchaseOrderLineGroupRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  IsPrintItemsInGroup?: string;
  TotalAmount?: string;
  ServiceDate?: string;
  PurchaseOrderLineRet?: PurchaseOrderLineRet[];
  DataExtRet?: DataExtRet[];
};

export type PurchaseOrderRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  VendorRef?: ListReference;
  ClassRef?: ListReference;
  InventorySiteRef?: ListReference;
  ShipToEntityRef?: ListReference;
  TemplateRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  VendorAddress?: Address;
  VendorAddressBlock?: AddressBlock;
  ShipAddress?: Address;
  ShipAddressBlock?: AddressBlock;
  TermsRef?: ListReference;
  DueDate?: string;
  ExpectedDate?: string;
  ShipMethodRef?: ListReference;
  FOB?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  IsManuallyClosed?: string;
  IsFullyReceived?: string;
  Memo?: string;
  VendorMsg?: string;
  IsToBePrinted?: string;
  IsToBeEmailed?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  Other1?: string;
  Other2?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  PurchaseOrderLineRet?: PurchaseOrderLineRet[];
  PurchaseOrderLineGroupRet?: PurchaseOrderLineGroupRet[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type PurchaseOrderAddRs = {
  PurchaseOrderRet?: PurchaseOrderRet;
  ErrorRecovery?: ErrorRecovery;
};

export type PurchaseOrderQueryRs = {
  PurchaseOrderRet?: PurchaseOrderRet[];
};

export type ExpenseLineRet = {
  TxnLineID?: string;
  AccountRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  Memo?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  SalesTaxCodeRef?: ListReference;
  BillableStatus?: string;
  SalesRepRef?: ListReference;
  DataExtRet?: DataExtRet[];
};

export type ItemLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SerialNumber?: string;
  LotNumber?: string;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  Cost?: string;
  Amount?: string;
  TaxAmount?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  SalesTaxCodeRef?: ListReference;
  BillableStatus?: string;
  SalesRepRef?: ListReference;
  DataExtRet?: DataExtRet[];
};

export type DataExt = {
  OwnerID?: string;
  DataExtName?: string;
  DataExtValue?: string;
};

export type ItemGroupLineRet = {
  TxnLineID?: string;
  ItemGroupRef?: ListReference;
  Desc?: string;
  Quantity?: string;
  UnitOfMeasure?: string;
  OverrideUOMSetRef?: ListReference;
  TotalAmount?: string;
  ItemLineRet?: ItemLineRet[];
  DataExt?: DataExt[];
};

export type BillRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  VendorRef?: ListReference;
  VendorAddress?: Address;
  APAccountRef?: ListReference;
  TxnDate?: string;
  DueDate?: string;
  AmountDue?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountDueInHomeCurrency?: string;
  RefNumber?: string;
  TermsRef?: ListReference;
  Memo?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  IsPaid?: string;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  ExpenseLineRet?: ExpenseLineRet[];
  ItemLineRet?: ItemLineRet[];
  ItemGroupLineRet?: ItemGroupLineRet[];
  OpenAmount?: string;
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type BillAddRs = {
  BillRet?: BillRet;
  ErrorRecovery?: ErrorRecovery;
};

export type BillQueryRs = {
  BillRet?: BillRet[];
};

export type ItemReceiptRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  VendorRef?: ListReference;
  APAccountRef?: ListReference;
  LiabilityAccountRef?: ListReference;
  TxnDate?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  RefNumber?: string;
  Memo?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  ExpenseLineRet?: ExpenseLineRet[];
  ItemLineRet?: ItemLineRet[];
  ItemGroupLineRet?: ItemGroupLineRet[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type ItemReceiptAddRs = {
  ItemReceiptRet?: ItemReceiptRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ItemReceiptQueryRs = {
  ItemReceiptRet?: ItemReceiptRet[];
};

export type VendorCreditRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  VendorRef?: ListReference;
  APAccountRef?: ListReference;
  TxnDate?: string;
  CreditAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  CreditAmountInHomeCurrency?: string;
  RefNumber?: string;
  Memo?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  ExpenseLineRet?: ExpenseLineRet[];
  ItemLineRet?: ItemLineRet[];
  ItemGroupLineRet?: ItemGroupLineRet[];
  OpenAmount?: string;
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type VendorCreditAddRs = {
  VendorCreditRet?: VendorCreditRet;
  ErrorRecovery?: ErrorRecovery;
};

export type VendorCreditQueryRs = {
  VendorCreditRet?: VendorCreditRet[];
};

export type BillPaymentCheckRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  PayeeEntityRef?: ListReference;
  APAccountRef?: ListReference;
  TxnDate?: string;
  BankAccountRef?: ListReference;
  Amount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountInHomeCurrency?: string;
  RefNumber?: string;
  Memo?: string;
  Address?: Address;
  AddressBlock?: AddressBlock;
  IsToBePrinted?: string;
  ExternalGUID?: string;
  AppliedToTxnRet?: AppliedToTxnRet[];
  DataExtRet?: DataExtRet[];
};

export type BillPaymentCheckAddRs = {
  BillPaymentCheckRet?: BillPaymentCheckRet;
  ErrorRecovery?: ErrorRecovery;
};

export type BillPaymentCheckQueryRs = {
  BillPaymentCheckRet?: BillPaymentCheckRet[];
};

export type BillPaymentCreditCardRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  PayeeEntityRef?: ListReference;
  APAccountRef?: ListReference;
  TxnDate?: string;
  CreditCardAccountRef?: ListReference;
  Amount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountInHomeCurrency?: string;
  RefNumber?: string;
  Memo?: string;
  ExternalGUID?: string;
  AppliedToTxnRet?: AppliedToTxnRet[];
  DataExtRet?: DataExtRet[];
};

export type BillPaymentCreditCardAddRs = {
  BillPaymentCreditCardRet?: BillPaymentCreditCardRet;
  ErrorRecovery?: ErrorRecovery;
};

export type BillPaymentCreditCardQueryRs = {
  BillPaymentCreditCardRet?: BillPaymentCreditCardRet[];
};

export type BillToPay = {
  TxnID?: string;
  TxnType?: string;
  APAccountRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  DueDate?: string;
  AmountDue?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountDueInHomeCurrency?: string;
};

export type CreditToApply = {
  TxnID?: string;
  TxnType?: string;
  APAccountRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  CreditRemaining?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  CreditRemainingInHomeCurrency?: string;
};

export type BillToPayRet = {
  BillToPay?: BillToPay;
  CreditToApply?: CreditToApply;
};

export type BillToPayQueryRs = {
  BillToPayRet?: BillToPayRet[];
};

export type SalesTaxPaymentCheckLineRet = {
  TxnLineID?: string;
  ItemSalesTaxRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
};

export type SalesTaxPaymentCheckRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  PayeeEntityRef?: ListReference;
  TxnDate?: string;
  BankAccountRef?: ListReference;
  Amount?: string;
  RefNumber?: string;
  Memo?: string;
  Address?: Address;
  AddressBlock?: AddressBlock;
  IsToBePrinted?: string;
  ExternalGUID?: string;
  SalesTaxPaymentCheckLineRet?: SalesTaxPaymentCheckLineRet[];
  DataExtRet?: DataExtRet[];
};

export type SalesTaxPaymentCheckAddRs = {
  SalesTaxPaymentCheckRet?: SalesTaxPaymentCheckRet;
  ErrorRecovery?: ErrorRecovery;
};

export type SalesTaxPaymentCheckQueryRs = {
  SalesTaxPaymentCheckRet?: SalesTaxPaymentCheckRet[];
};

export type SalesTaxPayableLineRet = {
  ItemSalesTaxRef?: ListReference;
  Amount?: string;
};

export type SalesTaxPayableRet = {
  PayeeEntityRef?: ListReference;
  Amount?: string;
  SalesTaxPayableLineRet?: SalesTaxPayableLineRet[];
};

export type SalesTaxPayableQueryRs = {
  SalesTaxPayableRet?: SalesTaxPayableRet[];
};

export type InventoryAdjustmentLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  SerialNumber?: string;
  SerialNumberAddedOrRemoved?: string;
  LotNumber?: string;
  InventorySiteLocationRef?: ListReference;
  QuantityDifference?: string;
  ValueDifference?: string;
};

export type InventoryAdjustmentRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  AccountRef?: ListReference;
  InventorySiteRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  CustomerRef?: ListReference;
  ClassRef?: ListReference;
  Memo?: string;
  ExternalGUID?: string;
  InventoryAdjustmentLineRet?: InventoryAdjustmentLineRet[];
  DataExtRet?: DataExtRet[];
};

export type InventoryAdjustmentAddRs = {
  InventoryAdjustmentRet?: InventoryAdjustmentRet;
  ErrorRecovery?: ErrorRecovery;
};

export type InventoryAdjustmentQueryRs = {
  InventoryAdjustmentRet?: InventoryAdjustmentRet[];
};

export type TimeTrackingRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  TxnDate?: string;
  EntityRef?: ListReference;
  CustomerRef?: ListReference;
  ItemServiceRef?: ListReference;
  Rate?: string;
  Duration?: string;
  ClassRef?: ListReference;
  PayrollItemWageRef?: ListReference;
  Notes?: string;
  BillableStatus?: string;
  ExternalGUID?: string;
};

export type TimeTrackingAddRs = {
  TimeTrackingRet?: TimeTrackingRet;
  ErrorRecovery?: ErrorRecovery;
};

export type TimeTrackingQueryRs = {
  TimeTrackingRet?: TimeTrackingRet[];
};

export type CheckRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  AccountRef?: ListReference;
  PayeeEntityRef?: ListReference;
  RefNumber?: string;
  TxnDate?: string;
  Amount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountInHomeCurrency?: string;
  Memo?: string;
  Address?: Address;
  AddressBlock?: AddressBlock;
  IsToBePrinted?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  ExternalGUID?: string;
  LinkedTxn?: LinkedTxn[];
  ExpenseLineRet?: ExpenseLineRet[];
  ItemLineRet?: ItemLineRet[];
  ItemGroupLineRet?: ItemGroupLineRet[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type CheckAddRs = {
  CheckRet?: CheckRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CheckQueryRs = {
  CheckRet?: CheckRet[];
};

export type CreditCardChargeRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  AccountRef?: ListReference;
  PayeeEntityRef?: ListReference;
  TxnDate?: string;
  Amount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountInHomeCurrency?: string;
  RefNumber?: string;
  Memo?: string;
  IsTaxIncluded?: string;
  SalesTaxCodeRef?: ListReference;
  ExternalGUID?: string;
  ExpenseLineRet?: ExpenseLineRet[];
  ItemLineRet?: ItemLineRet[];
  ItemGroupLineRet?: ItemGroupLineRet[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type CreditCardChargeAddRs = {
  CreditCardChargeRet?: CreditCardChargeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CreditCardChargeQueryRs = {
  CreditCardChargeRet?: CreditCardChargeRet[];
};

export type CreditCardCreditAddRs = {
  CreditCardCreditRet?: CreditCardChargeRet;
  ErrorRecovery?: ErrorRecovery;
};

export type CreditCardCreditQueryRs = {
  CreditCardCreditRet?: CreditCardChargeRet[];
};

export type JournalDebitLine = {
  '@defMacro'?: string;
  TxnLineID?: string;
  AccountRef?: ListReference;
  Amount?: string;
  TaxAmount?: string;
  Memo?: string;
  EntityRef?: ListReference;
  ClassRef?: ListReference;
  ItemSalesTaxRef?: ListReference;
  BillableStatus?: string;
};

export type JournalEntryRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  TxnDate?: string;
  RefNumber?: string;
  Memo?: string;
  IsAdjustment?: string;
  IsHomeCurrencyAdjustment?: string;
  IsAmountsEnteredInHomeCurrency?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  ExternalGUID?: string;
  JournalDebitLine?: JournalDebitLine[];
  JournalCreditLine?: JournalDebitLine[];
  DataExtRet?: DataExtRet[];
  '#order'?: string[];
};

export type JournalEntryAddRs = {
  JournalEntryRet?: JournalEntryRet;
  ErrorRecovery?: ErrorRecovery;
};

export type JournalEntryQueryRs = {
  JournalEntryRet?: JournalEntryRet[];
};

export type CashBackInfoRet = {
  TxnLineID?: string;
  AccountRef?: ListReference;
  Memo?: string;
  Amount?: string;
};

export type DepositLineRet = {
  TxnType?: string;
  TxnID?: string;
  TxnLineID?: string;
  PaymentTxnLineID?: string;
  EntityRef?: ListReference;
  AccountRef?: ListReference;
  Memo?: string;
  CheckNumber?: string;
  PaymentMethodRef?: ListReference;
  ClassRef?: ListReference;
  Amount?: string;
};

export type DepositRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  TxnDate?: string;
  DepositToAccountRef?: ListReference;
  Memo?: string;
  DepositTotal?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  DepositTotalInHomeCurrency?: string;
  CashBackInfoRet?: CashBackInfoRet;
  ExternalGUID?: string;
  DepositLineRet?: DepositLineRet[];
  DataExtRet?: DataExtRet[];
};

export type DepositAddRs = {
  DepositRet?: DepositRet;
  ErrorRecovery?: ErrorRecovery;
};

export type DepositQueryRs = {
  DepositRet?: DepositRet[];
};

export type ListDelRs = {
  ListDelType?: string;
  ListID?: string;
  TimeDeleted?: string;
  FullName?: string;
};

export type MergedFrom = {
  ListID?: string;
  TimeDeleted?: string;
  FullName?: string;
};

export type MergedTo = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  FullName?: string;
};

export type ListMergeRs = {
  ListMergeType?: string;
  MergedFrom?: MergedFrom;
  MergedTo?: MergedTo;
};

export type ListDeletedRet = {
  ListDelType?: string;
  ListID?: string;
  TimeCreated?: string;
  TimeDeleted?: string;
  FullName?: string;
};

export type ListDeletedQueryRs = {
  ListDeletedRet?: ListDeletedRet[];
};

export type TxnDelRs = {
  TxnDelType?: string;
  TxnID?: string;
  TimeDeleted?: string;
  RefNumber?: string;
  ErrorRecovery?: ErrorRecovery;
};

export type TxnVoidRs = {
  TxnVoidType?: string;
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  RefNumber?: string;
  ErrorRecovery?: ErrorRecovery;
};

export type TxnDeletedRet = {
  TxnDelType?: string;
  TxnID?: string;
  TimeCreated?: string;
  TimeDeleted?: string;
  RefNumber?: string;
};

export type TxnDeletedQueryRs = {
  TxnDeletedRet?: TxnDeletedRet[];
};

export type ClearedStatusModRs = Record<string, never>;

export type DataEventRecoveryInfoRet = {
  SubscriberID?: string;
  DataEventRecoveryTime?: string;
};

export type DataEventRecoveryInfoQueryRs = {
  DataEventRecoveryInfoRet?: DataEventRecoveryInfoRet;
};

export type TransactionRet = {
  TxnType?: string;
  TxnID?: string;
  TxnLineID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EntityRef?: ListReference;
  AccountRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  Amount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  AmountInHomeCurrency?: string;
  Memo?: string;
};

export type TransactionQueryRs = {
  TransactionRet?: TransactionRet[];
};

export type ComponentItemLineRet = {
  ItemRef?: ListReference;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SerialNumber?: string;
  LotNumber?: string;
  Desc?: string;
  QuantityOnHand?: string;
  QuantityNeeded?: string;
};

export type BuildAssemblyRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  ItemInventoryAssemblyRef?: ListReference;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  SerialNumber?: string;
  LotNumber?: string;
  TxnDate?: string;
  RefNumber?: string;
  Memo?: string;
  IsPending?: string;
  QuantityToBuild?: string;
  QuantityCanBuild?: string;
  QuantityOnHand?: string;
  QuantityOnSalesOrder?: string;
  ExternalGUID?: string;
  ComponentItemLineRet?: ComponentItemLineRet[];
  DataExtRet?: DataExtRet[];
};

export type BuildAssemblyAddRs = {
  BuildAssemblyRet?: BuildAssemblyRet;
  ErrorRecovery?: ErrorRecovery;
};

export type BuildAssemblyQueryRs = {
  BuildAssemblyRet?: BuildAssemblyRet[];
};

export type ItemAssembliesCanBuildRet = {
  ItemInventoryAssemblyRef?: ListReference;
  TxnDate?: string;
  QuantityCanBuild?: string;
};

export type ItemAssembliesCanBuildQueryRs = {
  ItemAssembliesCanBuildRet?: ItemAssembliesCanBuildRet;
};

export type RefundAppliedToTxnRet = {
  TxnID?: string;
  TxnType?: string;
  TxnDate?: string;
  RefNumber?: string;
  CreditRemaining?: string;
  RefundAmount?: string;
  CreditRemainingInHomeCurrency?: string;
  RefundAmountInHomeCurrency?: string;
};

export type ARRefundCreditCardRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  CustomerRef?: ListReference;
  RefundFromAccountRef?: ListReference;
  ARAccountRef?: ListReference;
  TxnDate?: string;
  RefNumber?: string;
  TotalAmount?: string;
  CurrencyRef?: ListReference;
  ExchangeRate?: string;
  TotalAmountInHomeCurrency?: string;
  Address?: Address;
  AddressBlock?: AddressBlock;
  PaymentMethodRef?: ListReference;
  Memo?: string;
  CreditCardTxnInfo?: CreditCardTxnInfo;
  ExternalGUID?: string;
  RefundAppliedToTxnRet?: RefundAppliedToTxnRet[];
  DataExtRet?: DataExtRet[];
};

export type ARRefundCreditCardAddRs = {
  ARRefundCreditCardRet?: ARRefundCreditCardRet;
  ErrorRecovery?: ErrorRecovery;
};

export type ARRefundCreditCardQueryRs = {
  ARRefundCreditCardRet?: ARRefundCreditCardRet[];
};

export type VehicleMileageRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  VehicleRef?: ListReference;
  CustomerRef?: ListReference;
  ItemRef?: ListReference;
  ClassRef?: ListReference;
  TripStartDate?: string;
  TripEndDate?: string;
  OdometerStart?: string;
  OdometerEnd?: string;
  TotalMiles?: string;
  Notes?: string;
  BillableStatus?: string;
  StandardMileageRate?: string;
  StandardMileageTotalAmount?: string;
  BillableRate?: string;
  BillableAmount?: string;
};

export type VehicleMileageAddRs = {
  VehicleMileageRet?: VehicleMileageRet;
  ErrorRecovery?: ErrorRecovery;
};

export type VehicleMileageQueryRs = {
  VehicleMileageRet?: VehicleMileageRet[];
};

export type TransferInventoryLineRet = {
  TxnLineID?: string;
  ItemRef?: ListReference;
  FromInventorySiteLocationRef?: ListReference;
  ToInventorySiteLocationRef?: ListReference;
  QuantityTransferred?: string;
  SerialNumber?: string;
  LotNumber?: string;
};

export type TransferInventoryRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  TxnDate?: string;
  RefNumber?: string;
  FromInventorySiteRef?: ListReference;
  ToInventorySiteRef?: ListReference;
  Memo?: string;
  ExternalGUID?: string;
  TransferInventoryLineRet?: TransferInventoryLineRet[];
};

export type TransferInventoryAddRs = {
  TransferInventoryRet?: TransferInventoryRet;
  ErrorRecovery?: ErrorRecovery;
};

export type TransferInventoryQueryRs = {
  TransferInventoryRet?: TransferInventoryRet[];
};

export type ItemSitesRet = {
  ListID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  ItemInventoryAssemblyRef?: ListReference;
  ItemInventoryRef?: ListReference;
  InventorySiteRef?: ListReference;
  InventorySiteLocationRef?: ListReference;
  ReorderLevel?: string;
  QuantityOnHand?: string;
  QuantityOnPurchaseOrders?: string;
  QuantityOnSalesOrders?: string;
  QuantityToBeBuiltByPendingBuildTxns?: string;
  QuantityRequiredByPendingBuildTxns?: string;
  QuantityOnPendingTransfers?: string;
  AssemblyBuildPoint?: string;
};

export type ItemSitesQueryRs = {
  ItemSitesRet?: ItemSitesRet[];
};

export type BarCodeRet = {
  ListType?: string;
  ListID?: string;
  FullName?: string;
};

export type BarCodeQueryRs = {
  BarCodeRet?: BarCodeRet[];
};

export type TransferRet = {
  TxnID?: string;
  TimeCreated?: string;
  TimeModified?: string;
  EditSequence?: string;
  TxnNumber?: string;
  TxnDate?: string;
  TransferFromAccountRef?: ListReference;
  FromAccountBalance?: string;
  TransferToAccountRef?: ListReference;
  ToAccountBalance?: string;
  ClassRef?: ListReference;
  Amount?: string;
  Memo?: string;
};

export type TransferAddRs = {
  TransferRet?: TransferRet;
};

export type TransferQueryRs = {
  TransferRet?: TransferRet[];
};

export type ColTitle = {
  '@titleRow': string;
  '@value'?: string;
};

export type ColDesc = {
  '@colID': string;
  '@dataType': string;
  ColTitle?: ColTitle[];
  ColType?: string;
};

export type RowData = {
  '@rowType'?: string;
  '@value'?: string;
};

export type ColData = {
  '@colID': string;
  '@value'?: string;
  '@dataType'?: string;
};

export type DataRow = {
  '@rowNumber': string;
  RowData?: RowData;
  ColData?: ColData[];
};

export type TextRow = {
  '@rowNumber': string;
  '@value'?: string;
};

export type ReportData = {
  DataRow?: DataRow[];
  TextRow?: TextRow[];
  SubtotalRow?: DataRow[];
  TotalRow?: DataRow[];
  '#order'?: string[];
};

export type ReportRet = {
  ReportTitle?: string;
  ReportSubtitle?: string;
  ReportBasis?: string;
  NumRows?: string;
  NumColumns?: string;
  NumColTitleRows?: string;
  ColDesc?: ColDesc[];
  ReportData?: ReportData;
};

export type GeneralSummaryReportQueryRs = {
  ReportRet?: ReportRet;
};

export type DataExtDefRet = {
  OwnerID?: string;
  DataExtID?: string;
  DataExtName?: string;
  DataExtType?: string;
  AssignToObject?: string[];
  DataExtListRequire?: string;
  DataExtTxnRequire?: string;
  DataExtFormatString?: string;
};

export type DataExtDefAddRs = {
  DataExtDefRet?: DataExtDefRet;
  ErrorRecovery?: ErrorRecovery;
};

export type DataExtDefDelRet = {
  OwnerID?: string;
  DataExtName?: string;
  TimeDeleted?: string;
};

export type DataExtDefDelRs = {
  DataExtDefDelRet?: DataExtDefDelRet;
  ErrorRecovery?: ErrorRecovery;
};

export type DataExtDefQueryRs = {
  DataExtDefRet?: DataExtDefRet[];
};

export type DataExtAddRs = {
  DataExtRet?: DataExtRet;
  ErrorRecovery?: ErrorRecovery;
};

export type DataExtDelRet = {
  OwnerID?: string;
  DataExtName?: string;
  ListDataExtType?: string;
  ListObjRef?: ListReference;
  TxnDataExtType?: string;
  TxnID?: string;
  TxnLineID?: string;
  OtherDataExtType?: string;
  TimeDeleted?: string;
};

export type DataExtDelRs = {
  DataExtDelRet?: DataExtDelRet;
  ErrorRecovery?: ErrorRecovery;
};

/** Bodies by element name. */
export interface QbxmlResponseBodies {
  HostQueryRs: HostQueryRs;
  CompanyQueryRs: CompanyQueryRs;
  CompanyActivityQueryRs: CompanyActivityQueryRs;
  PreferencesQueryRs: PreferencesQueryRs;
  AccountAddRs: AccountAddRs;
  AccountModRs: AccountAddRs;
  AccountQueryRs: AccountQueryRs;
  SpecialAccountAddRs: AccountAddRs;
  AccountTaxLineInfoQueryRs: AccountTaxLineInfoQueryRs;
  LeadAddRs: LeadAddRs;
  LeadModRs: LeadAddRs;
  LeadQueryRs: LeadQueryRs;
  CustomerAddRs: CustomerAddRs;
  CustomerModRs: CustomerAddRs;
  CustomerQueryRs: CustomerQueryRs;
  EmployeeAddRs: EmployeeAddRs;
  EmployeeModRs: EmployeeAddRs;
  EmployeeQueryRs: EmployeeQueryRs;
  OtherNameAddRs: OtherNameAddRs;
  OtherNameModRs: OtherNameAddRs;
  OtherNameQueryRs: OtherNameQueryRs;
  VendorAddRs: VendorAddRs;
  VendorModRs: VendorAddRs;
  VendorQueryRs: VendorQueryRs;
  EntityQueryRs: EntityQueryRs;
  StandardTermsAddRs: StandardTermsAddRs;
  StandardTermsQueryRs: StandardTermsQueryRs;
  DateDrivenTermsAddRs: DateDrivenTermsAddRs;
  DateDrivenTermsQueryRs: DateDrivenTermsQueryRs;
  TermsQueryRs: TermsQueryRs;
  ClassAddRs: ClassAddRs;
  ClassModRs: ClassAddRs;
  ClassQueryRs: ClassQueryRs;
  SalesRepAddRs: SalesRepAddRs;
  SalesRepModRs: SalesRepAddRs;
  SalesRepQueryRs: SalesRepQueryRs;
  CustomerTypeAddRs: CustomerTypeAddRs;
  CustomerTypeQueryRs: CustomerTypeQueryRs;
  VendorTypeAddRs: VendorTypeAddRs;
  VendorTypeQueryRs: VendorTypeQueryRs;
  JobTypeAddRs: JobTypeAddRs;
  JobTypeQueryRs: JobTypeQueryRs;
  CustomerMsgAddRs: CustomerMsgAddRs;
  CustomerMsgQueryRs: CustomerMsgQueryRs;
  PaymentMethodAddRs: PaymentMethodAddRs;
  PaymentMethodQueryRs: PaymentMethodQueryRs;
  ShipMethodAddRs: ShipMethodAddRs;
  ShipMethodQueryRs: ShipMethodQueryRs;
  SalesTaxCodeAddRs: SalesTaxCodeAddRs;
  SalesTaxCodeModRs: SalesTaxCodeAddRs;
  SalesTaxCodeQueryRs: SalesTaxCodeQueryRs;
  ToDoAddRs: ToDoAddRs;
  ToDoModRs: ToDoAddRs;
  ToDoQueryRs: ToDoQueryRs;
  ItemServiceAddRs: ItemServiceAddRs;
  ItemServiceModRs: ItemServiceAddRs;
  ItemServiceQueryRs: ItemServiceQueryRs;
  ItemNonInventoryAddRs: ItemNonInventoryAddRs;
  ItemNonInventoryModRs: ItemNonInventoryAddRs;
  ItemNonInventoryQueryRs: ItemNonInventoryQueryRs;
  ItemOtherChargeAddRs: ItemOtherChargeAddRs;
  ItemOtherChargeModRs: ItemOtherChargeAddRs;
  ItemOtherChargeQueryRs: ItemOtherChargeQueryRs;
  ItemInventoryAddRs: ItemInventoryAddRs;
  ItemInventoryModRs: ItemInventoryAddRs;
  ItemInventoryQueryRs: ItemInventoryQueryRs;
  ItemInventoryAssemblyAddRs: ItemInventoryAssemblyAddRs;
  ItemInventoryAssemblyModRs: ItemInventoryAssemblyAddRs;
  ItemInventoryAssemblyQueryRs: ItemInventoryAssemblyQueryRs;
  ItemFixedAssetAddRs: ItemFixedAssetAddRs;
  ItemFixedAssetModRs: ItemFixedAssetAddRs;
  ItemFixedAssetQueryRs: ItemFixedAssetQueryRs;
  ItemSubtotalAddRs: ItemSubtotalAddRs;
  ItemSubtotalModRs: ItemSubtotalAddRs;
  ItemSubtotalQueryRs: ItemSubtotalQueryRs;
  ItemDiscountAddRs: ItemDiscountAddRs;
  ItemDiscountModRs: ItemDiscountAddRs;
  ItemDiscountQueryRs: ItemDiscountQueryRs;
  ItemPaymentAddRs: ItemPaymentAddRs;
  ItemPaymentModRs: ItemPaymentAddRs;
  ItemPaymentQueryRs: ItemPaymentQueryRs;
  ItemSalesTaxAddRs: ItemSalesTaxAddRs;
  ItemSalesTaxModRs: ItemSalesTaxAddRs;
  ItemSalesTaxQueryRs: ItemSalesTaxQueryRs;
  ItemSalesTaxGroupAddRs: ItemSalesTaxGroupAddRs;
  ItemSalesTaxGroupModRs: ItemSalesTaxGroupAddRs;
  ItemSalesTaxGroupQueryRs: ItemSalesTaxGroupQueryRs;
  ItemGroupAddRs: ItemGroupAddRs;
  ItemGroupModRs: ItemGroupAddRs;
  ItemGroupQueryRs: ItemGroupQueryRs;
  SpecialItemAddRs: SpecialItemAddRs;
  ItemQueryRs: ItemQueryRs;
  PayrollItemWageAddRs: PayrollItemWageAddRs;
  PayrollItemWageQueryRs: PayrollItemWageQueryRs;
  PayrollItemNonWageQueryRs: PayrollItemNonWageQueryRs;
  TemplateQueryRs: TemplateQueryRs;
  PriceLevelAddRs: PriceLevelAddRs;
  PriceLevelModRs: PriceLevelAddRs;
  PriceLevelQueryRs: PriceLevelQueryRs;
  BillingRateAddRs: BillingRateAddRs;
  BillingRateQueryRs: BillingRateQueryRs;
  VehicleAddRs: VehicleAddRs;
  VehicleModRs: VehicleAddRs;
  VehicleQueryRs: VehicleQueryRs;
  UnitOfMeasureSetAddRs: UnitOfMeasureSetAddRs;
  UnitOfMeasureSetQueryRs: UnitOfMeasureSetQueryRs;
  WorkersCompCodeAddRs: WorkersCompCodeAddRs;
  WorkersCompCodeModRs: WorkersCompCodeAddRs;
  WorkersCompCodeQueryRs: WorkersCompCodeQueryRs;
  Form1099CategoryAccountMappingModRs: Form1099CategoryAccountMappingModRs;
  Form1099CategoryAccountMappingQueryRs: Form1099CategoryAccountMappingModRs;
  SalesTaxReturnQueryRs: SalesTaxReturnQueryRs;
  SalesTaxReturnLineQueryRs: SalesTaxReturnLineQueryRs;
  CurrencyAddRs: CurrencyAddRs;
  CurrencyModRs: CurrencyAddRs;
  CurrencyQueryRs: CurrencyQueryRs;
  PayrollLastPeriodQueryRs: PayrollLastPeriodQueryRs;
  InventorySiteAddRs: InventorySiteAddRs;
  InventorySiteModRs: InventorySiteAddRs;
  InventorySiteQueryRs: InventorySiteQueryRs;
  InvoiceAddRs: InvoiceAddRs;
  InvoiceModRs: InvoiceAddRs;
  InvoiceQueryRs: InvoiceQueryRs;
  EstimateAddRs: EstimateAddRs;
  EstimateModRs: EstimateAddRs;
  EstimateQueryRs: EstimateQueryRs;
  SalesOrderAddRs: SalesOrderAddRs;
  SalesOrderModRs: SalesOrderAddRs;
  SalesOrderQueryRs: SalesOrderQueryRs;
  SalesReceiptAddRs: SalesReceiptAddRs;
  SalesReceiptModRs: SalesReceiptAddRs;
  SalesReceiptQueryRs: SalesReceiptQueryRs;
  CreditMemoAddRs: CreditMemoAddRs;
  CreditMemoModRs: CreditMemoAddRs;
  CreditMemoQueryRs: CreditMemoQueryRs;
  ReceivePaymentAddRs: ReceivePaymentAddRs;
  ReceivePaymentModRs: ReceivePaymentAddRs;
  ReceivePaymentQueryRs: ReceivePaymentQueryRs;
  ReceivePaymentToDepositQueryRs: ReceivePaymentToDepositQueryRs;
  ChargeAddRs: ChargeAddRs;
  ChargeModRs: ChargeAddRs;
  ChargeQueryRs: ChargeQueryRs;
  PurchaseOrderAddRs: PurchaseOrderAddRs;
  PurchaseOrderModRs: PurchaseOrderAddRs;
  PurchaseOrderQueryRs: PurchaseOrderQueryRs;
  BillAddRs: BillAddRs;
  BillModRs: BillAddRs;
  BillQueryRs: BillQueryRs;
  ItemReceiptAddRs: ItemReceiptAddRs;
  ItemReceiptModRs: ItemReceiptAddRs;
  ItemReceiptQueryRs: ItemReceiptQueryRs;
  VendorCreditAddRs: VendorCreditAddRs;
  VendorCreditModRs: VendorCreditAddRs;
  VendorCreditQueryRs: VendorCreditQueryRs;
  BillPaymentCheckAddRs: BillPaymentCheckAddRs;
  BillPaymentCheckModRs: BillPaymentCheckAddRs;
  BillPaymentCheckQueryRs: BillPaymentCheckQueryRs;
  BillPaymentCreditCardAddRs: BillPaymentCreditCardAddRs;
  BillPaymentCreditCardQueryRs: BillPaymentCreditCardQueryRs;
  BillToPayQueryRs: BillToPayQueryRs;
  SalesTaxPaymentCheckAddRs: SalesTaxPaymentCheckAddRs;
  SalesTaxPaymentCheckModRs: SalesTaxPaymentCheckAddRs;
  SalesTaxPaymentCheckQueryRs: SalesTaxPaymentCheckQueryRs;
  SalesTaxPayableQueryRs: SalesTaxPayableQueryRs;
  InventoryAdjustmentAddRs: InventoryAdjustmentAddRs;
  InventoryAdjustmentModRs: InventoryAdjustmentAddRs;
  InventoryAdjustmentQueryRs: InventoryAdjustmentQueryRs;
  TimeTrackingAddRs: TimeTrackingAddRs;
  TimeTrackingModRs: TimeTrackingAddRs;
  TimeTrackingQueryRs: TimeTrackingQueryRs;
  CheckAddRs: CheckAddRs;
  CheckModRs: CheckAddRs;
  CheckQueryRs: CheckQueryRs;
  CreditCardChargeAddRs: CreditCardChargeAddRs;
  CreditCardChargeModRs: CreditCardChargeAddRs;
  CreditCardChargeQueryRs: CreditCardChargeQueryRs;
  CreditCardCreditAddRs: CreditCardCreditAddRs;
  CreditCardCreditModRs: CreditCardCreditAddRs;
  CreditCardCreditQueryRs: CreditCardCreditQueryRs;
  JournalEntryAddRs: JournalEntryAddRs;
  JournalEntryModRs: JournalEntryAddRs;
  JournalEntryQueryRs: JournalEntryQueryRs;
  DepositAddRs: DepositAddRs;
  DepositModRs: DepositAddRs;
  DepositQueryRs: DepositQueryRs;
  ListDelRs: ListDelRs;
  ListMergeRs: ListMergeRs;
  ListDeletedQueryRs: ListDeletedQueryRs;
  TxnDelRs: TxnDelRs;
  TxnVoidRs: TxnVoidRs;
  TxnDeletedQueryRs: TxnDeletedQueryRs;
  ClearedStatusModRs: ClearedStatusModRs;
  ListDisplayAddRs: ClearedStatusModRs;
  ListDisplayModRs: ClearedStatusModRs;
  TxnDisplayAddRs: ClearedStatusModRs;
  TxnDisplayModRs: ClearedStatusModRs;
  DataEventRecoveryInfoDelRs: ClearedStatusModRs;
  DataEventRecoveryInfoQueryRs: DataEventRecoveryInfoQueryRs;
  TransactionQueryRs: TransactionQueryRs;
  BuildAssemblyAddRs: BuildAssemblyAddRs;
  BuildAssemblyModRs: BuildAssemblyAddRs;
  BuildAssemblyQueryRs: BuildAssemblyQueryRs;
  ItemAssembliesCanBuildQueryRs: ItemAssembliesCanBuildQueryRs;
  ARRefundCreditCardAddRs: ARRefundCreditCardAddRs;
  ARRefundCreditCardQueryRs: ARRefundCreditCardQueryRs;
  VehicleMileageAddRs: VehicleMileageAddRs;
  VehicleMileageQueryRs: VehicleMileageQueryRs;
  TransferInventoryAddRs: TransferInventoryAddRs;
  TransferInventoryModRs: TransferInventoryAddRs;
  TransferInventoryQueryRs: TransferInventoryQueryRs;
  ItemSitesQueryRs: ItemSitesQueryRs;
  BarCodeQueryRs: BarCodeQueryRs;
  TransferAddRs: TransferAddRs;
  TransferModRs: TransferAddRs;
  TransferQueryRs: TransferQueryRs;
  GeneralSummaryReportQueryRs: GeneralSummaryReportQueryRs;
  JobReportQueryRs: GeneralSummaryReportQueryRs;
  TimeReportQueryRs: GeneralSummaryReportQueryRs;
  AgingReportQueryRs: GeneralSummaryReportQueryRs;
  BudgetSummaryReportQueryRs: GeneralSummaryReportQueryRs;
  GeneralDetailReportQueryRs: GeneralSummaryReportQueryRs;
  CustomDetailReportQueryRs: GeneralSummaryReportQueryRs;
  CustomSummaryReportQueryRs: GeneralSummaryReportQueryRs;
  PayrollDetailReportQueryRs: GeneralSummaryReportQueryRs;
  PayrollSummaryReportQueryRs: GeneralSummaryReportQueryRs;
  DataExtDefAddRs: DataExtDefAddRs;
  DataExtDefModRs: DataExtDefAddRs;
  DataExtDefDelRs: DataExtDefDelRs;
  DataExtDefQueryRs: DataExtDefQueryRs;
  DataExtAddRs: DataExtAddRs;
  DataExtModRs: DataExtAddRs;
  DataExtDelRs: DataExtDelRs;
}
