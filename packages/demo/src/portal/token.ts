/** Who is signed in, in this tab only: the browser forgets it when the tab is closed. */
export interface SignedIn {
  readonly accessToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly subject: string;
  readonly name: string;
  /** What the account may do: `citizen`, `officer`. */
  readonly roles: readonly string[];
}

const KEY = 'motcua.signed-in';

export const isSignedIn = (value: unknown): value is SignedIn =>
  typeof value === 'object' &&
  value !== null &&
  'accessToken' in value &&
  typeof value.accessToken === 'string' &&
  'expiresAt' in value &&
  typeof value.expiresAt === 'number' &&
  'subject' in value &&
  typeof value.subject === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'roles' in value &&
  Array.isArray(value.roles);

/** The person signed in in this tab, also when the token has run out meanwhile. */
export const signedIn = (): SignedIn | undefined => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isSignedIn(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
};

export const isLive = ({ expiresAt }: SignedIn): boolean => expiresAt > Date.now();

export const keepSignedIn = (person: SignedIn): void => {
  sessionStorage.setItem(KEY, JSON.stringify(person));
};

export const forgetSignedIn = (): void => {
  sessionStorage.removeItem(KEY);
};
