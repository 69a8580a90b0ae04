# What compiling generated code costs; sourced by scripts/bench.
# swiftc itself is measured, on one module against the built SDKRuntime, so that nothing of a build tool is counted.

# compile KIND FOLDER OBJECT: CPU seconds and peak megabytes of compiling a module as a whole.
compile() {
    local kind=$1 folder=$2 object=$3 flags=(-Onone -g) files=()
    if [ "$kind" = release ]; then flags=(-O); fi
    while IFS= read -r file; do files+=("$file"); done < <(find "$folder" -name '*.swift' | sort)
    # The compiler writes no code again for an object that is there and would be the same: leave it none.
    rm -f "$object"
    cost swiftc "${flags[@]}" -whole-module-optimization -swift-version 6 -parse-as-library -module-name Generated \
        -I "$bin/Modules" -emit-module -emit-module-path "$scratch/Generated.swiftmodule" \
        -c "${files[@]}" -o "$object"
}

text_bytes() {
    if size --version >/dev/null 2>&1; then
        size "$1" | awk 'NR == 2 { print $1 }'
    else
        size -m "$1" | awk '/Section .*__text/ { sum += $NF } END { print sum }'
    fi
}

# Models of the Actions area: as generated, without Hashable and Codable, and as bare structs.
# Compiled in turns, so that what slows the machine down slows all of them down.
compile_actions() {
    local kind=$1 variant i
    for ((i = 0; i < compilations; i++)); do
        for variant in full lean bare; do
            compile "$kind" "$scratch/models-$variant" "$scratch/$variant.o" >>"$scratch/$kind-$variant" || return 1
        done
    done
    local full lean bare
    full=$(seconds_of full) lean=$(seconds_of lean) bare=$(seconds_of bare)
    compiled "Actions models, $kind" full
    compiled "Actions models, $kind, conformances: []" lean
    compiled "Actions models, $kind, bare structs" bare
    row "compile Actions models, $kind / bare" "$(ratio "$full" "$bare")" "×" le 1.5
    row "compile Actions models, $kind, conformances: [] / bare" "$(ratio "$lean" "$bare")" "×" le 1.2
}

seconds_of() { cut -d" " -f1 "$scratch/$kind-$1" | median; }

# compiled NAME VARIANT: the rows of one variant, in compile_actions.
compiled() {
    row "compile $1" "$(seconds_of "$2")" "CPU s"
    row "compile $1: peak" "$(cut -d' ' -f2 "$scratch/$kind-$2" | median)" "MB"
    row "compile $1: text" "$(text_bytes "$scratch/$2.o")" "bytes"
}

prepare_actions() {
    cp -R Sources/Generated/Models "$scratch/models-full"
    Benchmarks/derive-models bare Sources/Generated/Models "$scratch/models-bare"
    { cat spec/sdkgen.yaml; echo; echo "conformances: []"; } >"$scratch/lean.yaml"
    cost "$bin/sdkgen" generate spec/auth0-actions.yaml --config "$scratch/lean.yaml" --output "$scratch/lean" --quiet >/dev/null
    cp -R "$scratch/lean/Models" "$scratch/models-lean"
}

# whole NAME FOLDER KIND [SECONDS MEGABYTES]: the rows of one whole module.
whole() {
    note "compiling $1, $3"
    local seconds megabytes
    if ! read -r seconds megabytes < <(compile "$3" "$2" "$scratch/whole.o"); then
        note "$1 does not compile, so its rows are left out"
        failed=1
        return 0
    fi
    row "compile $1, $3" "$seconds" "CPU s" ${4:+le "$4"}
    row "compile $1, $3: peak" "$megabytes" "MB" ${5:+le "$5"}
    row "compile $1, $3: text" "$(text_bytes "$scratch/whole.o")" "bytes"
}

bench_compilation() {
    prepare_actions
    local kind
    for kind in debug release; do
        note "compiling the Actions models, $kind"
        compile_actions "$kind"
        whole "the Actions module" Sources/Generated "$kind"
    done
    if [ "$quick" = 1 ]; then note "--quick: the whole Auth0 module is not compiled"; return 0; fi
    has corpus/auth0-management.json || return 0
    cost "$bin/sdkgen" generate "$shared/corpus/auth0-management.json" --output "$scratch/auth0" --module Auth0 --quiet >/dev/null
    whole "the whole Auth0 module" "$scratch/auth0" debug 70 2000
    whole "the whole Auth0 module" "$scratch/auth0" release 180 2000
}
