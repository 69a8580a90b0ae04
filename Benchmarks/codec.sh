# Reading and writing JSON, what a client costs, and what the SDK adds to a binary; sourced by scripts/bench.

bench_codec() {
    has wire/auth0/actions || return 0
    note "reading and writing JSON"
    "$bin/codec" "$shared/wire/auth0/actions" "$turns" >>"$rows"
}

bench_calls() {
    note "what a client adds to a call"
    "$bin/calls" >>"$rows"
    note "calls a second"
    "$bin/throughput" >>"$rows"
}

bench_size() {
    note "size of a program"
    local program sizes=()
    for program in onecall empty; do
        cp "$bin/$program" "$scratch/$program"
        strip "$scratch/$program"
        sizes+=("$(wc -c <"$scratch/$program" | tr -d ' ')")
    done
    local difference=$((sizes[0] - sizes[1]))
    row "stripped program with one call, over an empty one" \
        "$(awk -v bytes="$difference" 'BEGIN { printf "%.2f", bytes / 1e6 }')" "MB" le 3
}
