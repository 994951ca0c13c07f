import { join } from 'node:path';
import { repository } from '../../test/setup/node.mjs';
import { startCommand } from './command';

/** An invoice as the simulator's admin address shows it. */
export interface Invoice {
  /** TxnID. */
  id: string;
  kind: string;
  refNumber?: string;
  customerName?: string;
  subtotal: string;
}

/** The simulated company file with its Web Connector, run by its own command and seen through its admin address. */
export interface QuickBooks {
  adminUrl: string;
  invoices(): Promise<Invoice[]>;
  /** Since it started; a session is an update in which QuickBooks was opened. */
  counts(): Promise<{ messageSets: number; sessions: number }>;
  stop(): Promise<void>;
}

/** Starts it with the .qwc file that the page hands out, as a bookkeeper would add it. */
export async function startQuickBooks(options: { qwcUrl: string; password: string; seconds: number; log: string }): Promise<QuickBooks> {
  const script = join(repository, 'simulators/quickbooks/main.ts');
  const args = ['--qwc', options.qwcUrl, '--password', options.password, '--every', String(options.seconds), '--admin-port', '0', '--seed', 'demo'];
  const command = await startCommand(script, args, options.log);
  const adminUrl = String(command.announced.admin);
  const state = async () => (await (await fetch(`${adminUrl}/state`)).json()) as State;
  return {
    adminUrl,
    invoices: async () => (await state()).transactions.filter(({ kind }) => kind === 'Invoice'),
    counts: async () => {
      const { statistics } = await state();
      return { messageSets: statistics.messageSets, sessions: statistics.opened };
    },
    stop: () => command.stop(),
  };
}

interface State {
  transactions: Invoice[];
  statistics: { messageSets: number; opened: number };
}
