import { describe, expect, it } from '@jest/globals';
import { closestTests } from './closest-tests.mjs';

const files = new Map([
  ['packages/contracts/src/index.ts', "export * from './comment.ts';\nexport * from './task.ts';"],
  ['packages/contracts/src/comment.ts', ''],
  ['packages/contracts/src/task.ts', ''],
  ['packages/contracts/src/text.test.ts', ''],
  ['apps/api/src/app.module.ts', "import { CommentsService } from './features/comments/comments.service.ts';"],
  ['apps/api/src/features/comments/comments.service.ts', "import { commentSchema } from '@waymark/contracts';"],
  ['apps/api/src/features/comments/comments.api.test.ts', "import { startTestApp } from '../../../test/test-app.ts';"],
  ['apps/api/src/features/tasks/tasks.service.ts', "import { taskSchema } from '@waymark/contracts';"],
  ['apps/api/src/features/tasks/tasks.api.test.ts', "import { startTestApp } from '../../../test/test-app.ts';"],
  ['apps/api/test/test-app.ts', "import { AppModule } from '../src/app.module.ts';"],
  ['apps/api/test/access.api.test.ts', "import { startTestApp } from './test-app.ts';"],
  ['apps/web/src/lib/format.ts', "import type { Comment } from '@waymark/contracts';"],
  ['apps/web/src/lib/format.test.ts', "import { day } from './format.ts';"],
  ['apps/web/e2e/journey.e2e.ts', "import { walk } from './story.ts';"],
  ['apps/web/e2e/story.ts', ''],
  ['scripts/words.test.mjs', "readFile('docs/glossary-de.md')"],
]);
const closest = (...changed) => closestTests(files, changed).map((path) => /([^/]+)\.(test|e2e)\./.exec(path)[1]);

describe('the tests that a change can break', () => {
  it.each([
    [
      'what lies beside it is closest',
      ['apps/api/src/features/comments/comments.service.ts'],
      ['comments.api', 'access.api', 'tasks.api'],
    ],
    [
      'of equally far ones the one of the same words comes first',
      ['packages/contracts/src/task.ts'],
      ['text', 'tasks.api', 'comments.api', 'access.api'],
    ],
    ['a type leaves nothing behind that could break', ['apps/web/src/lib/format.ts'], ['format']],
    ['a test is broken by its own change', ['apps/web/src/lib/format.test.ts'], ['format']],
    ['what is no source breaks what reads it', ['docs/glossary-de.md'], ['words']],
    ['a part of a story breaks the story', ['apps/web/e2e/story.ts'], ['journey']],
    ['what nothing reads breaks nothing', ['docs/pictures/overview.png'], []],
    ['of two changes each counts', ['apps/web/e2e/story.ts', 'docs/glossary-de.md'], ['journey', 'words']],
    ['what was deleted breaks what imported it', ['apps/api/src/features/comments/gone.ts'], ['comments.api']],
  ])('%s', (_, changed, expected) => {
    expect(closest(...changed)).toEqual(expected);
  });
});
