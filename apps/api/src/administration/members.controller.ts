import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { EndSeatRequest, SetUpTableQuery, answers, type FaultyRow, type MembersTableView, type SeatedCommission } from '@tirkeu/contracts';
import { MEMBER_FIELDS, localDate, readMembers, type StatedMember } from '@tirkeu/domain';
import { addMembers, endSeat, findCommissionNames, findPersonsStanding, findSeatedCommissions } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PersonNumbers } from '../accounts/person-numbers.js';
import { readOneFile } from '../documents/one-file.js';
import { LARGEST_TABLE } from '../nominators/table-limits.js';
import { Tables } from '../nominators/tables.js';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { Searched, Searches } from '../platform/search-words.js';
import { readTable } from './district-table.js';
import { partByHeader } from './set-up-header.js';

/** Seven on each commission of the country come to fewer. */
const MOST_MEMBERS = 25_000;
const USUAL_ZONE = 'Asia/Almaty';

/** The same person on the same commission from the same day is the same seat, however often the table is sent. */
const seatId = ({ commissionId, name, seatedOn }: StatedMember): string => `seat-${createHash('sha256').update([commissionId, name, seatedOn].join('\n')).digest('hex').slice(0, 24)}`;

/** Who sits on commissions, as tables name them. */
@ApiTags('administration')
@Controller('administration/members')
export class MembersController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(Tables) private readonly tables: Tables, @Inject(PersonNumbers) private readonly numbers: PersonNumbers) {}

  @Get()
  @Allow('administrator')
  @Searches('Part of the name of a commission or a member, in any of the languages.')
  @Answers(answers.seatedCommissionsAnswer)
  async list(@Searched() search: string | undefined, @Req() request: FastifyRequest): Promise<readonly SeatedCommission[]> {
    return findSeatedCommissions(this.database, localDate(receiptOf(request), USUAL_ZONE), search);
  }

  @Post(':seatId/end')
  @HttpCode(204)
  @Allow('administrator')
  @AnswersNothing()
  async end(@Param('seatId', IdPipe) seatId: string, @Body() { leftOn }: EndSeatRequest): Promise<void> {
    if (!(await endSeat(this.database, seatId, leftOn))) throw invalid([{ pointer: '/leftOn', code: 'out-of-range' }]);
  }

  /** Looks at a table of members, or keeps it. A table with one faulty row is not kept at all. */
  @Post()
  @HttpCode(200)
  @Allow('administrator')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.membersTableAnswer)
  async table(@Query() { purpose }: SetUpTableQuery, @Req() request: FastifyRequest): Promise<MembersTableView> {
    const file = await readOneFile(request, LARGEST_TABLE);
    const [{ lines }, commissions] = await Promise.all([readTable(this.tables, file, MOST_MEMBERS), findCommissionNames(this.database)]);
    const rows = readMembers(await partByHeader(lines, 'members', MEMBER_FIELDS), commissions, localDate(receiptOf(request), USUAL_ZONE));
    const faulty = rows.flatMap(({ line, cells, faults }): readonly FaultyRow[] => (faults.length > 0
      ? [{ line, faults: faults.map(({ field, fault }) => ({ field, fault, cell: field === 'iin' ? '' : cells[field] })) }] : []));
    const stated = rows.flatMap(({ line, member }) => (member ? [{ line, member, personKey: member.iin === null ? null : this.numbers.keyOf(member.iin) }] : []));
    const standing = await findPersonsStanding(this.database, stated.flatMap(({ personKey }) => personKey ?? []));
    const names = new Map(commissions.map((commission) => [commission.id, commission.names]));
    const isKept = purpose === 'keep' && faulty.length === 0;
    const added = isKept ? await this.database.transaction((manager) => addMembers(manager, stated.map(({ member, personKey }) => ({
      id: seatId(member), commissionId: member.commissionId, name: member.name, office: member.office, accountId: null, personKey, seatedOn: member.seatedOn, leftOn: null,
    })))) : 0;
    return {
      fileName: file.name, rows: rows.length, faulty, kept: isKept, added,
      people: stated.flatMap(({ line, member, personKey }) => {
        const commission = names.get(member.commissionId);
        return commission ? [{ line, commission, name: member.name, office: member.office, isCandidate: personKey !== null && standing.has(personKey) }] : [];
      }),
    };
  }
}
