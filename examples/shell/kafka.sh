#!/usr/bin/env bash
# Prints what has become of deliberations since the last time, each event once. Needs kcat. For a timer, such as cron.
set -euo pipefail
: "${KAFKA_BROKERS:?}"
topic=deliberations.v1
positions=${POSITIONS:-positions} # a file for each partition: what comes next in it
done=${DONE:-done.txt}            # stands for your database
mkdir -p "$positions"
touch "$done"

# By a file, which others cannot read: arguments can be seen by all who use the machine.
config=$(umask 077 && mktemp)
trap 'rm -f "$config"' EXIT
echo "bootstrap.servers=$KAFKA_BROKERS" > "$config"
if [ -n "${KAFKA_USER:-}" ]; then
    printf '%s\n' "security.protocol=${KAFKA_PROTOCOL:-SASL_SSL}" sasl.mechanism=SCRAM-SHA-512 \
        "sasl.username=$KAFKA_USER" "sasl.password=$KAFKA_PASSWORD" >> "$config"
fi

for partition in $(kcat -q -F "$config" -L -t $topic | sed -n 's/^ *partition \([0-9]*\),.*/\1/p'); do
    place=$positions/$topic-$partition
    while IFS=$'\t' read -r offset headers event; do
        id=$(sed 's/.*ce_id=\([^,]*\).*/\1/' <<< "$headers")
        if ! grep -qxF "$id" "$done"; then # otherwise it is a repeat
            echo "$id $event"              # the effect
            echo "$id" >> "$done"          # the id: in the transaction of the effect
        fi
        echo $((offset + 1)) > "$place" # after the effect: a crash before this line brings a repeat, and no gap
    done < <(kcat -q -F "$config" -C -e -t $topic -p "$partition" -o "$(cat "$place" 2> /dev/null || echo beginning)" \
        -f '%o\t%h\t%s\n')
done
