import { Injectable, applyDecorators, createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { MOST_SEARCHED, SEARCH_HEADER, SearchWords } from '@tirkeu/contracts';
import type { FastifyRequest } from 'fastify';
import { createValidation } from './invalid-fields.js';
import { invalid } from './problem.js';

/** Headers hold no letters but the Latin ones, so they come as they would stand in an address. */
function decoded(sent: string): string {
  try {
    return decodeURIComponent(sent);
  } catch {
    throw invalid([{ pointer: '/search', code: 'wrong-form' }]);
  }
}

const validation = createValidation();

@Injectable()
class SearchPipe implements PipeTransform<string | undefined, Promise<string | undefined>> {
  async transform(sent: string | undefined): Promise<string | undefined> {
    if (sent === undefined) return undefined;
    const { search } = (await validation.transform({ search: decoded(sent) }, { type: 'query', metatype: SearchWords })) as SearchWords;
    return search;
  }
}

const SentWords = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().headers[SEARCH_HEADER]);

/**
 * What somebody searches for among people: parts of names, of logins, of numbers. It comes in a header and never in the address, which browsers,
 * proxies and logs keep (OWASP ASVS V14.2.1). Undefined when nothing is searched for. An operation that takes it is {@link Searches}.
 */
export const Searched = (): ParameterDecorator => SentWords(SearchPipe);

/** An operation in which people can be searched for. `among`: what the words are looked for in. */
export const Searches = (among: string): MethodDecorator => applyDecorators(ApiHeader({
  name: SEARCH_HEADER, required: false, schema: { type: 'string', maxLength: MOST_SEARCHED }, description: `${among} In UTF-8, percent-encoded: it names people, so it stays out of the address.`,
}));
