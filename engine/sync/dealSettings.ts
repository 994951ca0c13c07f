import type { ItemSettings } from './itemType';
import type { TaxState } from './states';

/** The choices of Order to Cash that shape a transaction; each stands in the template's *Settings* node. */
export interface DealSettings extends ItemSettings {
  /** Rule R21: `closeDate` (default), or `today`. */
  date?: 'closeDate' | 'today';
  /** Today at the company, `YYYY-MM-DD`; needed for `today`. */
  today?: string;
  /** Rule R15: the discounted rate (default), or the full rate and a line with the discount item. */
  discounts?: 'netRate' | 'discountItem';
  /** Full name of the discount item in QuickBooks. */
  discountItem?: string;
  /** Rule R17: a deal without products is refused (default), or gets one line with `defaultItem` and the deal's amount. */
  noLines?: 'refuse' | 'defaultItem';
  defaultItem?: string;
  /** Rule R17: a deal that comes to nothing is refused (default), or sent. */
  zeroTotal?: 'refuse' | 'send';
  /** Rule R14: QuickBooks gives a group its parts' prices and takes no other. A bundle is refused (default), or sent and compared afterwards. */
  bundles?: 'refuse' | 'send';
  /** Rule R16: largest difference between lines and opportunity amount, decimal; `0.00` when left out. */
  allowedDifference?: string;
  /** Rule R18: only deals on the Standard Price Book. */
  strictPriceBook?: boolean;
  /** Quantity unit of the product goes to the line; QuickBooks needs its unit-of-measure sets for it. */
  sendUnits?: boolean;

  /** Rule R20. Names of records in QuickBooks; each must exist there. */
  terms?: string;
  /** Days from the date to the due date; left to QuickBooks' terms when left out. */
  dueInDays?: number;
  class?: string;
  /** By qbXML object, such as `Invoice`. */
  templates?: Record<string, string>;
  /** Initials of the sales rep by the owner's name or e-mail. */
  salesReps?: Record<string, string>;
  toBePrinted?: boolean;
  toBeEmailed?: boolean;
  /** Sales tax code of each line, such as `Tax`. */
  lineTaxCode?: string;
  /** Rule R10: tax item by ship-to state, and the one for all others. */
  taxStates?: TaxState[];
  taxItem?: string;
  /** Sales receipts only. */
  paymentMethod?: string;
  depositToAccount?: string;
  /** Field of the opportunity with the check number of a sales receipt. */
  checkNumberField?: string;
  /** Rule R22: field of the opportunity with a number of our own; QuickBooks gives its next one when left out. */
  refNumberField?: string;
}
