/** A household business of one person, from the page of its name to its papers. */
import type { Answer, Person } from './person.ts';

/** The demonstration's owner, as the population database has him. */
export const OWNER = { name: 'Trần Văn Mẫu', birthDate: '1985-11-30', sex: 'male', personalId: '003085000002' };
export const HOME = { province: '92', commune: '31135', detail: 'Số 2, đường Thử Nghiệm' };

/** Answers the questions of a group. */
export const answerGroup = async (person: Person, at: string, answers: Readonly<Record<string, Answer>>): Promise<void> => {
  for (const [key, value] of Object.entries(answers)) await person.answer(`${at}/${key}`, value);
};

/** What is asked of the owner in an outage alone. */
export const answerOutage = async (person: Person): Promise<void> => {
  await answerGroup(person, '/owner', { ethnicGroup: '01', nationality: 'VN' });
  await answerGroup(person, '/owner/permanent', HOME);
  await answerGroup(person, '/owner/current', HOME);
};

/** The pages after the owner's; stands before the papers afterwards. */
export const fillBusiness = async (person: Person): Promise<void> => {
  await person.heading.getByText('Tên và trụ sở').waitFor();
  await answerGroup(person, '/name', { vietnamese: 'Hộ kinh doanh Minh Họa' });
  await answerGroup(person, '/headOffice/address', HOME);
  await answerGroup(person, '/headOffice', { phone: '02000000003' });
  await person.next();
  await person.heading.getByText('Ngành, nghề và vốn').waitFor();
  const [line = ''] = await person.rows('/lines');
  await answerGroup(person, line, { name: 'Bán lẻ thực phẩm', main: true, code: '4722' });
  await person.answer('/capital', '50000000');
  await person.next();
  await person.heading.getByText('Đăng ký thuế').waitFor();
  await answerGroup(person, '/tax', { notices: 'head-office', employees: 0 });
  await person.next();
  await person.heading.getByText('Chủ thể và cam kết').waitFor();
  await person.answer('/subject/kind', 'individual');
  await person.answer('/pledge', true);
  await person.next();
};
