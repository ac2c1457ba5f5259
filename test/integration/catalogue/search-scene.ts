import 'reflect-metadata';
import { Test, type TestingModule } from '@nestjs/testing';
import { CatalogueModule, OfferSearch } from '@commonweal/catalogue';
import { DatabaseModule } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { generateOffers, type OfferCrowd } from '../../support/offers';
import { World } from '../../support/world';

/** A menu with a crowd of offers, and the search in it as the application does it. */
export class SearchScene {
  private constructor(
    private readonly database: TestDatabase,
    private readonly app: TestingModule,
    readonly world: World,
  ) {}

  static async open(crowd: OfferCrowd): Promise<SearchScene> {
    const database = await createTestDatabase();
    const world = await World.open(database.ownerUrl);
    await generateOffers((text, values = []) => world.sql(text, values), crowd);
    const imports = [DatabaseModule.forRoot({ url: database.appUrl, pool: 2 }), CatalogueModule];
    return new SearchScene(database, await Test.createTestingModule({ imports }).compile(), world);
  }

  get search(): OfferSearch {
    return this.app.get(OfferSearch);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
    await this.database.drop();
  }
}
