#!/usr/bin/env bash
# Fetches a description; where it differs from the one that is committed, writes the SDK anew and says what that means.
#   update-sdk.sh URL SPEC CONFIG VERDICT
#     URL      where the description is published
#     SPEC     the file in the repository that holds it; it need not be there yet
#     CONFIG   the sdkgen.yaml
#     VERDICT  the file that the Markdown for the pull request is written to
# Runs in the repository. $SDKGEN is how sdkgen is called: `sdkgen` unless set. $RELEASED is the version of the SDK that
# is out, such as the last tag, `v1.4.2`: with it the verdict names the version to release, else only whether that is a
# major, a minor or a patch. Prints `changed=true` or `changed=false`, to $GITHUB_OUTPUT too. After an error the
# description is as it was, and so is the SDK.
set -euo pipefail
[ $# -eq 4 ] || { sed -n 's/^#   update/usage: update/p' "$0" >&2; exit 64; }
url=$1 spec=$2 config=$3 verdict=$4
read -r -a sdkgen <<<"${SDKGEN:-sdkgen}"

scratch=$(mktemp -d)
is_replaced=false
is_compared=true
finish() {
    if $is_replaced; then
        if [ -f "$scratch/old" ]; then cp "$scratch/old" "$spec"; else rm -f "$spec"; fi
        rm -f "$verdict"
    fi
    rm -rf "$scratch"
}
trap finish EXIT
report() {
    echo "changed=$1"
    if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "changed=$1" >>"$GITHUB_OUTPUT"; fi
}

curl --fail --silent --show-error --location --retry 3 --max-time 120 --output "$scratch/new" "$url"
if cmp -s "$scratch/new" "$spec"; then
    report false
    exit 0
fi

if [ -f "$spec" ]; then cp "$spec" "$scratch/old"; fi
mkdir -p "$(dirname "$spec")"
is_replaced=true
cp "$scratch/new" "$spec"

# The verdict comes before the SDK is written, so that there is nothing else to take back when it is that this is another
# API. The old side is a commit: with it come its other files, its configuration and its lock, and its name means the
# same to whoever reads the verdict later.
# Without -z a name such as über.yaml would come in quotes.
path=$(git --literal-pathspecs ls-files -z --full-name -- "$spec" 2>/dev/null | tr '\0' '\n' || true)
commit=$(git rev-parse --short --verify --quiet HEAD || true)
if [ -n "$path" ] && [ -n "$commit" ] && git cat-file -e "$commit:$path" 2>/dev/null; then
    version=()
    if [ -n "${RELEASED:-}" ]; then version=(--version "$RELEASED"); fi
    status=0
    "${sdkgen[@]}" diff "$commit:$path" "$spec" --config "$config" --format markdown ${version[@]+"${version[@]}"} \
        >"$verdict" 2>"$scratch/said" || status=$?
    if grep -q '\[different-apis\]$' "$scratch/said"; then
        cat "$scratch/said" >&2
        echo "update-sdk: $url serves another API than $spec describes: nothing is changed." >&2
        echo "Mend the URL; or, if the API is meant to be replaced, commit the new description by hand." >&2
        exit 1
    fi
    case $status in
        0) cat "$scratch/said" >&2 ;;
        # What is committed may be what cannot be read, and the new description its cure: a line stands in for the
        # verdict. Where the new one cannot be read, nothing is written. What was said is shown below.
        1)
            is_compared=false
            echo "The two descriptions could not be compared; see the log of this run." >"$verdict"
            ;;
        *)
            cat "$scratch/said" >&2
            echo "update-sdk: sdkgen diff ended with status $status: nothing is changed." >&2
            exit 1
            ;;
    esac
else
    echo "This is the first version of the description: there is nothing to compare it with." >"$verdict"
fi

status=0
"${sdkgen[@]}" generate --config "$config" 2>"$scratch/generated" || status=$?
# What is wrong with the new description may be why the two could not be compared: then it is shown once.
if $is_compared || grep -qvxF -f "$scratch/said" "$scratch/generated"; then cat "$scratch/generated" >&2; fi
if ! $is_compared; then
    echo "update-sdk: the two descriptions could not be compared:" >&2
    cat "$scratch/said" >&2
fi
if [ $status -ne 0 ]; then
    echo "update-sdk: sdkgen generate ended with status $status: nothing is changed." >&2
    echo "What it says of $spec is said of what $url serves; $spec itself is as it was." >&2
    exit $status
fi
is_replaced=false
report true
