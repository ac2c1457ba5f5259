import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './permissions';

/** Whether the app can do its work now; bound by each app to a question to the database. */
export abstract class Readiness {
  abstract ready(): Promise<boolean>;
}

@ApiExcludeController()
@Controller('health')
@Public('asked by process supervisors and load balancers; says nothing but ok')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (!(await this.readiness.ready())) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }
}
