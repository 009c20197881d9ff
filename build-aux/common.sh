# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What build-aux/run and build-aux/test share. Sourced with the project's top folder as the working
# directory.

# install_missing GROUP…: installs those packages of the groups that aren't there. One question to
# dpkg when nothing is missing, so that a second start is quick.
install_missing ()
{
  local group package wanted=() missing=()

  while read -r group package
  do
    case " $* " in *" $group "*) wanted+=("$package") ;; esac
  done < <(grep -v '^#' build-aux/packages | grep .)

  if ! command -v dpkg-query >/dev/null
  then
    echo "This isn't Debian, so nothing is installed. Needed: ${wanted[*]}" >&2
    return 0
  fi

  mapfile -t missing < <(
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
             <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null \
               | sed -n 's/^installed //p' | sort -u))
  [ ${#missing[@]} -gt 0 ] || return 0

  echo "Installing: ${missing[*]}" >&2
  local as_root=()
  if [ "$(id -u)" -ne 0 ]
  then
    command -v sudo >/dev/null || { echo "Not root and no sudo: install them yourself." >&2; return 1; }
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
             apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  "${apt[@]}" update >/dev/null
  "${apt[@]}" install --no-install-recommends "${missing[@]}" >/dev/null
}

# build_option FOLDER NAME: prints the value that a configured build folder has for an option.
build_option ()
{
  meson introspect --buildoptions "$1" | python3 -c '
import json, sys
print(*[o["value"] for o in json.load(sys.stdin) if o["name"] == sys.argv[1]])' "$2"
}
