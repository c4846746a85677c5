// The last step of the build: reads the whole catalogue and stops with a sentence for each thing that is wrong in it.
const problems = await import('./check-catalogue.ts').then(
  ({ catalogueProblems }) => catalogueProblems(),
  (error: unknown) => [error instanceof Error ? error.message : String(error)],
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
