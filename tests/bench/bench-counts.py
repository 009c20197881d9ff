#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-counts.py MINIMAL MENTORPAR MAKE-DATA BENCH-WINDOW [COUNT-ACTIONS]: what is counted instead of timed.

Instructions (callgrind) of a start until the first frame, against the minimal window, and of what
count-actions does, with 10,000 log entries against 10; what a start opens of the user's (strace).
They are nearly the same each time, whatever else runs: so two programs run side by side, few times."""

import os
import sys

import bench
import counts

ROUNDS = 2


def count_starts(commands, env):
    """Instructions of each command, in turn; the first round, which fills caches, is left out."""
    rounds = []
    for _ in range(ROUNDS + 1):
        begun = []
        rounds.append({})
        for name, command in commands.items():
            if len(begun) == 2:
                done, one = begun.pop(0)
                rounds[-1][done] = counts.read_instructions(one)
            begun.append((name, counts.begin_instructions(command, env)))
        for done, one in begun:
            rounds[-1][done] = counts.read_instructions(one)
    return rounds[1:]


def main():
    bench.enter_session()
    minimal, mentorpar, make_data, bench_window = sys.argv[1:5]
    report = bench.Report('counts')
    with bench.Place() as place:
        few = place.make_data(make_data, 'few', pairs=14, entries=10, tasks=20)
        many = place.make_data(make_data, 'many', pairs=14, entries=10000, tasks=20)
        one = place.make_data(make_data, 'one', pairs=1, entries=10, tasks=20)
        env = {**place.env, 'MENTORPAR_QUIT_AFTER_FIRST_FRAME': '1'}

        def start(data):
            return [mentorpar, '--data-dir', data, '--page', 'overview']

        if counts.can_count_instructions():
            rounds = count_starts({'minimal': [minimal], 'one': start(one), 'many': start(many)}, env)
            bounds = [one['minimal'] for one in rounds]
            for name, words in (('one', 'Instructions of a start with a pair'),
                                ('many', 'Instructions of a start with 14 pairs, 10,000 entries')):
                report.add('G6', words, 'M', [one[name] for one in rounds], bounds,
                           'minimal window', 1.8, 1.5)
        if counts.can_count_opened():
            opened = [[len(counts.list_opened([bench_window, 'count', data], place.env, place.folder))
                       for data in (few, many)] for _ in range(ROUNDS + 1)]
            # The first one makes folders in the home folder.
            report.add('G7', 'Files opened before the first frame, 10,000 entries minus 10', '',
                       [large - small for small, large in opened[1:]], must=0, aim=0,
                       compare='median', decimals=0)
            report.add('', 'Files of the user opened before the first frame, 10,000 entries', '',
                       [large for _, large in opened[1:]], compare='median', decimals=0)
        if counts.can_count_instructions() and len(sys.argv) > 5:
            begun = []
            for entries in (10, 10000):
                folder = os.path.join(place.folder, f'actions-{entries:05}')
                os.mkdir(folder)
                begun.append(counts.count_actions(sys.argv[5], folder, entries))
            small, large = [counts.read_actions(one) for one in begun]
            report.add('G15', 'Instructions of an edit, 10,000 entries against 10', 'M',
                       [large['edit']], [small['edit']], '10 entries', 1.05, 1.01)
            for action, words in (('open', 'A pair is opened, without its window'),
                                  ('edit', 'An edit until it is on disk'),
                                  ('search', 'A letter more is looked for, without the list')):
                report.grow(words, 'thousand instructions', [small[action] * 1000],
                            [large[action] * 1000])
    report.finish()


main()
