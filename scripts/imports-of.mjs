const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const lazy = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source file imports: `isType` leaves nothing behind when it runs, `isLazy` is loaded only when asked for. */
export function importsOf(source) {
  const found = [...source.matchAll(statement)].map(([, type, name]) => ({
    name,
    isType: Boolean(type),
    isLazy: false,
  }));
  return [...found, ...[...source.matchAll(lazy)].map(([, name]) => ({ name, isType: false, isLazy: true }))];
}
