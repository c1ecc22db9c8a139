#!/usr/bin/env sh
# SPDX-License-Identifier: Apache-2.0
# What Maven asks of this folder: the bundle, and its tests. Without Node 20.19, 22.13 or 24 (what the libraries
# ask for) there is neither, and the build goes on: the apps then say on their first page what to install.
set -eu
cd "$(dirname -- "$0")"

usage() {
  cat <<'TEXT'
Usage: client-app/web/build.sh bundle FOLDER | test FOLDER [true]
  bundle   write the static files to FOLDER, from the versions in package-lock.json
  test     check the types and run the tests; a JUnit report goes to FOLDER,
           and with 'true' it alone tells of failed tests
TEXT
}

node_is_new_enough() {
  command -v npm >/dev/null 2>&1 &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a >= 24 || (a === 20 && b >= 19) || (a === 22 && b >= 13) ? 0 : 1)' 2>/dev/null
}

libraries() { # as the lock file says; again only when it has changed
  if cmp -s package-lock.json node_modules/.carevault-lock; then return 0; fi
  npm ci --no-progress --loglevel=error
  cp package-lock.json node_modules/.carevault-lock
}

[ $# -ge 2 ] || { usage >&2 && exit 2; }
if ! node_is_new_enough; then
  echo "Node 20.19, 22.13, 24 or later was not found: CareVault is built without its pages (scripts/doctor says more)" >&2
  exit 0
fi
libraries
case $1 in
  bundle) npx --no-install vite build --outDir "$2" --emptyOutDir --logLevel warn ;;
  test)
    npx --no-install tsc --noEmit
    npx --no-install vitest run --reporter=default --reporter=junit --outputFile.junit="$2/TEST-web.xml" ||
      [ "${3:-}" = true ]
    ;;
  *) usage >&2 && exit 2 ;;
esac
