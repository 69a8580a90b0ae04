# What generating, reading and comparing cost, and how much a small change rewrites; sourced by scripts/bench.

lines_in() { find "$1" -name '*.swift' -exec cat {} + | wc -l | tr -d ' '; }

# generation LABEL FILE [SECONDS [MEGABYTES [LINES]]]: rows of one description, with their targets.
generation() {
    local label=$1 file=$2 output="$scratch/generated" i
    note "generating $label"
    : >"$scratch/costs"
    for ((i = 0; i < runs; i++)); do
        rm -rf "$output"
        cost "$bin/sdkgen" generate "$file" --output "$output" --module Generated --quiet >>"$scratch/costs" || {
            note "$label could not be generated, so its rows are left out"
            failed=1
            return 0
        }
    done
    row "generate $label" "$(cut -d' ' -f1 "$scratch/costs" | median)" "CPU s" ${3:+le "$3"}
    row "generate $label: peak" "$(cut -d' ' -f2 "$scratch/costs" | median)" "MB" ${4:+le "$4"}
    row "generate $label: written" "$(lines_in "$output")" "lines" ${5:+le "$5"}
}

bench_generation() {
    generation spec/auth0-actions.yaml spec/auth0-actions.yaml
    if has corpus/auth0-management.json; then
        generation auth0-management.json "$shared/corpus/auth0-management.json" 0.5 200 120000
    fi
    if has corpus/github-full.yaml; then generation github-full.yaml "$shared/corpus/github-full.yaml" 1.5; fi
    if has corpus/stripe-full.yaml; then generation stripe-full.yaml "$shared/corpus/stripe-full.yaml"; fi
}

# reading LABEL TARGET ARGUMENT…: what sdkgen costs where it writes nothing.
reading() {
    local figures
    note "$1"
    if figures=$(cost --repeat "$runs" "$bin/sdkgen" "${@:3}"); then
        row "$1" "${figures% *}" "CPU s" le "$2"
    else
        note "$1 failed, so its row is left out"
        failed=1
    fi
}

bench_reading() {
    if has corpus/github-full.yaml; then
        reading "lint github-full.yaml" 0.5 lint "$shared/corpus/github-full.yaml"
    fi
    if has history/auth0; then
        local versions=("$shared"/history/auth0/*.json)
        reading "diff of two Auth0 documents" 1 diff "${versions[0]}" "${versions[${#versions[@]} - 1]}"
    fi
    if has corpus/auth0-management.json; then
        local output="$scratch/unchanged"
        local arguments=(generate "$shared/corpus/auth0-management.json" --output "$output" --module Generated --quiet)
        cost "$bin/sdkgen" "${arguments[@]}" >/dev/null
        reading "generate auth0-management.json again, nothing changed" 0.2 "${arguments[@]}"
    fi
}

# One property more in the schema ActionError of the description, generated over what was there.
bench_change() {
    has corpus/auth0-management.json || return 0
    local copy="$scratch/auth0-management.json" output="$scratch/changed"
    note "adding a property"
    cp "$shared/corpus/auth0-management.json" "$copy"
    chmod u+w "$copy"
    cost "$bin/sdkgen" generate "$copy" --output "$output" --module Generated --quiet >/dev/null
    cp -Rp "$output" "$scratch/before"
    # Anything written from now on is newer than the mark.
    touch "$scratch/mark"
    # As its last property, which costs the most: the comma behind the one before it changes too.
    awk '
        /^      "ActionError": [{]/ { inside = 1 }
        inside && held ~ /^          [}]$/ && /^        [}]/ {
            print "          },\n          \"added_by_the_benchmark\": {\n            \"type\": \"string\""
            inside = 0
            found = 1
        }
        NR > 1 { print held }
        { held = $0 }
        END { print held; exit !found }
    ' "$shared/corpus/auth0-management.json" >"$copy" || { note "auth0-management.json has no ActionError"; return 0; }
    cost "$bin/sdkgen" generate "$copy" --output "$output" --module Generated --quiet >/dev/null
    local difference
    difference=$(diff -r -U0 "$scratch/before" "$output" || true)
    row "one property more: changed lines" "$(grep -cE '^[-+]([^-+]|$)' <<<"$difference" || true)" "lines" le 6
    row "one property more: changed files" "$(grep -c '^--- ' <<<"$difference" || true)" "files" le 1
    row "one property more: rewritten files" \
        "$(find "$output" -name '*.swift' -newer "$scratch/mark" | wc -l | tr -d ' ')" "files" le 1
}
