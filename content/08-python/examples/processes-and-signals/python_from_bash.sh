#!/usr/bin/env bash
# /// script
# [tool.guide]
# title = "Python inside a Bash script: arguments, output, status"
# runs = "linux"
# commands = ["python3"]
# ///

set -euo pipefail

# A name that somebody chose. In the text of a program it would be code.
name="web-1'); print('injected"
answer='{"hosts": [{"name": "web-1", "up": true}, {"name": "db-1"}]}'

echo "inserted: $(python3 -c "print('$name')" | tr '\n' ' ')"
echo "argument: $(python3 -c 'import sys; print(sys.argv[1])' "$name")"

# Quotes around EOF: Bash expands nothing in the program.
hosts_down() {
  python3 -c "$(cat << 'EOF'
import json, sys

try:
    hosts = json.load(sys.stdin)["hosts"]
    print(*(host["name"] for host in hosts if not host.get("up")), sep="\n")
except (ValueError, LookupError, TypeError, AttributeError) as error:
    sys.exit(f"bad answer: {type(error).__name__}")  # stderr, status 1
EOF
)"
}

if down=$(hosts_down <<< "$answer"); then
  echo "down:     $down"
fi
if ! down=$(hosts_down <<< '{"error": "maintenance"}' 2> error.txt); then
  echo "failed:   $(< error.txt)"
fi

# An environment variable reaches the child only when it is exported.
region=eu-west-1
show='import os; print(os.environ.get("region"))'
echo "not exported: $(python3 -c "$show"), exported:" \
  "$(region="$region" python3 -c "$show")"
