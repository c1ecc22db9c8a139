# shellcheck shell=sh
# SPDX-License-Identifier: Apache-2.0
# Sourced by every launcher: the checkout's folder, the names of one machine, and a JDK of at least 17. A launcher that
# stands elsewhere says in CAREVAULT_SCRIPTS where this file is.
ROOT=$(CDPATH='' cd -- "${CAREVAULT_SCRIPTS:-$(dirname -- "$0")}/.." && pwd)
. "$ROOT/network/ports.env"
export CAREVAULT_HOME CAREVAULT_PORT_BASE

fail() { # fail SENTENCE HINT
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

java_major() { # java_major JAVA: its feature release, 0 where it does not answer
  "$1" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = \(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | grep . || echo 0
}

find_java() { # JAVA_HOME, else the newest JDK of the usual folders and the PATH
  if [ -n "${JAVA_HOME:-}" ]; then
    [ -x "$JAVA_HOME/bin/java" ] || fail "JAVA_NOT_FOUND: there is no bin/java under JAVA_HOME" "set JAVA_HOME to a JDK of at least 17, or unset it"
    return
  fi
  best=0
  on_path=$(command -v javac 2>/dev/null && true)
  [ -z "$on_path" ] || on_path=$(dirname -- "$(dirname -- "$(readlink -f "$on_path")")")
  for home in "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -z "$home" ] || [ ! -x "$home/bin/javac" ]; then continue; fi
    major=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$home/release" 2>/dev/null)
    [ -n "$major" ] || major=$(java_major "$home/bin/java")
    [ "$major" -gt "$best" ] || continue
    best=$major
    JAVA_HOME=$home
  done
  [ "$best" -ge 17 ] || fail "JAVA_NOT_FOUND: no JDK of at least 17 was found" "install one (for example 'apt-get install openjdk-17-jdk-headless') or set JAVA_HOME"
  export JAVA_HOME
}

jar_of() { # jar_of MODULE_FOLDER ARTIFACT
  echo "$ROOT/$1/target/$2-1.0.0.jar"
}

pages_list() { # the list of the pages' files; it is missing where they were built without Node
  echo "$ROOT/client-app/web/target/classes/web/bundle.sha256"
}

source_revision() { # what the checkout was built from; -dirty where it differs from its commit
  git -C "$ROOT" describe --always --dirty --abbrev=40 --exclude '*' 2>/dev/null || echo unknown
}

newest_sources() { # prints one source that is newer than the built mark, if any
  find "$ROOT/pom.xml" "$ROOT"/chaincode "$ROOT"/client-app "$ROOT"/network "$ROOT"/scripts \
    \( -name target -o -name node_modules \) -prune -o \( -path '*/src/main/*' -o -path '*/client-app/web/*' -o -name pom.xml \) -type f -newer "$ROOT/target/built" -print 2>/dev/null | head -n 1
}

build() { # build whatever is missing or older than its sources
  [ -z "${CAREVAULT_BUILT:-}" ] || return 0 # said by tests that run inside the build itself
  if [ -f "$ROOT/target/built" ] && [ -z "$(newest_sources)" ]; then return 0; fi
  echo "building (the first time downloads libraries and takes some minutes) ..." >&2
  mkdir -p "$ROOT/target"
  if ! (cd "$ROOT" && ./mvnw -q -B -ntp -DskipTests package) >"$ROOT/target/build.log" 2>&1; then
    tail -n 20 "$ROOT/target/build.log" >&2
    fail "BUILD_FAILED: the build did not finish" "the whole output is in target/build.log; without a network the libraries cannot be fetched"
  fi
  touch "$ROOT/target/built"
}

run_jar() { # run_jar MODULE_FOLDER ARTIFACT HEAP ARGUMENTS...: replaces this shell
  jar=$(jar_of "$1" "$2")
  heap=$3
  shift 3
  run_java "-Xmx$heap" -XX:+UseSerialGC -jar "$jar" "$@"
}

run_auditor() { # run_auditor ARGUMENTS...: the auditor and its benchmark, so that it measures what people run
  run_java -Xmx1g -XX:+UseParallelGC "$@"
}

find_trust() { # sets trust_store where an authority is to be believed that the JDK does not know: CAREVAULT_TLS_CA
  trust_store=
  authority=${CAREVAULT_TLS_CA:-$CAREVAULT_HOME/run/apps.ca.pem}
  if [ ! -r "$authority" ]; then
    [ -z "${CAREVAULT_TLS_CA:-}" ] || fail "TLS_UNREADABLE: $authority cannot be read" "CAREVAULT_TLS_CA names a certificate (PEM)"
    return 0
  fi
  known=$JAVA_HOME/lib/security/cacerts
  trust_store=$CAREVAULT_HOME/run/trust-$(cat "$authority" "$known" | cksum | tr ' ' -).p12
  [ ! -f "$trust_store" ] || return 0
  mkdir -p "$CAREVAULT_HOME/run"
  cat "$known" >"$trust_store.new"
  "$JAVA_HOME/bin/keytool" -importcert -noprompt -alias carevault -file "$authority" -keystore "$trust_store.new" \
    -storepass changeit >/dev/null 2>&1 || fail "TLS_UNREADABLE: $authority is no certificate" "name a PEM file"
  mv "$trust_store.new" "$trust_store"
}

run_java() { # run_java ARGUMENTS...: without the JVM's own remarks; replaces this shell
  find_trust
  # It holds public certificates only, so everybody may know its password.
  exec "$JAVA_HOME/bin/java" ${trust_store:+"-Djavax.net.ssl.trustStore=$trust_store" -Djavax.net.ssl.trustStorePassword=changeit} -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow "$@"
}

find_java
