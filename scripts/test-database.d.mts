interface StartTestApp {
  folder: string;
  databases: Readonly<Record<string, string | undefined>>;
  name: string;
  settings?: Readonly<Record<string, string>>;
}

/** One more of the product, on a database of its own of that name, with settings that others do not want. */
export function startTestApp(app: StartTestApp): Promise<{ url: string; stop: () => Promise<void> }>;
