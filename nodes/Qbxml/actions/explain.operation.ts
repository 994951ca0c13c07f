import type { IDataObject } from 'n8n-workflow';
import { classifyHresult, classifyStatus } from '../../../engine/qbxml';
import type { ItemParameters } from '../../QuickBooksDesktop/helpers/parameters';

/** What a status code of QuickBooks or an hresult of the Web Connector means, and who does what about it. */
export function execute(item: ItemParameters): IDataObject {
  const code = item.text('code');
  if (/^\d{1,5}$/.test(code)) return classifyStatus(Number(code), item.text('message')) as unknown as IDataObject;
  if (/^(0x)?[0-9a-f]{8}$/i.test(code) || /^-\d{1,10}$/.test(code)) return classifyHresult(code) as unknown as IDataObject;
  throw new Error(`"${code}" is neither a status code such as 3100 nor an hresult such as 0x80040400.`);
}
