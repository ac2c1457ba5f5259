import type { Type } from '@nestjs/common';
import { DemoController } from './demo/demo.controller';
import { FailedJobsController } from './jobs/failed-jobs.controller';
import { MeController } from './me/me.controller';
import { MessagesController } from './messages/messages.controller';

/** Every controller of the API. */
export const CONTROLLERS: readonly Type[] = [DemoController, FailedJobsController, MeController, MessagesController];
