#!/usr/bin/env bash
# Runs once, when the data directory is empty: a database for each service, owned by a role of its own, closed to the
# others. Passwords are read from the environment by psql itself, so that they show in no process list.
set -euo pipefail

create_database() {
  local name=$1 password_variable=$2
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$name" <<SQL
\getenv password $password_variable
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create_database complaints COMPLAINTS_DB_PASSWORD
create_database routing ROUTING_DB_PASSWORD
create_database focalpoint FOCALPOINT_DB_PASSWORD
create_database quality QUALITY_DB_PASSWORD
create_database keycloak KEYCLOAK_DB_PASSWORD
