# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# The extra and long tiers of tests/run.sh, which sources this file: the quick suites again
# under sanitizers and other locales, their coverage, fuzzing, and what only PyPI and npm have.

install_packages clang clang-format llvm libclang-rt-14-dev locales valgrind gcovr \
  python3-venv chromium poppler-utils bash-completion mandoc libical-dev \
  glpk-utils \
  libreoffice-calc-nogui libreoffice-writer-nogui gnumeric
# Debian's npm cannot stand beside another Node.js, which brings one of its own.
command -v npm >/dev/null || install_packages npm

node=build/node
fuzz_seconds=60
if $long; then
  fuzz_seconds=3600
fi

# The virtual environment $1 with the pinned requirements $2; made again when they change.
make_venv() {
  local venv=$1 requirements=$2
  if ! cmp -s $requirements $venv/requirements.txt; then
    rm -rf $venv
    /usr/bin/python3 -m venv $venv
    $venv/bin/pip install --quiet --disable-pip-version-check -r $requirements
    cp $requirements $venv/requirements.txt
  fi
}

# The packages of npm in the versions that tests/package.json names.
make_node() {
  if ! cmp -s tests/package.json $node/package.json; then
    rm -rf $node
    mkdir -p $node
    npm install --silent --no-audit --no-fund --prefix $node $(sed -n 's/^    "\(.*\)": "\([0-9.]*\)",\{0,1\}$/\1@\2/p' tests/package.json)
    cp tests/package.json $node/
  fi
}

# Makes the two foreign locales that the suite has to pass in, where they are missing.
make_locales() {
  local name as_root=""
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  for name in vi_VN de_DE; do
    if ! locale -a | grep -qi "^$name.utf-\?8$"; then
      $as_root localedef -i $name -f UTF-8 $name.UTF-8
    fi
  done
}

# Every fuzz target for a while, two at a time; a finding fails and is kept in build-fuzz/.
fuzz_all() {
  find build-fuzz/tests/fuzz -maxdepth 1 -type f -executable -name 'fuzz-*' | sort \
    | xargs -P 2 -I TARGET bash tests/fuzz/run-one.sh TARGET "$fuzz_seconds"
}

# Line coverage of lib/ by the quick tier: at least 90 %.
check_coverage() {
  gcovr --gcov-ignore-parse-errors --root . --filter 'lib/' --exclude 'lib/data/' --fail-under-line 90 \
    --print-summary --output build-coverage/coverage.txt build-coverage
}

make_venv build/venv tests/requirements.txt
make_venv build/venv-python tests/requirements-python.txt
make_node
make_locales
export BHXH_VENV=$root/build/venv BHXH_PYTHON_VENV=$root/build/venv-python
export BHXH_NODE=$root/$node

printf '\n== extra\n'
run_suite build --suite extra --timeout-multiplier 4
for locale in vi_VN.UTF-8 de_DE.UTF-8; do
  printf '\n== quick, LC_ALL=%s\n' $locale
  LC_ALL=$locale run_suite build $quick
done

build_in build-asan -Db_sanitize=address,undefined -Db_lundef=false -Dwerror=true
printf '\n== quick, under ASan and UBSan\n'
ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
  run_suite build-asan $quick --no-suite consumer --no-suite docs --timeout-multiplier 5

# Tests with threads count each line once only where counting is atomic.
build_in build-coverage -Db_coverage=true -Dbuildtype=debug -Dc_args=-fprofile-update=atomic
find build-coverage -name '*.gcda' -delete
printf '\n== quick, for coverage\n'
run_suite build-coverage $quick --no-suite consumer --no-suite docs
run_step 'coverage of lib/ at least 90 %' check_coverage

CC=clang build_in build-fuzz -Dfuzz=true -Dtool=false -Dexamples=false -Ddocs=disabled \
  -Db_sanitize=address,undefined -Db_lundef=false
run_step "fuzzing, $fuzz_seconds seconds a target" fuzz_all

if $long; then
  printf '\n== long\n'
  run_suite build --suite long --timeout-multiplier 60
  printf '\n== unit, internal and property tests under valgrind\n'
  run_suite build --suite unit --suite internal --suite property --timeout-multiplier 30 \
    --wrap='valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite --suppressions='"$root"'/tests/valgrind.supp'
fi
