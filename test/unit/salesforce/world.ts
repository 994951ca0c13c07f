import type { JsonObject } from '../../../engine/json';
import { createSalesforceClient, OrgSession, type SalesforceClient, type SalesforceClientOptions } from '../../../engine/salesforce';
import { startSalesforce } from '../../../simulators/salesforce';
import { START, VirtualClock } from './support';

type Simulator = Awaited<ReturnType<typeof startSalesforce>>;

export interface DealInput extends JsonObject {
  lines?: { product: string; quantity: number; price: number; [field: string]: string | number }[];
}

/** A simulated org on a stopped clock, with the products and price books that deals need. */
export class World {
  readonly clock = new VirtualClock();
  readonly session = new OrgSession();
  readonly client: SalesforceClient;
  private serial = 0;

  private constructor(readonly simulator: Simulator, options: Partial<SalesforceClientOptions>) {
    this.client = createSalesforceClient({
      instanceUrl: simulator.instanceUrl, accessToken: simulator.accessToken, clock: this.clock, session: this.session, random: () => 0.5, ...options,
    });
  }

  static async start(options: Parameters<typeof startSalesforce>[0] = {}, client: Partial<SalesforceClientOptions> = {}): Promise<World> {
    return new World(await startSalesforce({ port: 0, seed: 'empty', now: new Date(START), ...options }), client);
  }

  get org() {
    return this.simulator.org;
  }

  /** Moves the server's clock and ours. */
  advance(minutes: number): void {
    this.org.clock.advance(minutes * 60_000);
    this.clock.time += minutes * 60_000;
  }

  standardBook(): string {
    return String(this.org.query('SELECT Id FROM Pricebook2 WHERE IsStandard = true')[0]?.['Id']);
  }

  account(fields: JsonObject = {}): string {
    return this.org.insert('Account', { Name: `Account ${++this.serial}`, ...fields } as never);
  }

  product(fields: JsonObject = {}, price = 100): string {
    const id = this.org.insert('Product2', { Name: `Product ${++this.serial}`, IsActive: true, QuickBooks_Item_Type__c: 'Service', ...fields } as never);
    this.org.insert('PricebookEntry', { Pricebook2Id: this.standardBook(), Product2Id: id, UnitPrice: price, IsActive: true });
    return id;
  }

  entry(product: string, book = this.standardBook()): string {
    return String(this.org.query(`SELECT Id FROM PricebookEntry WHERE Product2Id = '${product}' AND Pricebook2Id = '${book}'`)[0]?.['Id']);
  }

  /** A won opportunity that asks for an invoice, unless the fields say otherwise. */
  deal({ lines = [], ...fields }: DealInput = {}): string {
    const book = typeof fields['Pricebook2Id'] === 'string' ? fields['Pricebook2Id'] : this.standardBook();
    const values: JsonObject = {
      Name: `Deal ${++this.serial}`, StageName: 'Prospecting', CloseDate: '2026-11-20', Generate__c: 'Invoice',
      ...(lines.length > 0 ? { Pricebook2Id: book } : { Amount: 10 }), ...fields,
    };
    const id = this.org.insert('Opportunity', Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never);
    for (const { product, quantity, price, ...rest } of lines) {
      this.org.insert('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: this.entry(product, book), Quantity: quantity, UnitPrice: price, ...rest } as never);
    }
    if (fields['StageName'] === undefined) this.org.update('Opportunity', id, { StageName: 'Closed Won' });
    return id;
  }

  /** Sets fields of an opportunity as a person would. */
  set(id: string, fields: JsonObject): void {
    this.org.update('Opportunity', id, fields as never);
  }

  read(id: string, ...fields: string[]): JsonObject {
    const row = this.org.query(`SELECT ${fields.join(', ')} FROM Opportunity WHERE Id = '${id}'`)[0] as JsonObject;
    return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
  }

  stop(): Promise<void> {
    return this.simulator.stop();
  }
}
