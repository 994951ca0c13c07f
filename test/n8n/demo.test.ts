import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDeal, pickDeal } from '../../simulators/demo/deal';
import { startQuickBooks } from '../../simulators/demo/quickbooks';
import type { Report } from '../../simulators/demo/report';
import { startSalesforceCommand } from '../../simulators/demo/salesforce';
import { repository } from '../setup/node.mjs';
import { postgresPrograms } from '../setup/postgres';

const postgres = postgresPrograms() !== null;
if (!postgres) console.log('SKIP the demo on PostgreSQL: PostgreSQL is not installed (node test/setup/debian.mjs)');

describe('npm run demo', () => {
  let folder: string;
  let running: Demo | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qbd-demo-'));
  });
  afterEach(async () => {
    await running?.interrupt();
    running = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (args: string[]) => (running = startDemo(args, join(folder, 'report.json')));

  it('--once: both templates carry a deal to QuickBooks and its number back, in one Web Connector session', async () => {
    const demo = start(['--once']);
    expect(await demo.exitCode, demo.output()).toBe(0);
    const report = demo.report();
    expect(report.store).toMatch(/queue\.sqlite$/);
    expect(report.deal).toMatchObject({ opportunityId: expect.stringMatching(/^006/), txnId: expect.stringMatching(/./), refNumber: expect.stringMatching(/./) });
    expect(report.deal?.secondsToInvoice).toBeGreaterThan(0);
    expect(report.counts).toMatchObject({ sessions: 1, messageSets: expect.any(Number), salesforceCalls: expect.any(Number) });
    for (const step of ['closed', 'invoice in QuickBooks', 'number on the opportunity']) expect(demo.output()).toContain(step);
  });

  it.skipIf(!postgres)('--storage postgres: the same, and it stays until Ctrl-C, which leaves nothing behind', async () => {
    const demo = start(['--storage', 'postgres', '--seconds', '3']);
    const report = await demo.reportWith((one) => one.deal !== undefined);
    expect(report.store).toMatch(/^postgres:/);
    expect((await fetch(report.webConnector.url)).status).toBe(200);
    await demo.interrupt();
    expect(await demo.exitCode, demo.output()).toBe(0);
    for (const address of [report.n8n.url, report.salesforce.instanceUrl]) await expect(fetch(address)).rejects.toThrow();
  });

  it('--no-quickbooks --no-salesforce: a Web Connector and an org of somebody else take their places', async () => {
    const salesforce = await startSalesforceCommand(join(folder, 'salesforce.log'));
    const demo = start(['--no-quickbooks', '--no-salesforce', '--salesforce-url', salesforce.org.instanceUrl]);
    const { webConnector } = await demo.reportWith(() => true);
    const { qwcUrl, password } = webConnector;
    const quickbooks = await startQuickBooks({ qwcUrl, password, seconds: 2, log: join(folder, 'quickbooks.log') });
    try {
      const deal = await pickDeal(salesforce.org);
      await closeDeal(salesforce.org, deal);
      const report = await demo.reportWith((one) => one.deal !== undefined);
      expect(report.deal?.opportunityId).toBe(deal.Id);
      expect((await quickbooks.invoices()).map(({ id }) => id)).toContain(report.deal?.txnId);
    } finally {
      await quickbooks.stop();
      await salesforce.stop();
    }
  });
});

interface Demo {
  exitCode: Promise<number | null>;
  output(): string;
  report(): Report;
  /** Waits for a report as wanted; throws with the demo's output when it ends without. */
  reportWith(wanted: (report: Report) => boolean): Promise<Report>;
  /** Ctrl-C, and waits for the end. */
  interrupt(): Promise<void>;
}

function startDemo(args: string[], file: string): Demo {
  const script = join(repository, 'simulators/demo/main.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, '--json', file, ...args], { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const exitCode = new Promise<number | null>((done) => child.on('exit', done));
  const report = () => JSON.parse(readFileSync(file, 'utf8')) as Report;
  return {
    exitCode,
    output: () => output,
    report,
    reportWith: async (wanted) => {
      for (;;) {
        if (existsSync(file) && wanted(report())) return report();
        if (child.exitCode !== null) throw new Error(`the demo ended with ${child.exitCode}\n${output}`);
        if (output.includes('did not get through')) throw new Error(output);
        await new Promise((done) => setTimeout(done, 200));
      }
    },
    interrupt: async () => {
      child.kill('SIGINT');
      await exitCode;
    },
  };
}
