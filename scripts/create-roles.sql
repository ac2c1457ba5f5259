-- Creates what Commonweal needs in a PostgreSQL (15 or later) that it does not start itself. Run once as a superuser:
--
--   psql -X -v ON_ERROR_STOP=1 -v owner_password=... -v app_password=... -v queue_password=... \
--        [-v database=commonweal] -f scripts/create-roles.sql postgres
--
-- Use long random passwords of letters and digits (openssl rand -hex 32). Running it again sets the passwords anew and
-- repeats the grants. Afterwards:
--
--   DATABASE_URL=postgres://commonweal_app:...@host/commonweal
--   MIGRATION_DATABASE_URL=postgres://commonweal_owner:...@host/commonweal
--   QUEUE_DATABASE_URL=postgres://commonweal_queue:...@host/commonweal     (not needed with REDIS_URL)
\if :{?database}
\else
  \set database commonweal
\endif

-- Three roles, because a hole in the application must not be able to change the schema or pass row-level security.
SELECT format('CREATE ROLE %I', name)
  FROM unnest(ARRAY['commonweal_owner', 'commonweal_app', 'commonweal_queue']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec
ALTER ROLE commonweal_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'owner_password';
ALTER ROLE commonweal_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'app_password';
ALTER ROLE commonweal_queue LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'queue_password';

-- A managed service's "superuser" may only give a database to a role that it is a member of.
SELECT format('GRANT commonweal_owner TO %I', current_user)
 WHERE NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
\gexec
SELECT format('CREATE DATABASE %I OWNER commonweal_owner ENCODING ''UTF8'' TEMPLATE template0', :'database')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO commonweal_app, commonweal_queue;
-- BullMQ makes and migrates its own schema "bullmq", and asks for this right even when the schema is there.
-- It adds jobs in bulk through temporary tables.
GRANT CREATE, TEMPORARY ON DATABASE :"database" TO commonweal_queue;

\connect :"database"
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
