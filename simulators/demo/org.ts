const API = '/services/data/v62.0';

export interface Login {
  clientId: string;
  clientSecret: string;
}

/** The demo's own view of the Salesforce org, over the REST API that any client uses. */
export class Org {
  private constructor(
    readonly instanceUrl: string,
    readonly accessToken: string,
  ) {}

  /** @throws when the org refuses the client credentials */
  static async signIn(url: string, login: Login): Promise<Org> {
    const form = { grant_type: 'client_credentials', client_id: login.clientId, client_secret: login.clientSecret };
    const answer = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
    const body = (await answer.json()) as { access_token?: string; instance_url?: string; error_description?: string };
    if (!body.access_token) throw new Error(`${url} refused the client credentials: ${body.error_description ?? answer.status}`);
    return new Org(body.instance_url ?? url, body.access_token);
  }

  async query<T>(soql: string): Promise<T[]> {
    return ((await this.call('GET', `/query?q=${encodeURIComponent(soql)}`)) as { records: T[] }).records;
  }

  async update(object: string, id: string, fields: Record<string, unknown>): Promise<void> {
    await this.call('PATCH', `/sobjects/${object}/${id}`, fields);
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.instanceUrl}${API}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.accessToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Salesforce answered ${answer.status} to ${method} ${path}: ${text.slice(0, 500)}`);
    return text === '' ? null : JSON.parse(text);
  }
}
