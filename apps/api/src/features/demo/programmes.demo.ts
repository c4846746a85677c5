import { Injectable } from '@nestjs/common';
import type { Actor } from '../../common/actor.ts';
import type { DemoScene } from '../../common/contributions/demo.ts';
import { demoPeriods, inDays } from '../../common/contributions/demo-days.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { demoWords } from './content/demo-words.ts';

/** Begins the programmes of the demo as everybody begins one. */
@Injectable()
export class DemoProgrammes {
  constructor(private readonly programmes: ProgrammesService) {}

  async begin(actor: Actor): Promise<DemoScene['programmes']> {
    const { scope, firm, formerProgramme } = demoWords(actor.language);
    const { id: iso } = await this.programmes.create(actor, {
      scheme: 'iso-27001-2022',
      scopeStatement: scope.iso,
      startOn: inDays(-228),
      targetOn: inDays(147),
      auditorFirm: firm.iso,
    });
    const { id: soc2 } = await this.programmes.create(actor, {
      scheme: 'soc-2-type-2',
      scopeStatement: scope.soc2,
      categories: ['security', 'availability', 'confidentiality'],
      startOn: inDays(-300),
      ...periodOf('soc2'),
      targetOn: inDays(demoPeriods.soc2.to + 50),
      auditorFirm: firm.soc2,
    });
    const { id: former } = await this.programmes.create(actor, {
      scheme: 'soc-2-type-2',
      name: formerProgramme,
      scopeStatement: scope.former,
      categories: ['security'],
      startOn: inDays(-420),
      ...periodOf('former'),
      // Nobody may start a programme whose target is past; the day it had is set with its stages.
      targetOn: inDays(0),
      auditorFirm: firm.soc2,
    });
    return { iso, soc2, former };
  }
}

const periodOf = (programme: keyof typeof demoPeriods) => {
  const { from, to } = demoPeriods[programme];
  return { periodFromOn: inDays(from), periodToOn: inDays(to) };
};
