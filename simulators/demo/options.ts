import { parseArgs } from 'node:util';

/** What a user chooses on the command line. */
export interface DemoOptions {
  /** End by itself after one deal, with exit code 0 or 1. */
  once: boolean;
  /** File that gets the addresses, and the deal when it has gone through. */
  json: string | null;
  /** Whether the simulated company file and Web Connector run. */
  quickbooks: boolean;
  /** Org that takes the simulated one's place; null: ours runs. */
  salesforceUrl: string | null;
  storage: 'embedded' | 'postgres';
  /** How often the Web Connector asks for work. */
  seconds: number;
}

export const help = `npm run demo -- [options]

Starts n8n with this pack, a simulated QuickBooks with its Web Connector and a simulated Salesforce org,
closes a deal and shows it going through. Ctrl-C ends it.

  --once                 end by itself: exit code 0 when the deal went through, 1 when it did not
  --json FILE            write addresses, logins and the deal's result to FILE
  --no-quickbooks        leave out QuickBooks, for a Web Connector of your own
  --no-salesforce        leave out the simulated org; needs --salesforce-url
  --salesforce-url URL   the org to use instead; the client credentials come from
                         SALESFORCE_CLIENT_ID and SALESFORCE_CLIENT_SECRET, by default the simulated org's
  --storage postgres     keep the queue in a private PostgreSQL instead of a file
  --seconds N            how often the Web Connector asks for work (15)
`;

/** @throws with a sentence for the user when the arguments make no sense */
export function demoOptions(args: string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      json: { type: 'string' },
      'no-quickbooks': { type: 'boolean', default: false },
      'no-salesforce': { type: 'boolean', default: false },
      'salesforce-url': { type: 'string' },
      storage: { type: 'string', default: 'embedded' },
      seconds: { type: 'string', default: '15' },
    },
  });
  if (values.help) return 'help';
  const { storage, 'salesforce-url': url } = values;
  if (storage !== 'embedded' && storage !== 'postgres') throw new Error(`--storage is embedded or postgres, not ${storage}`);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1) throw new Error(`--seconds is a whole number from 1, not ${values.seconds}`);
  if (values['no-salesforce'] && !url) throw new Error('--no-salesforce needs --salesforce-url: the org that is used instead');
  return {
    once: values.once,
    json: values.json ?? null,
    quickbooks: !values['no-quickbooks'],
    salesforceUrl: url ? url.replace(/\/+$/, '') : null,
    storage,
    seconds,
  };
}
