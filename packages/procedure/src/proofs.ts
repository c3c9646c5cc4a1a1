/** Papers that prove what is wrong with a locked answer: no procedure lists them, a form chooses a code for each dispute. */

/** So many may prove one dispute. */
export const MOST_PROOFS = 3;

const CODE = /^dispute-[0-9a-f]{8}$/;

/** Disputes are told apart by what their files are uploaded as: the field may move, the files stay. */
export const newProofs = (): string => `dispute-${crypto.randomUUID().slice(0, 8)}`;

export const areProofs = (component: string): boolean => CODE.test(component);
