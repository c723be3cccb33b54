import { Inject } from '@nestjs/common';
import { noteBegun, noteEnded } from '@tirkeu/persistence';
import type { Job } from 'bullmq';
import { DataSource } from 'typeorm';
import { Hopeless, faultOf } from '../effects/hopeless.js';
import { QueueWatch } from '../queue/queue-watch.js';
import { WatchedHost } from '../queue/watched-host.js';
import type { RecurringTable } from './recurring-work.js';

export const RECURRING = Symbol('recurring work');

/** A queue that wakes recurring work; when each last ran stands in the database. */
export abstract class RecurringHost extends WatchedHost {
  constructor(@Inject(QueueWatch) watch: QueueWatch, @Inject(DataSource) private readonly dataSource: DataSource, @Inject(RECURRING) private readonly works: RecurringTable) {
    super(watch);
  }

  override async process({ name }: Job): Promise<number> {
    const work = this.works.get(name);
    if (!work) throw new Hopeless(`No recurring work is called ${name}`);
    this.watch.answered();
    await noteBegun(this.dataSource, work);
    try {
      const count = await work.run();
      await noteEnded(this.dataSource, name, null);
      return count;
    } catch (error) {
      await noteEnded(this.dataSource, name, faultOf(error));
      throw new Error(faultOf(error));
    }
  }
}
