#!/usr/bin/env bash
# /// script
# [tool.guide]
# title = "What set -euo pipefail stops, and what it lets pass"
# runs = "linux"
# ///

# shellcheck disable=SC2016  # the inner shells expand these scripts
set -euo pipefail
export LC_ALL=C

try() {  # LABEL SCRIPT: run the script in a strict shell, show its result
  local status=0 output
  output=$(bash -euo pipefail -c "$2" 2> error.txt) || status=$?
  printf '  %-23s status %d%s\n' "$1" "$status" "${output:+  $output}"
}

echo "stopped by set -e, -u or pipefail"
try "a command fails"        'false; echo "goes on"'
try "a variable is mistyped" 'folder=/srv; echo "$foldr"'
try "a pipe fails early"     'false | cat; echo "goes on"'
try "grep finds nothing"     'echo ok | grep ERROR; echo "goes on"'

echo "not stopped"
try "a function after if"    'f() { false; echo "goes on"; }; if f; then :; fi'
try "a command before &&"    'false && true; echo "goes on"'
try "local with a command"   'f() { local x=$(false); echo "goes on"; }; f'
try "inside a substitution"  'x=$(false; echo half); echo "x is $x"'
try "process substitution"   'cat <(false); echo "goes on"'

echo "each status of a pipeline"
set +e  # the next line may fail, and its statuses are looked at
seq 100000 | head -n 1 | grep 7
statuses=("${PIPESTATUS[@]}")  # at once: the next command replaces it
set -e
echo "  seq, head, grep: ${statuses[*]}"
