import { SalesforceError } from '../../errors';
import { round, toDateTime, type Row } from '../../values';
import type { Change, RuleContext, Rules } from './index';

/** Stage decides won and closed; lines decide the amount; the history remembers both. */
export const opportunityRules: Rules = {
  before(change, context) {
    const { before, given } = change;
    let row = change.row;
    if (before?.HasOpportunityLineItem === true) row = keepWhatLinesFix(row, before);
    row = followStage(row, before, given, context);
    const amount = row.Amount as number | null;
    return { ...row, ExpectedRevenue: amount === null ? null : round((amount * Number(row.Probability ?? 0)) / 100, 2) };
  },

  after({ row, before }, context) {
    if (row.IsDeleted === true) return;
    const changed = ['StageName', 'Amount', 'CloseDate', 'Probability'].some((field) => row[field] !== before?.[field]);
    if (changed) writeHistory(row, before, context);
  },
};

/** With lines, the amount comes from them: a written one is ignored without an error. Price book and currency stay. */
function keepWhatLinesFix(row: Row, before: Row): Row {
  for (const field of ['Pricebook2Id', 'CurrencyIsoCode']) {
    if ((row[field] ?? null) !== (before[field] ?? null)) {
      throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', `${field}: cannot be changed while the opportunity has products`, 400, [field]);
    }
  }
  return { ...row, Amount: before.Amount ?? null, TotalOpportunityQuantity: before.TotalOpportunityQuantity ?? null };
}

function followStage(row: Row, before: Row | undefined, given: ReadonlySet<string>, context: RuleContext): Row {
  const stage = context.store.all('OpportunityStage').find((one) => one.ApiName === row.StageName);
  if (!row.StageName || row.StageName === before?.StageName) return row;
  const LastStageChangeDate = toDateTime(new Date(Math.floor(context.at.getTime() / 1000) * 1000));
  if (!stage) return { ...row, IsClosed: false, IsWon: false, LastStageChangeDate };
  const derived: Row = {
    IsClosed: stage.IsClosed ?? false, IsWon: stage.IsWon ?? false, ForecastCategory: stage.ForecastCategory ?? null,
    ForecastCategoryName: stage.ForecastCategoryName ?? null, LastStageChangeDate,
  };
  return { ...row, ...derived, ...(given.has('Probability') ? {} : { Probability: stage.DefaultProbability ?? 0 }) };
}

export function writeHistory(row: Row, before: Row | undefined, context: Pick<RuleContext, 'create'>): void {
  context.create('OpportunityHistory', {
    OpportunityId: row.Id ?? null, StageName: row.StageName ?? null, Amount: row.Amount ?? null, ExpectedRevenue: row.ExpectedRevenue ?? null,
    CloseDate: row.CloseDate ?? null, Probability: row.Probability ?? null, ForecastCategory: row.ForecastCategory ?? null,
    PrevAmount: before?.Amount ?? null, PrevCloseDate: before?.CloseDate ?? null,
  });
}

/** Sums the lines up into the opportunity, as Salesforce does after each change of a line. */
export function rollUp(opportunityId: string, context: RuleContext): void {
  const opportunity = context.store.live('Opportunity', opportunityId);
  if (!opportunity) return;
  const lines = context.store.lookup('OpportunityLineItem', 'OpportunityId', opportunityId).filter((line) => line.IsDeleted !== true);
  const sum = (field: string) => round(lines.reduce((total, line) => total + Number(line[field] ?? 0), 0), 2);
  const amounts: Row = lines.length
    ? { Amount: sum('TotalPrice'), TotalOpportunityQuantity: sum('Quantity'), ExpectedRevenue: round((sum('TotalPrice') * Number(opportunity.Probability ?? 0)) / 100, 2) }
    : {};
  const after: Change['row'] = { ...opportunity, ...amounts, HasOpportunityLineItem: lines.length > 0 };
  context.touch('Opportunity', opportunityId, { ...amounts, HasOpportunityLineItem: lines.length > 0 });
  if (after.Amount !== opportunity.Amount) writeHistory(after, opportunity, context);
}
