import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstOf } from '../src/first.ts';
import { isObject } from '../src/json.ts';
import type { Plan } from '../src/plan.ts';
import { fieldsOf } from '../src/plan-reading.ts';
import { load, planOf } from './support.ts';

const line = { type: 'string', title: 'Dòng chữ' };
/** 45 questions: pages of 20 without a layout. */
const many = { properties: Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`q${index}`, line])), required: ['q0'] };

describe('what a form’s first page is drawn from', () => {
  it('is that page with its fields, however long the form is', () => {
    const plan = planOf(many);
    const first = firstOf(plan);
    assert.deepEqual(first?.pages, [plan.pages[0]]);
    assert.deepEqual(first.fields.map(({ pointer }) => pointer), Array.from({ length: 20 }, (_, index) => `/q${index}`));
    assert.deepEqual([first.blank, first.procedure], [plan.blank, { code: plan.procedure.code, version: plan.procedure.version, name: plan.procedure.name }]);
  });

  it('has what the options of a field hang on, also from another page, once', () => {
    const plan = planOf(many);
    const hanging = (pointer: string): Plan => ({ ...plan, fields: plan.fields.map((field) => (['/q1', '/q2'].includes(field.pointer) ? { ...field, options: { list: 'communes', by: pointer } } : field)) });
    assert.deepEqual(firstOf(hanging('/q44'))?.fields.slice(19).map(({ pointer }) => pointer), ['/q19', '/q44']);
    assert.equal(firstOf(hanging('/q0'))?.fields.length, 20);
  });

  it('is nothing where the plan doesn’t say how its form begins, or has one page alone', () => {
    const { blank, ...silent } = planOf(many);
    assert.ok(isObject(blank));
    assert.equal(firstOf(silent), undefined);
    assert.equal(firstOf(planOf({ properties: { a: line } })), undefined);
  });

  it('is a small part of a real plan, with all that the page names', () => {
    const plan = load();
    const first = firstOf(plan);
    assert.ok(first && JSON.stringify(first).length * 4 < JSON.stringify(plan).length);
    const known = new Set(fieldsOf(first.fields).map(({ pointer }) => pointer));
    assert.deepEqual(first.blank.asked.filter((pointer) => !known.has(pointer)), []);
  });
});
