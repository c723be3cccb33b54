#!/bin/sh
# Makes the secrets of an installation once, in the folder `secrets` beside this file. What is there already stays as it is:
#   sh make-secrets.sh
# Keep a copy of secrets/tirkeu-secret and secrets/signing-key apart from the machine: a backup cannot be used without them.
set -eu
umask 077
folder=$(dirname "$0")/secrets
mkdir -p "$folder"

random() { openssl rand -hex 32 | tr -d '\n'; }
keep() {
  if [ -s "$folder/$1" ]; then return; fi
  cat > "$folder/$1"
  # Each is handed to its container alone, whose user is another one; strangers are kept out by the folder.
  chmod 0444 "$folder/$1"
}

random | keep postgres-password
random | keep owner-password
random | keep login-password
random | keep redis-password
random | keep backup-password
random | keep tirkeu-secret
random | keep edge-token
openssl genpkey -algorithm ed25519 -outform DER | base64 | tr -d '\n' | keep signing-key
printf 'postgres://tirkeu_owner:%s@postgres:5432/tirkeu' "$(cat "$folder/owner-password")" | keep migration-database-url
printf 'postgres://tirkeu_login:%s@postgres:5432/tirkeu' "$(cat "$folder/login-password")" | keep database-url
printf 'postgres://tirkeu_backup:%s@postgres:5432/tirkeu' "$(cat "$folder/backup-password")" | keep backup-database-url
printf 'redis://:%s@redis:6379' "$(cat "$folder/redis-password")" | keep redis-url
echo "The secrets are in $folder."
