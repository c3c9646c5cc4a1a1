import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appointment } from '../src/appointment.ts';
import type { DossierState } from '../src/contract.ts';

const HOLIDAYS = new Set(['2026-09-02']);
/** Noon in Vietnam. */
const on = (day: string, state: DossierState) => ({ at: new Date(`${day}T05:00:00Z`), state });
const inDays = (value: number) => ({ value, unit: 'WORKING_DAY' as const });

test('counts working days from reception on, over weekends and holidays', () => {
  const submitted = on('2026-08-28', 1);
  assert.equal(appointment([submitted], inDays(3), HOLIDAYS), undefined);
  assert.equal(appointment([submitted, on('2026-08-28', 2)], inDays(3), HOLIDAYS), '2026-09-03');
  assert.equal(appointment([submitted, on('2026-08-28', 2), on('2026-08-31', 4)], inDays(3), HOLIDAYS), '2026-09-03');
  assert.equal(appointment([submitted, on('2026-08-28', 2), on('2026-09-03', 9)], inDays(3), HOLIDAYS), undefined);
});

test('a reception late in the evening of UTC is already on the next day in Vietnam', () => {
  const late = { at: new Date('2026-06-30T17:30:00Z'), state: 2 as const };
  assert.equal(appointment([late], inDays(1), HOLIDAYS), '2026-07-02');
});

test('stands still while papers are awaited, and goes on with what was left', () => {
  const events = [on('2026-06-01', 1), on('2026-06-01', 2), on('2026-06-02', 5)];
  assert.equal(appointment(events, inDays(3), HOLIDAYS), undefined);
  assert.equal(appointment([...events, on('2026-06-10', 4)], inDays(3), HOLIDAYS), '2026-06-12');
});

test('knows calendar days, months and hours', () => {
  const received = [on('2026-01-31', 2)];
  assert.equal(appointment(received, { value: 10, unit: 'DAY' }, HOLIDAYS), '2026-02-10');
  assert.equal(appointment(received, { value: 1, unit: 'MONTH' }, HOLIDAYS), '2026-02-28');
  assert.equal(appointment([on('2026-06-01', 2)], { value: 4, unit: 'HOUR' }, HOLIDAYS), '2026-06-02');
});

test('a withdrawal that was asked for and not carried out gives the agency no new time', () => {
  const events = [on('2026-06-01', 1), on('2026-06-01', 2), on('2026-06-02', 7)];
  assert.equal(appointment(events, inDays(3), HOLIDAYS), undefined);
  assert.equal(appointment([...events, on('2026-06-03', 8), on('2026-06-10', 4)], inDays(3), HOLIDAYS), '2026-06-11');
});
