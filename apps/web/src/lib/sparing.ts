/** What some browsers say of the connection; not in the platform's types, and not in all of them. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

const slow = ['slow-2g', '2g'];

/** Whether nothing should be sent that may not be needed: the person asks to save data, or the connection is slow. */
export function isSparing(from: object = navigator): boolean {
  const { saveData = false, effectiveType = '' }: Connection = ('connection' in from && from.connection) || {};
  return saveData || slow.includes(effectiveType);
}
