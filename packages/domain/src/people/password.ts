/** What may be wrong with a new password beside its length. The list of common ones is asked for by the server. */
export type PasswordFault = 'repeats' | 'has_address' | 'has_name';

const product = 'waymark';
/** What counts as part of a password only if it is long enough not to be there by chance. */
const shortestPart = 4;
/** So much of a password has to be its own when an address or a name stands in it. */
const shortestRest = 8;

/** Why this password is no good for this person, or undefined. `names` are those of their organisations. */
export function passwordFault(
  password: string,
  { email, names }: { email: string; names: readonly string[] },
): PasswordFault | undefined {
  const plain = bare(password);
  if (isRepetition(password.toLowerCase()) || isSequence(password.toLowerCase())) return 'repeats';
  const [local = '', domain = ''] = email.split('@');
  if (isMadeOf(plain, [email, local, domain.replace(/\.[^.]*$/, '')])) return 'has_address';
  return isMadeOf(plain, [product, ...names]) ? 'has_name' : undefined;
}

/** Whether a password is little more than one of these words: what is left without them is too short. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  return words
    .map(bare)
    .filter((word) => word.length >= shortestPart)
    .some((word) => plain.includes(word) && plain.replaceAll(word, '').length < shortestRest);
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `aaaaaaaaaaaa`, `abcabcabcabc`, also with a last round that is not finished, and few signs in any order. */
function isRepetition(text: string): boolean {
  if (new Set(text).size <= 3) return true;
  const longestPart = Math.floor(text.length / 2);
  for (let length = 1; length <= longestPart; length += 1) {
    if (text.startsWith(text.slice(length))) return length <= Math.max(4, text.length / 3);
  }
  return false;
}

/** `123456789012`, `abcdefghijkl`, `987654321098`: nearly every sign follows from the one before. */
function isSequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => (code - (codes[index] ?? 0) + 10) % 10);
  const isSteady = (step: number) => steps.filter((each) => each === step).length >= steps.length - 1;
  const isNear = codes.slice(1).every((code, index) => Math.abs(code - (codes[index] ?? 0)) <= 9);
  return isNear && (isSteady(1) || isSteady(9));
}
