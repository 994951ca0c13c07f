import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { systemClock } from '../../../engine/clock';
import { openQueue } from '../../../engine/queue';
import { WorkflowModel, type Deal } from '../workflow';
import type { FromSender, SenderConfig } from './protocol';

/**
 * n8n as a process: it starts an execution for every deal without an outcome, which sleeps in the nodes' own waiting
 * code, and is woken through HTTP. It keeps nothing on the disk, so a kill loses all its executions at once; the next
 * process offers the deals again, as the trigger does.
 */

const tell = (message: FromSender) => process.send?.(message);
/** When a deal that has no outcome is offered again, ms of the machine's time. */
const againAfter = 3000;

async function main(config: SenderConfig): Promise<void> {
  const queue = await openQueue({ storage: config.storage });
  const open = new Map<string, { deal: Deal; startedAt: number }>(config.deals.map((deal) => [deal.id, { deal, startedAt: -Infinity }]));
  const workflow = new WorkflowModel(
    () => queue,
    () => false,
    (deal, outcome) => {
      open.delete(deal.id);
      tell({ is: 'outcome', dealId: deal.id, outcome });
    },
    config.connection,
    { origin: `http://127.0.0.1:${config.port}`, idPrefix: `${config.life}-` },
  );
  const server = createServer((request, response) => {
    answer(workflow, request).then(
      ({ status, body }) => response.writeHead(status).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(config.port, '127.0.0.1', resolve));
  tell({ is: 'ready' });
  for (;;) {
    for (const entry of open.values()) {
      if (performance.now() - entry.startedAt < againAfter) continue;
      entry.startedAt = performance.now();
      tell({ is: 'starting' });
      await workflow.start(entry.deal);
    }
    await systemClock.sleep(100);
  }
}

async function answer(workflow: WorkflowModel, request: IncomingMessage): Promise<{ status: number; body: string }> {
  const { waitId } = JSON.parse(await text(request)) as { waitId: string };
  return workflow.deliver(`http://n8n.test${request.url ?? ''}`, waitId);
}

process.on('disconnect', () => process.exit());
void main(JSON.parse(process.argv[2] ?? '') as SenderConfig);
