import type { Type } from '@nestjs/common';
import { ChangePage } from './change.page';
import { EndPage } from './end.page';
import { NoticePage } from './notice.page';
import { PausePage } from './pause.page';
import { ResumePage } from './resume.page';
import { WithdrawChangePage } from './withdraw-change.page';

/** The steps of an award that runs, wherever its reader has it. */
export const LIFE_PAGES: readonly Type[] = [PausePage, ResumePage, EndPage, ChangePage, WithdrawChangePage, NoticePage];
