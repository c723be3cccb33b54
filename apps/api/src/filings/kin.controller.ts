import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type KinView } from '@tirkeu/contracts';
import { NAME_LIKENESSES, fullName, likenessOf, type Candidate } from '@tirkeu/domain';
import { findKin, findNeighbours, type Neighbour } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { FilingReader } from './filing-reader.js';

@ApiTags('filings')
@Controller('filings/:filingId/kin')
export class KinController {
  constructor(@Inject(FilingReader) private readonly reader: FilingReader, @Inject(DataSource) private readonly database: DataSource) {}

  /** Other filings of the same people, by their numbers, and people of the district whose names are like theirs. */
  @Get()
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.kinAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<KinView> {
    const who = signedInOf(request);
    const { filing } = await this.reader.get(filingId, who);
    const [kin, neighbours] = await Promise.all([findKin(this.database, filingId), findNeighbours(this.database, filingId)]);
    const [candidate] = filing.candidates;
    return {
      filings: kin.map(({ commissionId, electionId, ...other }) => ({ ...other, isThisElection: electionId === filing.electionId, isOpen: who.active.commissionIds.includes(commissionId) })),
      alike: candidate ? alikeTo(candidate, neighbours.filter((other) => !kin.some(({ filingId: id }) => id === other.filingId))) : [],
    };
  }
}

/** By either language in which a name is written; the most alike first. */
const alikeTo = ({ nameKk, nameRu }: Candidate, neighbours: readonly Neighbour[]): KinView['alike'] => neighbours.flatMap(({ filingId, status, candidate, iinLastFour }) => {
  const found = [likenessOf(nameKk, candidate.nameKk), likenessOf(nameRu, candidate.nameRu)];
  const likeness = NAME_LIKENESSES.find((each) => found.includes(each));
  return likeness ? [{ filingId, name: fullName(candidate.nameKk), birthDate: candidate.birthDate, iinLastFour, status, likeness }] : [];
}).toSorted((a, b) => NAME_LIKENESSES.indexOf(a.likeness) - NAME_LIKENESSES.indexOf(b.likeness));
