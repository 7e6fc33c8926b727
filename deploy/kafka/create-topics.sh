#!/usr/bin/env bash
# Creates the topics that are missing and leaves the others as they are. May run at every start.
set -euo pipefail

topics=${1:?the file with the topics}
source "$(dirname "${BASH_SOURCE[0]}")/admin.sh"

while read -r name partitions policy retention; do
  [[ -z $name || $name == \#* ]] && continue
  # The tool must not read the rest of the list as its input.
  kafka-topics.sh "${as_admin[@]}" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor "${TOPIC_REPLICATION_FACTOR:-1}" \
    --config "cleanup.policy=$policy" --config "retention.ms=$retention" < /dev/null
done < "$topics"
