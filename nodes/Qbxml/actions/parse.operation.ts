import type { IDataObject } from 'n8n-workflow';
import { parseMessageSet, parseReply } from '../../../engine/qbxml';
import type { ItemParameters } from '../../QuickBooksDesktop/helpers/parameters';

/** An answer of QuickBooks, or a message for it, as JSON. Values stay the texts that QuickBooks wrote. */
export function execute(item: ItemParameters): IDataObject {
  const xml = item.text('xml');
  const parsed = /<([\w.-]+:)?QBXMLMsgsRq[\s>/]/.test(xml) ? parseMessageSet(xml) : parseReply(xml);
  return parsed as unknown as IDataObject;
}
