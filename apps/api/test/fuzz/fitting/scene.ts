import fc, { type Arbitrary } from 'fast-check';
import { type Answered, type Door, join, newcomer, organisationOf, type Somebody, type World } from '../fuzz-world.ts';
import { dayBetween } from '../valid-bodies.ts';

/** A request that the server has to take, made from what is there. */
export interface Fitting {
  /** Its address; `~` is the organisation's. */
  path: string;
  body?: unknown;
  file?: Uint8Array;
  /** What is sent as `If-Match`. */
  version?: number;
  /** Who sends it, if not the owner. */
  cookie?: string | undefined;
  headers?: Record<string, string>;
}

interface Asked {
  body?: unknown;
  cookie?: string | undefined;
  version?: number | undefined;
}

export type Maker = (scene: Scene) => Fitting | Promise<Fitting>;

/** There is nothing yet that the request could be about. */
export class NothingFits extends Error {}

/** What makers of fitting requests look at, and what they choose with; the same seed chooses the same. */
export class Scene {
  readonly door: Door;
  readonly world: World;
  readonly owner: Somebody;
  private seed: number;

  constructor(door: Door, world: World, seed: number) {
    const [owner] = world.people;
    if (!owner) throw new NothingFits('nobody');
    this.door = door;
    this.world = world;
    this.seed = seed % 1e9;
    this.owner = owner;
  }

  /** One of what an arbitrary makes. */
  one<Value>(arbitrary: Arbitrary<Value>): Value {
    this.seed += 1;
    const [value] = fc.sample(arbitrary, { seed: this.seed, numRuns: 1 });
    return value as Value;
  }

  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new NothingFits('nothing to choose from');
    return this.one(fc.constantFrom(...values));
  }

  day = (min: number, max: number): string => this.one(dayBetween(min, max));

  /** An answer as its owner gets it. */
  async read<Body = Row>(path: string): Promise<Body> {
    const answer = await this.ask('GET', path);
    return answer.body as Body;
  }

  rows = (path: string): Promise<Row[]> => this.read<Row[]>(path);

  /** One row of a list, whole or in pages. */
  async row(path: string, isMeant: (row: Row) => boolean = () => true): Promise<Row> {
    const list = await this.read<Row[] | { items: Row[] }>(path);
    return this.pick((Array.isArray(list) ? list : list.items).filter(isMeant));
  }

  /** Sends something that has to be there before. Throws `NothingFits` where that is refused. */
  async ask(method: string, path: string, { cookie = this.owner.cookie, ...sent }: Asked = {}): Promise<Answered> {
    const answer = await this.door.send({ method, path: this.addressOf(path), cookie, ...sent });
    if (answer.status >= 300)
      throw new NothingFits(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  addressOf = (path: string): string => path.replace(/^~/, `/api/v1/orgs/${this.world.organisations[0]}`);

  programme = (isMeant?: (row: Row) => boolean): Promise<Row> => this.row('~/programmes', isMeant);

  /** A file that nothing names yet. */
  async upload(cookie?: string): Promise<Row> {
    const file = Buffer.from(`proof ${this.one(fc.nat())}`);
    const path = this.addressOf('~/uploads?fileName=proof.txt');
    const { body } = await this.door.send({ method: 'POST', path, file, cookie: cookie ?? this.owner.cookie });
    return body;
  }

  newcomer = () => newcomer(this.door, 'somebody new');

  /** Somebody who has just joined. */
  joined = async (role: string) => join(this.door, this.owner, this.world.organisations[0] ?? '', role);

  /** An organisation of somebody's own, for what would end or fill up the one that everybody walks through. */
  async elsewhere(): Promise<Scene> {
    const person = await this.newcomer();
    const organisation = await organisationOf(this.door, person, 'Elsewhere');
    return new Scene(this.door, { people: [person], organisations: [organisation] }, this.seed);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the server has answered
export type Row = any;
