import type { IExecuteFunctions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import type { QueueApi, Settlement } from '../../../engine/queue/api';
import type { TaskView } from '../../../engine/queue/types';
import { execute } from '../../../nodes/QuickBooksDesktop/actions/queue/settle.operation';

const task = { id: 7, connection: 'Test', state: 'unknown', createdAt: 0, updatedAt: 0, notBefore: null } as unknown as TaskView;

/** The operation on a queue that only notes what it is told. */
async function settle(parameters: Record<string, unknown>): Promise<Settlement[]> {
  const told: Settlement[] = [];
  const queue = {
    task: (id: number) => Promise.resolve(id === task.id ? task : null),
    settle: (_id: number, settlement: Settlement) => (told.push(settlement), Promise.resolve(task)),
  };
  const context = { getNodeParameter: (name: string, _index: number, otherwise?: unknown) => parameters[name] ?? otherwise };
  await execute(context as unknown as IExecuteFunctions, queue as unknown as QueueApi, 'Test', 0);
  return told;
}

describe('QuickBooks Desktop node, Queue: Settle', () => {
  it('takes a person at their word', async () => {
    expect(await settle({ taskId: 7, found: 'no' })).toEqual([{ applied: false }]);
    expect(await settle({ taskId: 7, found: 'yes', recordId: ' 1A-2 ' })).toEqual([{ applied: true, id: '1A-2' }]);
    expect(await settle({ taskId: 7, found: 'yes', recordId: '1A-2', number: '1042' })).toEqual([{ applied: true, id: '1A-2', number: '1042' }]);
  });

  it('settles nothing on half a word', async () => {
    await expect(settle({ taskId: 7, found: 'yes' })).rejects.toThrow('QuickBooks ID');
    await expect(settle({ taskId: 7, found: '' })).rejects.toThrow('yes or no');
    await expect(settle({ taskId: 8, found: 'no' })).rejects.toThrow('no task 8');
  });
});
