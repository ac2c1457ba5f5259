import { join } from 'node:path';
import { createViews, sourceRoot, type RenderView } from '@commonweal/platform';
import type { Language } from '@commonweal/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { paths } from '../paths';
import { WEB_SETTINGS, type WebSettings } from '../web-settings';
import { assetAddress } from './assets';
import { fieldGlobals } from './field-globals';
import { layoutView } from './layout-view';
import type { Page } from './page-result';
import { WebTexts } from './web-texts';

export const MORE_TEMPLATES = Symbol('MoreTemplates');

@Injectable()
export class PageRenderer {
  private readonly views: (language: Language) => RenderView;

  constructor(
    @Inject(WEB_SETTINGS) settings: WebSettings,
    @Inject(MORE_TEMPLATES) moreTemplates: readonly string[],
    texts: WebTexts,
  ) {
    const root = sourceRoot();
    this.views = createViews({
      folders: [
        join(root, 'apps/web/src/pages'),
        join(root, 'apps/web/src/views'),
        join(root, 'node_modules/govuk-frontend/dist'),
        ...moreTemplates,
      ],
      translator: texts.in,
      globals: {
        asset: assetAddress,
        paths,
        demonstration: settings.demonstration,
        welshDrafts: texts.welsh.draft,
        ...fieldGlobals(texts),
      },
    });
  }

  /** Sets status and type; returns the HTML. */
  send(page: Page, request: FastifyRequest, reply: FastifyReply): string {
    const html = this.views(request.pageLanguage)(page.template, {
      ...layoutView(request, reply),
      ...page.view,
    });
    void reply.code(page.status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return html;
  }
}
