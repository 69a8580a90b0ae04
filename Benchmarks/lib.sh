# Rows and their output; sourced by scripts/bench. A row is name, value, unit, relation (le, ge or nothing), target.

note() { echo "bench: $*" >&2; }

# row NAME VALUE UNIT [le|ge TARGET]
row() { printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${4:-}" "${5:-}" >>"$rows"; }

# has FILE: whether shared data is here; says so if not.
has() {
    [ -e "$shared/$1" ] && return 0
    note "$1 is not here, so its rows are left out (SHARED_DIR names the folder of shared data)"
    return 1
}

# The median of the numbers on standard input.
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f\n", (b > 0) ? a / b : 0 }'; }

build_benchmarks() {
    note "building"
    Benchmarks/derive-models strings Sources/Generated/Models Benchmarks/Sources/StringModels
    Benchmarks/derive-models plain Sources/Generated/Models Benchmarks/Sources/PlainModels
    local log product
    for product in sdkgen measure codec calls throughput onecall empty; do
        if ! log=$(swift build --package-path Benchmarks -c release --product "$product" 2>&1); then
            printf '%s\n' "$log" >&2
            exit 1
        fi
    done
    bin=$(swift build --package-path Benchmarks -c release --show-bin-path)
}

# cost PROGRAM ARGUMENT…: CPU seconds and peak megabytes; on failure what the program said.
cost() {
    local figures
    if ! figures=$("$bin/measure" "$@" 2>"$scratch/log"); then
        tail -20 "$scratch/log" >&2
        return 1
    fi
    echo "$figures"
}

met='function met() { return $4 == "" ? "–" : ($4 == "le" ? ($2 + 0 <= $5 + 0) : ($2 + 0 >= $5 + 0)) ? "yes" : "no" }'

print_table() {
    awk -F '\t' "$met"'
        function pad(text, width, plain) {
            plain = text
            gsub(/×|–|≤|≥/, "x", plain)  # some awks count bytes
            while (length(plain) < width) { plain = plain " "; text = text " " }
            return text
        }
        function line(name, value, unit, target, verdict) {
            print pad(name, 66) pad(value, 11) pad(unit, 8) pad(target, 10) verdict
        }
        BEGIN { line("name", "value", "unit", "target", "met") }
        { line($1, $2, $3, $4 == "" ? "–" : ($4 == "le" ? "≤ " : "≥ ") $5, met()) }
    ' "$rows"
}

write_json() {
    awk -F '\t' "$met"'
        function quoted(text) { gsub(/["\\]/, "\\\\&", text); return "\"" text "\"" }
        BEGIN { printf "[" }
        {
            result = met()
            printf "%s\n  {\"name\": %s, \"value\": %s, \"unit\": %s, \"target\": %s, \"met\": %s}", (NR > 1 ? "," : ""),
                quoted($1), $2, quoted($3), $4 == "" ? "null" : $5,
                result == "yes" ? "true" : (result == "no" ? "false" : "null")
        }
        END { print "\n]" }
    ' "$rows"
}
