#!/usr/bin/env bash
# How long declarations take to compile, beside the same structs with plain serde derives.
# 100 endpoints, 300 structs; each case is built three times with a touched source, the best counts.
# Usage: tests/benches/compile.sh [ENDPOINTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD count=${1:-100} work=$PWD/target/compile-bench
export CARGO_INCREMENTAL=0 CARGO_TARGET_DIR=$work/target

crate() { # name, dependency lines
    mkdir -p "$work/$1/src"
    printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n[dependencies]\n%s\n[workspace]\n' \
        "$1" "$2" >"$work/$1/Cargo.toml"
}

fields() { # how many, type of a nested field or nothing
    for ((f = 0; f < $1; f++)); do
        case $((f % 4)) in
            0) echo "    pub text_$f: Option<String>," ;;
            1) echo "    pub name_$f: String," ;;
            2) echo "    pub count_$f: Option<i64>," ;;
            3) echo "    pub flag_$f: Option<bool>," ;;
        esac
    done
    [ -z "${2:-}" ] || echo "    pub items: Vec<$2>,"
}

# Plain serde derives: what a hand-written client would have at the least.
crate serde_derives 'serde = { version = "1", features = ["derive"] }
serde_json = "1"'
{
    echo 'use serde::{Deserialize, Serialize};'
    for ((i = 0; i < count; i++)); do
        printf '#[derive(Clone, Debug, Serialize)]\npub struct Request%s {\n%s\n}\n' "$i" "$(fields 6)"
        printf '#[derive(Clone, Debug, Serialize, Deserialize)]\npub struct Reply%s {\n%s\n}\n' "$i" "$(fields 11 "Item$i")"
        printf '#[derive(Clone, Debug, Serialize, Deserialize)]\npub struct Item%s {\n%s\n}\n' "$i" "$(fields 11)"
    done
    echo '#[must_use]'
    echo 'pub fn call_all(text: &str) -> usize {'
    echo '    let mut sum = 0;'
    for ((i = 0; i < count; i++)); do
        echo "    sum += serde_json::from_str::<Reply$i>(text).map_or(0, |reply| reply.items.len());"
    done
    echo '    sum'
    echo '}'
} >"$work/serde_derives/src/lib.rs"

# Our declarations, with client methods, constructors, setters and everything else.
crate declarations "alipay-runtime = { path = \"$root/runtime\", default-features = false }
serde_json = \"1\""
{
    echo 'use alipay_runtime::{alipay_api, alipay_model, alipay_service};'
    printf '#[alipay_service(accessor = things)]\npub struct ThingApi;\n'
    for ((i = 0; i < count; i++)); do
        printf '#[alipay_api(method = "alipay.open.thing%s.query", v3 = POST, response = Reply%s, service = ThingApi, call = query_%s)]\npub struct Request%s {\n%s\n}\n' "$i" "$i" "$i" "$i" "$(fields 6)"
        printf '#[alipay_model]\npub struct Reply%s {\n%s\n}\n' "$i" "$(fields 11 "Item$i")"
        printf '#[alipay_model]\npub struct Item%s {\n%s\n}\n' "$i" "$(fields 11)"
    done
    echo '#[must_use]'
    echo 'pub fn call_all(text: &str) -> usize {'
    echo '    let mut sum = 0;'
    for ((i = 0; i < count; i++)); do
        echo "    sum += serde_json::from_str::<Reply$i>(text).map_or(0, |reply| reply.items.len());"
    done
    echo '    sum'
    echo '}'
} >"$work/declarations/src/lib.rs"

measure() { # crate, cargo words
    local crate=$1 best=999999 begin took
    shift
    for round in warm 1 2 3; do
        touch "$work/$crate/src/lib.rs"
        begin=$(date +%s%N)
        cargo "$@" --quiet --manifest-path "$work/$crate/Cargo.toml"
        took=$((($(date +%s%N) - begin) / 1000000))
        [ "$round" = warm ] || { [ "$took" -ge "$best" ] || best=$took; }
    done
    echo "$best"
}

echo "| $count endpoints, $((count * 3)) structs | serde derives | declarations | ratio |"
echo "| --- | ---: | ---: | ---: |"
for words in check build "build --release"; do
    # shellcheck disable=SC2086 # the words of a command
    theirs=$(measure serde_derives $words) ours=$(measure declarations $words)
    echo "| cargo $words | $theirs ms | $ours ms | $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }") |"
done
