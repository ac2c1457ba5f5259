import 'reflect-metadata';
import { ReceiveGatewayEvent } from '@commonweal/payments';
import { type ApiUnderTest, startApi } from '../../support/api';
import { createTestDatabase, type TestDatabase } from '../../support/database';

describe('where Stripe tells what happened', () => {
  let db: TestDatabase;
  let api: ApiUnderTest;
  beforeAll(async () => {
    db = await createTestDatabase();
    api = await startApi(db.appUrl);
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  it('does not exist while Stripe is off', async () => {
    expect((await api.post('/stripe/events', '', { id: 'evt_1' })).status).toBe(404);
  });

  it('hands on the body to the byte, with its signature, to the one use case that checks it', async () => {
    const receive = jest.spyOn(api.app.get(ReceiveGatewayEvent, { strict: false }), 'execute').mockResolvedValue();
    const body = '{ "id" : "evt_1",\n "amount": 1.0 }';
    const { statusCode } = await api.app.inject({
      method: 'POST',
      url: '/api/v1/stripe/events',
      headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=abc' },
      payload: body,
    });
    expect(statusCode).toBe(200);
    const [sent] = receive.mock.calls[0] ?? [];
    expect(sent?.rawBody.toString()).toBe(body);
    expect(sent?.signature).toBe('t=1,v1=abc');
  });
});
