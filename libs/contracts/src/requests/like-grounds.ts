import { TextField } from './fields.js';

/** GET /api/insights/like-grounds. */
export class LikeGroundsQuery {
  @TextField({ max: 120, matches: /^[A-Za-z0-9._-]+$/ }) contest!: string;
}
