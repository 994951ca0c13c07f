import type { Row } from '../../values';
import type { ObjectDef } from '../../schema/types';
import type { Store } from '../store';
import { accountRules } from './account';
import { contactRules, contactRoleRules, userRules, assignmentRules } from './people';
import { lineRules } from './line';
import { opportunityRules } from './opportunity';
import { priceRules, pricebookRules } from './price';

/** One change of one record; `given` are the fields that the client sent. */
export interface Change {
  object: ObjectDef;
  before: Row | undefined;
  row: Row;
  given: ReadonlySet<string>;
}

export interface RuleContext {
  store: Store;
  multiCurrency: boolean;
  personAccounts: boolean;
  at: Date;
  touch(object: string, id: string, values: Row): void;
  create(object: string, values: Row): string;
}

/** What Salesforce itself does around a change: derive fields, refuse, update other records. */
export interface Rules {
  before?(change: Change, context: RuleContext): Row;
  after?(change: Change, context: RuleContext): void;
  beforeDelete?(change: Change, context: RuleContext): void;
}

export const RULES: Record<string, Rules | undefined> = {
  Account: accountRules,
  Contact: contactRules,
  User: userRules,
  OpportunityContactRole: contactRoleRules,
  PermissionSetAssignment: assignmentRules,
  Opportunity: opportunityRules,
  OpportunityLineItem: lineRules,
  PricebookEntry: priceRules,
  Pricebook2: pricebookRules,
};
