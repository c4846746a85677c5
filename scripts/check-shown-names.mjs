// What people have named is shown by `Name` or in a `<bdi>`, or said in a sentence of the translations, which keep names apart:
// a name from right to left turns around what stands beside it, and a long one pushes it away. Refuses a name that stands bare
// between tags, and one that is put into a text by hand. A name is known by what it is called, `….name`, `….title`, `programmeName`;
// what the catalogue names (a stage, a requirement), what a component takes as `ReactNode`, and the page's own words (`ours`) are none.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseSync } from '@swc/core';
import { root } from './process.mjs';

const looked = 'apps/web/src';
const isExempt = /\.test\.tsx$|^apps\/web\/src\/(test|pages\/design)\//;
const isName = (word) => /^(name|title|auditorFirm)$|[a-z](Name|Title)$/.test(word);
/** Whose names are the catalogue's or the page's own words. */
const named =
  /^(stages?|milestone|gate|criterion|requirement|scheme|framework|document|standard|group|kind|role|field|rule|filter|proof|surveillance)$/i;
/** Files in which `name` or `title` is a word of the page or of the catalogue. */
const ours = [
  'features/gap-items/gap-item-fact',
  'features/programmes/wizard/scheme-table',
  'features/programmes/wizard/wizard-title',
  'features/records/fact-list',
  'features/reminders/delivery-form',
  'features/reminders/rule-list',
  'pages/glossary-page',
  'pages/settings-layout',
  'ui/lifecycle/gate-list',
  'ui/table/filter-chips',
];
const isOurs = (word) =>
  /^(role|stage|kind|requirement|scheme|framework|group|field|short|standard|document)(Name|Title)$/.test(word);
/** What keeps a name apart from the text around it. */
const keepers = new Set(['Name', 'bdi', 'title', 'Trans', 'Plural', 'Select', 'SelectOrdinal', 'textarea', 'option']);
const said = new Set(['aria-label', 'title', 'label', 'description', 'placeholder', 'alt']);

/** Names in a file that nothing keeps apart. */
export function bareNames(path, source) {
  if (isExempt.test(path) || ours.some((file) => path === `${looked}/${file}.tsx`)) return [];
  const ast = parseSync(source, { syntax: 'typescript', tsx: true });
  const isNode = (word) => new RegExp(`\\b${word}\\??: (ReactNode|ReactElement|JSX|MessageDescriptor)`).test(source);
  const offences = [];
  const refuse = (what) => offences.push(`${path}: ${what}`);

  visit(ast, (node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      if (keeps(node)) return;
      for (const child of node.children) {
        if (child.type !== 'JSXExpressionContainer') continue;
        for (const name of shownBy(child.expression).filter((one) => !isNode(one.word)))
          refuse(`${name.word} stands bare between tags; show it by Name or in a bdi.`);
      }
    }
    if (node.type === 'JSXAttribute' && said.has(nameOf(node.name))) {
      const given = node.value?.expression;
      if (given?.type !== 'TemplateLiteral' || given.expressions.length + given.quasis.filter(isText).length < 2)
        return;
      for (const name of given.expressions.flatMap(shownBy))
        refuse(`${name.word} is put into a text by hand; say it in a translation, or by isolated().`);
    }
  });
  return offences;
}

const isText = ({ raw }) => raw.trim() !== '';

function keeps({ opening }) {
  if (!opening?.attributes) return false;
  return keepers.has(nameOf(opening.name)) || opening.attributes.some(({ name }) => nameOf(name) === 'dir');
}

const nameOf = (node) => node?.value ?? '';

/** The names an expression may come to; what is called or tagged has taken care of them. */
function shownBy(expression) {
  switch (expression?.type) {
    case 'Identifier':
      return isName(expression.value) && !isOurs(expression.value) ? [{ word: expression.value }] : [];
    case 'MemberExpression':
      return nameOfMember(expression);
    case 'OptionalChainingExpression':
      return shownBy(expression.base);
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].flatMap(shownBy);
    case 'BinaryExpression':
      return eitherSide(expression).flatMap(shownBy);
    case 'ParenthesisExpression':
      return shownBy(expression.expression);
    default:
      return [];
  }
}

const eitherSide = ({ operator, left, right }) =>
  operator === '&&' ? [right] : operator === '||' || operator === '??' ? [left, right] : [];

function nameOfMember({ object, property }) {
  const word = property.value;
  if (property.type !== 'Identifier' || !isName(word) || isOurs(word)) return [];
  const owner = object.value ?? object.property?.value ?? object.base?.property?.value ?? '';
  return named.test(owner) || named.test(owner.split(/(?=[A-Z])/).at(-1)) ? [] : [{ word: `${owner}.${word}` }];
}

function visit(node, look) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') look(node);
  for (const part of Object.values(node)) visit(part, look);
}

if (process.argv[1] === import.meta.filename) {
  const offences = [];
  for (const file of await readdir(join(root, looked), { recursive: true })) {
    if (!file.endsWith('.tsx')) continue;
    const path = join(root, looked, file);
    offences.push(...bareNames(relative(root, path).split(sep).join('/'), await readFile(path, 'utf8')));
  }
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
