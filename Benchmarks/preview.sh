#!/bin/sh
# usage: Benchmarks/preview.sh PREVIEW-BENCHMARK [PAGES [ROWS]]
# Times what serve does on each change of a large site, beside a whole build. What it makes lies in .build/benchmarks.
set -eu
folder=$(dirname "$0")
site=$folder/../.build/benchmarks/preview
python3 "$folder/generate.py" "$site" "${3:-10000}" "${2:-4000}"
exec "$1" "$site" --as-of 2025-12-31
