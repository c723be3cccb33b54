import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answers } from '@tirkeu/contracts';
import { SESSION_COOKIE } from '../accounts/session-token.js';
import { completeDescription } from './complete-description.js';
import { OpenApiDocument } from './openapi-document.js';

/** Describes the API from its controllers and contracts, once, and keeps the description for its route. */
export function describeApi(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Tirkeu')
    .setDescription('Nomination and registration of candidates. Errors are problem details (RFC 9457) with stable codes.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE })
    .build();
  const described = SwaggerModule.createDocument(app, config);
  completeDescription(described);
  const { components, ...document } = described;
  app.get(OpenApiDocument).value = { ...document, components: { ...components, schemas: { ...components?.schemas, ...answers.components } } };
}
