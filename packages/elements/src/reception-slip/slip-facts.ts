/** What a reception slip says, of what is held about a dossier. */
import type { DossierContent, DossierEvent, DossierFile } from '@motcua/client';
import { valueAt, type Plan, type Pointer, type ProcedureInfo } from '@motcua/procedure';
import { subjectText, type Filling } from '../declaration/filling.ts';

/** Được tiếp nhận. */
const RECEIVED = 2;

/** The first reception: the one that the appointment was given at. */
export const receptionOf = (events: readonly DossierEvent[]): DossierEvent | undefined => events.find(({ state }) => state === RECEIVED);

const UNITS: Readonly<Record<ProcedureInfo['processing']['unit'], string>> = { WORKING_DAY: 'ngày làm việc', DAY: 'ngày', HOUR: 'giờ', MONTH: 'tháng' };

/** In Vietnamese whatever the language of the page: it stands on an official paper. */
export const processingTime = ({ value, unit }: ProcedureInfo['processing']): string => `${value} ${UNITS[unit]}`;

/** Where the common definitions (schemas/common) put what is known of a person; other shapes leave a line open. */
export const textAt = (filling: Filling, pointer: Pointer): string => subjectText(filling, pointer, 'text');

/** A common address on one line, from the house to the country. */
export const addressAt = (filling: Filling, at: Pointer): string =>
  ['detail', 'commune', 'province', 'abroad', 'country'].map((key) => textAt(filling, `${at}/${key}`)).filter(Boolean).join(', ');

/** The person that the dossier is about: another one than the requester where there is a subject. */
export const ownerName = (filling: Filling): string => textAt(filling, valueAt(filling.instance, '/subject/name') === undefined ? '/requester/name' : '/subject/name');

/** A row of the papers handed in. */
export interface PaperRow {
  readonly name: string;
  readonly files: number;
}

/** All that was handed in, with the submission and later, by component; a paper by reference counts as one. */
export const paperRows = (plan: Plan, content: DossierContent, events: readonly DossierEvent[]): PaperRow[] => {
  const later = events.filter(({ type }) => type === 'supplemented').flatMap(({ files = [] }) => files);
  const counts = new Map<string, number>();
  const handedIn: readonly Pick<DossierFile, 'component'>[] = [...content.files, ...(content.documents ?? []), ...later];
  for (const { component } of handedIn) counts.set(component, (counts.get(component) ?? 0) + 1);
  const names = new Map(plan.procedure.components.map(({ code, name }) => [code, name.vi]));
  return [...counts].map(([code, files]) => ({ name: names.get(code) ?? code, files }));
};
