const shown = 3;

/** The first few names, and how many there are beyond them: `a, b, c, 4 more`. */
export function namesOf(names: readonly string[], more: string): string {
  const rest = names.length - shown;
  return [...names.slice(0, shown), ...(rest > 0 ? [`${rest} ${more}`] : [])].join(', ');
}
