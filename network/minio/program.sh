# shellcheck shell=sh
# SPDX-License-Identifier: Apache-2.0
# Sourced by build, image and serve: which MinIO, and where its program lies.
# MinIO is published as source only; this is its last commit.
MINIO_COMMIT=v0.0.0-20260212201848-7aac2a2c5b7c
MINIO_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/carevault/minio-${MINIO_COMMIT##*-}
# The tests ask for the image by this name, which no registry has.
# shellcheck disable=SC2034  # for the scripts that source this file
MINIO_IMAGE=carevault/minio:${MINIO_COMMIT##*-}

fail() { # fail SENTENCE HINT
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

find_minio() { # sets MINIO: CAREVAULT_MINIO, then what 'build' made, then the PATH
  MINIO=${CAREVAULT_MINIO:-$MINIO_CACHE/minio}
  [ -x "$MINIO" ] || MINIO=$(command -v minio) ||
    fail "MINIO_NOT_FOUND: there is no MinIO program" "network/minio/build makes one with Go, or set CAREVAULT_MINIO to its path"
}
