import { twoAtOnce } from './two-at-once/table.ts';
import { thingsOfPlans } from './two-at-once/things-of-plans.ts';

twoAtOnce(thingsOfPlans);
