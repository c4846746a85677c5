import { describe, expect, it } from '@jest/globals';
import { offencesOf, tablesOf } from './check-tables.mjs';

const tables = tablesOf(`
/// @feature organisations
model Organisation {
  id String
  @@map("organisation")
}

/// Something to do.
/// @feature tasks
model Task {
  id String @default(dbgenerated("uuidv7()"))
  @@map("task")
}

/// @feature members
model Member {
  id String
  @@map("member")
}

/// @feature comments
model Comment {
  id String
  @@map("comment")
}
`);
const offencesIn = (path, source) => offencesOf(new Map([[path, source]]), tables);
const file = (feature, name = 'a.ts') => `apps/api/src/features/${feature}/${name}`;

describe('the rule of tables', () => {
  it.each([
    [file('comments'), 'SELECT t.id FROM task t', /comments\/a\.ts: reads task, which is of tasks/],
    [file('comments'), 'FROM comment c\n  LEFT JOIN task t ON true', /reads task/],
    [file('comments'), 'FROM "task" t', /reads task/],
    [file('comments'), 'INSERT INTO member (id) VALUES (1)', /writes member, which is of members/],
    [file('comments'), 'UPDATE organisation SET name = 1', /writes organisation/],
    [file('comments'), 'await tx.task.create({ data })', /writes task/],
    [file('comments', 'b/c.ts'), 'await this.database.prisma.member\n  .updateMany({ where })', /writes member/],
  ])('is broken by %s with %j', (path, source, sentence) => {
    expect(offencesIn(path, source)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([
    [file('comments'), 'FROM comment c JOIN organisation o ON true JOIN member m ON true'],
    [file('comments'), 'INSERT INTO comment (id); await tx.comment.deleteMany({ where });'],
    [file('comments'), 'await tx.task.findMany({ where })'],
    [file('comments'), 'FROM task_is_overdue(t, day) JOIN tasks t ON true'],
    [file('comments', 'comment.api.test.ts'), 'await app.db.task.create({ data })'],
    ['apps/api/src/common/ledger/told.ts', 'SELECT id FROM task'],
    [file('reports'), 'SELECT count(*) FROM task t'],
  ])('is kept by %s with %j', (path, source) => {
    expect(offencesIn(path, source)).toEqual([]);
  });

  it('asks of each table whose it is', () => {
    const unowned = tablesOf('model Note {\n  id String\n  @@map("note")\n}\n');

    expect(offencesOf(new Map(), unowned)).toEqual(['prisma/schema.prisma: note has no @feature.']);
  });
});
