import { ROUTES, type Nominator, type Route, type Text } from '@tirkeu/domain';
import { TextRequest } from './commission-actions.js';
import { AtCounterRequest } from './at-counter.js';
import { ChoiceField, PartField, TextField, UuidField } from './fields.js';

export class NominatorRequest implements Nominator {
  @ChoiceField(['party', 'public-association']) kind!: Nominator['kind'];
  @TextField({ max: 60, min: 1 }) id!: string;
  @PartField(() => TextRequest) name!: Text & TextRequest;
}

/** POST /api/filings: a new draft for a contest. */
export class OpenFilingRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @TextField({ max: 80, min: 1 }) contestId!: string;
  @ChoiceField(ROUTES) route!: Route;
  @PartField(() => NominatorRequest, { nullable: true, optional: true }) nominator?: NominatorRequest | null;
  @TextField({ max: 300, optional: true, description: 'The branch or representation whose body decided, where it was not the nominator’s own.' }) subdivision?: string;
  @PartField(() => AtCounterRequest, { optional: true, description: 'For a clerk who enters what came on paper.' }) counter?: AtCounterRequest;
}
