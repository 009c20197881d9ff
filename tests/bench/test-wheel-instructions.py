#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-wheel-instructions.py BENCH-WHEEL: what a redraw of the whole roles wheel costs, in instructions
(callgrind). Where there is a display: with-display.py brings one."""

import sys
import tempfile

import bench
import counts

# 47 are measured, and half as much again is for other versions of cairo. Names that are laid
# out anew in each frame would be more.
BOUND = 72


def main():
    if not counts.can_count_instructions():
        bench.skip('valgrind is missing')
    with tempfile.TemporaryDirectory() as folder:
        redraw = counts.read_actions(counts.begin_actions([sys.argv[1], 'count'], folder))['redraw']
    print('1..1')
    good = redraw < BOUND
    print('ok' if good else 'not ok', f'1 a redraw: {redraw:.1f} million (under {BOUND})')
    return 0 if good else 1


sys.exit(main())
