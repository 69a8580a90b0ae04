# Builds and runs the program `corpus`; sourced by scripts/compile-corpus, scripts/corpus-examples and scripts/recordings.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# run_corpus COMMAND ARGUMENT…: with the corpus of the shared data where the arguments name no description.
run_corpus() {
    local log bin argument expects_value=0 is_named=0
    "$root/scripts/require-libyaml"
    echo "building corpus" >&2
    if ! log=$(swift build --package-path "$root" -c release --product corpus 2>&1); then
        printf '%s\n' "$log" >&2
        exit 1
    fi
    bin=$(swift build --package-path "$root" -c release --show-bin-path)
    for argument in "${@:2}"; do
        if [ "$expects_value" = 1 ]; then expects_value=0; continue; fi
        case $argument in
            --json | --jobs) expects_value=1 ;;
            -*) ;;
            *) is_named=1 ;;
        esac
    done
    if [ "$is_named" = 0 ]; then set -- "$@" "${SHARED_DIR:-$root/../shared}/corpus"; fi
    "$bin/corpus" "$@" --modules "$bin/Modules"
}
