#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-drag.py MAKE-DATA BENCH-WINDOW: what GTK does with the cards while one of 200 is dragged.

Counted, not timed, so it is the same on every machine. A drag changes no size and no style of a card
(a class, or an inherited colour that the theme gives to what takes a drop, would do so for all cards
of a list), a frame holds the cards in sight, and none is drawn while the pointer rests."""

import sys

import bench
from dragging import Program

TASKS = 200
# What of the cards: the most, with the reason.
BOUNDS = {
    'measured': (0, 'nothing moves while one aims'),
    'styled': (10, 'one that is dragged, and what was under the pointer'),
    'snapshot': (60, 'those that come into sight where a list scrolls, once'),
    'in-frame': (40, 'in each of four lists those in sight, and one on either side'),
}


def main():
    bench.enter_session('xdotool')
    make_data, program = sys.argv[1:3]
    with bench.Place() as place:
        data = place.make_data(make_data, 'data', pairs=1, entries=10, tasks=TASKS)
        with Program(program, 'drag', data, 'matrix') as one:
            one.take()
            one.drag('warm')
            for _ in range(4):
                one.drag('drag')
            one.rest('rest', 0.4)
            series = one.drop()
    good = True
    print(f'1..{len(BOUNDS) + 1}')
    for number, (name, (bound, reason)) in enumerate(BOUNDS.items(), 1):
        figures = series[f'drag-{name}']
        figure = int(max(figures) if name == 'in-frame' else sum(figures))
        good = good and figure <= bound
        print('ok' if figure <= bound else 'not ok', number,
              f'{figure} of {TASKS} cards {name} (at most {bound}: {reason})')
    turns = int(sum(series['rest-turns']))
    good = good and turns == 0
    print('ok' if turns == 0 else 'not ok', len(BOUNDS) + 1,
          f'{turns} turns of the frame clock while the pointer rests')
    return 0 if good else 1


sys.exit(main())
