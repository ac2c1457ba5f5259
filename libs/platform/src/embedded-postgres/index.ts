export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
export { createDatabase, prepareRoles } from './database-roles';
export { diskFull } from './disk-full';
export { freePort } from './free-port';
export { DATABASE_ROLES, keptSecret, makePassword } from './secrets';
