import type { NewTask } from '../../../engine/queue/types';
import type { RequestInput } from '../../../engine/tasks/inputs';
import type { ItemParameters } from '../../QuickBooksDesktop/helpers/parameters';
import { readSource } from '../../QuickBooksDesktop/helpers/source';
import { readRequests } from '../requests';
import type { GivenRequests } from '../requests';

/** The task that sends one item's requests as they are. */
export function makeTask(item: ItemParameters): { task: NewTask; orgId?: string } {
  const { requests, onError } = readRequests(item.value('requests'), item.text('onError') as GivenRequests['onError']);
  const input: RequestInput = {
    requests: requests.map(({ type, body, attributes }) => ({ type, body, ...(attributes ? { attributes } : {}) })),
    ...(onError === 'stopOnError' ? { stopOnError: true } : {}),
  };
  const salesforce = item.collection('salesforce');
  const source = readSource(salesforce);
  const refs = [salesforce.requestedFor, source?.recordId].filter((ref): ref is string => typeof ref === 'string' && ref !== '');
  const options = item.collection('options');
  const task: NewTask = {
    kind: 'request',
    input,
    title: `Send ${requests.slice(0, 3).map(({ type }) => type).join(', ')}${requests.length > 3 ? ', …' : ''}`,
    ...(refs.length > 0 ? { refs: [...new Set(refs)] } : {}),
    ...(typeof options.priority === 'number' ? { priority: options.priority } : {}),
    ...(Number(options.expiresAfterHours) > 0 ? { expiresAfter: Math.round(Number(options.expiresAfterHours) * 3600) } : {}),
  };
  return { task, ...(source ? { orgId: source.orgId } : {}) };
}
