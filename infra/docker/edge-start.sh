#!/bin/sh
# Writes the configuration of the edge from its template and becomes nginx. EDGE_TOKEN may come as a file: EDGE_TOKEN_FILE.
set -eu
if [ -n "${EDGE_TOKEN_FILE:-}" ]; then
  EDGE_TOKEN=$(cat "$EDGE_TOKEN_FILE")
  export EDGE_TOKEN
fi
: "${EDGE_TOKEN:?EDGE_TOKEN is needed: the same as in the settings of the API.}"
: "${EDGE_API_SERVERS:?EDGE_API_SERVERS is needed: server api:3000 max_fails=0;}"

# Only the names of the template: what nginx itself calls $something stays.
names=$(grep -o '\${EDGE_[A-Z_]*}' "$EDGE_HOME/nginx.conf.template" | sort -u | tr '\n' ' ')
umask 077
envsubst "$names" < "$EDGE_HOME/nginx.conf.template" > "$EDGE_RUN/nginx.conf"
unset EDGE_TOKEN
exec nginx -c "$EDGE_RUN/nginx.conf" -g 'daemon off;'
