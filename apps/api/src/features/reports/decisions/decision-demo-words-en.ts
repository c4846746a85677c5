/** What the demo's manager asks to be decided, in English. */
export const decisionDemoWordsEn = {
  question: 'Move the Stage 2 audit, or leave Lisbon out for the first certificate?',
  why: 'Access reviews in Lisbon have begun only now. With the current plan the auditor would see one review there, and asks for two.',
  smallerScope: 'Certify Hamburg alone, and add Lisbon with the first surveillance audit.',
};
