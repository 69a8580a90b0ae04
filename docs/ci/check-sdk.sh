#!/usr/bin/env bash
# Fails where the committed SDK is not what the committed description and configuration give.
#   check-sdk.sh CONFIG
# $SDKGEN is how sdkgen is called: `sdkgen` unless set. On GitHub diagnostics become annotations. Exit status: 0 it is
# the same, 1 the description or the configuration has errors, 2 it differs, and the files are listed.
set -euo pipefail
[ $# -eq 1 ] || { sed -n 's/^#   check/usage: check/p' "$0" >&2; exit 64; }
read -r -a sdkgen <<<"${SDKGEN:-sdkgen}"

form=text
if [ -n "${GITHUB_ACTIONS:-}" ]; then form=github; fi
status=0
"${sdkgen[@]}" generate --config "$1" --check --diagnostics "$form" || status=$?
if [ "$status" = 2 ]; then
    echo "The SDK is not what the description says: run 'sdkgen generate --config $1' and commit the result." >&2
fi
exit "$status"
