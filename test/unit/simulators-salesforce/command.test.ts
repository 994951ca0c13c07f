import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(__dirname, '../../..');

/** Starts the command as npm does and reads its first line. */
function start(args: string[]): Promise<{ line: string; code: number | null; error: string; stop(): void }> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'simulators/salesforce/cli.ts'), ...args]);
  return new Promise((resolve) => {
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.stdout.once('data', (chunk: Buffer) => resolve({ line: chunk.toString(), code: null, error, stop: () => void child.kill() }));
    child.once('exit', (code) => resolve({ line: '', code, error, stop: () => undefined }));
  });
}

it('prints its addresses as one line of JSON', { timeout: 60_000 }, async () => {
  const command = await start(['--seed', '2', '--token', 'known']);
  const { instanceUrl } = JSON.parse(command.line) as { instanceUrl: string };
  const answer = await fetch(`${instanceUrl}/services/data/v62.0/query?q=SELECT+COUNT()+FROM+Opportunity`, { headers: { authorization: 'Bearer known' } });
  expect(await answer.json()).toMatchObject({ totalSize: 2 });
  command.stop();
});

it('refuses a seed that it does not know', { timeout: 60_000 }, async () => {
  expect(await start(['--seed', 'many'])).toMatchObject({ code: 1, error: expect.stringContaining('--seed takes demo, empty or a number of deals') });
});
