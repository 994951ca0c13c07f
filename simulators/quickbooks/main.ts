import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { OrderedFaults, startAdmin } from './admin';
import { realClock } from './clock';
import { checkServer } from './client/add';
import { WebConnectorClient } from './client/client';
import { readQwc, type QwcFile } from './client/qwc';
import { Scheduler } from './client/scheduler';
import { soapEndpoint } from './client/soap';
import type { Edition } from './company/context';
import { loadCompany, saveCompany } from './company/persistence';
import { newCompany, type Seed } from './company/seed';
import { QuickBooks } from './quickbooks';

const USAGE = `sim:quickbooks --qwc FILE_OR_URL --password PASSWORD
  --every SECONDS      gap between updates (default: what the .qwc file says, else 60)
  --edition NAME       pro, premier (default) or enterprise
  --company FILE       keep the company file here (JSON); otherwise it lives in memory
  --seed NAME          demo (default) or empty: what a new company file holds
  --admin-port PORT    admin API on 127.0.0.1 (default 0: a free port)
  --request-cost MS    how long QuickBooks takes for a request (default 0)
  --record-messages    keep every qbXML message received (GET /messages)`;

interface Settings {
  qwc: string;
  password: string;
  every?: number;
  edition: Edition;
  company?: string;
  seed: Seed;
  adminPort: number;
  requestCost: number;
  recordMessages: boolean;
}

function settingsOf(argv: string[]): Settings {
  const { values } = parseArgs({
    args: argv,
    options: {
      qwc: { type: 'string' }, password: { type: 'string' }, every: { type: 'string' }, edition: { type: 'string', default: 'premier' },
      company: { type: 'string' }, seed: { type: 'string', default: 'demo' }, 'admin-port': { type: 'string', default: '0' },
      'request-cost': { type: 'string', default: '0' }, 'record-messages': { type: 'boolean', default: false },
    },
  });
  if (!values.qwc || values.password === undefined) throw new Error(USAGE);
  return {
    qwc: values.qwc, password: values.password,
    ...(values.every === undefined ? {} : { every: wholeNumber('--every', values.every) }),
    edition: oneOf('--edition', values.edition, ['pro', 'premier', 'enterprise']),
    ...(values.company === undefined ? {} : { company: values.company }),
    seed: oneOf('--seed', values.seed, ['demo', 'empty']),
    adminPort: wholeNumber('--admin-port', values['admin-port']),
    requestCost: wholeNumber('--request-cost', values['request-cost']),
    recordMessages: values['record-messages'],
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not ${text}\n${USAGE}`);
  return Number(text);
}

function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((one) => one === text);
  if (!found) throw new Error(`${name} must be one of ${known.join(', ')}, not ${text}\n${USAGE}`);
  return found;
}

/** A step for the reader of the terminal, on stderr, so that stdout stays JSON lines. */
function log(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

async function readQwcFrom(place: string): Promise<QwcFile> {
  if (!/^https?:/.test(place)) return readQwc(await readFile(place, 'utf8'));
  const response = await fetch(place);
  if (!response.ok) throw new Error(`${place} answered ${response.status}`);
  return readQwc(await response.text());
}

async function main(argv: string[]): Promise<void> {
  const settings = settingsOf(argv);
  const qwc = await readQwcFrom(settings.qwc);
  await checkServer(qwc);
  const company = (settings.company && (await loadCompany(realClock, settings.company))) || newCompany(realClock, settings.seed);
  const persist = async () => {
    if (settings.company) await saveCompany(quickbooks.company, settings.company);
  };
  const quickbooks = new QuickBooks({ clock: realClock, company, edition: settings.edition, requestCost: settings.requestCost, persist });
  const faults = new OrderedFaults();
  const client = new WebConnectorClient({
    endpoint: soapEndpoint(qwc.appUrl), quickbooks, plan: faults, log, recordMessages: settings.recordMessages,
    application: { appName: qwc.appName, userName: qwc.userName, password: settings.password, ownerId: qwc.ownerId, fileId: qwc.fileId },
  });
  await persist();
  const every = settings.every ?? qwc.runEvery ?? 60;
  const scheduler = new Scheduler(client, realClock, every, (result) => log(`update ended: ${result.end}${result.error ? `: ${result.error}` : ''}`));
  const { port, server } = await startAdmin({ quickbooks, client, scheduler, faults, persist }, settings.adminPort);
  process.stdout.write(`${JSON.stringify({ admin: `http://127.0.0.1:${port}`, appName: qwc.appName, every, company: company.data.name })}\n`);
  const stop = () => {
    scheduler.stop();
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await scheduler.run();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
