import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CosignatureRequest } from '@tirkeu/contracts';
import { findSignature, readNote, type Clock } from '@tirkeu/desk';
import { findCheckpoint, keepCosignature } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import { absent, invalid } from '../platform/problem.js';
import type { Settings } from '../platform/settings.js';

/** Where witnesses hand in what they cosigned. They need no account: their signature is the proof. */
@ApiTags('log')
@Controller('log')
export class CosignaturesController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(SETTINGS) private readonly settings: Settings) {}

  /** The line of a known witness under a checkpoint of ours. Anything else is not taken. */
  @Post('cosignatures')
  @HttpCode(204)
  @Allow('public')
  @AnswersNothing()
  async take(@Body() { size, line }: CosignatureRequest): Promise<void> {
    const checkpoint = await findCheckpoint(this.database, Number(size));
    const note = checkpoint && readNote(checkpoint.note);
    if (!note) throw absent();
    const witness = (this.settings.witnesses ?? []).find((each) => findSignature({ text: note.text, signatures: [line] }, each) !== undefined);
    if (!witness) throw invalid([{ pointer: '/line', code: 'wrong-form' }]);
    await keepCosignature(this.database, { size: Number(size), witness: witness.name, line: `${line}\n`, at: this.clock.now() });
  }
}
