import type { Actor } from '@commonweal/kernel';
import { CurrentActor, FailedJobs, RequirePermission, RerunFailedJob } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { VersionField } from '../fields/request-fields';
import { Facts, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';

export class FailedJobResponse {
  @Text() jobId: string;
  @Text() kind: string;
  @Facts({ description: 'Ids, codes and numbers' }) payload: object;
  @Text() errorCode: string;
  @Moment() failedAt: string;
  @Moment({ nullable: true, description: 'When somebody asked for another try' }) rerunAt: string | null;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /failed-jobs/{jobId}/<action>' })
  allowedActions: readonly string[];
}

export class RerunRequest {
  @VersionField() version: number;
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
  async list(@Query() { limit, cursor }: PageQuery): Promise<FailedJobsResponse> {
    const { items, nextCursor } = await this.failedJobs.list(limit, cursor);
    return {
      items: items.map((job) => ({ ...job, allowedActions: job.rerunAt === null ? ['rerun'] : [] })),
      nextCursor,
    };
  }

  @Post(':jobId/rerun')
  @HttpCode(204)
  @ApiNoContentResponse()
  rerun(@CurrentActor() actor: Actor, @Param('jobId') jobId: string, @Body() { version }: RerunRequest): Promise<void> {
    return this.rerunFailedJob.execute(actor, jobId, version);
  }
}
