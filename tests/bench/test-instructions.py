#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-instructions.py COUNT-ACTIONS: what opening a pair, an edit and a letter looked for cost, in
instructions (callgrind) instead of time, so that a busy machine doesn't matter. A bound is half as much
again as it was measured, as other versions of GLib count a little differently; what it grows by with
the number of entries is held more tightly."""

import os
import sys
import tempfile

import bench
import counts

FEW, MANY = 20, 1000
# Names of files are listed and sorted, no file of an entry is read: 150 are a name, 20,000 a file.
NAME = 300


def main():
    if not counts.can_count_instructions():
        bench.skip('valgrind is missing')
    with tempfile.TemporaryDirectory() as folder:
        begun = []
        for entries in (FEW, MANY):
            place = os.path.join(folder, f'{entries:04}')
            os.mkdir(place)
            begun.append(counts.count_actions(sys.argv[1], place, entries))
        few, many = [counts.read_actions(one) for one in begun]

    results = [
        # The documents that the first frame shows: pair, tasks, and those which the course looks at.
        (few['open'] < 3.4, f'opening a pair: {few["open"]:.2f} million (under 3.4)'),
        (many['open'] < few['open'] + (MANY - FEW) * NAME / 1e6,
         f'opening one with {MANY} entries: {many["open"]:.2f} million ({NAME} a name more at most)'),
        # Printed, read again and compared, and written with what a later merge needs.
        (few['edit'] < .8, f'an edit: {few["edit"]:.2f} million (under 0.8)'),
        (many['edit'] < few['edit'] * 1.05,
         f'an edit with {MANY} entries: {many["edit"]:.2f} million (a twentieth more at most)'),
        # Only those entries are looked through again that had the letters before.
        (few['search'] < .01, f'a letter more: {few["search"] * 1e6:.0f} (under 10,000)'),
        (many['search'] < few['search'] * 1.2,
         f'a letter more with {MANY} entries: {many["search"] * 1e6:.0f} (a fifth more at most)'),
    ]
    print(f'1..{len(results)}')
    for number, (good, words) in enumerate(results, 1):
        print('ok' if good else 'not ok', number, words)
    return 0 if all(good for good, _ in results) else 1


sys.exit(main())
