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

/// @feature letters
model Letter {
  id String
  @@map("letter")
}
`);
const offencesIn = (path, source) => offencesOf(new Map([[path, source]]), tables);
const file = (feature, name = 'a.ts') => `apps/api/src/features/${feature}/${name}`;

describe('the rule of tables', () => {
  it.each([
    [file('letters'), 'SELECT t.id FROM task t', /letters\/a\.ts: reads task, which is of tasks/],
    [file('letters'), 'FROM letter l\n  LEFT JOIN task t ON true', /reads task/],
    [file('letters'), 'FROM "task" t', /reads task/],
    [file('letters'), 'INSERT INTO member (id) VALUES (1)', /writes member, which is of members/],
    [file('demo'), 'await tx.task.createMany({ data })', /writes task, which is of tasks/],
    [file('letters'), 'UPDATE organisation SET name = 1', /writes organisation/],
    [file('letters'), 'await tx.task.create({ data })', /writes task/],
    [file('letters', 'b/c.ts'), 'await this.database.prisma.member\n  .updateMany({ where })', /writes member/],
  ])('is broken by %s with %j', (path, source, sentence) => {
    expect(offencesIn(path, source)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([
    [file('letters'), 'FROM letter l JOIN organisation o ON true JOIN member m ON true'],
    [file('letters'), 'INSERT INTO letter (id); await tx.letter.deleteMany({ where });'],
    [file('letters'), 'await tx.task.findMany({ where })'],
    [file('letters'), 'FROM task_is_overdue(t, day) JOIN tasks t ON true'],
    [file('letters', 'letter.api.test.ts'), 'await app.db.task.create({ data })'],
    ['apps/api/src/common/ledger/told.ts', 'SELECT id FROM task'],
    [file('demo'), 'await tx.member.createMany({ data })'],
  ])('is kept by %s with %j', (path, source) => {
    expect(offencesIn(path, source)).toEqual([]);
  });

  it('asks of each table whose it is', () => {
    const unowned = tablesOf('model Note {\n  id String\n  @@map("note")\n}\n');

    expect(offencesOf(new Map(), unowned)).toEqual(['prisma/schema.prisma: note has no @feature.']);
  });
});
