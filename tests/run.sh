#!/usr/bin/env bash
# Builds everything and runs all tests. On Debian and Ubuntu it installs what the tests need and is not there.
# The last line is the plain "N passed, N failed, N skipped". With CI=true a skipped test is a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
# Hundreds of processes are started here and live for seconds: profiling the code for a better compilation later is a fifth of their work, and there is no later.
export DOTNET_TieredPGO=0

install() { # install PACKAGE COMMAND: a Debian package, when its command is absent
  command -v "$2" >/dev/null && return 0
  command -v apt-get >/dev/null || { echo "Please install $1: the tests need the command $2." >&2; return 1; }
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$1" >/dev/null
}

passed=0 failed=0 skipped=0
finish() { echo "$passed passed, $failed failed, $skipped skipped"; [ "$failed" = 0 ]; exit $?; }
fail() { echo "FAILED: $1" >&2; failed=$((failed + 1)); }

# Debian keeps the server's own programs off the PATH.
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
PATH="$PATH${postgres:+:$postgres}"
install chromium chromium || fail "chromium could not be installed"
install postgresql initdb || fail "postgresql could not be installed"
install redis-server redis-server || fail "redis-server could not be installed"
install nodejs node || fail "nodejs could not be installed"
install npm npm || fail "npm could not be installed"
install zip zip || fail "zip could not be installed"
ls /usr/share/fonts/*/liberation*/*.ttf >/dev/null 2>&1 || install fonts-liberation "(its files)" || fail "fonts-liberation could not be installed"
if ! dotnet build CareerBot.sln -c Release -v quiet -nologo; then
  fail "the solution does not build"
  finish
fi

# Before the lanes begin, which would both install it. A connection that stalls is given up soon and tried again.
SECONDS=0
for try in 1 2 3; do
  (cd tests/Conformance && timeout --kill-after=10 300 npm install --no-audit --no-fund --silent --fetch-timeout=60000 --fetch-retries=5 </dev/null) && break
  [ "$try" != 3 ] || fail "the packages of tests/Conformance could not be installed"
done
echo "== npm packages ($SECONDS s)"

# Two projects at a time, for two cores: much of these tests is waiting for processes that start. The longest come first, so that both end together. A project
# says how it ended as soon as it has ended, with everything that it wrote when that was not well; one that hangs is stopped, and its output names the
# tests that it hung in.
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
longest="CareerBot.Host.Tests CareerBot.Storage.Tests CareerBot.Host.Browser.Tests CareerBot.Cli.Tests CareerBot.Teams.Tests"
{ tr ' ' '\n' <<<"$longest"; (cd tests && ls -d *.Tests) | grep -vxF "$(tr ' ' '\n' <<<"$longest")"; } >"$logs/waiting"
next() { # takes the next project off the list
  flock 9
  head -n 1 "$logs/waiting"
  sed -i 1d "$logs/waiting"
}
lane() { # runs test projects as long as there are any
  local name status counts
  while name=$(next 9>"$logs/lock") && [ -n "$name" ]; do
    SECONDS=0
    timeout --kill-after=30 "${CAREERBOT_TEST_LIMIT:-1400}" dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -longRunning 120 </dev/null >"$logs/$name" 2>&1
    status=$?
    counts=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$logs/$name" | tail -n 1)
    echo "$status $counts" >"$logs/$name.end"
    (
      flock 9
      [ "$status" = 0 ] || cat "$logs/$name"
      echo "== $name ($SECONDS s): ${counts:-ended without a count, exit $status}"
    ) 9>"$logs/lock"
  done
}
lane &
lane
wait

for name in $(cd tests && ls -d *.Tests); do
  status="" counts=""
  [ ! -e "$logs/$name.end" ] || read -r status counts <"$logs/$name.end"
  if [ -z "$status" ]; then
    fail "$name was not run to its end"
  elif [ -z "$counts" ]; then
    fail "$name ended without a count (exit $status)"
  else
    read -r total errors bad skips <<<"$(tr -dc '0-9 ' <<<"$counts" | xargs)"
    passed=$((passed + total - bad - errors - skips)) failed=$((failed + bad + errors)) skipped=$((skipped + skips))
    [ "$status" = 0 ] || [ "$((bad + errors))" != 0 ] || fail "$name exited with $status"
  fi
done

# Once more and last, since whoever reads a long output reads its end.
failures() { awk '/^    [^ ].*\[FAIL\]/ { on = 1; print; next } on && /^      / { print; next } { on = 0 }' "$1"; }
for log in $(cd "$logs" && ls -d *.Tests 2>/dev/null); do
  failures "$logs/$log" >"$logs/failures"
  [ ! -s "$logs/failures" ] || { echo "== what failed in $log"; cut -c 1-400 "$logs/failures" | head -n 60; }
done

echo "== careerbot check"
if dotnet src/CareerBot.Cli/bin/Release/net10.0/careerbot.dll check; then passed=$((passed + 1)); else fail "careerbot check"; fi

echo "== careerbot eval"
if dotnet src/CareerBot.Cli/bin/Release/net10.0/careerbot.dll eval knowledge/evaluation/*.jsonl --min 0.95 | tail -n 4; [ "${PIPESTATUS[0]}" = 0 ]; then
  passed=$((passed + 1))
else
  fail "careerbot eval is below 95% exact turns"
fi

if [ "${CI:-}" = true ] && [ "$skipped" != 0 ]; then
  fail "$skipped tests were skipped, and in CI none may be"
fi
finish
