#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-search-rows.py MAKE-DATA BENCH-WINDOW: how many rows a letter in the search costs.

Counted, not timed, so it is the same on every machine. To build a row takes ten times as long as to
write something else into it, so a letter builds none: whatever it finds stands in rows that were there.
And there are no more rows than fill the list, however many entries there are."""

import subprocess
import sys

import bench

# In a window of the usual height; when the search is cleared the entry that is shown may stand some
# way down.
MOST_ROWS = 30
MOST_ROWS_CLEARED = 50


def main():
    bench.enter_session()
    make_data, program = sys.argv[1:3]
    with bench.Place() as place:
        data = place.make_data(make_data, 'data', pairs=1, entries=2000, tasks=20)
        output = subprocess.run([program, 'rows', data, 'logbook'], env=place.env, check=True,
                                timeout=200, stdout=subprocess.PIPE, text=True).stdout
    series = {line.split()[0]: [int(float(word)) for word in line.split()[1:]]
              for line in output.splitlines()}
    results = [
        (max(series['typed-new']) == 0, f'rows built after a letter: {series["typed-new"]}'),
        (max(series['typed']) <= MOST_ROWS, f'rows after a letter: {series["typed"]}'),
        (max(series['cleared']) <= MOST_ROWS_CLEARED, f'rows after it was cleared: {series["cleared"]}'),
        (max(series['rows']) <= MOST_ROWS, f'rows before it: {series["rows"]}'),
    ]
    print(f'1..{len(results)}')
    for number, (good, words) in enumerate(results, 1):
        print('ok' if good else 'not ok', number, words)
    return 0 if all(good for good, _ in results) else 1


sys.exit(main())
