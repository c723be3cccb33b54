import type * as testing from '@tirkeu/testing';
import type { DataSource } from 'typeorm';

export declare function makeRecord(dataSource: DataSource, play: Pick<typeof testing, 'deskOver' | 'granted' | 'person' | 'playAllKinds' | 'prepare' | 'submit'>): Promise<string>;
