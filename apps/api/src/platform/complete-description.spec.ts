import { describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { completeDescription } from './complete-description.js';

const described = (path: string, method: string, requestBody?: object, parameters?: readonly object[]) => {
  const document: OpenAPIObject = {
    openapi: '3.0.0', info: { title: 't', version: '1' },
    paths: { [path]: { [method]: { ...(requestBody && { requestBody }), ...(parameters && { parameters }), responses: { 200: { description: 'Success' }, default: { description: 'Problem' } } } } },
    components: { schemas: { ActRequest: { type: 'object', properties: { actionId: { type: 'string' } } } } },
  } as OpenAPIObject;
  completeDescription(document);
  const operation = Object.values(document.paths[path] ?? {})[0] as { readonly responses: object; readonly security: readonly object[] };
  return { statuses: Object.keys(operation.responses), security: operation.security, schemas: document.components?.schemas };
};

describe('the description of the API', () => {
  it('lists every status of a public page by number, without any that only concerns people who are signed in', () => {
    expect(described('/api/elections', 'get')).toMatchObject({ statuses: ['200', '400', '404', '413', '415', '429', '500', '503'], security: [] });
  });

  it('says of what belongs to somebody that they have to be signed in, may be denied it, and may not have it yet', () => {
    const { statuses, security } = described('/api/filings/{filingId}/actions', 'post');
    expect(statuses).toEqual(['200', '400', '401', '403', '404', '409', '413', '415', '429', '500', '503']);
    expect(security).toEqual([{ '__Host-tirkeu': [] }]);
  });

  it('says of a file that is sent that it may be unacceptable', () => {
    expect(described('/api/filings/{filingId}/files', 'post', { content: { 'multipart/form-data': {} } }).statuses).toContain('422');
    expect(described('/api/filings/{filingId}/actions', 'post').statuses).not.toContain('422');
  });

  it('says of what goes by the tus protocol that it may be spoken in another version', () => {
    const path = '/api/filings/{filingId}/uploads/{sha256}';
    expect(described(path, 'delete', undefined, [{ name: 'Tus-Resumable', in: 'header' }]).statuses).toContain('412');
    expect(described(path, 'head').statuses).not.toContain('412');
  });

  it('takes no field that is not named', () => {
    expect(described('/api/elections', 'get').schemas).toMatchObject({ ActRequest: { additionalProperties: false } });
  });
});
