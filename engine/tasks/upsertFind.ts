import { currencyName, sameCurrency } from '../sync/currency';
import { isTrue, sameText, text } from '../sync/json';
import { entityNameLimit, itemNameLimit, suffixedNames, withSuffix } from '../sync/names';
import { carriesMark, carriesOtherMark, fullNameOf, idOf, inShort, type ReadRecord } from './answers';
import { homeCurrency, isOff, versionAtLeast } from './company';
import { refusal } from './failures';
import type { CompanyContext, TaskFailure } from './machine';
import { inWords, isEntity, isTransaction } from './objects';
import type { UpsertState } from './upsertState';

/** What became of a look by name. */
export type Choice =
  | { use: ReadRecord; by: 'name' | 'lost create' }
  | { create: string }
  /** Other names to ask for; `name` is a new base name. */
  | { ask: string[]; name?: string }
  | { refuse: TaskFailure };

const firstSuffix = 2;
const suffixesAtOnce = 5;

export function nameLimit(object: string): number {
  return isEntity(object) ? entityNameLimit : itemNameLimit;
}

/** FullName of a candidate: below its parent, when it has one. */
export function fullName(state: UpsertState, name: string): string {
  const parent = state.parentName ?? text(state.input.fields, 'ParentRef/FullName');
  return parent ? `${parent}:${name}` : name;
}

/** Rule R6: the first candidate name that is free or held by our own record decides. */
export function chooseByName(state: UpsertState, found: ReadRecord[], context: CompanyContext): Choice {
  for (const [index, name] of state.candidates.entries()) {
    const holder = found.find((record) => sameText(fullNameOf(record), fullName(state, name)));
    const isBase = index === 0 && !isSuffixed(state, name);
    const choice = holder ? judgeHolder(state, holder, isBase, context) : free(state, name);
    if (choice) return choice;
  }
  const asked = state.candidates.length === 1 ? 0 : state.candidates.length;
  if (asked >= suffixesAtOnce) return { refuse: noFreeName(state) };
  return { ask: suffixedNames(state.name, firstSuffix, suffixesAtOnce, nameLimit(state.input.object)) };
}

function isSuffixed(state: UpsertState, name: string): boolean {
  return name !== state.name;
}

function free(state: UpsertState, name: string): Choice {
  const { input, nameInUse, idIsGone } = state;
  const what = inWords(input.object);
  if (idIsGone) {
    return {
      refuse: refusal(
        'STORED_ID_GONE',
        `The ${what} ${fullName(state, state.name)} was in QuickBooks as ${input.id}, but is there no longer, neither by id nor by name.`,
        'It was deleted, merged, or the company file was restored from a backup. Store the id of the right record, or clear the stored id to have it made anew.',
        'bookkeeper',
      ),
    };
  }
  if (input.mode === 'update') {
    return { refuse: refusal('NOT_FOUND', `There is no ${what} ${fullName(state, name)} in QuickBooks.`, 'Check the name, or choose Upsert to have it made.', 'n8n owner') };
  }
  if (nameInUse > 0 && name === state.name) {
    return {
      refuse: refusal(
        '3100',
        `QuickBooks says that the name ${fullName(state, name)} is in use, but no list that can be searched shows it.`,
        'Look for the name in all lists of QuickBooks, inactive ones included, and rename the record or choose another name.',
        'bookkeeper',
      ),
    };
  }
  return { create: name };
}

/** Null: this candidate is not for us, go on to the next. */
function judgeHolder(state: UpsertState, holder: ReadRecord, isBase: boolean, context: CompanyContext): Choice | null {
  const { options = {} } = state.input;
  const mark = usableMark(state, context);
  if (holder.object !== state.input.object) return isBase ? { refuse: otherType(state, holder) } : null;
  if (mark && carriesMark(holder, mark)) return { use: holder, by: state.createLost ? 'lost create' : 'name' };
  if (mark && carriesOtherMark(holder, mark)) {
    return isBase && options.onForeignMark !== 'suffix' ? { refuse: foreignMark(state, holder) } : null;
  }
  const currency = otherCurrency(state, holder, context);
  if (currency) return currency;
  if (!mark || options.onUnmarked === 'link') return isBase ? { use: holder, by: state.createLost ? 'lost create' : 'name' } : null;
  return isBase ? { refuse: unmarked(state, holder) } : null;
}

/** Lists carry marks from qbXML 8.0; below that nothing could ever be marked, so nothing is told apart by it. */
export function usableMark(state: UpsertState, context: CompanyContext): UpsertState['input']['mark'] {
  return isTransaction(state.input.object) || versionAtLeast(context, '8.0') ? state.input.mark : undefined;
}

