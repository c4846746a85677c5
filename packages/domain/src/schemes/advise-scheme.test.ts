import { describe, expect, it } from '@jest/globals';
import { type AdviceQuestion, type AdvisedScheme, adviseScheme } from './advise-scheme.ts';

const question = (
  id: string,
  ...answers: [string, Record<string, number>, AdviceQuestion['answers'][number]['category']?][]
): AdviceQuestion => ({
  id,
  question: id,
  answers: answers.map(([answerId, weights, category = null]) => ({
    id: answerId,
    text: answerId,
    rationale: `because of ${answerId}`,
    weights,
    category,
  })),
});
const questions = [
  question(
    'demand',
    ['iso', { 'iso-27001': 10 }],
    ['soc', { 'soc-2': 10 }],
    ['both', { 'iso-27001': 10, 'soc-2': 10 }],
  ),
  question('left', ['ten', { 'iso-27001': 10 }], ['nine', { 'iso-27001': 9 }]),
  question('right', ['ten', { 'soc-2': 10 }], ['nine', { 'soc-2': 9 }]),
  question('more', ['iso4', { 'iso-27001': 4 }], ['iso5', { 'iso-27001': 5 }], ['soc1', { 'soc-2': 1 }]),
  question('money', ['us', { 'soc-1': 3 }], ['intl', { 'isae-3402': 2 }]),
  question('time', ['soon', { 'soc-2': 2, 'soc-2-type-1': 1 }]),
  question('uptime', ['yes', {}, 'availability'], ['secret', {}, 'confidentiality']),
];

const categories = ['security', 'availability', 'confidentiality'].map((id) => ({
  id,
  isMandatory: id === 'security',
}));
const scheme = (id: string, family: string, more: Partial<AdvisedScheme> = {}): AdvisedScheme => {
  return { id, family, isLeading: false, isWithdrawn: false, categories: [], ...more };
};
/** In the order in which they are offered. */
const schemes = [
  scheme('iso-27001-2013', 'iso-27001', { isLeading: true, isWithdrawn: true }),
  scheme('iso-27001-2022', 'iso-27001', { isLeading: true }),
  scheme('soc-2-type-2', 'soc-2', { isLeading: true, categories }),
  scheme('soc-2-type-1', 'soc-2', { isLeading: true, categories }),
  scheme('soc-1-type-2', 'soc-1'),
  scheme('soc-1-type-1', 'soc-1'),
  scheme('isae-3402-type-2', 'isae-3402'),
  scheme('soc-3', 'soc-3', { categories }),
];

describe('adviseScheme', () => {
  it.each([
    ['the family that scores higher', { demand: 'iso', more: 'soc1' }, ['iso-27001-2022']],
    ['Type 2 of a report by default', { demand: 'soc' }, ['soc-2-type-2']],
    ['Type 1 where an answer asks for it', { demand: 'soc', time: 'soon' }, ['soc-2-type-1']],
    [
      'both from 10 points each, the higher one first',
      { left: 'ten', right: 'ten', more: 'soc1' },
      ['soc-2-type-2', 'iso-27001-2022'],
    ],
    ['both 4 points apart', { left: 'ten', right: 'ten', more: 'iso4' }, ['iso-27001-2022', 'soc-2-type-2']],
    ['one when they are 5 points apart', { left: 'ten', right: 'ten', more: 'iso5' }, ['iso-27001-2022']],
    ['both where one answer asks for both', { demand: 'both', more: 'iso5' }, ['iso-27001-2022', 'soc-2-type-2']],
    ['one when neither reaches 10', { left: 'nine', right: 'nine', more: 'soc1' }, ['soc-2-type-2']],
    ['another family in addition from 3 points', { demand: 'iso', money: 'us' }, ['iso-27001-2022', 'soc-1-type-2']],
    ['no other family below 3 points', { demand: 'iso', money: 'intl' }, ['iso-27001-2022']],
    ['another family alone', { money: 'us' }, ['soc-1-type-2']],
    ['nothing without answers', {}, []],
    ['nothing for answers that do not exist', { demand: 'maybe', other: 'iso' }, []],
  ])('advises %s', (_, answered, expected) => {
    expect(adviseScheme(schemes, questions, answered).advised).toEqual(expected);
  });

  it('gives the reasons of what it advises, the weightiest first', () => {
    const { reasons } = adviseScheme(schemes, questions, { more: 'soc1', demand: 'soc', money: 'intl' });

    expect(reasons).toEqual([
      { scheme: 'soc-2-type-2', questionId: 'demand', answerId: 'soc', weight: 10, rationale: 'because of soc' },
      { scheme: 'soc-2-type-2', questionId: 'more', answerId: 'soc1', weight: 1, rationale: 'because of soc1' },
    ]);
  });

  it('adds categories to security, in their fixed order, and takes several answers to one question', () => {
    expect(adviseScheme(schemes, questions, {}).categories).toEqual(['security']);
    expect(adviseScheme(schemes, questions, { uptime: ['secret', 'yes'] }).categories).toEqual([
      'security',
      'availability',
      'confidentiality',
    ]);
  });

  it('shows the points of every family', () => {
    expect(Object.fromEntries(adviseScheme(schemes, questions, { demand: 'both', money: 'us' }).scores)).toEqual({
      'iso-27001': 10,
      'soc-2': 10,
      'soc-1': 3,
      'isae-3402': 0,
      'soc-3': 0,
    });
  });

  it('speaks for a family nobody has heard of, by its traits alone', () => {
    const tower = scheme('tower-1', 'tower', { isLeading: true, categories: [{ id: 'height', isMandatory: false }] });
    const asked = [question('height', ['tall', { tower: 12, 'iso-27001': 11 }, 'height'])];

    const { advised, categories: chosen } = adviseScheme([...schemes, tower], asked, { height: 'tall' });

    expect(advised).toEqual(['tower-1', 'iso-27001-2022']);
    expect(chosen).toEqual(['security', 'height']);
  });
});
