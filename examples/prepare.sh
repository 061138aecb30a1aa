# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# For the two set-up commands: installs the Debian packages that are missing and builds.
# To be sourced by a bash script; needs nothing of the caller's.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# isl's pkg-config file links gmp, which its package only recommends.
build_packages="gcc libc6-dev meson ninja-build pkg-config python3 libglib2.0-dev libjansson-dev
  libzip-dev libexpat1-dev libisl-dev libgmp-dev libxlsxwriter-dev"

# The given Debian packages, installed where they are missing; says which.
install_packages() {
  local missing=() package
  for package in "$@"; do
    if [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" != "install ok installed" ]; then
      missing+=("$package")
    fi
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    as_root="sudo"
    if ! command -v sudo >/dev/null; then
      echo "please install as root, then run again: apt-get install ${missing[*]}" >&2
      return 1
    fi
  fi
  echo "installing Debian packages: ${missing[*]}"
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Sets the folder $1 up with the remaining options, or gives it them where it is there, and
# builds in it.
build_in() {
  local folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$root" "$@" >/dev/null \
      || { cat "$folder/meson-logs/meson-log.txt" >&2; return 1; }
  elif [ $# -gt 0 ]; then
    meson configure "$folder" "$@"
  fi
  echo "building in $folder: a minute or two the first time"
  ninja -C "$folder" --quiet
}
