-- The role of the application, for servers on which the database user may not make roles.
-- Run once by an administrator, then start Tirkeu again: the migration grants the rights.
--
--   psql -v owner=<user of DATABASE_URL> -f roles.sql

SELECT 'CREATE ROLE tirkeu_app NOLOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tirkeu_app') \gexec
GRANT tirkeu_app TO :"owner";
SELECT 'CREATE ROLE tirkeu_reader NOLOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tirkeu_reader') \gexec
GRANT tirkeu_reader TO :"owner";
