import type { HresultFacts, StatusFacts } from './status';

const checkData = 'Correct the value that QuickBooks names and send the record again.';
const reportBug = 'Report it with the message; the request has to be built otherwise.';
const readText = "Act on QuickBooks' own words, then send the record again.";
const lookFirst = 'Look for the record in QuickBooks before anything is sent again.';

/** Rows: class, meaning, written, remedy, who. */
type StatusRow = [StatusFacts['class'], string, StatusFacts['written'], string, StatusFacts['who']];

/** Every qbXML status code that is known. Some take another meaning by their text: see classifyStatus. */
export const statusRows: Record<number, StatusRow> = {
  0: ['ok', 'Done', 'applied', 'Nothing to do.', 'bookkeeper'],
  1: ['empty', 'The query found nothing', 'not applied', 'Nothing to do.', 'bookkeeper'],
  500: ['empty', 'Some or all of the records asked for do not exist', 'not applied', 'Check the names or ids if they were expected to exist.', 'bookkeeper'],
  501: ['warning', 'QuickBooks holds a value that qbXML cannot show', 'applied', 'Look the value up in QuickBooks if it matters.', 'bookkeeper'],
  510: ['warning', 'QuickBooks did what was asked, but could not return the record', 'applied', 'Look at the record in QuickBooks.', 'bookkeeper'],
  530: ['warning', 'This QuickBooks does not have a field that was sent, or hides it', 'applied', 'Take the field that QuickBooks names out of the mapping.', 'n8n owner'],
  531: ['warning', 'This QuickBooks does not know a value from a fixed list that was sent', 'applied', 'Choose another value in the mapping.', 'n8n owner'],
  550: ['warning', 'The record was saved, its notes were not', 'applied', 'Enter the notes in QuickBooks by hand.', 'bookkeeper'],
  560: ['warning', 'A field that was sent is out of date', 'applied', 'Take the field that QuickBooks names out of the mapping.', 'n8n owner'],
  570: ['warning', 'The record was saved, but not linked: the other transaction is closed already', 'applied', 'Check whether the link is needed and make it in QuickBooks.', 'bookkeeper'],
  600: ['recovery', 'QuickBooks keeps no record of the message set in the company file that is open', 'unknown', lookFirst, 'bookkeeper'],
  1000: ['internal', 'QuickBooks met an error of its own', 'unknown', lookFirst, 'bookkeeper'],
  1010: ['transient', 'QuickBooks is not available just now', 'not applied', 'Nothing to do: it is sent again by itself.', 'bookkeeper'],
  1030: ['feature', 'This QuickBooks does not know the request', 'not applied', 'Use another request, or a QuickBooks edition and version that has it.', 'n8n owner'],
  1060: ['bug', 'The request id is not valid', 'not applied', reportBug, 'n8n owner'],
  3000: ['data', 'An id is not of the form that QuickBooks uses', 'not applied', 'Check the ListID or TxnID that was given.', 'n8n owner'],
  3010: ['data', 'A yes-no value is neither true nor false', 'not applied', checkData, 'n8n owner'],
  3020: ['data', 'A date or time is not valid for QuickBooks', 'not applied', checkData, 'n8n owner'],
  3030: ['data', 'A date range is not valid for QuickBooks', 'not applied', checkData, 'n8n owner'],
  3031: ['data', 'A range of names or numbers is not valid', 'not applied', checkData, 'n8n owner'],
  3035: ['data', 'A duration is not valid', 'not applied', checkData, 'n8n owner'],
  3040: ['data', 'An amount is not valid', 'not applied', checkData, 'n8n owner'],
  3045: ['data', 'A price is not valid', 'not applied', checkData, 'n8n owner'],
  3060: ['data', 'A quantity is not valid', 'not applied', checkData, 'n8n owner'],
  3070: ['data', 'A text is too long; QuickBooks never cuts one off', 'not applied', 'Shorten the text that QuickBooks names.', 'n8n owner'],
  3080: ['data', 'A text is not valid', 'not applied', checkData, 'n8n owner'],
  3085: ['data', 'A number is not valid', 'not applied', checkData, 'n8n owner'],
  3090: ['data', 'A name is not valid, for instance because of a colon in it', 'not applied', 'Correct the name and send the record again.', 'n8n owner'],
  3100: ['nameInUse', 'The name is in use; customers, vendors, employees and other names share one list, hidden ones included', 'not applied', 'Link the record that has the name, or choose another name.', 'bookkeeper'],
  3110: ['data', 'The full name, parents included, is too long', 'not applied', 'Shorten the name or use fewer levels.', 'bookkeeper'],
  3120: ['missingReference', 'A record that the request names does not exist', 'not applied', 'Check whether it was deleted or merged in QuickBooks; create it or choose another.', 'bookkeeper'],
  3130: ['missingReference', 'The parent record is not valid', 'not applied', 'Create the parent in QuickBooks or choose another.', 'bookkeeper'],
  3140: ['missingReference', 'A record that the request refers to does not exist', 'not applied', 'Create the record that QuickBooks names, or correct the name in the mapping.', 'bookkeeper'],
  3150: ['data', 'Something that QuickBooks needs is missing', 'not applied', 'Fill the field that QuickBooks names.', 'n8n owner'],
  3160: ['rule', 'The record cannot be deleted, mostly because others use it', 'not applied', 'Make it inactive, or remove what uses it.', 'bookkeeper'],
  3161: ['rule', 'The record cannot be deleted: it is dated on or before the closing date', 'not applied', 'Decide whether the closed period may be changed.', 'bookkeeper'],
  3170: ['data', 'The record cannot be changed', 'not applied', readText, 'bookkeeper'],
  3171: ['rule', 'The change is dated on or before the closing date', 'not applied', 'Use a later date, or decide whether the closed period may be changed.', 'bookkeeper'],
  3175: ['data', 'The record is in use', 'not applied', readText, 'bookkeeper'],
  3176: ['data', 'A related record is in use', 'not applied', readText, 'bookkeeper'],
  3177: ['data', 'A related record or currency is in use', 'not applied', readText, 'bookkeeper'],
  3180: ['data', 'QuickBooks could not save the record', 'not applied', readText, 'bookkeeper'],
  3185: ['data', 'QuickBooks could not delete or void the record', 'not applied', readText, 'bookkeeper'],
  3200: ['stale', 'The record was changed in QuickBooks since it was read', 'not applied', 'Nothing to do: it is read anew and the change computed again. If this repeats, look at the record.', 'bookkeeper'],
  3205: ['data', 'The address is not valid', 'not applied', checkData, 'bookkeeper'],
  3210: ['data', 'A value is not allowed here, for instance a payment above the open balance', 'not applied', checkData, 'bookkeeper'],
  3220: ['permission', 'The QuickBooks user may not do this', 'not applied', "Give the user of the Web Connector the right in QuickBooks, or have an administrator's file access approved.", 'bookkeeper'],
  3230: ['recovery', 'The check of an earlier request failed', 'unknown', lookFirst, 'bookkeeper'],
  3231: ['notProcessed', 'The request was not carried out, because one before it failed', 'not applied', 'Nothing to do: it is sent again by itself.', 'bookkeeper'],
  3240: ['data', 'QuickBooks cannot use the record id or its time stamp', 'not applied', readText, 'bookkeeper'],
  3250: ['feature', 'The feature is switched off, or this QuickBooks edition does not have it', 'not applied', 'Switch the feature on in the preferences of QuickBooks, or do without it in the mapping.', 'bookkeeper'],
  3260: ['permission', 'The permissions of the QuickBooks user do not suffice', 'not applied', 'Raise the permissions of the user in QuickBooks.', 'bookkeeper'],
  3261: ['permission', 'The application may not see personal data', 'not applied', 'Allow it in QuickBooks under Preferences, Integrated Applications.', 'bookkeeper'],
  3262: ['feature', 'A payroll subscription is needed', 'not applied', 'Do without the payroll fields, or subscribe.', 'bookkeeper'],
  3263: ['permission', 'QuickBooks allows reading only', 'not applied', 'Give the application access to write, or check the QuickBooks licence.', 'bookkeeper'],
  3264: ['feature', 'A merchant services subscription is needed', 'not applied', 'Do without the card fields, or subscribe.', 'bookkeeper'],
  3301: ['feature', 'The request works only while a person is at QuickBooks', 'not applied', 'Do it in QuickBooks by hand.', 'bookkeeper'],
  3391: ['iterator', 'The paged query has ended: its session is over', 'not applied', 'Nothing to do: the query is started anew.', 'bookkeeper'],
  3500: ['rule', 'The two records cannot be merged', 'not applied', readText, 'bookkeeper'],
  9001: ['recovery', 'A message set was sent again under its id with other content', 'unknown', lookFirst, 'bookkeeper'],
  9002: ['recovery', 'QuickBooks has no answer stored for the message set', 'unknown', lookFirst, 'bookkeeper'],
  9003: ['recovery', 'The check of a message set failed', 'unknown', lookFirst, 'bookkeeper'],
  9004: ['recovery', 'The id of the message set is not valid', 'unknown', lookFirst, 'bookkeeper'],
  9005: ['recovery', 'QuickBooks could not store its answer to the message set', 'unknown', lookFirst, 'bookkeeper'],
};

