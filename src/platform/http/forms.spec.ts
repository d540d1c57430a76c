import { describe, expect, it } from '@jest/globals';
import { addField, type Body, fieldsOf } from './forms.js';

describe('fieldsOf', () => {
  it('gives what was typed without the token of the form', () => {
    expect(fieldsOf({ _csrf: 'x', name: 'Anna', _other: '' })).toEqual({ name: 'Anna', _other: '' });
    expect(fieldsOf(undefined)).toEqual({});
  });
});

describe('addField', () => {
  it('makes a list of a name that comes again', () => {
    const fields: Body = {};
    addField(fields, 'kind', 'a');
    addField(fields, 'kind', 'b\0');
    addField(fields, 'kind', 'c');
    addField(fields, 'name', '');
    expect(fields).toEqual({ kind: ['a', 'b', 'c'], name: '' });
  });
});
