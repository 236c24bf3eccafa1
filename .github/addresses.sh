#!/usr/bin/env bash
# The branch "addresses" holds data/addresses.lock: every address ever published. Only the workflow
# "Publish" writes it, and it never loses a line (docs/adr/0006-addresses.md).
#
#   addresses.sh add FILE      add the lines of the branch to FILE, the ledger of a checkout
#   addresses.sh record FILE   put FILE, the ledger of a finished site, on the branch
#
# REMOTE is the address of the repository; TOKEN, where it is set, opens it.
set -euo pipefail
export LC_ALL=C GIT_TERMINAL_PROMPT=0

verb=$1
file=$(realpath "$2")
lock=data/addresses.lock
branch=refs/heads/addresses
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "${TOKEN:-}" ]; then
  # In the environment of git alone: a command line is for all to see.
  key=$(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0="Authorization: Basic $key"
fi

git init --quiet "$work"
cd "$work"
# An answer without the branch is the first publication; no answer ends the script.
found=$(git ls-remote "$REMOTE" "$branch")
if [ -n "$found" ]; then
  git fetch --quiet --depth=1 "$REMOTE" "$branch"
  git checkout --quiet --detach FETCH_HEAD
fi
mkdir -p data
touch "$lock" "$file"

case $verb in
  add)
    sort -u "$lock" "$file" > merged
    cp merged "$file"
    ;;
  record)
    lost=$(comm -23 <(grep '^/' "$lock" | sort -u) <(grep '^/' "$file" | sort -u))
    if [ -n "$lost" ]; then
      printf '%s\n' "The site has lost addresses; nothing is recorded:" "$lost" >&2
      exit 1
    fi
    cp "$file" "$lock"
    git add "$lock"
    if git diff --cached --quiet; then
      exit 0
    fi
    git -c user.name='github-actions[bot]' \
      -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
      commit --quiet --message 'Record the addresses of the published site'
    # Not forced: of two at once the later one fails.
    git push --quiet "$REMOTE" "HEAD:$branch"
    ;;
  *)
    echo "addresses.sh: add or record" >&2
    exit 2
    ;;
esac
