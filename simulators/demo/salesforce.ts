import { join } from 'node:path';
import { repository } from '../../test/setup/node.mjs';
import { startCommand } from './command';
import { Org, type Login } from './org';

/** A Salesforce org for the demo: the simulated one, or another that takes its place. */
export interface Salesforce {
  org: Org;
  login: Login;
  /** API calls that the org has counted so far; null where it is not ours. */
  calls(): Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts the simulated org by its own command. */
export async function startSalesforceCommand(log: string): Promise<Salesforce> {
  const command = await startCommand(join(repository, 'simulators/salesforce/cli.ts'), ['--port', '0', '--seed', 'demo'], log);
  const { instanceUrl, clientId, clientSecret } = command.announced as Record<'instanceUrl' | 'clientId' | 'clientSecret', string>;
  const login = { clientId, clientSecret };
  return {
    org: await Org.signIn(instanceUrl, login),
    login,
    calls: async () => {
      const answer = await fetch(`${instanceUrl}/_admin/calls`);
      return ((await answer.json()) as { counted: number }).counted;
    },
    stop: () => command.stop(),
  };
}

/** Another org, by client credentials from the environment; the simulated org's ones when nothing is set. */
export async function otherSalesforce(url: string): Promise<Salesforce> {
  const { SALESFORCE_CLIENT_ID: clientId = 'qbd-demo-client', SALESFORCE_CLIENT_SECRET: clientSecret = 'qbd-demo-secret' } = process.env;
  const login = { clientId, clientSecret };
  return { org: await Org.signIn(url, login), login, calls: () => Promise.resolve(null), stop: () => Promise.resolve() };
}
