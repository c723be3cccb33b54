import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answers } from '@tirkeu/contracts';
import { SESSION_COOKIE } from '../accounts/session-token.js';
import { completeDescription } from './complete-description.js';
import { OpenApiDocument } from './openapi-document.js';

function describe(app: NestFastifyApplication): object {
  const config = new DocumentBuilder()
    .setTitle('Tirkeu')
    .setDescription('Nomination and registration of candidates. Errors are problem details (RFC 9457) with stable codes.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE })
    .build();
  const described = SwaggerModule.createDocument(app, config);
  completeDescription(described);
  const { components, ...document } = described;
  return { ...document, components: { ...components, schemas: { ...components?.schemas, ...answers.components } } };
}

/** Describes the API from its controllers and contracts, for whoever asks for the description. */
export const describeApi = (app: NestFastifyApplication): void => app.get(OpenApiDocument).describeBy(() => describe(app));
