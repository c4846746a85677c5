type Tree = { [key: string]: Tree } | Tree[] | string | number | boolean | null;

/** How many of one kind are remembered; older ones make room. */
const most = 200;

/** What the server has told of: ids, keys and names, by the word under which they stood. */
export class KnownValues {
  private readonly byWord = new Map<string, string[]>();

  /** Remembers every id, key and name in an answer; those at its top stand under the last word of its address. */
  learn(path: string, answer: unknown): void {
    const words = path.split('/').filter((part) => part !== '' && !part.startsWith('{'));
    this.walk(words.at(-1) ?? '', answer as Tree);
  }

  private walk(word: string, tree: Tree): void {
    if (Array.isArray(tree)) for (const item of tree) this.walk(word, item);
    if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return;
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string' && /^(id|key|name|token|userId|kind)$/.test(key)) this.remember(word, value);
      if (typeof value === 'string' && /Id$/.test(key)) this.remember(`${key.slice(0, -2)}s`, value);
      if (key === 'link' || key === 'url') this.remember(word, String(value).split('/').at(-1) ?? '');
      this.walk(key === 'items' ? word : key, value);
    }
  }

  remember(word: string, value: string): void {
    const values = this.byWord.get(word) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > most) values.shift();
    this.byWord.set(word, values);
  }

  /** One that stood under the word; undefined where none did. `choice` says which, whatever its size. */
  pick(word: string, choice: number): string | undefined {
    const values = this.byWord.get(word) ?? this.byWord.get(`${word}s`) ?? [];
    return values[choice % Math.max(1, values.length)];
  }

  /** Any id at all. */
  pickAny(choice: number): string | undefined {
    const words = [...this.byWord.keys()];
    return this.pick(words[choice % Math.max(1, words.length)] ?? '', choice >> 4);
  }
}
