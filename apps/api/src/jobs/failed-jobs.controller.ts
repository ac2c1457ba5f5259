import type { Actor } from '@commonweal/kernel';
import { CurrentActor, FailedJobs, RequirePermission, RerunFailedJob } from '@commonweal/platform';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { QueryNumberField } from '../fields/request-fields';
import { Facts, Moment, Parts, Text } from '../fields/response-fields';

/** The newest; what is run again or mended makes room for those before. */
export class FailedJobsQuery {
  @QueryNumberField({ optional: true, least: 1, most: 100, description: 'At most 100; 50 when not given' })
  limit = 50;
}

export class FailedJobResponse {
  @Text() jobId: string;
  @Text() kind: string;
  @Facts({ description: 'Ids, codes and numbers' }) payload: object;
  @Text() errorCode: string;
  @Moment() failedAt: string;
  @Moment({ nullable: true, description: 'When somebody asked for another try' }) rerunAt: string | null;
}

export class FailedJobsResponse {
  @Parts(() => FailedJobResponse) items: readonly FailedJobResponse[];
}

/** Work that failed for good, and running it again. */
@Controller('failed-jobs')
@RequirePermission('failed-job.rerun')
export class FailedJobsController {
  constructor(
    private readonly failedJobs: FailedJobs,
    private readonly rerunFailedJob: RerunFailedJob,
  ) {}

  @Get()
  @ApiOkResponse({ type: FailedJobsResponse })
  async list(@Query() { limit }: FailedJobsQuery): Promise<FailedJobsResponse> {
    return { items: await this.failedJobs.list(limit) };
  }

  @Post(':jobId/rerun')
  @HttpCode(204)
  @ApiNoContentResponse()
  rerun(@CurrentActor() actor: Actor, @Param('jobId') jobId: string): Promise<void> {
    return this.rerunFailedJob.execute(actor, jobId);
  }
}
