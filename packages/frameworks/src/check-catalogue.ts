import type { Anchor, Check, Lifecycle } from '@waymark/domain';
import { adviceQuestionsIn } from './advice.ts';
import { costItemsIn } from './costs.ts';
import { type Framework, frameworkById, frameworksIn } from './frameworks.ts';
import { mappings } from './mappings.ts';
import { missingWords } from './missing-words.ts';
import { type Scheme, schemesIn } from './schemes.ts';

/** Sentences about names that lead to nothing, and names given twice; of single files their schemas have spoken. */
export function catalogueProblems(): string[] {
  const schemes = schemesIn('en');
  return [
    ...schemes.flatMap(ofScheme),
    ...frameworksIn('en').flatMap(ofFramework),
    ...mappings.flatMap(ofMapping),
    ...ofAdvice(schemes),
    ...missingWords().flatMap(({ language, unknown }) =>
      unknown.map((place) => `${place} has words in ${language} and none in English.`),
    ),
  ];
}

const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

const unknownOf = (where: string, kind: string, named: readonly string[], known: readonly string[]) =>
  named
    .filter((name) => !known.includes(name))
    .map((name) => `${where} names the ${kind} ${name}, which is not there.`);

function ofScheme({ id, lifecycle }: Scheme): string[] {
  const where = `The lifecycle of ${id}`;
  const stages = lifecycle.stages.map(({ key }) => key);
  const milestones = lifecycle.milestones.map((rule) => rule.id);
  const named = namesIn(lifecycle);
  const results = lifecycle.stages.filter(({ role }) => role === 'result').length;
  return [
    ...(results === 1 ? [] : [`${where} has ${results} stages with a result; it needs one.`]),
    ...[...twice(stages), ...twice(milestones)].map((name) => `${where} has ${name} twice.`),
    ...unknownOf(where, 'stage', named.stages, stages),
    ...unknownOf(where, 'milestone', named.milestones, milestones),
  ];
}

function namesIn({ stages, milestones, conditions }: Lifecycle) {
  const dates = stages.flatMap((stage) => (stage.dates ? [stage.dates.from.anchor, stage.dates.to.anchor] : []));
  const anchors: Anchor[] = [
    ...dates,
    ...milestones.flatMap(({ anchor, renewalAnchor, timing }) => [
      anchor,
      ...(renewalAnchor ? [renewalAnchor] : []),
      ...('until' in timing ? [timing.until] : []),
    ]),
  ];
  const checks = conditions.flatMap(({ check }) => namesInCheck(check));
  return {
    stages: [
      ...anchors.flatMap((anchor) => (anchor.type === 'stage_end' ? [anchor.stageKey] : [])),
      ...milestones.flatMap(({ stageKey }) => stageKey ?? []),
      ...checks.flatMap(([field, name]) => (/stageKeys?$/i.test(field) ? [name] : [])),
    ],
    milestones: [
      ...anchors.flatMap((anchor) => (anchor.type === 'milestone' ? [anchor.milestoneId] : [])),
      ...checks.flatMap(([field, name]) => (/milestoneId$/i.test(field) ? [name] : [])),
    ],
  };
}

/** Every text of a check with the name of its field. */
const namesInCheck = (check: Check): [string, string][] =>
  Object.entries(check).flatMap(([field, value]) =>
    [value].flat().flatMap((name): [string, string][] => (typeof name === 'string' ? [[field, name]] : [])),
  );

function ofFramework({ id, requirements, categories }: Framework): string[] {
  const where = `The framework ${id}`;
  const named = requirements.flatMap(({ category }) => category ?? []);
  return [
    ...twice(requirements.map((requirement) => requirement.id)).map((name) => `${where} has ${name} twice.`),
    ...unknownOf(
      where,
      'category',
      named,
      categories.map((category) => category.id),
    ),
  ];
}

function ofMapping({ from, to, pairs }: (typeof mappings)[number]): string[] {
  const where = `The mapping of ${from} to ${to}`;
  const idsOf = (id: string) => frameworkById(id).requirements.map((requirement) => requirement.id);
  return [
    ...twice(pairs.map((pair) => `${pair.from} to ${pair.to}`)).map((name) => `${where} has ${name} twice.`),
    ...unknownOf(
      where,
      'requirement',
      pairs.map((pair) => pair.from),
      idsOf(from),
    ),
    ...unknownOf(
      where,
      'requirement',
      pairs.map((pair) => pair.to),
      idsOf(to),
    ),
  ];
}

function ofAdvice(schemes: readonly Scheme[]): string[] {
  const known = schemes.flatMap(({ id, family }) => [id, family]);
  const answers = adviceQuestionsIn('en').flatMap((question) => question.answers);
  const families = costItemsIn('en').flatMap(({ schemeFamilies }) => schemeFamilies);
  return [
    ...unknownOf(
      'The questionnaire',
      'scheme',
      answers.flatMap(({ weights }) => Object.keys(weights)),
      known,
    ),
    ...unknownOf('What costs money', 'family', families, known),
  ];
}
