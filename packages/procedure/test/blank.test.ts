import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../src/plan.ts';
import { planOf } from './support.ts';

const line = { type: 'string', title: 'Dòng chữ' };
const context = { type: 'object', readOnly: true, properties: { channel: { type: 'string' } } };
/** `b` is asked where `a`, or what stands at another place, is `yes`. */
const asksB = (where: JsonObject): JsonObject => ({ if: where, then: { properties: { b: line }, required: ['b'] } });
const says = (key: string): JsonObject => ({ properties: { [key]: { const: 'yes' } }, required: [key] });

describe('how a form stands before anything is answered', () => {
  it('is what is asked and required then, whatever may follow', () => {
    const { pages, blank } = planOf({ properties: { a: line, c: line }, required: ['a'], ...asksB(says('a')) });
    assert.deepEqual(blank, { pages: [pages[0]?.id], asked: ['/a', '/c'], required: ['/a'] });
  });

  it('begins with the defaults', () => {
    const { blank } = planOf({ properties: { a: { ...line, default: 'yes' } }, ...asksB(says('a')) });
    assert.deepEqual([blank?.asked, blank?.required], [['/a', '/b'], ['/b']]);
  });

  it('goes into groups, and requires in them what an absent one doesn’t', () => {
    const group = { type: 'object', title: 'Nhóm', properties: { x: line }, required: ['x'] };
    const { blank } = planOf({ properties: { all: { ...group, properties: { here: group, perhaps: group }, required: ['here'] } }, required: ['all'] });
    assert.deepEqual(blank?.asked, ['/all', '/all/here', '/all/here/x', '/all/perhaps', '/all/perhaps/x']);
    assert.deepEqual(blank.required, ['/all', '/all/here', '/all/here/x']);
  });

  it('is not said where the first page hangs on what only a browser knows', () => {
    assert.equal(planOf({ properties: { context, a: line }, ...asksB({ properties: { context: says('channel') }, required: ['context'] }) }).blank, undefined);
    const computed = { type: 'string', title: 'Tính', readOnly: true, 'x-compute': { var: 'a' } };
    assert.equal(planOf({ properties: { a: line, k: { ...computed, 'x-widget': 'none' } }, ...asksB(says('k')) }).blank, undefined);
  });

  it('is not said of a page with rows, or with values that are only read', () => {
    const rows = { type: 'array', title: 'Dòng', items: { type: 'object', properties: { x: line } } };
    assert.equal(planOf({ properties: { all: { type: 'object', title: 'Nhóm', properties: { a: line, rows } } } }).blank, undefined);
    const k = { type: 'string', title: 'Tính', readOnly: true, 'x-compute': { var: 'all.a' } };
    assert.equal(planOf({ properties: { all: { type: 'object', title: 'Nhóm', properties: { a: line, k } } } }).blank, undefined);
  });
});
