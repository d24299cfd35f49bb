#!/bin/sh
# Gives dondoc and Temporal a role each, with databases of their own, and sets their passwords to
# what the secrets say. Nothing else changes the second time.
set -eu

# dondoc's role, password and database stand in its own address.
parts=$(sed -nE 's,^postgres(ql)?://([a-z_]+):([A-Za-z0-9._~-]+)@postgres:5432/([a-z_]+)$,\2 \3 \4,p' /run/secrets/database-url)
if [ -z "$parts" ]; then
  echo 'secrets/database-url.txt: needs postgresql://ROLE:PASSWORD@postgres:5432/DATABASE, the names in small letters, the password of letters, digits and . _ ~ -' >&2
  exit 1
fi
# shellcheck disable=SC2086
set -- $parts

PGPASSWORD=$(cat /run/secrets/postgres-password)
export PGPASSWORD
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --host postgres --username postgres --dbname postgres \
  --set role="$1" --set password="$2" --set database="$3" \
  --set temporal_password="$(cat /run/secrets/temporal-password)" <<'SQL'
create function pg_temp.lacks_role(text) returns boolean language sql
  return not exists (select from pg_roles where rolname = $1);
create function pg_temp.lacks_database(text) returns boolean language sql
  return not exists (select from pg_database where datname = $1);

select format('create role %I login', name)
  from (values (:'role'), ('temporal')) as wanted (name) where pg_temp.lacks_role(name) \gexec
-- A rehearsal keeps its record in a database of its own.
alter role :"role" createdb password :'password';
alter role temporal password :'temporal_password';

select format('create database %I owner %I', name, owner)
  from (values (:'database', :'role'), ('temporal', 'temporal'), ('temporal_visibility', 'temporal'))
    as wanted (name, owner)
  where pg_temp.lacks_database(name) \gexec
SQL
