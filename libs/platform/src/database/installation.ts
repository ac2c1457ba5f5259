import { Client } from 'pg';

/** Who made this database: npm start with demonstration people, or a start in production; written once. */
export type MadeBy = 'standalone' | 'production';

export type InstallationMark = MadeBy | 'empty' | 'unmarked';

/** Read before migrating: a database without Commonweal's schema is empty. ownerUrl is of role commonweal_owner. */
export function installationMark(ownerUrl: string): Promise<InstallationMark> {
  return asOwner(ownerUrl, async (client) => {
    const schema = await client.query<{ known: boolean }>(
      `SELECT to_regclass('platform.installation') IS NOT NULL AS known`,
    );
    if (schema.rows[0]?.known !== true) return 'empty';
    const mark = await client.query<{ made_by: MadeBy }>('SELECT made_by FROM platform.installation');
    return mark.rows[0]?.made_by ?? 'unmarked';
  });
}

/** Does nothing when there is a mark already. */
export function markInstallation(ownerUrl: string, madeBy: MadeBy): Promise<void> {
  const insert = 'INSERT INTO platform.installation (made_by, made_at) VALUES ($1, now()) ON CONFLICT DO NOTHING';
  return asOwner(ownerUrl, async (client) => {
    await client.query(insert, [madeBy]);
  });
}

/** Whether all of the demonstration data was made; until then a start goes on with it. */
export function isDemonstrationMade(ownerUrl: string): Promise<boolean> {
  const mark = 'SELECT 1 FROM platform.installation WHERE demonstration_made_at IS NOT NULL';
  return asOwner(ownerUrl, async (client) => (await client.query(mark)).rows.length > 0);
}

export function markDemonstrationMade(ownerUrl: string): Promise<void> {
  return asOwner(ownerUrl, async (client) => {
    await client.query('UPDATE platform.installation SET demonstration_made_at = now()');
  });
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
