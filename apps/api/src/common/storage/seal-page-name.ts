/** The name of a page, a thousand in a folder: in the order of their numbers. */
export function sealPageName(number: number): string {
  const digits = String(number).padStart(12, '0');
  return `${digits.slice(0, 9)}/${digits}`;
}
