import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeOperations } from './complete-operations';

const VERSION = '1';

/** The API as its controllers and classes declare it. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Commonweal')
    .setDescription(
      'Money is in whole pence (GBP), days are Europe/London, instants UTC. Errors are RFC 9457 problems whose type leads to a page that says what to do, in the user’s language, or where nobody is known in that of Accept-Language (en, cy). Lists are { items, nextCursor }: send nextCursor as cursor for the page after it. What can be acted on carries version and allowedActions; an action sends the version that was seen, and gets 409 stale-version when it moved.',
    )
    .setVersion(VERSION)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const declared = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  return completeOperations(declared);
}
