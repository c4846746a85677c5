import { twoAtOnce } from './two-at-once/table.ts';
import { thingsOfVerdicts } from './two-at-once/things-of-verdicts.ts';

twoAtOnce(thingsOfVerdicts);
