import type { FieldDescribe, SalesforceClient } from './client';
import { Schema } from './schema';

/** A thing to choose on screen. */
export interface Choice {
  value: string;
  label: string;
}

/** Active stages of opportunities in the org's order; won ones say so, since labels are renamed and translated. */
export async function stageChoices(client: SalesforceClient): Promise<(Choice & { won: boolean })[]> {
  const rows = await client.query('SELECT ApiName, MasterLabel, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder');
  return rows.map((row) => ({ value: String(row['ApiName']), label: String(row['MasterLabel']), won: row['IsWon'] === true }));
}

/** Fields of an object and of the records it points to, as paths; `filterable` keeps those that a condition can use. */
export async function fieldChoices(client: SalesforceClient, object: string, { filterable = false } = {}): Promise<(Choice & { type: string })[]> {
  const schema = await new Schema(client).load([object]);
  const own = schema.object(object)?.fields ?? [];
  const links = own.filter((field) => field.relationshipName !== null && field.referenceTo.length === 1);
  await schema.load([...new Set(links.flatMap(({ referenceTo }) => referenceTo))]);
  const fits = (field: FieldDescribe) => !filterable || field.filterable;
  const related = links.flatMap(({ relationshipName, referenceTo: [target = ''] }) =>
    (schema.object(target)?.fields ?? []).filter(fits).map((field) => toChoice(field, `${relationshipName}.`, `${relationshipName} › `)));
  return [...own.filter(fits).map((field) => toChoice(field)), ...related];
}

function toChoice({ name, label, type }: FieldDescribe, path = '', prefix = ''): Choice & { type: string } {
  return { value: path + name, label: prefix + label, type };
}
