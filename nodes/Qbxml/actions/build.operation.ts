import type { IDataObject } from 'n8n-workflow';
import { buildMessageSet } from '../../../engine/qbxml';
import type { ItemParameters } from '../../QuickBooksDesktop/helpers/parameters';
import { readRequests } from '../requests';
import type { GivenRequests } from '../requests';

/** JSON to a message that QuickBooks takes. Everything that is wrong is named with its place. */
export function execute(item: ItemParameters): IDataObject {
  const { requests, onError } = readRequests(item.value('requests'), item.text('onError') as GivenRequests['onError']);
  return { xml: buildMessageSet({ version: item.text('version', '13.0'), onError, requests }) };
}
