import fc, { type Arbitrary } from 'fast-check';
import type { KnownValues } from './known-values.ts';

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Makes values that fit a schema of the document. */
export class FittingValues {
  constructor(components: Readonly<Record<string, JsonSchema>>, known: KnownValues) {
    this.components = components;
    this.known = known;
  }
  private readonly components: Readonly<Record<string, JsonSchema>>;
  private readonly known: KnownValues;

  /** `word` is the name of the field; it says which of the known ids are meant. */
  of(schema: JsonSchema, word: string): Arbitrary<unknown> {
    if (schema.$ref) return this.of(this.components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, word);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.of(choice, word)));
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => this.of({ ...schema, type }, word)));
    return this.ofType(schema, word);
  }

  private ofType(schema: JsonSchema, word: string): Arbitrary<unknown> {
    const { minimum: min = -1000, maximum: max = 1000 } = schema;
    switch (schema.type) {
      case 'string':
        return this.ofText(schema, word);
      case 'integer':
        return fc.integer({ min, max });
      case 'number':
        return fc.double({ min, max, noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(this.of(schema.items ?? {}, word), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
        });
      case 'object':
        return this.ofObject(schema);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  private ofObject({ properties = {}, required = [] }: JsonSchema): Arbitrary<unknown> {
    const fields = Object.entries(properties).map(([name, schema]) => [name, this.of(schema, name)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: required, noNullPrototype: true });
  }

  private ofText({ format, pattern, minLength = 0, maxLength = 10_000 }: JsonSchema, word: string): Arbitrary<string> {
    if (format === 'uuid') return this.ofIds(word);
    if (format === 'date') return days;
    if (format === 'date-time') return days.map((day) => `${day}T12:00:00Z`);
    if (format === 'email') return fc.nat(1000).map((number) => `somebody-${number}@example.test`);
    if (format === 'uri') return fc.webUrl({ validSchemes: ['https'] });
    if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
    const usual = fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
    const known = fc.nat().map((choice) => this.known.pick(word, choice) ?? 'x'.repeat(Math.max(1, minLength)));
    const full = fc.constant('x'.repeat(maxLength));
    return fc.oneof({ arbitrary: usual, weight: 6 }, { arbitrary: known, weight: 3 }, { arbitrary: full, weight: 1 });
  }

  /** Read only when the value is made, so that what was learned meanwhile is among them. */
  private ofIds(word: string): Arbitrary<string> {
    const place = word.replace(/Ids?$/, 's');
    const meant = fc.nat().map((choice) => this.known.pick(place, choice) ?? this.known.pickAny(choice) ?? '');
    const any = fc.nat().map((choice) => this.known.pickAny(choice) ?? '');
    const orNew = (ids: Arbitrary<string>) => fc.tuple(ids, fc.uuid()).map(([id, other]) => (isId(id) ? id : other));
    return fc.oneof(
      { arbitrary: orNew(meant), weight: 7 },
      { arbitrary: orNew(any), weight: 2 },
      { arbitrary: fc.uuid(), weight: 1 },
    );
  }
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Mostly near today, where rules about days bite; sometimes at the ends of what is a day. */
const days: Arbitrary<string> = fc.oneof(
  { arbitrary: fc.integer({ min: -400, max: 800 }).map(dayFromNow), weight: 8 },
  { arbitrary: fc.integer({ min: -40_000, max: 60_000 }).map(dayFromNow), weight: 1 },
  { arbitrary: fc.constantFrom('1900-01-01', '2200-12-31', '2028-02-29'), weight: 1 },
);

function dayFromNow(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
