/** “Kho dữ liệu điện tử của tôi”: what people keep of their finished dossiers, as one more repository, the last that is heard. */
import type { RepositoryInfo } from '../contract.ts';

/** Its id; no agency's repository may have it. */
export const OWN = 'mine';

export const OWN_REPOSITORY: RepositoryInfo = {
  id: OWN,
  name: { vi: 'Kho dữ liệu điện tử của tôi', en: 'My own repository' },
  holds: ['person', 'birthRegistration', 'hometown', 'identityDocument', 'residence', 'civilStatus', 'family', 'household', 'numbers', 'enterprise', 'documents'],
};
