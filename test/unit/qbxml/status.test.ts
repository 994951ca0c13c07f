import { describe, expect, test } from 'vitest';
import { classifyHresult, classifyStatus, knownHresults, knownStatuses, type StatusClass } from '../../../engine/qbxml';

describe('classifyStatus', () => {
  test.each<[number, StatusClass, string]>([
    [0, 'ok', 'applied'], [1, 'empty', 'not applied'], [500, 'empty', 'not applied'], [530, 'warning', 'applied'], [570, 'warning', 'applied'],
    [600, 'recovery', 'unknown'], [1000, 'internal', 'unknown'], [1010, 'transient', 'not applied'], [1030, 'feature', 'not applied'], [1060, 'bug', 'not applied'],
    [3070, 'data', 'not applied'], [3100, 'nameInUse', 'not applied'], [3120, 'missingReference', 'not applied'], [3140, 'missingReference', 'not applied'],
    [3171, 'rule', 'not applied'], [3200, 'stale', 'not applied'], [3220, 'permission', 'not applied'], [3231, 'notProcessed', 'not applied'],
    [3250, 'feature', 'not applied'], [3260, 'permission', 'not applied'], [3391, 'iterator', 'not applied'], [9002, 'recovery', 'unknown'],
  ])('%i is %s, a write %s', (code, kind, written) => {
    expect(classifyStatus(code, 'some text')).toMatchObject({ code, class: kind, written, known: true });
  });

  const locks = [
    'There was an error when modifying. The list has been modified by another user.',
    'QuickBooks error message: the transaction internals could not be locked. They are in use by another user.',
    'failed to acquire the lock for this object',
    'The specified list element is in use.',
  ];

  test.each([3170, 3175, 3176, 3177, 3180])('%i is a lock only by its text', (code) => {
    for (const text of locks) expect(classifyStatus(code, text)).toMatchObject({ class: 'transient', written: 'not applied' });
    expect(classifyStatus(code, 'The credit limit is exceeded.')).toMatchObject({ class: 'data', written: 'not applied' });
  });

  test('the lock texts say nothing for other codes', () => {
    for (const text of locks) expect(classifyStatus(3210, text).class).toBe('data');
  });

  test('codes without a row are judged by their range', () => {
    const kinds = [-1, 7, 999, 1999, 3001, 3098, 3305, 9050, 9101, 99999].map((code) => classifyStatus(code, ''));
    expect(kinds.map((facts) => facts.class)).toEqual(['internal', 'ok', 'warning', 'bug', 'data', 'data', 'rule', 'recovery', 'bug', 'data']);
    expect(kinds.every(({ known }) => !known)).toBe(true);
    expect(classifyStatus(-1).written).toBe('unknown');
  });

  test('every row speaks to a person', () => {
    expect(knownStatuses().length).toBeGreaterThan(60);
    for (const { meaning, remedy, who, code } of knownStatuses()) {
      expect(meaning, String(code)).toMatch(/^[A-Z].*[^.]$/);
      expect(remedy, String(code)).toMatch(/\.$/);
      expect(['bookkeeper', 'n8n owner']).toContain(who);
    }
  });
});

describe('classifyHresult', () => {
  test('only what was refused unread leaves no doubt after a write', () => {
    expect(classifyHresult('0x80040400')).toMatchObject({ afterWrite: 'notExecuted', session: 'continue', retry: false, who: 'n8n owner' });
    const certain = knownHresults().filter(({ afterWrite }) => afterWrite === 'notExecuted').map(({ code }) => code);
    expect(certain.sort()).toEqual(['0x80040400', '0x80040413', '0x80040423']);
    for (const code of ['0x80040402', '0x8004040D', '0x80010105', '0x800706BA', '0x80040408', '0x89999999', '', 'E_FAIL']) {
      expect(classifyHresult(code), code).toMatchObject({ afterWrite: 'inDoubt', session: 'end' });
    }
  });

  test('one code in all its spellings', () => {
    for (const text of ['0x8004040A', '0X8004040a', '8004040a', ' 0x8004040A ', String(0x8004040a - 2 ** 32)]) {
      expect(classifyHresult(text), text).toMatchObject({ code: '0x8004040A', meaning: 'Another company file is open', known: true });
    }
  });

  test('what passes by itself is tried again, what needs a person is not', () => {
    for (const code of ['0x80040414', '0x80040424', '0x8004041B', '0x80040416']) expect(classifyHresult(code).retry, code).toBe(true);
    for (const code of ['0x80040418', '0x8004041D', '0x80040420', '0x8004041F', '0x80040154']) expect(classifyHresult(code).retry, code).toBe(false);
  });

  test('every row speaks to a person', () => {
    for (const { code, meaning, remedy } of knownHresults()) {
      expect(code).toMatch(/^0x[0-9A-F]{8}$/);
      expect(meaning, code).toMatch(/^[A-Z].*[^.]$/);
      expect(remedy, code).toMatch(/\.$/);
    }
  });
});
