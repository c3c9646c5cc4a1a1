/** A form's session on the test plan, for elements that show a part of one. */
import { FormSession } from '@motcua/form';
import { applyPrefill } from '@motcua/form/prefill';
import { interpret } from '@motcua/procedure/interpret';
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { plan } from '../../packages/elements/test/plan.ts';
import { values } from '../../packages/elements/test/prefill.ts';
import { codeLists, fakeClient } from './gateway.ts';

const validators = interpret(plan);

export const newSession = (): FormSession => new FormSession(plan, { validators, context: { today: '2026-09-01', channel: 'online' } });

/** As it is after the person agreed: the name is locked, the year of birth is not. */
export const prefilledSession = (): FormSession => {
  const session = newSession();
  applyPrefill(session, { id: 'a5a1b2c3', values });
  return session;
};

/** Answers by the pointers of their fields. */
export const answer = (session: FormSession, answers: Readonly<Record<string, string | number | boolean>>): FormSession => {
  for (const [pointer, value] of Object.entries(answers)) session.at(pointer).input(value);
  return session;
};

/** How a page makes what the stories of these elements are given. */
export const sessionScript = (tag: string, more = ''): string => `import { FormSession } from '@motcua/form';
import { interpret } from '@motcua/procedure/interpret';

const plan = await (await fetch('/motcua/procedures/1.004873/1.1.0/plan.json')).json();
const session = new FormSession(plan, { validators: interpret(plan), context: { channel: 'online' } });
document.querySelector('mc-provider').codeLists = '/motcua/code-lists/';
document.querySelector('${tag}').session = session;${more}`;

/** Code lists for the fields inside, as a page's provider gives them. */
export const inProvider: Decorator = (story) => html`<mc-provider .client=${fakeClient({ codeLists })}>${story()}</mc-provider>`;
