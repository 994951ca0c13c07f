import { idProperty, itemTypeProperty, salesforceProperty } from '../descriptions/fields';
import { optionsProperty, readOptions, waitProperty } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import { task } from '../helpers/task';
import { a } from './operation';
import type { Operation } from './operation';

/** Deletes by id; a record that is gone already counts as deleted. QuickBooks refuses what has been used. */
export const remove: Operation = {
  value: 'delete',
  name: 'Delete',
  action: ({ noun }) => `Delete ${a(noun)}`,
  describe: ({ noun, kind }) =>
    kind === 'list' ? `Deletes ${a(noun)}; QuickBooks refuses one that has been used` : `Deletes ${a(noun)} for good`,
  description: shownFor({ resource: having('delete'), operation: ['delete'] }, [
    itemTypeProperty,
    idProperty('recordId', 'Record ID', true, 'ListID or TxnID of the record'),
    salesforceProperty,
    waitProperty,
    optionsProperty(readOptions),
  ]),
  make: (make) => {
    const { resource, object, first } = make;
    const id = first.text('recordId');
    if (!id) throw new Error(`The ID of the ${resource.noun} to delete is empty.`);
    const verb = resource.kind === 'list' ? 'ListDel' : 'TxnDel';
    const idName = resource.kind === 'list' ? 'ListID' : 'TxnID';
    const requests = [{ type: `${verb}Rq`, body: { [`${verb}Type`]: object, [idName]: id } }];
    return task(make, { kind: 'request', input: { requests }, title: `Delete ${resource.noun} ${id}` }, { id });
  },
};
