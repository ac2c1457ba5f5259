import { Public } from '@commonweal/platform';
import { Controller, Get, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';

/** Made once the app knows its routes. */
@Injectable()
export class OpenApi {
  document: OpenAPIObject | undefined;
}

@ApiExcludeController()
@Controller('openapi.json')
@Public('how to call the API is no secret')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  read(): OpenAPIObject {
    if (this.openApi.document === undefined) throw new ServiceUnavailableException();
    return this.openApi.document;
  }
}
