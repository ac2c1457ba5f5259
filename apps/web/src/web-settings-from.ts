import { type Config, hasEmail } from '@commonweal/platform';
import type { FastifyBaseLogger } from 'fastify';
import type { WebSettings } from './web-settings';

const SIGN_INS_PER_MINUTE = 20;

export function webSettingsFrom(config: Config, logger: FastifyBaseLogger | undefined): WebSettings {
  return {
    https: config.secureCookies,
    trustedProxies: config.trustedProxies,
    cookieSecret: config.sessionSecret,
    demonstration: config.demonstration,
    doors: { links: hasEmail(config.channels), councils: config.councilSignIns },
    signInsPerMinute: SIGN_INS_PER_MINUTE,
    missingText: 'show',
    logger,
  };
}
