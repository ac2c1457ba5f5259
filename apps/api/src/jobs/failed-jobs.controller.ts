import type { Actor } from '@commonweal/kernel';
import { CurrentActor, FailedJobs, RequirePermission, RerunFailedJob } from '@commonweal/platform';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { Facts, Moment, Parts, Text } from '../fields/response-fields';

export class FailedJobResponse {
  @Text() jobId: string;
  @Text() kind: string;
  @Facts({ description: 'Ids, codes and numbers' }) payload: object;
  @Text() errorCode: string;
  @Moment() failedAt: string;
  @Moment({ nullable: true, description: 'When somebody asked for another try' }) rerunAt: string | null;
}

export class FailedJobsResponse {
  @Parts(() => FailedJobResponse, { description: 'Newest first' }) items: readonly FailedJobResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
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
  list(@Query() { limit, cursor }: PageQuery): Promise<FailedJobsResponse> {
    return this.failedJobs.list(limit, cursor);
  }

  @Post(':jobId/rerun')
  @HttpCode(204)
  @ApiNoContentResponse()
  rerun(@CurrentActor() actor: Actor, @Param('jobId') jobId: string): Promise<void> {
    return this.rerunFailedJob.execute(actor, jobId);
  }
}
