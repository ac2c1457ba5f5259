import type { AuthorityId, BudgetId, Language, PersonId, PlainDate, UserId } from '@commonweal/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { PartyApp } from '../../support/party-app';
import { KNOWSLEY_LIKE } from '../../support/policies';
import { startWorker } from '../../support/worker';
import type { RoleGrant } from '../../support/world';
import { Party } from '../whole-line/party';

/** What everybody here buys, from a provider whom somebody signs in for. */
export const CHOIR = {
  title: { en: 'Community choir', cy: 'Côr cymunedol' },
  provider: 'Sing Together',
  user: 'Nerys Bell',
  pricePence: 5_000,
} as const;

/** A council in England whose journeys are told in English and one in Wales whose are in Welsh, on one installation at work. */
export class Town {
  private parties: Party[] = [];

  private constructor(
    readonly app: PartyApp,
    private readonly worker: INestApplicationContext,
    private readonly browser: Browser,
    private readonly councils: Readonly<Record<Language, AuthorityId>>,
  ) {}

  static async open(): Promise<Town> {
    const app = await PartyApp.open();
    const { world, scene } = app;
    const cy = await world.authority({ nation: 'wales', name: 'Cyngor yng Nghymru' });
    await world.policy(cy, KNOWSLEY_LIKE);
    await world.approve(cy, scene.providerId);
    await world.sql('UPDATE providers.provider SET name = $2 WHERE id = $1', [scene.providerId, CHOIR.provider]);
    const titles = [scene.offerId, CHOIR.title.en, CHOIR.title.cy];
    await world.sql('UPDATE catalogue.offer SET title = $2, title_cy = $3 WHERE id = $1', titles);
    const [worker, browser] = await Promise.all([startWorker(app.database), openBrowser()]);
    const town = new Town(app, worker, browser, { en: scene.authorityId, cy });
    await town.user(CHOIR.user, [{ role: 'provider', providerId: scene.providerId }]);
    return town;
  }

  get today(): PlainDate {
    return this.app.today;
  }

  council(language: Language): AuthorityId {
    return this.councils[language];
  }

  /** Who can sign in. */
  async user(name: string, roles: readonly RoleGrant[]): Promise<UserId> {
    const userId = await this.app.world.user(roles, { name });
    await this.app.world.sql('UPDATE access.app_user SET is_demonstration = true WHERE id = $1', [userId]);
    return userId;
  }

  person(language: Language, name: string): Promise<PersonId> {
    const [firstName] = name.split(' ');
    return this.app.world.person(this.council(language), { name, language, first_name: firstName });
  }

  /** Of £1,000. */
  budget(language: Language, personId: PersonId, over: Record<string, unknown>): Promise<BudgetId> {
    return this.app.world.budget(this.council(language), personId, 100_000, over);
  }

  async signIn(language: Language, name: string): Promise<Party> {
    const at = { browser: this.browser, baseURL: await this.app.web.getUrl(), language, looksWhenAsked: true };
    const party = await Party.signIn(at, name);
    this.parties.push(party);
    return party;
  }

  /** Everybody goes home. What was wrong with the pages that they looked at. */
  async leave(): Promise<readonly string[]> {
    const leaving = this.parties;
    this.parties = [];
    for (const party of leaving) await party.close();
    return leaving.flatMap(({ faults }) => faults);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.browser.close();
    await this.worker.close();
    await this.app.close();
  }
}
