import { textDoor } from '@waymark/contracts';
import { z } from 'zod';

/** Formats whose pattern leaves no room for other text. */
const narrow = ['uuid', 'date', 'date-time'];

/** Paths of all parts of an input where something without a limit, or text that is not read by the rules for text, gets in. */
export function unguardedInputs(schema: z.core.$ZodType, path: string): string[] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  const below = (part: z.core.$ZodType, step = '') => unguardedInputs(part, path + step);
  switch (def.type) {
    case 'string':
      return isGuarded(schema) ? [] : [`${path}: text`];
    case 'number':
      return isLimited(schema) ? [] : [`${path}: number without limits`];
    case 'object':
      return Object.entries(def.shape).flatMap(([key, part]) => below(part, `.${key}`));
    case 'array':
      return [...(limitsOf(schema).maxItems ? [] : [`${path}: list without a limit`]), ...below(def.element, '[]')];
    case 'tuple':
      return def.items.flatMap((part, index) => below(part, `[${index}]`));
    case 'record':
      return [...below(def.keyType, '{key}'), ...below(def.valueType, '{}')];
    case 'union':
      return def.options.flatMap((part) => below(part));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'catch':
    case 'readonly':
      return below(def.innerType);
    case 'pipe':
      return below(isRead(def) ? def.out : def.in);
    case 'literal':
    case 'enum':
    case 'boolean':
      return [];
    default:
      return [`${path}: ${def.type}`];
  }
}

/** What only a few given words get through (`z.stringbool()`), or what is first taken apart (`z.preprocess()`). */
const isRead = ({ in: first, out }: z.core.$ZodPipeDef) =>
  (first._zod.def.type === 'string' && out._zod.def.type === 'boolean') || first._zod.def.type === 'transform';

const limitsOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

function isGuarded(schema: z.core.$ZodType): boolean {
  const { format = '', pattern = '', maxLength } = limitsOf(schema);
  if (textDoor.get(schema) !== undefined || narrow.includes(format)) return true;
  // A whole pattern that repeats nothing without end has a longest text.
  return format === 'email' ? maxLength !== undefined : /^\^(?!.*,\})[^*+]+\$$/.test(pattern);
}

/** Within what a column for whole numbers can hold; JavaScript's own limit is beyond that. */
function isLimited(schema: z.core.$ZodType): boolean {
  const { minimum = -Infinity, maximum = Infinity } = limitsOf(schema);
  return minimum > -(2 ** 31) && maximum < 2 ** 31;
}
