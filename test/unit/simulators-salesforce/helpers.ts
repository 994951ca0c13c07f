import { startSalesforce, type RunningSalesforce, type StartOptions } from '../../../simulators/salesforce';

export interface Answer {
  status: number;
  headers: Headers;
  body: never;
  text: string;
}

/** A simulated org with a plain HTTP client; nothing of the engine in between. */
export class TestOrg {
  private constructor(readonly salesforce: RunningSalesforce) {}

  static async start(options: StartOptions = {}): Promise<TestOrg> {
    return new TestOrg(await startSalesforce({ seed: 'empty', now: new Date('2026-11-24T12:00:00Z'), ...options }));
  }

  get org() {
    return this.salesforce.org;
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const url = path.startsWith('/') ? path : `/services/data/v62.0/${path}`;
    const isText = typeof body === 'string';
    const response = await fetch(this.salesforce.instanceUrl + url, {
      method,
      headers: { authorization: `Bearer ${this.salesforce.accessToken}`, ...(body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' }), ...headers },
      body: body === undefined ? undefined : isText ? body : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (isJson && text ? JSON.parse(text) : undefined) as never, text };
  }

  query(soql: string, headers?: Record<string, string>): Promise<Answer> {
    return this.call('GET', `query?q=${encodeURIComponent(soql)}`, undefined, headers);
  }

  /** An account with an open deal and a product priced 100, ready for lines. */
  deal(values: Record<string, string | number | null> = {}): { account: string; opportunity: string; product: string; entry: string; book: string } {
    const { org } = this;
    const account = org.insert('Account', { Name: 'Acme' });
    const book = String(org.query('SELECT Id FROM Pricebook2 WHERE IsStandard = true')[0]?.Id);
    const product = org.insert('Product2', { Name: 'Pump', ProductCode: 'P1', IsActive: true });
    const entry = org.insert('PricebookEntry', { Product2Id: product, Pricebook2Id: book, UnitPrice: 100, IsActive: true });
    const opportunity = org.insert('Opportunity', { Name: 'Deal', AccountId: account, StageName: 'Prospecting', CloseDate: '2026-11-30', ...values });
    return { account, opportunity, product, entry, book };
  }

  one(object: string, id: string) {
    return this.org.store.get(object, id) ?? {};
  }

  stop(): Promise<void> {
    return this.salesforce.stop();
  }
}
