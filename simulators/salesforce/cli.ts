import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSalesforce, type StartOptions } from './index';

const USAGE = `Usage: npm run sim:salesforce -- [options]
  --port N             port to listen on (default: a free one)
  --seed demo|empty|N  records to begin with; N won deals (default: demo)
  --token TOKEN        access token that is valid from the start
  --certificate FILE   PEM of the certificate or key that signs JWT assertions
  --sandbox            the org says that it is a sandbox
  --multi-currency     records have currencies
  --person-accounts    accounts may be people
  --no-package         the org lacks the QuickBooks fields
  --no-permissions     the integration user lacks the permission set`;

function readSeed(value: string): StartOptions['seed'] {
  if (value === 'demo' || value === 'empty') return value;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--seed takes demo, empty or a number of deals, not ${value}`);
  return count;
}

function readOptions(args: string[]): StartOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '0' }, seed: { type: 'string', default: 'demo' }, token: { type: 'string' }, certificate: { type: 'string' }, sandbox: { type: 'boolean' },
      'multi-currency': { type: 'boolean' }, 'person-accounts': { type: 'boolean' }, 'no-package': { type: 'boolean' }, 'no-permissions': { type: 'boolean' }, help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  return {
    port: Number(values.port), seed: readSeed(values.seed), accessToken: values.token, sandbox: values.sandbox,
    multiCurrency: values['multi-currency'], personAccounts: values['person-accounts'], packageInstalled: !values['no-package'],
    integrationUserHasPermissionSet: !values['no-permissions'],
    app: values.certificate ? { certificate: readFileSync(values.certificate, 'utf8') } : {},
  };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return void console.log(USAGE);
  const salesforce = await startSalesforce(options);
  const { instanceUrl, accessToken, refreshToken, app, username } = salesforce;
  // One line of JSON, for programs that start the simulator.
  console.log(JSON.stringify({ instanceUrl, accessToken, refreshToken, clientId: app.clientId, clientSecret: app.clientSecret, username, adminUrl: `${instanceUrl}/_admin` }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void salesforce.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
