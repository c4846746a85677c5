/** As Jest reports it: a test that was skipped, or is yet to be written, has not passed. */
const isPassed = ({ status }) => status === 'passed';

/**
 * How many tests of each suite passed and failed, and after how many seconds its last file was over. `suites` name how the
 * paths of their files begin; the longest beginning has a file. `files` are what Jest reports of each, nothing when it broke.
 */
export function countsOf(suites, files, startTime = 0) {
  const owners = suites.flatMap(({ name, paths }) => paths.map((beginning) => ({ name, beginning })));
  const ownerOf = ({ path }) =>
    owners
      .filter(({ beginning }) => path.startsWith(beginning))
      .sort((one, other) => other.beginning.length - one.beginning.length)[0]?.name;
  return suites.map(({ name }) => {
    const own = files?.filter((file) => ownerOf(file) === name) ?? [];
    const passed = own.flatMap(({ assertionResults }) => assertionResults.filter(isPassed)).length;
    const failed = own.reduce((sum, file) => sum + failuresIn(file), 0);
    const seconds = Math.max(0, ...own.map(({ endTime }) => endTime - startTime)) / 1000;
    // A suite without a test has failed: nothing may pass by being left out.
    return passed + failed === 0
      ? { name, passed, failed: 1, seconds, note: 'This step ran no test.' }
      : { name, passed, failed, seconds };
  });
}

/** A file that does not load has no tests to count. */
function failuresIn({ status, assertionResults }) {
  const failed = assertionResults.filter((test) => !isPassed(test)).length;
  return status === 'failed' ? Math.max(1, failed) : failed;
}
