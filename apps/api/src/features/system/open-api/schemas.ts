import * as contracts from '@waymark/contracts';
import { z } from 'zod';

type Direction = 'input' | 'output';
type JsonSchema = Record<string, unknown>;
const at = '#/components/schemas/';

/** Contracts as JSON Schema. Each exported one stands once under its own name and is referred to everywhere else. */
export class Schemas {
  private readonly rendered: Record<Direction, Map<string, JsonSchema>>;
  private readonly names = new Map<z.ZodType, string>();
  private readonly used: Record<Direction, Set<string>> = { input: new Set(), output: new Set() };
  private readonly places: { place: JsonSchema; direction: Direction }[] = [];

  constructor() {
    const registry = z.registry<{ id: string }>();
    for (const [name, schema] of Object.entries(contracts)) {
      if (!name.endsWith('Schema') || !(schema instanceof z.ZodType)) continue;
      const id = name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length);
      registry.add(schema, { id });
      this.names.set(schema, id);
    }
    this.rendered = { input: renderAll(registry, 'input'), output: renderAll(registry, 'output') };
  }

  /** What a body or an answer is; complete only after `components` was asked for. */
  place(schema: z.ZodType, direction: Direction): JsonSchema {
    const place = this.inPlace(schema, direction);
    for (const id of referredTo(place)) this.use(id, direction);
    this.places.push({ place, direction });
    return place;
  }

  /** The schemas that places refer to. One that differs as input and output stands twice. */
  components(): Record<string, JsonSchema> {
    const differing = this.differing();
    for (const { place, direction } of this.places)
      if (direction === 'input') Object.assign(place, renamed(place, differing));
    const outputs = [...this.used.output].map((id) => [id, this.rendered.output.get(id) ?? {}] as const);
    const inputs = [...this.used.input]
      .filter((id) => differing.has(id) || !this.used.output.has(id))
      .map((id) => [nameOf(id, differing), renamed(this.rendered.input.get(id) ?? {}, differing)] as const);
    return Object.fromEntries([...outputs, ...inputs].toSorted(([a], [b]) => a.localeCompare(b)));
  }

  private inPlace(schema: z.ZodType, direction: Direction): JsonSchema {
    const name = this.names.get(schema);
    if (name) return { $ref: at + name };
    const item = schema instanceof z.ZodArray && schema.def.element;
    if (item instanceof z.ZodType) return { type: 'array', items: this.inPlace(item, direction) };
    return inlined(schema, direction);
  }

  private use(id: string, direction: Direction): void {
    if (this.used[direction].has(id)) return;
    this.used[direction].add(id);
    for (const below of referredTo(this.rendered[direction].get(id) ?? {})) this.use(below, direction);
  }

  /** Contracts that are both sent and answered, and not the same both ways; or that refer to such a one. */
  private differing(): Set<string> {
    const both = [...this.used.input].filter((id) => this.used.output.has(id));
    const text = (id: string, direction: Direction) => JSON.stringify(this.rendered[direction].get(id));
    const differing = new Set(both.filter((id) => text(id, 'input') !== text(id, 'output')));
    for (let before = -1; before !== differing.size; ) {
      before = differing.size;
      for (const id of both)
        if (referredTo(this.rendered.input.get(id) ?? {}).some((below) => differing.has(below))) differing.add(id);
    }
    return differing;
  }
}

/** A contract without references, as parameters have it. */
export function inlined(schema: z.ZodType, direction: Direction): JsonSchema {
  return tidy(z.toJSONSchema(schema, options(direction)));
}

function renderAll(registry: z.core.$ZodRegistry<{ id: string }>, direction: Direction): Map<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, { ...options(direction), uri: (id) => at + id });
  return new Map(Object.entries(schemas).map(([id, schema]) => [id, tidy(schema)]));
}

function options(io: Direction): z.core.ToJSONSchemaParams {
  return {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // `format: uuid` says it; the pattern only makes it hard to read.
      if (jsonSchema.format === 'uuid') delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      const { def } = zodSchema._zod;
      if (io === 'output' || def.type !== 'pipe') return;
      // Text that is read as something else (`true`, `a,b`) is told of as what it is read as.
      const [read, made] = [def.in._zod.def.type, def.out._zod.def.type];
      if (made === 'boolean') Object.assign(jsonSchema, { type: 'boolean' });
      else if (read === 'transform' || made === 'array')
        Object.assign(jsonSchema, tidy(z.toJSONSchema(def.out, options(io))));
    },
  };
}

function tidy(schema: object): JsonSchema {
  const { $schema: _, $id: __, ...rest } = schema as JsonSchema;
  return rest;
}

function referredTo(schema: JsonSchema): string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, id = '']) => id);
}

const nameOf = (id: string, differing: ReadonlySet<string>) => (differing.has(id) ? `${id}Input` : id);

function renamed(schema: JsonSchema, differing: ReadonlySet<string>): JsonSchema {
  const text = JSON.stringify(schema).replace(
    /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
    (_, id: string) => `"$ref":"${at}${nameOf(id, differing)}"`,
  );
  return JSON.parse(text);
}
