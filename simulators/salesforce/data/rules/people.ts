import { SalesforceError } from '../../errors';
import type { Rules } from './index';

const named: Rules['before'] = ({ row }) => ({ ...row, Name: [row.FirstName, row.LastName].filter(Boolean).join(' ') || null });

export const contactRules: Rules = { before: named };

export const userRules: Rules = { before: named };

/** An opportunity has one primary contact: a new one takes the place of the old. */
export const contactRoleRules: Rules = {
  after({ row }, context) {
    if (row.IsPrimary !== true || row.IsDeleted === true) return;
    for (const other of context.store.lookup('OpportunityContactRole', 'OpportunityId', row.OpportunityId ?? null)) {
      if (other.Id !== row.Id && other.IsPrimary === true) context.touch('OpportunityContactRole', String(other.Id), { IsPrimary: false });
    }
  },
};

/** A permission set is assigned to a user once. */
export const assignmentRules: Rules = {
  before({ row }, context) {
    const same = context.store
      .lookup('PermissionSetAssignment', 'AssigneeId', row.AssigneeId ?? null)
      .find((other) => other.PermissionSetId === row.PermissionSetId && other.IsDeleted !== true && other.Id !== row.Id);
    if (same) throw new SalesforceError('DUPLICATE_VALUE', `duplicate value found: PermissionSetId duplicates value on record with id: ${String(same.Id)}`);
    return { ...row, IsActive: true };
  },
};
