#!/usr/bin/env bash
# Builds the web client for the server's jar, as far as something changed. Run by Maven.
set -euo pipefail
cd "$(dirname "$0")/../web"

sum() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1; }

lock=$(sum <package-lock.json)
if [ "$(cat node_modules/.guildhall-lock 2>/dev/null)" != "$lock" ]; then
  echo "web: installs its packages"
  # Not "npm ci": it refuses a lock file without the optional packages of other platforms.
  npm install --no-save --no-audit --no-fund --loglevel=error
  echo "$lock" >node_modules/.guildhall-lock
fi

sources=$(find . \( -name node_modules -o -name dist -o -name e2e -o -name test-results \
  -o -name playwright-report -o -path ./src/locales \) -prune -o -type f -print0 |
  LC_ALL=C sort -z | xargs -0 cat ../tools/compress.mjs | sum)
if [ "$(cat dist/.guildhall-sources 2>/dev/null)" != "$sources" ]; then
  echo "web: builds the client"
  npm run --silent build
  node ../tools/compress.mjs dist
  echo "$sources" >dist/.guildhall-sources
fi
