import { group, text, texts, type Fields } from '../qbxml/fields';
import { element, leaf } from '../xml/write';
import { nothingFound, type Outcome, type RequestContext } from './context';
import type { DeletedRecord } from './state';

/** QuickBooks forgets deletions after about this time. */
const KEPT_SECONDS = 90 * 86_400;

/** ListDeletedQuery and TxnDeletedQuery: what was deleted, by kind and time. */
export function deletedQuery(context: RequestContext, sent: Fields, side: 'List' | 'Txn'): Outcome {
  const { company } = context;
  const typeElement = `${side}DelType`;
  const kinds = texts(sent, typeElement);
  const range = group(sent, 'DeletedDateRangeFilter') ?? {};
  const from = text(range, 'FromDeletedDate');
  const to = text(range, 'ToDeletedDate');
  const low = from ? company.time.filter(from) : '';
  const high = to ? company.time.filter(to, true) : '9999';
  const found = (side === 'List' ? company.data.deletedLists : company.data.deletedTxns).filter((one) => {
    const wall = company.time.wall(one.deleted);
    return kinds.includes(one.kind) && wall >= low && wall <= high && one.deleted > company.seconds() - KEPT_SECONDS;
  });
  const row = (one: DeletedRecord) => element(`${side}DeletedRet`, {}, leaf(typeElement, one.kind) + leaf(`${side}ID`, one.id) +
    leaf('TimeCreated', company.time.stamp(one.created)) + leaf('TimeDeleted', company.time.stamp(one.deleted)) +
    (one.label ? leaf(side === 'List' ? 'FullName' : 'RefNumber', one.label) : ''));
  return { xml: found.map(row).join(''), count: found.length, ...(found.length === 0 ? { status: nothingFound() } : {}) };
}
