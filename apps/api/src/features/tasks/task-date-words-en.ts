/** What leaves the organisation of a task: neither its title nor its gap, in English. */
export const taskDateWordsEn = {
  due: 'Task due',
};
