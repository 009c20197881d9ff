#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-start.py MINIMAL MENTORPAR MAKE-DATA: from the start to the first frame.

Mentorpar against a minimal libadwaita window, with nothing, with the example pair (each page), with
14 pairs, with 10,000 log entries, and with 1,000 tasks. All of them end after their first frame. They
run in turn on one virtual display and in one D-Bus session, so that what else the machine does hits
all; the median of the ratios of each round counts, of user and system time and of peak memory.

Where the page cache may be emptied (root, /proc/sys/vm/drop_caches), the cold start is measured too,
in wall time."""

import os
import sys

import bench

WARM_UP = 1
ROUNDS = int(os.environ.get('MENTORPAR_BENCH_ROUNDS', '15'))
COLD_ROUNDS = 5
PAGES = 'overview', 'logbook', 'roles', 'matrix', 'swot', 'meeting'


def drop_caches():
    os.sync()
    try:
        with open('/proc/sys/vm/drop_caches', 'w', encoding='ascii') as file:
            file.write('3')
    except OSError:
        return False
    return True


def main():
    bench.enter_session()
    minimal, mentorpar, make_data = sys.argv[1:4]
    report = bench.Report('start')
    with bench.Place() as place:
        def start(data, *more):
            return [mentorpar, '--data-dir', os.path.join(place.folder, data), *more]

        place.make_data(make_data, 'pairs', pairs=14, entries=10, tasks=20)
        place.make_data(make_data, 'large', pairs=14, entries=10000, tasks=20)
        place.make_data(make_data, 'tasks', pairs=1, entries=10, tasks=1000)
        commands = {
            'minimal': [minimal],
            'empty': start('empty'),
            **{page: start('example', '--page', page) for page in PAGES},
            # Each says its page: the program would show the last one.
            'pairs': start('pairs', '--page', 'overview'),
            'pairs-logbook': start('pairs', '--page', 'logbook'),
            'large': start('large', '--page', 'overview'),
            'large-logbook': start('large', '--page', 'logbook'),
            'tasks': start('tasks', '--page', 'matrix'),
        }
        env = {**place.env, 'MENTORPAR_QUIT_AFTER_FIRST_FRAME': '1'}
        # The first start makes the example pair; the measured ones find it.
        bench.run(start('example', '--example'), env)
        for _ in range(WARM_UP):
            for command in commands.values():
                bench.run(command, env)
        rounds = [{name: bench.run(command, env) for name, command in commands.items()}
                  for _ in range(ROUNDS)]

        cold = []
        if drop_caches():
            for _ in range(COLD_ROUNDS):
                cold.append({})
                for name in ('minimal', 'large'):
                    drop_caches()
                    cold[-1][name] = bench.run(commands[name], env)

    def column(name, kind):
        return [one[name][kind] for one in rounds]

    def add(goal, what, name, must=None, aim=None, base='minimal', kind='cpu'):
        report.add(goal, what, 'MB' if kind == 'peak' else 'ms cpu', column(name, kind),
                   column(base, kind), 'minimal window' if base == 'minimal' else base, must, aim)

    add('G1', 'Start with the example pair', 'overview', 1.5, 1.3)
    add('G1', 'Start without a pair', 'empty', 1.5, 1.3)
    for page in PAGES[1:]:
        add('', f'Start on the page {page}', page)
    add('G2', 'Start with 14 pairs', 'pairs', 1.55, 1.35)
    add('G3', 'Start with 10,000 entries, against 10', 'large', 1.05, 1.02, 'pairs')
    add('G4', 'Start on the logbook with 10,000 entries', 'large-logbook', 1.9, 1.5)
    # A mentee has thirty tasks; a thousand are told, not promised.
    add('G5', 'Start on the matrix with 1,000 tasks', 'tasks')
    add('G8', 'Peak memory, example pair', 'overview', 1.15, 1.05, kind='peak')
    add('G8', 'Peak memory, 10,000 entries', 'large', 1.15, 1.05, kind='peak')
    report.grow('Start', 'ms cpu', column('pairs', 'cpu'), column('large', 'cpu'))
    report.grow('Start on the logbook', 'ms cpu', column('pairs-logbook', 'cpu'),
                column('large-logbook', 'cpu'))
    if cold:
        report.add('G21', 'Cold start with 10,000 entries', 'ms wall',
                   [one['large']['wall'] for one in cold],
                   [one['minimal']['wall'] for one in cold], 'minimal window, cold', 1.5, 1.3)
    report.finish()


main()
