import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** How the connections of one lane to the database are used at a moment. */
export interface PoolFigures {
  /** `ordinary`, or `urgent`: kept for what a deadline hangs on. */
  readonly lane: 'ordinary' | 'urgent';
  readonly used: number;
  readonly idle: number;
  /** Who waits for a connection because all are used. */
  readonly waiting: number;
}

const figuresOf = (lane: PoolFigures['lane'], { totalCount, idleCount, waitingCount }: pg.Pool): PoolFigures =>
  ({ lane, used: totalCount - idleCount, idle: idleCount, waiting: waitingCount });

/** The connections of a data source, lane by lane; none while it is closed. */
export function poolFigures(dataSource: DataSource): readonly PoolFigures[] {
  const pool: unknown = (dataSource.driver as PostgresDriver).master;
  if (!(pool instanceof pg.Pool)) return [];
  const urgent = 'urgentLane' in pool && pool.urgentLane instanceof pg.Pool ? [figuresOf('urgent', pool.urgentLane)] : [];
  return [figuresOf('ordinary', pool), ...urgent];
}
