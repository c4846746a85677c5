import { describe, expect, it } from '@jest/globals';
import { cyclesOf, offencesOf } from './check-imports.mjs';

const offencesIn = (path, source) => offencesOf(new Map([[path, source]]));

describe('the dependency rule', () => {
  it.each([
    ['packages/domain/src/days.ts', "import { z } from 'zod';"],
    ['packages/domain/src/days.ts', "import { readFile } from 'node:fs/promises';"],
    ['packages/contracts/src/task.ts', "import { frameworks } from '@waymark/frameworks';"],
    ['packages/frameworks/src/index.ts', "export { taskSchema } from '@waymark/contracts';"],
    ['prisma/seed.ts', "import { can } from '@waymark/domain';"],
    ['apps/web/src/pages/a.tsx', "import { createPrismaClient } from '@waymark/prisma';"],
    ['apps/web/src/pages/a.tsx', "const page = lazy(() => import('@waymark/prisma'));"],
    ['apps/web/src/features/tasks/a.tsx', "import { b } from '../evidence/b.ts';"],
    ['apps/web/src/features/tasks/a.tsx', "import { b } from '../../pages/b.tsx';"],
    ['apps/web/src/ui/a.tsx', "import { b } from '../features/tasks/b.ts';"],
    ['apps/web/src/lib/a.ts', "import {\n  b,\n} from '../ui/b.tsx';"],
    ['apps/api/src/common/a.ts', "import { b } from '../features/tasks/b.ts';"],
    ['apps/api/src/features/tasks/a.ts', "import { b } from '../evidence/evidence.mapper.ts';"],
    ['apps/web/src/ui/a.tsx', "import { b } from './b';"],
    ['apps/web/src/ui/index.ts', "export { b } from './b.ts';"],
    ['apps/web/src/utils/a.ts', ''],
    ['packages/domain/src/days.ts', '\n'.repeat(251)],
  ])('is broken by %s with %j', (path, source) => {
    expect(offencesIn(path, source)).toHaveLength(1);
  });

  it.each([
    ['packages/domain/src/days.test.ts', "import { test } from 'fast-check';"],
    ['packages/contracts/src/task.ts', "import { z } from 'zod';\nimport type { Role } from '@waymark/domain';"],
    ['apps/web/src/pages/a.tsx', "import { b } from '../features/tasks/b.ts';\nimport { c } from '../ui/c.tsx';"],
    ['apps/api/src/features/tasks/a.ts', "import { b } from '../evidence/evidence.service.ts';"],
    ['apps/api/src/features/tasks/a.ts', "import { createPrismaClient } from '@waymark/prisma';"],
    ['packages/domain/src/days.ts', '\n'.repeat(250)],
  ])('is kept by %s with %j', (path, source) => {
    expect(offencesIn(path, source)).toEqual([]);
  });
});

describe('cycles', () => {
  const files = (inB) =>
    new Map([
      ['apps/web/src/ui/a.ts', "import { b } from './b.ts';"],
      ['apps/web/src/ui/b.ts', inB],
    ]);

  it('are found through other files', () => {
    expect(cyclesOf(files("import { a } from './a.ts';"))).toEqual([
      ['apps/web/src/ui/a.ts', 'apps/web/src/ui/b.ts', 'apps/web/src/ui/a.ts'],
    ]);
  });

  it('are none when only a type is imported', () => {
    expect(cyclesOf(files("import type { A } from './a.ts';"))).toEqual([]);
  });
});
