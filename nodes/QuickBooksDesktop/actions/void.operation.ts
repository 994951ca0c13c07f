import { idProperty, salesforceProperty } from '../descriptions/fields';
import { optionsProperty, readOptions, waitProperty } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import { task } from '../helpers/task';
import { a } from './operation';
import type { Operation } from './operation';

/** Sets all amounts to zero and keeps the number, as a bookkeeper would rather have it than a gap. */
export const voidTransaction: Operation = {
  value: 'void',
  name: 'Void',
  action: ({ noun }) => `Void ${a(noun)}`,
  describe: ({ noun }) => `Sets the amounts of ${a(noun)} to zero and keeps its number`,
  description: shownFor({ resource: having('void'), operation: ['void'] }, [
    idProperty('recordId', 'Record ID', true, 'TxnID of the transaction'),
    salesforceProperty,
    waitProperty,
    optionsProperty(readOptions),
  ]),
  make: (make) => {
    const { resource, object, first } = make;
    const id = first.text('recordId');
    if (!id) throw new Error(`The ID of the ${resource.noun} to void is empty.`);
    const requests = [{ type: 'TxnVoidRq', body: { TxnVoidType: object, TxnID: id } }];
    return task(make, { kind: 'request', input: { requests }, title: `Void ${resource.noun} ${id}` }, { id });
  },
};
