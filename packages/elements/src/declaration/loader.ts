import type { Client, Dossier, DossierContent } from '@motcua/client';
import { isPrint, type Plan, type PrintTemplate } from '@motcua/procedure';
import { problemOf } from '../failures.ts';
import { checked as checkedPlan } from '../form/checked-plan.ts';
import { PlanError } from '../form/plan-source.ts';

/** A submitted declaration with all that is needed to draw it. */
export interface SubmittedDeclaration {
  readonly dossier: Dossier;
  readonly content: DossierContent;
  readonly plan: Plan;
  readonly template: PrintTemplate;
}

/** The procedure has no declaration to print. */
export class NoTemplateError extends Error {
  override readonly name = 'NoTemplateError';
}

const templateOf = async (client: Client, procedure: string, version: string): Promise<PrintTemplate> => {
  const template = await client.procedures.print(procedure, version).catch((error: unknown) => {
    throw problemOf(error)?.code === 'notFound' ? new NoTemplateError(procedure) : error;
  });
  if (!isPrint(template)) throw new PlanError('Not a declaration of format motcua.print/1');
  return template;
};

const load = async (client: Client, code: string): Promise<SubmittedDeclaration> => {
  const [dossier, content] = await Promise.all([client.dossiers.get(code), client.dossiers.content(code)]);
  const { procedure, version } = content;
  const [plan, template] = await Promise.all([client.procedures.plan(procedure, version), templateOf(client, procedure, version)]);
  return { dossier, content, plan: checkedPlan(plan), template };
};

/** Fetches a submitted declaration from the gateway, once for each dossier. */
export class DeclarationLoader {
  loaded: SubmittedDeclaration | undefined;
  failure: unknown;
  busy = false;

  readonly #changed: () => void;
  #subject: { readonly client: Client; readonly code: string } | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Another dossier; without client or code none. The same one again changes nothing. */
  load(client: Client | undefined, code: string): void {
    const subject = client && code ? { client, code } : undefined;
    if (this.#subject?.client === subject?.client && this.#subject?.code === subject?.code) return;
    this.#subject = subject;
    this.loaded = this.failure = undefined;
    this.busy = false;
    void this.retry();
  }

  readonly retry = async (): Promise<void> => {
    const subject = this.#subject;
    if (!subject || this.busy) return;
    this.busy = true;
    this.failure = undefined;
    this.#changed();
    try {
      const loaded = await load(subject.client, subject.code);
      if (subject === this.#subject) this.loaded = loaded;
    } catch (error) {
      if (subject === this.#subject) this.failure = error;
    }
    if (subject !== this.#subject) return;
    this.busy = false;
    this.#changed();
  };
}
