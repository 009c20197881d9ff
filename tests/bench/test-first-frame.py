#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-first-frame.py MAKE-DATA BENCH-WINDOW encoded|plain: how many widgets the first frame of each
page needs, and how many of the user's files.

Counted, not timed, so it is the same on every machine. What is only there in case somebody opens it
(menus, popovers, dialogs, other pages) isn't built before the first frame, and a list builds the rows
that it shows: a page that takes more than its bound lost one of these, and starts more slowly. Icons are
in the form that GTK shows: one that isn't brings in librsvg, which takes 8 MB and some milliseconds."""

import subprocess
import sys

import bench
import counts

# Page: the most widgets with 20 tasks, twelve items and ten entries; an eighth more than are there now.
BOUNDS = {
    'overview': 280,
    'meeting': 550,
    'logbook': 690,
    'roles': 590,
    'matrix': 585,
    'swot': 600,
}
# Shows a large picture as long as there is no meeting.
WITH_SVG = 'meeting',
# A hundred times the entries: a row of the list more, at most.
MORE = 1.1
# The library, two folders, the pair, the tasks, the ten entries that the overview looks at, and as much
# as some other page may come to show there.
OPENED = 20


def count(place, program, data, page):
    output = subprocess.run([program, 'count', data, page], env=place.env, check=True, timeout=100,
                            stdout=subprocess.PIPE, text=True).stdout
    return {line.split()[0]: int(float(line.split()[1])) for line in output.splitlines()}


def check_opened(place, program, few, many):
    """The files that are read before the first frame are the same ones, whatever else there is."""
    words = 'files opened before the first frame'
    if not counts.can_count_opened():
        return True, f'{words} # SKIP strace is missing'
    opened = [len(counts.list_opened([program, 'count', data], place.env, data))
              for data in (few, many)]
    return (opened[0] == opened[1] <= OPENED,
            f'{words}: {opened[0]} with 30 entries, {opened[1]} with 1,000 (as many, at most {OPENED})')


def main():
    bench.enter_session()
    make_data, program, encoded = sys.argv[1:4]
    good = True
    print(f'1..{len(BOUNDS) + 2}')
    with bench.Place() as place:
        few = place.make_data(make_data, 'few', pairs=3, entries=30, tasks=20)
        many = place.make_data(make_data, 'many', pairs=3, entries=1000, tasks=20)
        counts = {}
        for number, (page, bound) in enumerate(BOUNDS.items(), 1):
            counts[page] = count(place, program, few, page)
            svg = counts[page]['svg'] > 0
            fine = (counts[page]['widgets'] <= bound
                    and not (svg and encoded == 'encoded' and page not in WITH_SVG))
            good = good and fine
            print('ok' if fine else 'not ok', number, f'{page}: {counts[page]["widgets"]} widgets, '
                  f'{counts[page]["shown"]} shown (at most {bound})'
                  f'{", and librsvg" if svg else ""}', flush=True)
        larger = count(place, program, many, 'logbook')['widgets']
        fine = larger <= counts['logbook']['widgets'] * MORE
        good = good and fine
        print('ok' if fine else 'not ok', len(BOUNDS) + 1,
              f'logbook with 1,000 entries: {larger} widgets')
        fine, words = check_opened(place, program, few, many)
        good = good and fine
        print('ok' if fine else 'not ok', len(BOUNDS) + 2, words)
    return 0 if good else 1


sys.exit(main())
