#!/bin/sh
# Builds the portal's pages. usage: build.sh PORTAL_DIR OUT_DIR
# What is built already from the same sources is left as it is.
set -eu
out=$(mkdir -p "$2" && cd "$2" && pwd)
cd "$1"

node_major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
if [ "$node_major" -lt 20 ]; then
  echo "Node.js 20 or newer is needed to build the portal (found: $(node -v 2>/dev/null || echo none)). Install it from your system's packages or https://nodejs.org and run the command again." >&2
  exit 1
fi
lock=$(cksum < package-lock.json)
[ "$(cat node_modules/.installed 2>/dev/null || true)" = "$lock" ] || {
  npm ci --no-audit --no-fund
  echo "$lock" > node_modules/.installed
}
sources=$(find . -path ./node_modules -prune -o -type f -print | LC_ALL=C sort | xargs cat | cksum)
marker="$out/../portal-built-from"
[ "$(cat "$marker" 2>/dev/null || true)" = "$sources" ] && [ -f "$out/app/index.html" ] && exit 0
npm run --silent check
for page in app desk board; do
  PORTAL_PAGE=$page PORTAL_OUT=$out npx vite build --logLevel warn
done
node budgets.mjs "$out" || exit 1
rm -rf "$out"/*/.vite
echo "$sources" > "$marker"
