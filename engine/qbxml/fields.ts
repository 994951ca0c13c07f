import {
  elementType, type BaseType, type ComplexType, type Edition, type GroupParticle, type Particle, type SimpleType,
} from './catalogue';

/** A field of a record as a form shows it. */
export interface QbxmlField {
  /** Names from the record down, such as `BillAddress/Addr1`. */
  path: string;
  /** `OBJECT`: an element with parts that repeats, such as a line; its own fields are those of `fieldsOf(its name)`. */
  type: BaseType | 'OBJECT';
  /** Characters. */
  maxLength?: number;
  enumeration?: readonly string[];
  /** Whether the record can't do without it. */
  required: boolean;
  /** Whether it is needed as soon as a sibling is given, such as the TxnID of an AppliedToTxnAdd. */
  requiredInParent: boolean;
  repeats: boolean;
  /** Paths of the fields, or of whole elements such as `SalesAndPurchase`, that can't stand beside it. */
  excludes: string[];
  /** Paths of which one must be given, this field's own or its parent's among them. */
  requiredOneOf?: string[];
  /** qbXML version that brought it, where known. */
  since?: string;
  edition?: Edition;
}

export interface FieldOptions {
  /** Fields that QuickBooks Desktop US doesn't have are left out unless this is set. */
  otherEditions?: boolean;
}

/** Fields that a new record may have, in the schema's order; `object` such as `Customer`. Empty for an unknown object. */
export function addFieldsOf(object: string, options: FieldOptions = {}): QbxmlField[] {
  return fieldsOf(`${object}Add`, options);
}

/** Fields that can be changed. */
export function modFieldsOf(object: string, options: FieldOptions = {}): QbxmlField[] {
  return fieldsOf(`${object}Mod`, options);
}

/** Fields that QuickBooks returns. */
export function retFieldsOf(object: string, options: FieldOptions = {}): QbxmlField[] {
  return fieldsOf(`${object}Ret`, options);
}

/** Fields of any element with parts, such as `InvoiceLineAdd` or `BillAddress`. Empty for an unknown one. */
export function fieldsOf(element: string, { otherEditions = false }: FieldOptions = {}): QbxmlField[] {
  const type = elementType(element);
  if (!type) return [];
  const fields = listFields(type, { prefix: '', required: true, excludes: [] });
  return otherEditions ? fields : fields.filter(({ edition }) => edition === undefined);
}

interface Place {
  prefix: string;
  /** Whether the record can't do without the parent. */
  required: boolean;
  excludes: string[];
  requiredOneOf?: string[];
  edition?: Edition;
  since?: string;
}

/** What the content model says of one name beside its own type. */
interface Role {
  requiredInParent: boolean;
  excludes: string[];
  requiredOneOf?: string[];
}

function listFields(type: ComplexType, place: Place): QbxmlField[] {
  const fields: QbxmlField[] = [];
  for (const [name, role] of rolesIn(type, place)) fields.push(...fieldsAt(type, name, place, role));
  return fields;
}

/** A name may stand in several branches of a choice; the first one tells what a form needs. */
function rolesIn(type: ComplexType, place: Place): Map<string, Role> {
  const roles = new Map<string, Role>();
  const visit = (item: Particle, role: Role): void => {
    if (item.kind === 'element') {
      const requiredInParent = role.requiredInParent && item.min > 0;
      if (!roles.has(item.name)) roles.set(item.name, { ...role, requiredInParent });
    } else if (item.kind === 'choice') item.items.forEach((branch) => visit(branch, roleInChoice(item, branch, role, place)));
    else item.items.forEach((part) => visit(part, { ...role, requiredInParent: role.requiredInParent && item.min > 0 }));
  };
  const references = isReference(type) && place.required ? { requiredOneOf: pathsOf([...type.elements.keys()], place) } : {};
  for (const item of type.content) visit(item, { requiredInParent: true, excludes: [], ...references });
  if (isReference(type)) excludeEachOther(roles);
  return roles;
}

function roleInChoice(choice: GroupParticle, branch: Particle, role: Role, place: Place): Role {
  const excludes = choice.max === 1 ? [...role.excludes, ...otherNames(choice.items, branch)] : role.excludes;
  const needed = place.required && role.requiredInParent && choice.min > 0;
  const requiredOneOf = needed ? pathsOf(choice.items.flatMap(namesOf), place) : undefined;
  return { requiredInParent: false, excludes, ...(requiredOneOf ? { requiredOneOf } : {}) };
}

/** QuickBooks takes the ListID of a reference and ignores its FullName when both are sent, so a form asks for one. */
function isReference(type: ComplexType): boolean {
  return type.elements.size === 2 && type.elements.has('ListID') && type.elements.has('FullName');
}

function excludeEachOther(roles: Map<string, Role>): void {
  for (const role of roles.values()) role.excludes = [...roles.entries()].filter(([, other]) => other !== role).map(([name]) => name);
}

function pathsOf(names: string[], place: Place): string[] {
  return names.map((name) => `${place.prefix}${name}`);
}

function otherNames(branches: readonly Particle[], branch: Particle): string[] {
  const own = new Set(namesOf(branch));
  return branches.flatMap(namesOf).filter((name) => !own.has(name));
}

function namesOf(item: Particle): string[] {
  return item.kind === 'element' ? [item.name] : [...item.names];
}

function fieldsAt(parent: ComplexType, name: string, place: Place, role: Role): QbxmlField[] {
  const element = parent.elements.get(name);
  if (!element) return [];
  const path = `${place.prefix}${name}`;
  const since = element.since ?? place.since;
  const edition = element.edition ?? place.edition;
  const requiredOneOf = role.requiredOneOf ?? place.requiredOneOf;
  const common = {
    required: place.required && role.requiredInParent,
    excludes: [...place.excludes, ...pathsOf(role.excludes, place)],
    ...(requiredOneOf ? { requiredOneOf } : {}),
    ...(since ? { since } : {}),
    ...(edition ? { edition } : {}),
  };
  const type = element.type.kind === 'complex' ? (element.type.text ?? element.type) : element.type;
  if (type.kind === 'complex' && !element.repeats) return listFields(type, { prefix: `${path}/`, ...common });
  const facets = type.kind === 'complex' ? { type: 'OBJECT' as const } : facetsOf(type);
  return [{ path, ...facets, requiredInParent: role.requiredInParent, repeats: element.repeats, ...common }];
}

function facetsOf({ base, maxLength, enumeration }: SimpleType): Pick<QbxmlField, 'type' | 'maxLength' | 'enumeration'> {
  const longest = maxLength ?? (base === 'ID' ? 36 : undefined);
  return { type: base, ...(longest === undefined ? {} : { maxLength: longest }), ...(enumeration ? { enumeration } : {}) };
}
