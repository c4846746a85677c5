interface Of {
  /** How much waits for them. */
  count: number;
  organisation: string;
}

interface Line {
  /** What is asked; empty where the title says it. */
  asks: string;
  title: string;
  /** Of which programme; empty for none. */
  context: string;
}

/** What somebody who has just come is told of what has waited for them, in English. */
export const newcomerWordsEn = {
  waits: ({ count }: Of) =>
    count === 1 ? 'One thing waits for your decision' : `${count} things wait for your decision`,
  waitsAt: ({ organisation }: Of) => `Welcome to ${organisation}. This began before you came, and waits for you:`,
  line: ({ asks, title, context }: Line) =>
    `${asks === '' ? '' : `${asks}: `}${title}${context === '' ? '' : ` · ${context}`}`,
  more: (count: number) => `and ${count} more`,
  open: 'Open my work',
};
