#!/usr/bin/env bash
# Grants each service what acls.txt says. May run at every start; what is no longer listed is not taken back.
set -euo pipefail

grants=${1:?the file with the grants}
source "$(dirname "${BASH_SOURCE[0]}")/admin.sh"

# The topics that a user has a right to, each as an option of the tool.
topics_of() {
  awk -v user="$1" -v right="$2" '$1 == user && $2 == right { print "--topic"; print $3 }' "$grants"
}

grant() {
  local user=$1
  shift
  kafka-acls.sh "${as_admin[@]}" --add --allow-principal "User:$user" "$@" < /dev/null
}

for user in $(awk '!/^#/ && NF { print $1 }' "$grants" | sort -u); do
  mapfile -t written < <(topics_of "$user" write)
  mapfile -t read < <(topics_of "$user" read)
  mapfile -t configured < <(topics_of "$user" configure)
  # A right to write to a topic includes that to be an idempotent producer. Tables keep texts no longer than the topic does.
  grant "$user" --operation Write --operation Describe --operation DescribeConfigs "${written[@]}"
  grant "$user" --operation Read --operation Describe "${read[@]}"
  if ((${#configured[@]})); then
    grant "$user" --operation DescribeConfigs --operation AlterConfigs "${configured[@]}"
  fi
  grant "$user" --operation Read --operation Describe --group "$user." --resource-pattern-type prefixed
done
