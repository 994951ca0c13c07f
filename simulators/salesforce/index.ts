import { OrgServer } from './http/server';
import type { CallLog } from './http/calls';
import type { Fault } from './http/faults';
import type { ClientApp } from './http/tokens';
import { Org, type OrgOptions } from './org';
import { seedDemo } from './seed/demo';
import { generate, type GenerateOptions } from './seed/generate';

export { Org, type OrgOptions } from './org';
export { generate, type GenerateOptions, type Generated } from './seed/generate';
export type { ClientApp } from './http/tokens';
export type { Fault } from './http/faults';

export interface StartOptions extends OrgOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Address to listen on; default 127.0.0.1. The administration has no password. */
  host?: string;
  /** `demo` (default), `empty`, a number of won deals, or the sizes of a generated org. */
  seed?: 'demo' | 'empty' | number | GenerateOptions;
  /** Client app; by default one with a known id and secret that runs as the integration user. */
  app?: Partial<ClientApp>;
  /** Token that is valid from the start; random by default. */
  accessToken?: string;
}

export interface RunningSalesforce {
  instanceUrl: string;
  /** Signed in as the integration user. */
  accessToken: string;
  refreshToken: string;
  app: ClientApp;
  /** User name of the integration user, the subject of a JWT assertion. */
  username: string;
  /** Direct access to records, clock, knobs and locks. */
  org: Org;
  /** API calls since the start or the last reset: sum, by name, each. */
  calls(): ReturnType<CallLog['report']>;
  resetCalls(): void;
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Ends access tokens: the given one, or all. */
  expireTokens(token?: string): void;
  /** A token for another user. */
  tokenFor(userId: string): string;
  stop(): Promise<void>;
}

export const DEMO_APP: ClientApp = { clientId: 'qbd-demo-client', clientSecret: 'qbd-demo-secret' };

/** Starts a simulated Salesforce org that listens on the local machine. */
export async function startSalesforce(options: StartOptions = {}): Promise<RunningSalesforce> {
  const org = new Org(options);
  seed(org, options.seed ?? 'demo');
  const app: ClientApp = { ...DEMO_APP, runAs: org.users.integration, ...options.app };
  const server = new OrgServer(org, [app]);
  await server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  return {
    instanceUrl: server.url(),
    accessToken: server.tokens.issue(org.users.integration, options.accessToken),
    refreshToken: server.tokens.issueRefresh(org.users.integration, app.clientId),
    app,
    username: String(org.store.get('User', org.users.integration)?.Username),
    org,
    calls: () => server.calls.report(),
    resetCalls: () => server.calls.reset(),
    addFault: (fault) => server.faults.add(fault),
    clearFaults: () => server.faults.clear(),
    expireTokens: (token) => server.tokens.expire(token),
    tokenFor: (userId) => server.tokens.issue(userId),
    stop: () => server.close(),
  };
}

function seed(org: Org, what: NonNullable<StartOptions['seed']>): void {
  if (what === 'demo') seedDemo(org);
  else if (typeof what === 'number') generate(org, { opportunities: what, accounts: Math.ceil(what / 2), products: Math.min(50, what), linesPerDeal: 3 });
  else if (what !== 'empty') generate(org, what);
}