/** Rule R19: a customer has one currency for ever; another one needs a second customer. Null when it has the right one. */
export function otherCurrency(state: UpsertState, record: ReadRecord, context: CompanyContext): Choice | null {
  const { input, name } = state;
  const wanted = input.options?.currency;
  if (!wanted || input.object !== 'Customer') return null;
  const has = text(record.fields, 'CurrencyRef/FullName') || homeCurrency(context);
  if (sameCurrency(has, wanted)) return null;
  const second = withSuffix(text(input.fields, 'Name') || name, `(${wanted})`, nameLimit(input.object));
  if (input.options?.onOtherCurrency === 'second' && name !== second && !isOff(context, 'multiple currencies')) return { ask: [second], name: second };
  return {
    refuse: refusal(
      'CURRENCY',
      `The customer ${fullNameOf(record)} has ${has} in QuickBooks, ${wanted} is wanted, and a customer has one currency for ever.`,
      `Set the flow to use a second customer “${second}”, or change the currency of the record.`,
      'Salesforce admin',
      { detail: inShort(record) },
    ),
  };
}

/** Rule R19 for a customer that is made: with one currency only, it gets the company's own. */
export function currencyOfNew(state: UpsertState, context: CompanyContext): { fullName?: string; refuse?: TaskFailure } {
  const wanted = state.input.options?.currency;
  if (!wanted || state.input.object !== 'Customer') return {};
  if (!isOff(context, 'multiple currencies')) return { fullName: currencyName(wanted) };
  if (sameCurrency(wanted, homeCurrency(context))) return {};
  return {
    refuse: refusal(
      'CURRENCY',
      `The customer ${state.name} needs ${wanted}, but this company keeps its books in ${homeCurrency(context)} only.`,
      'Switch multiple currencies on in QuickBooks (this cannot be undone), or change the currency of the record.',
      'bookkeeper',
    ),
  };
}

export function otherType(state: UpsertState, holder: ReadRecord): TaskFailure {
  const wanted = inWords(state.input.object);
  return refusal(
    'OTHER_TYPE',
    `${fullNameOf(holder)} is a ${inWords(holder.object)} in QuickBooks, a ${wanted} is wanted.`,
    isEntity(state.input.object)
      ? 'Customers, vendors, employees and other names share one list of names: rename one of the two.'
      : 'The type of an item cannot be changed from outside: correct the item type in Salesforce, or rename one of the two.',
    isEntity(state.input.object) ? 'bookkeeper' : 'Salesforce admin',
    { detail: inShort(holder) },
  );
}

export function foreignMark(state: UpsertState, holder: ReadRecord): TaskFailure {
  return refusal(
    'FOREIGN_MARK',
    `The ${inWords(state.input.object)} ${fullNameOf(holder)} (${idOf(holder)}) in QuickBooks belongs to another Salesforce record.`,
    'Two Salesforce records have the same name or id: rename or merge them, or set the flow to create “Name (2)”.',
    'Salesforce admin',
    { detail: inShort(holder) },
  );
}

function unmarked(state: UpsertState, holder: ReadRecord): TaskFailure {
  return refusal(
    'UNMARKED',
    `A ${inWords(state.input.object)} named ${fullNameOf(holder)} is in QuickBooks already (${idOf(holder)}), and nothing says that it is the same one.`,
    'If it is, store its id on the Salesforce record or set the flow to link records found by name; if not, rename one of the two.',
    'Salesforce admin',
    { detail: inShort(holder) },
  );
}

function noFreeName(state: UpsertState): TaskFailure {
  return refusal(
    'NO_FREE_NAME',
    `The name ${state.name} and its variants up to (${firstSuffix + suffixesAtOnce - 1}) all belong to other records.`,
    'Give the record a name of its own, or merge duplicates in Salesforce.',
    'Salesforce admin',
  );
}

/** Rule R11. */
export function inactive(state: UpsertState, record: ReadRecord): TaskFailure | null {
  const wanted = state.input.fields.IsActive;
  if (text(record.fields, 'IsActive').toLowerCase() !== 'false' || state.input.options?.onInactive === 'reactivate') return null;
  if (wanted !== undefined && !isTrue(wanted)) return null;
  return refusal(
    'INACTIVE',
    `The ${inWords(state.input.object)} ${fullNameOf(record)} is inactive in QuickBooks.`,
    'Make it active in QuickBooks, or set the flow to reactivate records.',
    'bookkeeper',
    { detail: inShort(record) },
  );
}

/** Whether the record must be made active, because the options say so and the caller doesn't want it inactive. */
export function mustReactivate(state: UpsertState, record: ReadRecord): boolean {
  const { input } = state;
  return text(record.fields, 'IsActive').toLowerCase() === 'false'
    && input.options?.onInactive === 'reactivate'
    && (input.fields.IsActive === undefined || isTrue(input.fields.IsActive));
}
