import { SalesforceError } from '../../errors';
import type { Row } from '../../values';
import type { Change, RuleContext, Rules } from './index';

const fullName = (row: Row) => [row.FirstName, row.LastName].filter(Boolean).join(' ');

/** Person accounts: named by first and last name, with a contact of their own. Business accounts: no loops of parents. */
export const accountRules: Rules = {
  before({ row, before, given }, context) {
    checkParents(row, context);
    if (!context.personAccounts) return row;
    const isPerson = before ? before.IsPersonAccount === true : Boolean(row.LastName);
    if (!isPerson) return { ...row, IsPersonAccount: false };
    if (given.has('Name')) {
      throw new SalesforceError('INVALID_FIELD_FOR_INSERT_UPDATE', 'Unable to create/update fields: Name. Please check the security settings of this field and verify that it is read/write for your profile or permission set.', 400, ['Name']);
    }
    return { ...row, IsPersonAccount: true, Name: fullName(row) };
  },

  after(change, context) {
    const { row } = change;
    if (row.IsPersonAccount !== true) return;
    const contact: Row = { AccountId: row.Id ?? null, FirstName: row.FirstName ?? null, LastName: row.LastName ?? null, Name: row.Name ?? null, Email: row.PersonEmail ?? null, IsPersonAccount: true };
    if (row.PersonContactId) context.touch('Contact', String(row.PersonContactId), contact);
    else if (row.IsDeleted !== true) linkContact(change, contact, context);
  },
};

function linkContact({ row }: Change, contact: Row, context: RuleContext): void {
  const id = context.create('Contact', contact);
  context.touch('Account', String(row.Id), { PersonContactId: id });
}

function checkParents(row: Row, context: RuleContext): void {
  let parent = row.ParentId;
  for (let depth = 0; parent; depth++) {
    if (parent === row.Id || depth > 500) {
      throw new SalesforceError('CIRCULAR_DEPENDENCY', 'attempt to create a circular hierarchy of accounts', 400, ['ParentId']);
    }
    parent = context.store.get('Account', String(parent))?.ParentId;
  }
}
