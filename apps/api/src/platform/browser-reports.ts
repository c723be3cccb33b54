import type { FastifyInstance } from 'fastify';

/** Where browsers tell that a page of ours tried what its policy forbids. */
export const REPORTS_PATH = '/api/browser-reports';

const LARGEST_REPORT = 16 * 1024;
/** As many as a browser gathers at once; the rest of a longer list is not looked at. */
const MOST_REPORTS = 20;
const TYPES = ['application/reports+json', 'application/csp-report', 'application/json'];

/** The directives of our own policy. A browser's word for anything else is counted as `other`. */
export const REPORTED_DIRECTIVES = [
  'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem', 'style-src-attr', 'img-src', 'font-src', 'connect-src', 'worker-src', 'manifest-src', 'object-src', 'frame-src', 'form-action', 'base-uri',
  'frame-ancestors', 'default-src', 'require-trusted-types-for', 'trusted-types',
] as const;
export type ReportedDirective = (typeof REPORTED_DIRECTIVES)[number] | 'other';

const memberOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

function directiveOf(report: unknown): ReportedDirective {
  const told = memberOf(memberOf(report, 'body'), 'effectiveDirective') ?? memberOf(memberOf(report, 'csp-report'), 'effective-directive') ?? memberOf(memberOf(report, 'csp-report'), 'violated-directive');
  return REPORTED_DIRECTIVES.find((directive) => directive === told) ?? 'other';
}

function reportsIn(text: string): readonly unknown[] {
  try {
    const told: unknown = JSON.parse(text);
    return (Array.isArray(told) ? told : [told]).slice(0, MOST_REPORTS);
  } catch {
    return [];
  }
}

/**
 * Counts by directive and keeps nothing else: a report holds the address of a page, and that holds an id. Whatever is sent is
 * answered alike, so that nobody learns from it.
 */
export function takeBrowserReports(server: FastifyInstance, count: (directive: ReportedDirective) => void): void {
  void server.register((own, _options, done) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser(TYPES, { parseAs: 'string', bodyLimit: LARGEST_REPORT }, (_request, body, parsed) => parsed(null, body));
    own.post(REPORTS_PATH, { bodyLimit: LARGEST_REPORT }, async ({ body }, reply) => {
      for (const report of typeof body === 'string' ? reportsIn(body) : []) count(directiveOf(report));
      return reply.code(204).send();
    });
    done();
  });
}
