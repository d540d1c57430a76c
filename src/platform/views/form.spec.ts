import { describe, expect, it } from '@jest/globals';
import { dayTimeValues, readDayTime } from './day-time.js';
import { fieldModel } from './field.js';
import { emptyForm, errorOf, failedForm, fieldId, isChosen, valueOf } from './form.js';

describe('field ids', () => {
  it.each([
    ['titel', 'titel'],
    ['antwort.titel', 'antwort-titel'],
    ['projekte[0].titel', 'projekte-0-titel'],
    ['größe', 'größe'],
    ['0', 'feld-0'],
    ['"><script>', 'script'],
    ['', 'feld-'],
  ])('of %p is %p', (name, id) => {
    expect(fieldId(name)).toBe(id);
  });
});

describe('values', () => {
  const form = emptyForm({
    'antwort.titel': 'flach',
    antwort: { ziel: 'tief' },
    projekte: [{ titel: 'erstes' }],
  });

  it('are found under the whole name or along the path', () => {
    expect(valueOf(form, 'antwort.titel')).toBe('flach');
    expect(valueOf(form, 'antwort.ziel')).toBe('tief');
    expect(valueOf(form, 'projekte[0].titel')).toBe('erstes');
  });

  it('are absent for unknown and inherited names', () => {
    expect(valueOf(form, 'antwort.nichts.da')).toBeUndefined();
    expect(valueOf(form, 'constructor.name')).toBeUndefined();
    expect(valueOf(undefined, 'titel')).toBeUndefined();
  });

  it('are chosen by their text, alone or in a list', () => {
    expect(isChosen(3, '3')).toBe(true);
    expect(isChosen(['a', 'b'], 'b')).toBe(true);
    expect(isChosen(undefined, 'undefined')).toBe(false);
  });
});

describe('the model of a field', () => {
  it('brings value, error and the ids that describe it', () => {
    const form = failedForm({ titel: '' }, [{ field: 'titel', text: 'Geben Sie einen Titel an.' }]);
    expect(errorOf(form, 'titel')).toBe('Geben Sie einen Titel an.');
    expect(fieldModel({ form, name: 'titel', hint: 'Kurz', limit: 80 })).toMatchObject({
      id: 'titel',
      value: '',
      error: 'Geben Sie einen Titel an.',
      describedBy: 'titel-hint titel-limit titel-error',
    });
  });

  it('keeps what was typed before what was stored', () => {
    expect(fieldModel({ form: failedForm({ titel: '' }, []), name: 'titel', value: 'alt' }).value).toBe('');
    expect(fieldModel({ name: 'titel', value: 'alt' }).value).toBe('alt');
    expect(fieldModel({ name: 'preis', value: 0 }).value).toBe(0);
  });

  it('gives the first choice the id that the error summary links to', () => {
    const { options } = fieldModel({
      form: emptyForm({ art: 'b' }),
      name: 'art',
      options: [
        { value: 'a', text: 'A' },
        { value: 'b', text: 'B' },
      ],
    });
    expect(options?.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['art', false],
      ['art-2', true],
    ]);
  });
});

describe('day and time', () => {
  it('are read in the zone of Berlin and shown the same', () => {
    const instant = readDayTime('2026-06-12', '23:59');
    expect(instant?.toString()).toBe('2026-06-12T21:59:00Z');
    expect(dayTimeValues('frist', instant)).toEqual({ 'frist.day': '2026-06-12', 'frist.time': '23:59' });
  });

  it.each([
    ['2026-02-30', '12:00'],
    ['2026-06-12', ''],
    ['', '12:00'],
    [undefined, '12:00'],
  ])('are nothing for %p and %p', (day, time) => {
    expect(readDayTime(day, time)).toBeUndefined();
  });
});
