import { join } from 'node:path';
import { repository } from '../../test/setup/node.mjs';
import { startCommand } from './command';

export interface Invoice {
  TxnID: string;
  RefNumber: string;
  [field: string]: unknown;
}

/** The simulated company file with its Web Connector, run by its own command and seen through its admin address. */
export interface QuickBooks {
  adminUrl: string;
  invoices(): Promise<Invoice[]>;
  /** Since it started. */
  counts(): Promise<{ messageSets: number; sessions: number }>;
  stop(): Promise<void>;
}

/** Starts it with the .qwc file that the page hands out, as a bookkeeper would add it. */
export async function startQuickBooks(options: { qwcUrl: string; password: string; seconds: number; log: string }): Promise<QuickBooks> {
  const script = join(repository, 'simulators/quickbooks/main.ts');
  const args = ['--qwc', options.qwcUrl, '--password', options.password, '--every', String(options.seconds), '--admin-port', '0', '--seed', 'demo'];
  const command = await startCommand(script, args, options.log);
  const adminUrl = String(command.announced.adminUrl);
  const state = async () => (await (await fetch(`${adminUrl}/state`)).json()) as State;
  return {
    adminUrl,
    invoices: async () => (await state()).transactions.Invoice ?? [],
    counts: async () => {
      const { stats } = await state();
      return { messageSets: stats.messageSets, sessions: stats.sessions };
    },
    stop: () => command.stop(),
  };
}

interface State {
  transactions: Record<string, Invoice[]>;
  stats: { messageSets: number; sessions: number };
}
