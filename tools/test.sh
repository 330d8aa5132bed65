#!/usr/bin/env bash
# Every check and test, each step's output shown and kept in .build/. Run by ./guildhall test.
# --quick leaves out browsers and tests marked slow.
set -uo pipefail
cd "$(dirname "$0")/.."

quick=
case "${1:-}" in
--quick) quick=1 ;;
'') ;;
*)
  echo "guildhall: test takes --quick or nothing, not '$1'" >&2
  exit 2
  ;;
esac

# Settings of the person who runs the tests are not the tests'.
for name in $(compgen -e GUILDHALL_); do unset "$name"; done

rm -rf .build/test-*.log
mkdir -p .build
failed=()
summary=()
server=
data=

clean() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
    server=
  fi
  [ -z "$data" ] || rm -rf "$data"
}
# step NAME COMMAND…: runs it and remembers how it went.
step() {
  local name=$1 from=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@" 2>&1 | tee ".build/test-${name// /-}.log"; then
    summary+=("ok      $name ($((SECONDS - from)) s)")
  else
    summary+=("FAILED  $name ($((SECONDS - from)) s)")
    failed+=("$name")
  fi
}

java_checks() {
  local -a options=()
  # Classes that were compiled without the bug finders are compiled again.
  [ -f .build/checked ] || rm -rf {protocol,server}/target/{classes,test-classes,maven-status}
  touch .build/checked
  [ -z "$quick" ] || options+=(-DexcludedGroups=slow)
  mvn -B -ntp -Dchecks verify "${options[@]}"
}

web_checks() {
  cd web && npm run --silent check && npm run --silent size
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

ensure_chromium() {
  find_chromium >/dev/null && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "guildhall: installs Chromium for the browser tests"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  fi
  find_chromium >/dev/null && return 0
  echo "guildhall: the browser tests need Chromium: apt install chromium, or brew install chromium"
  return 1
}

free_port() {
  node -e 'const s=require("net").createServer();(function t(){const p=12000+Math.floor(Math.random()*8000);s.once("error",t).listen(p,"127.0.0.1",()=>s.close(()=>console.log(p)))})()'
}

browser_tests() {
  local port link waited=0
  trap clean EXIT
  trap 'exit 130' INT TERM
  ensure_chromium || return 1
  port=$(free_port)
  data=$(mktemp -d)
  GUILDHALL_HOST=127.0.0.1 GUILDHALL_PORT=$port GUILDHALL_DATA=$data/data GUILDHALL_RATE_LIMITS=off \
    GUILDHALL_PASSWORD_COST=test "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Xmx512m \
    -jar server/target/quarkus-app/quarkus-run.jar >.build/browser-server.log 2>&1 &
  server=$!
  until curl -fs "http://127.0.0.1:$port/healthz" >/dev/null; do
    sleep 0.5
    waited=$((waited + 1))
    if [ $waited -gt 240 ] || ! kill -0 "$server" 2>/dev/null; then
      cat .build/browser-server.log
      clean
      return 1
    fi
  done
  link=$(grep -oE 'http[^ ]*/owner\?token=[^ ]+' .build/browser-server.log | head -n 1)
  (cd web && GUILDHALL_URL=http://localhost:$port GUILDHALL_OWNER_LINK=$link npx playwright test)
  local code=$?
  clean
  return $code
}

step 'format' mvn -B -ntp -q spotless:check
step 'server' java_checks
step 'web' web_checks
[ -n "$quick" ] || step 'browsers' browser_tests

printf '\n== summary\n'
for log in .build/test-server.log .build/test-web.log .build/test-browsers.log; do
  [ -f "$log" ] || continue
  sed 's/\x1b\[[0-9;]*m//g' "$log" |
    grep -aE '^\[(INFO|WARNING|ERROR)\] +Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$|^ +(Test Files|Tests) |^ +[0-9]+ (passed|failed|flaky|skipped|did not run)' || true
done
printf '%s\n' "${summary[@]}"
[ ${#failed[@]} -eq 0 ] || exit 1
