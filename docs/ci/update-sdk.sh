#!/usr/bin/env bash
# Fetches a description; where it differs from the one that is committed, writes the SDK anew and says what that means.
#   update-sdk.sh URL SPEC CONFIG VERDICT
#     URL      where the description is published
#     SPEC     the file in the repository that holds it
#     CONFIG   the sdkgen.yaml
#     VERDICT  the file that the Markdown for the pull request is written to
# Runs in the repository. $SDKGEN is how sdkgen is called: `sdkgen` unless set. Prints `changed=true` or
# `changed=false`, to $GITHUB_OUTPUT too. After an error the description is as it was, and so is the SDK.
set -euo pipefail
[ $# -eq 4 ] || { sed -n 's/^#   update/usage: update/p' "$0" >&2; exit 64; }
url=$1 spec=$2 config=$3 verdict=$4
read -r -a sdkgen <<<"${SDKGEN:-sdkgen}"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
report() {
    echo "changed=$1"
    if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "changed=$1" >>"$GITHUB_OUTPUT"; fi
}

curl --fail --silent --show-error --location --retry 3 --max-time 120 --output "$scratch/new" "$url"
if cmp -s "$scratch/new" "$spec"; then
    report false
    exit 0
fi

cp "$spec" "$scratch/old"
cp "$scratch/new" "$spec"
if ! "${sdkgen[@]}" generate --config "$config"; then
    cp "$scratch/old" "$spec"
    exit 1
fi
# A verdict of one line stands in when there is none, so that the pull request is opened all the same.
cp "$scratch/old" "$scratch/before.${spec##*.}"
if ! "${sdkgen[@]}" diff "$scratch/before.${spec##*.}" "$spec" --config "$config" --format markdown >"$verdict"; then
    echo "The two descriptions could not be compared; see the log of this run." >"$verdict"
fi
report true
