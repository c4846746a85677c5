/** One number as one page or export says it. */
export interface Figure {
  /** What people call it; where two places call a number the same, it is the same. */
  name: string;
  where: string;
  value: number | string;
}

/** Each name that places disagree about, with who says what. */
export function disagreements(figures: readonly Figure[]): string[] {
  return [...Map.groupBy(figures, ({ name }) => name)].flatMap(([name, said]) =>
    new Set(said.map(({ value }) => value)).size > 1
      ? [`${name}: ${said.map(({ where, value }) => `${value} (${where})`).join(', ')}`]
      : [],
  );
}

/** Names that are said in one place only: nothing is compared there. */
export function saidOnce(figures: readonly Figure[]): string[] {
  return [...Map.groupBy(figures, ({ name }) => name)].flatMap(([name, said]) => (said.length > 1 ? [] : [name]));
}
