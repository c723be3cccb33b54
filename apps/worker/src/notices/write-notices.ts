import { TOPICS, type Clock, type OutboxMessage, type Topic } from '@tirkeu/desk';
import { writeNotices } from '@tirkeu/persistence';
import type { DataSource } from 'typeorm';
import type { EffectHandler } from '../effects/effect-handler.js';
import { recipientsOf } from './recipients.js';

/** Tells people in the product what happened to a filing that is theirs or in their commission's hands. */
export const noticeWriter = (dataSource: DataSource, clock: Clock): EffectHandler => ({
  topics: TOPICS,
  async handle({ topic, key, payload }: OutboxMessage): Promise<void> {
    const recipients = recipientsOf[topic as Topic];
    const filingId = payload['filingId'];
    if (!recipients || typeof filingId !== 'string') return;
    await writeNotices(dataSource, { key, kind: topic, filingId, recipients, at: clock.now() });
  },
});
