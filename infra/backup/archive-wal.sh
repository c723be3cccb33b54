#!/bin/sh
# PostgreSQL's archive_command:  sh /path/to/archive-wal.sh FOLDER %p %f
# Copies a finished piece of the write-ahead log into FOLDER, on the disk before it is said to be there, and never over
# another one. PostgreSQL asks again until this succeeds. `backup watch` carries the pieces on from FOLDER.
set -eu
folder=$1
piece=$2
name=$3

if [ -e "$folder/$name" ]; then
  cmp -s "$piece" "$folder/$name" && exit 0
  echo "$folder/$name is there already and holds something else; nothing was changed." >&2
  exit 1
fi
dd if="$piece" of="$folder/$name.part" bs=1048576 conv=fsync 2>/dev/null
mv "$folder/$name.part" "$folder/$name"
sync "$folder"
