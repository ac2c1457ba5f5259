export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres';
export { createDatabase, prepareRoles, type RolePasswords } from './database-roles';
export { diskFull } from './disk-full';
export { freePort } from './free-port';
export { DATABASE_ROLES, type DatabaseRole, keptSecret, makePassword } from './secrets';
