import { REGISTER_TOPICS, type RegisterTopic } from '@tirkeu/desk';
import { Logger } from '@nestjs/common';
import { REGISTER_QUEUE } from '@tirkeu/persistence';
import { PATIENT, type EffectHandler } from '../effects/effect-handler.js';
import { Hopeless } from '../effects/hopeless.js';
import { askDueRegisters, askWaitingRegisters, type AskPorts } from './ask-registers.js';

/** What the asking needs, and when it begins of itself. */
export interface AskSettings {
  readonly ports: Omit<AskPorts, 'log'>;
  readonly onSubmission: boolean;
}

/** Asks registers. A question on its way when the program stops is broken off and asked again at the next start. */
export function registerAsker({ ports: given, onSubmission }: AskSettings): EffectHandler {
  const logger = new Logger('registers');
  const ports: AskPorts = { ...given, log: (line) => logger.warn(line) };
  return {
    ...PATIENT,
    topics: REGISTER_TOPICS,
    queue: REGISTER_QUEUE,
    async handle({ topic, key, payload: { filingId, eventType } }, signal): Promise<void> {
      if (typeof filingId !== 'string') throw new Hopeless(`Message ${key} names no filing`);
      switch (topic as RegisterTopic) {
        case 'registers.due':
          if (onSubmission) await askDueRegisters(ports, { filingId, key, anew: eventType === 'FilingSubmitted' });
          return;
        case 'registers.asked':
          await askWaitingRegisters(ports, filingId, signal);
      }
    },
  };
}
