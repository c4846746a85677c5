/** More matches than this are found by walking the list in its order instead: they are many, so a page is soon full. */
const fewMatches = 1000;
/** So many rows in the order of the list are looked through first: what many fit fills a page from them, at the cost of a page. */
const lookedThrough = 1000;
/** At most so many ids are worth to be known of what fits: one more than a few. */
export const mostFitting = fewMatches + 1;

/** What is searched for. */
export interface Search {
  /** What a row has to fulfil, asked row by row, so that a walk ends with the page. */
  conditions: string[];
  /** The same for all rows at once. */
  countable: string[];
  /** What is left to fulfil for the ids in `fitting`. */
  others: string[];
  /** The ids that fulfil some of the conditions, at most `mostFitting`; none where nothing is searched for. */
  fitting: string | undefined;
  /** Whether a row is told so quickly that the first ones are looked through before `fitting` is asked for. */
  isLight: boolean;
}

interface Place {
  /** What rows of any page fulfil beside the search. */
  own: string[];
  /** What comes after the page before. */
  after: string[];
  order: string;
  limit: string;
}

export const everything: Search = { conditions: [], countable: [], others: [], fitting: undefined, isLight: true };

/** By the words of the title; `patterns` is a value of the statement. */
export function titled(patterns: string): Search {
  const fits = [`e.search_text LIKE ALL (${patterns})`];
  const fitting = `SELECT id FROM evidence_fitting(${patterns}, ${mostFitting})`;
  return { conditions: fits, countable: fits, others: [], fitting, isLight: true };
}

/** Both at once: the titles where they are few, or else the other one. */
export function both(title: Search, other: Search): Search {
  const conditions = [...title.conditions, ...other.conditions];
  const fitting = `
    WITH titled AS MATERIALIZED (${title.fitting}), are AS (SELECT count(*) <= ${fewMatches} AS few FROM titled)
    SELECT id FROM titled WHERE (SELECT few FROM are)
    UNION ALL SELECT id FROM (${other.fitting}) o WHERE NOT (SELECT few FROM are)`;
  return {
    conditions,
    countable: [...title.countable, ...other.countable],
    others: conditions,
    fitting,
    isLight: false,
  };
}

/**
 * The common table expressions that end with `page`, and the number of all rows. Few matches are looked up one by one; of many, the list is
 * walked until the page is full. Only what is needed is run.
 */
export function pageOf(search: Search, { own, after, order, limit }: Place): { ctes: string; total: string } {
  const all = `SELECT count(*)::int FROM evidence e WHERE ${[...own, ...search.countable].join(' AND ')}`;
  const where = [...own, ...after].join(' AND ');
  if (!search.fitting)
    return { ctes: `page AS (SELECT e.* FROM evidence e WHERE ${where} ${order} ${limit})`, total: all };
  const { conditions, others, isLight } = search;
  const fits = conditions.join(' AND ');
  const few = (rest: string[]) => `FROM (SELECT DISTINCT id FROM fitting) f
    JOIN evidence e ON e.organisation_id = $1 AND e.id = f.id WHERE ${[...own, ...rest, ...others].join(' AND ')}`;
  // The planner, which cannot know how many match, would find and sort all of them.
  const inOrder = (most: string) => `FROM (SELECT * FROM evidence e WHERE ${where} ${order} ${most}) e`;
  const isFew = `(SELECT count(*) <= ${fewMatches} FROM fitting)`;
  const near = `SELECT e.* ${inOrder(`LIMIT ${lookedThrough}`)} WHERE ${fits} ${order} ${limit}`;
  const isFull = isLight ? `(SELECT count(*) FROM near) = (${limit.replace('LIMIT', 'SELECT')})` : 'false';
  return {
    ctes: `${isLight ? `near AS MATERIALIZED (${near}), ` : ''}fitting AS MATERIALIZED (${search.fitting}),
      page AS (
        (SELECT e.* ${few(after)} AND NOT ${isFull} AND ${isFew} ${order} ${limit})
        UNION ALL (SELECT e.* ${inOrder('OFFSET 0')} WHERE NOT ${isFull} AND NOT ${isFew} AND ${fits} ${order} ${limit})
        ${isLight ? `UNION ALL SELECT * FROM near WHERE ${isFull}` : ''})`,
    total: `CASE WHEN ${isFew} THEN (SELECT count(*)::int ${few([])}) ELSE (${all}) END`,
  };
}
