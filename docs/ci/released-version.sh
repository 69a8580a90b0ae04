#!/usr/bin/env bash
# Prints the highest version that is released, 1.4.2: of the tags of origin those of the form 1.4.2 or v1.4.2. Without one
# it prints nothing. What is fetched does not matter, as the tags are asked for: a shallow clone has none.
#   released-version.sh
set -euo pipefail
[ $# -eq 0 ] || { sed -n 's/^#   released/usage: released/p' "$0" >&2; exit 64; }
# The `v` goes before they are sorted: git would sort every tag with it above all those without.
git ls-remote --tags --refs origin | sed -nE 's|.*refs/tags/v?([0-9]+\.[0-9]+\.[0-9]+)$|\1|p' | sort -V | tail -n 1
