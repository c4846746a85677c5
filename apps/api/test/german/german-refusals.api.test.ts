import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusals } from '@waymark/domain';
import type { OpenApi } from '../document-check.ts';
import { rawIdsIn } from '../raw-ids.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { givenBegun } from './german-organisations.ts';
import { sentencesIn, speaksGerman, unfitOf } from './german-reader.ts';

// It sends something wrong to every route there is.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const nobody = '00000000-0000-7000-8000-000000000000';
const writing = ['post', 'put', 'patch', 'delete'];

interface Shape {
  $ref?: string;
  properties?: Record<string, Shape>;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

/** The fields a body may have, of whichever of its forms. */
function fieldsOf(shape: Shape, { components: { schemas } }: OpenApi): string[] {
  const named = shape.$ref ? (schemas[shape.$ref.split('/').at(-1) ?? ''] as Shape | undefined) : shape;
  const forms = [...(named?.anyOf ?? []), ...(named?.oneOf ?? [])];
  return [
    ...Object.keys(named?.properties ?? {}),
    ...forms.flatMap((form) => fieldsOf(form, { components: { schemas } } as OpenApi)),
  ];
}

const wrongs = [
  '',
  ' ',
  'x'.repeat(20_001),
  -1,
  1e9,
  '2027-02-30',
  '9999-01-01',
  'javascript:alert(1)',
  'a\u202eb',
  [],
  {},
  null,
];

/** Bodies with everything wrong about each field that can be. */
const bodiesOf = (fields: readonly string[]): unknown[] => [
  ...[{}, [], { nonsense: true }],
  ...wrongs.map((value) => Object.fromEntries(fields.map((field) => [field, value]))),
];

describe('a refusal', () => {
  it.each(Object.entries(refusals))('%s is German for a reader of German', (_, { en, de }) => {
    expect(unfitOf([de])).toEqual([]);
    expect(rawIdsIn(en)).toEqual([]);
    expect(de).not.toBe(en);
  });

  it('of whatever is sent says in German what is wrong with each field', async () => {
    const reader = await givenBegun(app);
    const document: OpenApi = (await app.as().get('/api/openapi.json')).body;
    const found: Record<string, string[]> = {};
    let count = 0;

    for (const [path, operations] of Object.entries(document.paths)) {
      const address = path.replace('/orgs/{org}', reader.path).replaceAll(/\{\w+\}/g, nobody);
      for (const method of writing.filter((one) => operations[one])) {
        const { requestBody } = operations[method] as { requestBody?: { content: Record<string, { schema: Shape }> } };
        const shape = requestBody?.content['application/json']?.schema;
        for (const body of shape ? bodiesOf(fieldsOf(shape, document)) : [undefined]) {
          const headers = { ...speaksGerman, 'if-match': '"1"' };
          const answer = await app.as(reader.person).send(method.toUpperCase(), address, body, headers);
          if (answer.status < 400 || typeof answer.body?.code !== 'string') continue;
          count += 1;
          const unfit = unfitOf(sentencesIn(answer.body));
          if (unfit.length > 0) found[`${method} ${path}`] = unfit;
        }
      }
    }

    expect(found).toEqual({});
    expect(count).toBeGreaterThan(400);
  });
});
