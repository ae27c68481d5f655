#!/usr/bin/env bash
# Prints the events of one service in order, each once, and waits for more. Needs curl and jq.
#   SERVICE_URL=http://localhost:8081 TOKEN=$(./suite token partner) examples/shell/feed.sh
set -euo pipefail
: "${SERVICE_URL:?}" "${TOKEN:?}"
position=${POSITION:-position.txt} # the address of the next events
done=${DONE:-done.txt}             # stands for your database
touch "$position" "$done"
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

while true; do
    next=$(cat "$position")
    # Repeats by itself what is refused for a while (429, 503); ends with the answer where it makes no sense to go on (410).
    batch=$(curl -sS --fail-with-body --retry 9 --retry-connrefused -D "$headers" -H "Authorization: Bearer $TOKEN" \
        "${next:-$SERVICE_URL/v1/events?wait=60&limit=200}") || { echo "$batch" >&2; exit 1; }
    while IFS=$'\t' read -r id event; do
        grep -qxF "$id" "$done" && continue # a repeat
        echo "$event"                       # the effect
        echo "$id" >> "$done"               # the id: in the transaction of the effect
    done < <(jq -r '.[] | [.id, tojson] | join("\t")' <<< "$batch")
    # After the effect: a crash before this line brings repeats, and no gap.
    sed -n 's/^[Ll]ink: <\(.*\)>; rel="next".*/\1/p' "$headers" > "$position.new"
    mv "$position.new" "$position"
done
