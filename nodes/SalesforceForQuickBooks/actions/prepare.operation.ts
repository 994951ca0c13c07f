import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Deal } from '../../../engine/salesforce';
import { shownFor } from '../../QuickBooksDesktop/descriptions/show';
import { dealItem } from '../helpers/dealItem';
import { readSettings } from '../helpers/dealSettings';
import { output, readItems } from '../helpers/rows';

const text = (displayName: string, name: string, description: string, placeholder = ''): INodeProperties => ({ displayName, name, type: 'string', default: '', placeholder, description });

/** Choices are texts, so that a Settings node can hold them in plain words. */
const rules: INodeProperties[] = [
  text('Allowed Difference', 'allowedDifference', 'Between the lines and the amount of the opportunity. Usually 0.00.', '0.00'),
  text('Asset Account', 'assetAccount', 'Of new inventory items'),
  text('Bundles', 'bundles', 'Refuse, or send: QuickBooks gives a bundle the prices of its parts', 'refuse'),
  text('Check Number Field', 'checkNumberField', 'Field of the opportunity, for sales receipts'),
  text('Class', 'class', 'Of the transaction and its lines'),
  text('Cost of Goods Account', 'costOfGoodsAccount', 'Of new inventory items'),
  text('Customer Type', 'customerType', 'Of new customers'),
  text('Date', 'date', 'Close date, or today', 'close date'),
  text('Default Item', 'defaultItem', 'For deals without products'),
  text('Default Item Type', 'defaultItemType', 'Of products that have none; left empty, they are refused', 'Service'),
  text('Deposit To Account', 'depositToAccount', 'For sales receipts'),
  text('Discount Account', 'discountAccount', 'Of new discount items'),
  text('Discount Item', 'discountItem', 'For discounts on a line of their own'),
  text('Discounts', 'discounts', 'Net rate, or discount item', 'net rate'),
  text('Due in Days', 'dueInDays', 'After the date. Left empty, the terms decide.'),
  text('Income Account', 'incomeAccount', 'Of new items'),
  text('Item Tax Code', 'taxCode', 'Sales tax code of new customers and items'),
  text('Job', 'job', 'None, opportunity, contact or child account', 'none'),
  text('Line Tax Code', 'lineTaxCode', 'Sales tax code of each line. Left empty, that of the item counts.'),
  text('No Lines', 'noLines', 'Refuse, or default item: what becomes of deals without products', 'refuse'),
  text('Number Field', 'refNumberField', "Field of the opportunity with a number of your own. It can shift QuickBooks' own sequence."),
  text('Payment Method', 'paymentMethod', 'For sales receipts'),
  text('Price Level', 'priceLevel', 'Of new customers'),
  text('Sales Reps', 'salesReps', 'Initials by the name or e-mail of the owner', 'Jane Doe = JD; John Roe = JR'),
  text('Send Units', 'sendUnits', "Yes to send the product's unit of measure", 'no'),
  text('Strict Price Book', 'strictPriceBook', 'Yes to refuse deals that are not on the Standard Price Book', 'no'),
  text('Tax Item', 'taxItem', 'Where the table of states names none'),
  text('Tax States', 'taxStates', 'Tax item by ship-to state', 'CA = California; NV = Nevada'),
  text('Templates', 'templates', 'Print template by type', 'Invoice = Standard; SalesOrder = Order'),
  text('Terms', 'terms', 'Where the account names none', 'Net 30'),
  text('To Be E-Mailed', 'toBeEmailed', 'Yes or no. Left empty, QuickBooks decides.'),
  text('To Be Printed', 'toBePrinted', 'Yes or no. Left empty, QuickBooks decides.'),
  text('Zero Total', 'zeroTotal', 'Refuse, or send', 'refuse'),
];

export const description: INodeProperties[] = shownFor({ resource: ['deal'], operation: ['prepare'] }, [
  { displayName: 'Deal', name: 'deal', type: 'json', required: true, default: '={{ $json }}', description: 'As the Salesforce Closed Won Trigger gives it' },
  { displayName: 'Rules', name: 'rules', type: 'collection', placeholder: 'Add Rule', default: {}, options: rules },
]);

/** Turns deals into what QuickBooks is to get, or says why not. Neither Salesforce nor QuickBooks is asked. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.getTimezone(), dateStyle: 'short' }).format(new Date());
  const inputs = this.getInputData();
  const items = readItems(this, (index) => {
    const rules = this.getNodeParameter('rules', index, {}) as IDataObject;
    const item = dealItem(readDeal(this.getNodeParameter('deal', index)), readSettings(rules, today));
    const settings = inputs[index]?.json.settings;
    return settings === undefined ? item : { ...item, settings };
  });
  return output(this, items.map((item) => ('row' in item ? { json: item.row } : item)));
}

function readDeal(value: unknown): Deal {
  const deal: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (typeof deal !== 'object' || deal === null || !('opportunity' in deal) || !('keyParts' in deal)) {
    throw new Error('This is not a deal. Connect the node to the Salesforce Closed Won Trigger.');
  }
  return deal as Deal;
}