/** What a code means that has no row, by its range: the first row whose end is not below the code. */
export const statusRanges: { to: number; row: StatusRow }[] = [
  { to: -1, row: ['internal', 'QuickBooks gave no status', 'unknown', lookFirst, 'bookkeeper'] },
  { to: 499, row: ['ok', 'Done, with a note from QuickBooks', 'applied', 'Nothing to do.', 'bookkeeper'] },
  { to: 999, row: ['warning', 'Done, with a warning from QuickBooks', 'applied', 'Read the warning and check the record.', 'bookkeeper'] },
  { to: 1999, row: ['bug', 'QuickBooks refused the request as such', 'not applied', reportBug, 'n8n owner'] },
  { to: 2999, row: ['data', 'QuickBooks refused the request', 'not applied', readText, 'bookkeeper'] },
  { to: 3099, row: ['data', 'A value is not of the form that QuickBooks wants', 'not applied', checkData, 'n8n owner'] },
  { to: 3269, row: ['data', 'QuickBooks refused the request', 'not applied', readText, 'bookkeeper'] },
  { to: 3310, row: ['rule', 'A rule of accounting is against it, such as a wrong account, item type or linked transaction', 'not applied', readText, 'bookkeeper'] },
  { to: 8999, row: ['data', 'QuickBooks refused the request', 'not applied', readText, 'bookkeeper'] },
  { to: 9099, row: ['recovery', 'The record of a message set is not in order', 'unknown', lookFirst, 'bookkeeper'] },
  { to: 9199, row: ['bug', 'A macro, the reference from one request to another, is not valid', 'not applied', reportBug, 'n8n owner'] },
  { to: Infinity, row: ['data', 'QuickBooks refused the request', 'not applied', readText, 'bookkeeper'] },
];

