import { renameSync, writeFileSync } from 'node:fs';

/** What `--json` writes: first the addresses, again with the deal when it has gone through. */
export interface Report {
  n8n: { url: string; email: string; password: string };
  webConnector: { url: string; userName: string; password: string; qwcUrl: string };
  salesforce: { instanceUrl: string; accessToken: string };
  /** Where the queue is: a file, or the address of a PostgreSQL database. */
  store: string;
  deal?: Deal;
  counts?: Counts;
}

export interface Deal {
  opportunityId: string;
  txnId: string;
  refNumber: string;
  /** From the deal's closing in Salesforce to the invoice in QuickBooks; null when QuickBooks is not ours to watch. */
  secondsToInvoice: number | null;
}

export interface Counts {
  messageSets: number | null;
  sessions: number | null;
  salesforceCalls: number | null;
}

/** Whole or not at all: another program may be waiting for the file. */
export function writeReport(file: string | null, report: Report): void {
  if (!file) return;
  writeFileSync(`${file}.partial`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.partial`, file);
}
