import { NUMERIC, nameField, type FieldDef, type ObjectDef } from '../schema/types';
import type { Json, JsonObject } from '../values';
import { ok, type DataCall, type Reply } from './types';

function summary(object: ObjectDef, version: string): JsonObject {
  const base = `/services/data/${version}/sobjects/${object.name}`;
  return {
    name: object.name, label: object.label, labelPlural: object.labelPlural, keyPrefix: object.keyPrefix, custom: object.custom, customSetting: false,
    createable: object.createable, updateable: object.updateable, deletable: object.deletable, undeletable: object.deletable, queryable: true, retrieveable: true,
    searchable: true, layoutable: true, triggerable: true, mergeable: object.name === 'Account' || object.name === 'Contact', replicateable: true, activateable: false, deprecatedAndHidden: false,
    feedEnabled: false, hasSubtypes: false, isInterface: false, isSubtype: false, mruEnabled: true,
    urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` },
  };
}

const soapType = (field: FieldDef): string => {
  if (field.type === 'id' || field.type === 'reference') return 'tns:ID';
  if (field.type === 'int') return 'xsd:int';
  if (NUMERIC.has(field.type)) return 'xsd:double';
  if (field.type === 'datetime') return 'xsd:dateTime';
  return field.type === 'date' || field.type === 'boolean' ? `xsd:${field.type}` : 'xsd:string';
};

function choices(call: DataCall, object: ObjectDef, field: FieldDef): Json[] {
  const stages = field.name === 'StageName' ? call.org.store.all('OpportunityStage').map((stage) => String(stage.ApiName)) : undefined;
  return (stages ?? field.values).map((value) => ({ value, label: value, active: true, defaultValue: value === field.defaultValue, validFor: null }));
}

function describeField(call: DataCall, object: ObjectDef, field: FieldDef): JsonObject {
  const editable = call.access.canEdit(object, field);
  const long = field.type === 'textarea' && field.length > 255;
  return {
    name: field.name, label: field.label, type: field.type, soapType: soapType(field), length: field.length, byteLength: field.length * 3,
    precision: field.precision, scale: field.scale, digits: field.type === 'int' ? field.precision : 0,
    nillable: !field.required && field.type !== 'id' && field.type !== 'boolean', defaultedOnCreate: field.defaultValue !== undefined || field.type === 'boolean' || !field.createable,
    createable: field.createable && editable, updateable: field.updateable && editable, permissionable: field.custom,
    calculated: false, calculatedFormula: null, autoNumber: field.autoNumber !== undefined, custom: field.custom, externalId: field.externalId, unique: field.unique,
    idLookup: field.externalId || field.type === 'id', caseSensitive: field.caseSensitive, nameField: field === nameField(object), htmlFormatted: false, encrypted: false,
    filterable: !long, sortable: !long && field.type !== 'multipicklist', groupable: !long && !NUMERIC.has(field.type) && field.type !== 'datetime', aggregatable: !long, queryByDistance: false,
    referenceTo: field.referenceTo, relationshipName: field.relationshipName ?? null, relationshipOrder: null, namePointing: false, polymorphicForeignKey: field.referenceTo.length > 1,
    picklistValues: choices(call, object, field), restrictedPicklist: field.restricted, dependentPicklist: false, controllerName: null,
    defaultValue: field.defaultValue === 'user' ? null : (field.defaultValue ?? null), defaultValueFormula: null, inlineHelpText: field.helpText ?? null,
    deprecatedAndHidden: false, highScaleNumber: false, displayLocationInDecimal: false, compoundFieldName: null, extraTypeInfo: null, mask: null, maskType: null,
    aiPredictionField: false, cascadeDelete: field.onDelete === 'cascade', restrictedDelete: field.onDelete === 'restrict', writeRequiresMasterRead: false, formulaTreatNullNumberAsZero: false,
    searchPrefilterable: false, filteredLookupInfo: null, referenceTargetField: null, dataTranslationEnabled: null,
  };
}

export function describeGlobal(call: DataCall): Reply {
  const objects = call.org.schema.all().filter((object) => call.access.can(object, 'read'));
  return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: objects.map((object) => summary(object, call.version)) });
}

export function describeObject(call: DataCall): Reply {
  const object = call.access.object(call.params.object ?? '');
  const fields = [...object.fields.values()].filter((field) => call.access.canRead(object, field));
  const children = call.org.schema.children(object.name).map((child): Json => ({
    childSObject: child.childObject, field: child.field, relationshipName: child.name ?? null,
    cascadeDelete: child.onDelete === 'cascade', restrictedDelete: child.onDelete === 'restrict', deprecatedAndHidden: false, junctionIdListNames: [], junctionReferenceTo: [],
  }));
  const own = summary(object, call.version);
  return ok({
    ...own, fields: fields.map((field) => describeField(call, object, field)), childRelationships: children,
    recordTypeInfos: [{ active: true, available: true, defaultRecordTypeMapping: true, developerName: 'Master', master: true, name: 'Master', recordTypeId: '012000000000000AAA', urls: {} }],
    namedLayoutInfos: [], actionOverrides: [], supportedScopes: [{ label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' }], sobjectDescribeOption: 'FULL',
  });
}

export function objectInfo(call: DataCall): Reply {
  return ok({ objectDescribe: summary(call.access.object(call.params.object ?? ''), call.version), recentItems: [] });
}