/** Rows: meaning, whether it is worth trying again unattended, remedy, who. Session and write: see classifyHresult. */
type HresultRow = [string, boolean, string, HresultFacts['who']];

const tryLater = 'Nothing to do: the next update tries again. If it stays so, look at the QuickBooks computer.';
const atComputer = 'Look at the message on the QuickBooks computer and clear it.';
const install = 'Repair or reinstall QuickBooks on the computer of the Web Connector.';
const authorise = 'Open the company file as QuickBooks administrator and give the application access under Preferences, Integrated Applications.';
const openFile = 'Open the right company file in QuickBooks, or set its path on the connection.';
const restart = 'Close QuickBooks and the Web Connector and start them again, both with the same Windows user and rights.';

export const hresultRows: Record<string, HresultRow> = {
  '0x80040154': ['The QuickBooks request processor is not installed', false, install, 'bookkeeper'],
  '0x80010105': ['QuickBooks broke off the call', true, tryLater, 'bookkeeper'],
  '0x800706BA': ['QuickBooks is gone, for instance because it was closed', true, tryLater, 'bookkeeper'],
  '0x80040400': ['QuickBooks could not read the message: wrong order, unknown element, bad character or version', false, reportBug, 'n8n owner'],
  '0x80040401': ['QuickBooks cannot be reached', true, tryLater, 'bookkeeper'],
  '0x80040402': ['QuickBooks met an unexpected error', true, 'If it repeats, look into qbsdklog.txt on the QuickBooks computer.', 'bookkeeper'],
  '0x80040403': ['The company file cannot be opened', false, openFile, 'bookkeeper'],
  '0x80040404': ['This QuickBooks does not understand qbXML', false, install, 'bookkeeper'],
  '0x80040405': ['Parts of QuickBooks are missing', false, install, 'bookkeeper'],
  '0x80040406': ['The company file is of another QuickBooks version', false, 'Open the file once in the QuickBooks that is installed, or install its version.', 'bookkeeper'],
  '0x80040407': ['The installation of QuickBooks is not complete', false, install, 'bookkeeper'],
  '0x80040408': ['QuickBooks could not be started', true, restart, 'bookkeeper'],
  '0x80040409': ['The company file is of another QuickBooks version', false, 'Open the file once in the QuickBooks that is installed, or install its version.', 'bookkeeper'],
  '0x8004040A': ['Another company file is open', true, 'Open the company file of this connection in QuickBooks.', 'bookkeeper'],
  '0x8004040C': ['The Web Connector called QuickBooks out of turn', true, restart, 'bookkeeper'],
  '0x8004040D': ['The QuickBooks session is over, mostly because QuickBooks was restarted', true, tryLater, 'bookkeeper'],
  '0x8004040F': ['The Web Connector called QuickBooks out of turn', true, restart, 'bookkeeper'],
  '0x80040410': ['The company file is open in the other mode, single-user or multi-user', true, 'Switch the user mode in QuickBooks, or allow both in the Web Connector file.', 'bookkeeper'],
  '0x80040411': ['The Web Connector called QuickBooks out of turn', true, restart, 'bookkeeper'],
  '0x80040412': ['The Web Connector called QuickBooks out of turn', true, restart, 'bookkeeper'],
  '0x80040413': ['QuickBooks does not undo message sets', false, reportBug, 'n8n owner'],
  '0x80040414': ['A dialog is open in QuickBooks', true, 'Close the dialog on the QuickBooks computer.', 'bookkeeper'],
  '0x80040416': ['QuickBooks is not running and the path of the company file is not known', true, openFile, 'bookkeeper'],
  '0x80040417': ['No company file is open and its path is not known', true, openFile, 'bookkeeper'],
  '0x80040418': ['The application was never given access to this company file', false, authorise, 'bookkeeper'],
  '0x8004041A': ['The application may not use this company file', false, authorise, 'bookkeeper'],
  '0x8004041B': ['QuickBooks could not lock what it needs', true, tryLater, 'bookkeeper'],
  '0x8004041C': ['QuickBooks met an error while it opened the company file', true, tryLater, 'bookkeeper'],
  '0x8004041D': ['The application may not log in by itself', false, authorise, 'bookkeeper'],
  '0x8004041E': ["The application's certificate has expired", false, authorise, 'bookkeeper'],
  '0x8004041F': ['QuickBooks Basic does not take requests from applications', false, 'Use QuickBooks Pro, Premier or Enterprise.', 'bookkeeper'],
  '0x80040420': ['Access was denied at the QuickBooks computer, or nobody answered the question', false, authorise, 'bookkeeper'],
  '0x80040421': ['QuickBooks refused the session', false, readText, 'bookkeeper'],
  '0x80040422': ['Single-user access is needed and another application has the file open', true, 'Close the other application, or allow multi-user access.', 'bookkeeper'],
  '0x80040423': ['This QuickBooks does not take the qbXML version that was sent', false, 'Lower the qbXML version of the connection.', 'n8n owner'],
  '0x80040424': ['QuickBooks is still starting', true, tryLater, 'bookkeeper'],
  '0x80040427': ['QuickBooks is not registered', false, 'Register QuickBooks.', 'bookkeeper'],
  '0x8004042A': ['Remote access to the company file is not allowed', false, atComputer, 'bookkeeper'],
  '0x8004042C': ["The application's certificate was revoked", false, authorise, 'bookkeeper'],
};

/** Refused before anything of the set was carried out. After any other code a write that was sent is in doubt. */
export const refusedUnread: ReadonlySet<string> = new Set(['0x80040400', '0x80040413', '0x80040423']);
