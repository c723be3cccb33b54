import { Logger } from '@nestjs/common';
import type { Waiting } from '@tirkeu/persistence';

/** How everything that the start asks of the database waits for it. */
export const AT_START: Waiting = { warn: (line) => new Logger('start').warn(line) };
