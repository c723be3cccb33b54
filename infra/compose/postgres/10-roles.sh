#!/bin/bash
# Run once by PostgreSQL's container, when its folder is empty: the owner of the schema, who migrates; the role of the
# application; the login of API and worker, which may be that role and nothing else (infra/postgres/README.md);
# and the login of the backup, which reads everything and changes nothing.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$(cat /run/secrets/owner-password)" --set login_password="$(cat /run/secrets/login-password)" \
  --set backup_password="$(cat /run/secrets/backup-password)" --set database="$POSTGRES_DB" <<'SQL'
CREATE ROLE tirkeu_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE tirkeu_app NOLOGIN;
GRANT tirkeu_app TO tirkeu_owner;
CREATE ROLE tirkeu_login LOGIN PASSWORD :'login_password' NOINHERIT;
GRANT tirkeu_app TO tirkeu_login;
CREATE ROLE tirkeu_backup LOGIN REPLICATION PASSWORD :'backup_password';
GRANT pg_read_all_data TO tirkeu_backup;
ALTER DATABASE :"database" OWNER TO tirkeu_owner;
ALTER SCHEMA public OWNER TO tirkeu_owner;
SQL

# The copy of the whole server goes over a replication connection, which the rules for databases do not cover.
echo 'host replication tirkeu_backup all scram-sha-256' >> "$PGDATA/pg_hba.conf"
