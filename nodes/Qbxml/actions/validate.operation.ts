import type { IDataObject } from 'n8n-workflow';
import { validateRequest, validateXml } from '../../../engine/qbxml';
import type { ItemParameters } from '../../QuickBooksDesktop/helpers/parameters';
import { readRequests } from '../requests';

/** Order, types, lengths, enumerations and version of requests, each fault with its path, limit and value. */
export function execute(item: ItemParameters): IDataObject {
  const given = item.value('requests');
  const version = item.text('version', '13.0');
  const errors =
    typeof given === 'string' && given.trimStart().startsWith('<')
      ? validateXml(given)
      : readRequests(given, 'continueOnError').requests.flatMap((request) => validateRequest(request, { version }));
  return { valid: errors.length === 0, errors: errors as unknown as IDataObject[] };
}
