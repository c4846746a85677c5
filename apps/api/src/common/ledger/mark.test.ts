import { describe, expect, it } from '@jest/globals';
import { checkMark, type EntryContent, markKeyOf, markOf } from './mark.ts';

const key = markKeyOf('a secret of at least thirty-two letters');
const content: EntryContent = {
  organisationId: '0199aaaa-0000-7000-8000-000000000001',
  id: '0199aaaa-0000-7000-8000-000000000002',
  actorId: '0199aaaa-0000-7000-8000-000000000003',
  actorName: 'Zoë ł',
  action: 'task.changed',
  subjectType: 'task',
  subjectId: '0199aaaa-0000-7000-8000-000000000004',
  subjectLabel: 'Review access',
  programmeId: null,
  requestId: 'req-1',
  before: { dueOn: '2026-01-01', list: [1, 2] },
  after: { dueOn: '2026-02-01', list: [2, 1] },
};
const check = (change: object) => checkMark([key], { ...content, ...change }, markOf(key, content));

describe('the mark of an entry', () => {
  it('fits its content, in whatever order the fields are and however ids are written', () => {
    const { after, before, ...others } = content;
    expect(check({})).toBe('fits');
    expect(checkMark([key], { after, before, ...others }, markOf(key, content))).toBe('fits');
    expect(check({ after: { list: [2, 1], dueOn: '2026-02-01' } })).toBe('fits');
    expect(check({ subjectId: content.subjectId?.toUpperCase() })).toBe('fits');
  });

  it.each([
    ['organisationId', '0199aaaa-0000-7000-8000-000000000009'],
    ['id', '0199aaaa-0000-7000-8000-000000000009'],
    ['actorId', null],
    ['actorName', 'Zoë'],
    ['action', 'task.deleted'],
    ['subjectType', 'evidence'],
    ['subjectId', null],
    ['subjectLabel', 'Review'],
    ['programmeId', '0199aaaa-0000-7000-8000-000000000009'],
    ['requestId', null],
    ['before', null],
    ['after', { dueOn: '2026-02-01', list: [1, 2] }],
  ])('does not fit another %s', (name, value) => {
    expect(check({ [name]: value })).toBe('differs');
  });

  it('is of one key: another one does not know it, and none can claim another’s name', () => {
    const other = markKeyOf('another secret of thirty-two letters');
    expect(checkMark([other], content, markOf(key, content))).toBe('unknown key');
    expect(checkMark([key], content, markOf({ ...other, name: key.name }, content))).toBe('differs');
    expect(checkMark([other, key], content, markOf(key, content))).toBe('fits');
    expect(checkMark([key], content, `${key.name}.short`)).toBe('differs');
  });
});
