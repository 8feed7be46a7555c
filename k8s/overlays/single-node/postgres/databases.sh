#!/usr/bin/env bash
# Runs once, on an empty data folder: one database and two roles for each service. Nobody else may enter; the app role
# has no DDL. The same rights as in production (overlays/production/databases) and in the local suite (service-kit/testing).
set -euo pipefail

database() { # NAME OWNER-PASSWORD APP-PASSWORD
  psql --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 \
    --set=name="$1" --set=owner="$1_owner" --set=app="$1_app" --set=owner_password="$2" --set=app_password="$3" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"app";
alter role :"app" in database :"name" set lock_timeout = '5s';
\connect :"name"
revoke all on schema public from public;
grant all on schema public to :"owner";
grant usage on schema public to :"app";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"app";
SQL
}

database identity "$IDENTITY_OWNER_PASSWORD" "$IDENTITY_APP_PASSWORD"
database second_factor "$SECOND_FACTOR_OWNER_PASSWORD" "$SECOND_FACTOR_APP_PASSWORD"
database notification "$NOTIFICATION_OWNER_PASSWORD" "$NOTIFICATION_APP_PASSWORD"
database gateway "$GATEWAY_OWNER_PASSWORD" "$GATEWAY_APP_PASSWORD"
