#!/usr/bin/env bash
# Opens the broker to one partner: a user of its own (SCRAM-SHA-512), the topics of partner-topics to read under a group prefix
# of its own, and one topic of its own to tell its decisions on. Nothing else. May be run again, with another password as well.
#
#   PARTNER_PASSWORD=… docker/kafka/partner-access.sh BOOTSTRAP NAME SIREN
#
# NAME is the user and, followed by a dot, the prefix of its consumer groups. On a real cluster ADMIN_CONFIG names the settings
# with which the operator connects.
set -euo pipefail

bootstrap=$1
name=$2
siren=$3
[[ $name =~ ^[a-z][a-z0-9-]{1,39}$ ]] || { echo "NAME must be lower-case letters, digits and hyphens: $name" >&2; exit 2; }
[[ $siren =~ ^[0-9]{9}$ ]] || { echo "SIREN must be nine digits: $siren" >&2; exit 2; }
: "${PARTNER_PASSWORD:?must be set}"
[[ $PARTNER_PASSWORD =~ ^[A-Za-z0-9_.~-]{12,}$ ]] || { echo "PARTNER_PASSWORD must be 12 letters, digits or _.~- at least" >&2; exit 2; }

bin=${KAFKA_BIN:-/opt/kafka/bin}
admin=(--bootstrap-server "$bootstrap")
[[ -z ${ADMIN_CONFIG:-} ]] || admin+=(--command-config "$ADMIN_CONFIG")
acls=("$bin/kafka-acls.sh" "${admin[@]}" --add --allow-principal "User:$name")
topics=()
while read -r topic; do topics+=(--topic "$topic"); done \
  < <(grep -v '^#' "$(dirname "${BASH_SOURCE[0]}")/partner-topics")

# The password goes by a file: arguments are everybody's to read.
secret=$(umask 077 && mktemp)
trap 'rm -f "$secret"' EXIT
printf 'SCRAM-SHA-512=password=%s\n' "$PARTNER_PASSWORD" > "$secret"
"$bin/kafka-configs.sh" "${admin[@]}" --alter --entity-type users --entity-name "$name" --add-config-file "$secret"

"$bin/kafka-topics.sh" "${admin[@]}" --create --if-not-exists --topic "partner-decisions.v1.$siren" --partitions 1
"${acls[@]}" --operation Read --operation Describe "${topics[@]}"
"${acls[@]}" --operation Read --operation Describe --resource-pattern-type prefixed --group "$name."
"${acls[@]}" --operation Write --operation Describe --topic "partner-decisions.v1.$siren"
