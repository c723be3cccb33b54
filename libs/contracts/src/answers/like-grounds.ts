import type { LikeGroundsView } from '../like-grounds-views.js';
import { ground, instant } from './parts.js';
import { count, list, named, object, text } from './schema.js';

export const likeGroundsAnswer = named('LikeGroundsView', object<LikeGroundsView>({
  grounds: list(object<LikeGroundsView['grounds'][number]>({ ground, found: count, fixed: count, refused: count, reversed: count })), electionId: text, regionId: text, days: count, asOf: instant,
}));
