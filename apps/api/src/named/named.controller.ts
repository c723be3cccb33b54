import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type NamedView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { CONSENT_DOCUMENTS, available, findBallotApproval, findConsent, findDocument, type Actor, type Instant } from '@tirkeu/domain';
import { findNaming, findNamings, type Naming } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PersonNumbers } from '../accounts/person-numbers.js';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { circumstancesOf } from '../filings/filing-reader.js';
import { answersAbout, ownEntry } from '../filings/shown-filing.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';

const NEWEST = 50;

/** Null when the entry is gone: taken out of the draft, or changed to another number. */
function shownNaming(naming: Naming, actor: Actor, serverTime: Instant): NamedView | null {
  const { filing, version, candidateId, contest, electionTitle } = naming;
  const departure = filing.departures.find(({ candidate }) => candidate.id === candidateId);
  const entry = departure?.candidate ?? filing.candidates.find(({ id }) => id === candidateId);
  if (!entry || entry.iin !== actor.iin) return null;
  return {
    filingId: filing.id, version, contest, electionTitle, route: filing.route, nominator: filing.nominator?.name ?? null, status: filing.status,
    entered: ownEntry(filing, entry), consent: findConsent(filing, candidateId) ?? null,
    hasPaper: CONSENT_DOCUMENTS.some((requirement) => findDocument(filing, requirement, candidateId) !== undefined),
    leftAt: departure?.at ?? null, ballotApproval: findBallotApproval(filing, candidateId) ?? null, ...answersAbout(filing, candidateId), allowed: available(filing, circumstancesOf(naming, actor, serverTime)), serverTime,
  };
}

/** Where somebody else names the person as a candidate. What they answer goes through the one door of the filing. */
@ApiTags('named')
@Controller('named')
export class NamedController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(PersonNumbers) private readonly numbers: PersonNumbers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest filing first. Empty also while it is not known which number is the person's. */
  @Get()
  @Allow('candidate')
  @Answers(answers.listOf(answers.namedAnswer))
  async list(@Req() request: FastifyRequest): Promise<readonly NamedView[]> {
    const actor = actorOf(signedInOf(request));
    if (!actor.iin) return [];
    const namings = await findNamings(this.database, { personKey: this.numbers.keyOf(actor.iin), accountId: actor.accountId, limit: NEWEST });
    const now = this.clock.now();
    return namings.map((naming) => shownNaming(naming, actor, now)).filter((view) => view !== null);
  }

  @Get(':filingId')
  @Allow('candidate')
  @Answers(answers.namedAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<NamedView> {
    const actor = actorOf(signedInOf(request));
    if (!actor.iin) throw absent();
    const naming = await findNaming(this.database, { personKey: this.numbers.keyOf(actor.iin), accountId: actor.accountId, filingId });
    const view = naming && shownNaming(naming, actor, this.clock.now());
    if (!view) throw absent();
    return view;
  }
}
