import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startN8n, type N8n } from './harness';
import type { Workflow } from './rest';

/** Webhook → Edit Fields: enough to see that n8n runs, stores and comes back. */
const echo: Workflow & { id: string } = {
  id: 'harnessEcho00001',
  name: 'Echo',
  nodes: [
    {
      id: '5b1f0a52-6a0e-4a39-9a3c-0f1f5a9b7c01',
      name: 'Webhook',
      type: 'n8n-nodes-base.webhook',
      typeVersion: 2,
      position: [0, 0],
      webhookId: '0d9a1b7e-55aa-4a8e-8f4b-2c7d3e9f1a02',
      parameters: { httpMethod: 'POST', path: 'echo', responseMode: 'lastNode' },
    },
    {
      id: '5b1f0a52-6a0e-4a39-9a3c-0f1f5a9b7c03',
      name: 'Answer',
      type: 'n8n-nodes-base.set',
      typeVersion: 3.4,
      position: [200, 0],
      parameters: {
        assignments: { assignments: [{ id: 'a', name: 'said', type: 'string', value: '={{ $json.body.text }}' }] },
        options: {},
      },
    },
  ],
  connections: { Webhook: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } },
  settings: { executionOrder: 'v1' },
};

describe('a real n8n', () => {
  let n8n: N8n;
  beforeAll(async () => {
    n8n = await startN8n({ workflows: [echo] });
  });
  afterAll(() => n8n?.stop());

  const say = async (text: string) => {
    const answer = await fetch(`${n8n.url}/webhook/echo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
    return await answer.json();
  };

  it('runs an imported, published workflow and shows what each node did', async () => {
    expect(await say('one')).toEqual({ said: 'one' });
    const execution = await n8n.waitFor('the echo', (one) => one.workflowId === echo.id && one.status === 'success');
    expect(execution.data.nodes['Answer']?.[0]?.outputs).toEqual([[{ said: 'one' }]]);
  });

  it('comes back after a kill -9 with its data, on the same address', async () => {
    const before = n8n.pid();
    await n8n.kill();
    await expect(say('lost')).rejects.toThrow();
    await n8n.start();
    expect(n8n.pid()).not.toBe(before);
    expect(await say('two')).toEqual({ said: 'two' });
    expect((await n8n.executions({ workflowId: echo.id })).length).toBe(2);
  });
});
