export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres';
export { createDatabase, prepareRoles, type RolePasswords } from './database-roles';
export { freePort } from './free-port';
export { DATABASE_ROLES, type DatabaseRole, makePassword } from './secrets';
export { StartFailure } from './start-failure';
