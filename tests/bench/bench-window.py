#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-window.py MINIMAL MENTORPAR MAKE-DATA BENCH-WINDOW: what the user does in the window, and the
memory it takes; the same with ten log entries and with ten thousand."""

import os
import subprocess
import sys
import time

import bench

FRAME = 16.7  # ms: sixty frames a second


def run_scenario(place, program, scenario, data, page='overview'):
    """The series of one run of bench-window."""
    result = subprocess.run([program, scenario, data, page], env=place.env, check=False,
                            stdout=subprocess.PIPE, text=True, timeout=300)
    if result.returncode != 0:
        bench.bail(f'bench-window {scenario} ended with {result.returncode}')
    return {line.split()[0]: [float(word) for word in line.split()[1:]]
            for line in result.stdout.splitlines()}


def read_memory(process):
    """PSS and private memory in MB."""
    figures = {}
    with open(f'/proc/{process.pid}/smaps_rollup', encoding='ascii') as file:
        for line in file:
            name, _, value = line.partition(':')
            if name in ('Pss', 'Private_Dirty'):
                figures[name] = int(value.split()[0]) / 1024
    return figures['Pss'], figures['Private_Dirty']


def cpu(process):
    with open(f'/proc/{process.pid}/stat', encoding='ascii') as file:
        fields = file.read().rsplit(')', 1)[1].split()
    return int(fields[11]) + int(fields[12])


def rest(command, env):
    """Memory of a program that was started and has come to rest."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        quiet, before, deadline = 0, 0, time.monotonic() + 60
        while quiet < 4 and time.monotonic() < deadline:
            time.sleep(0.4)
            now = cpu(process)
            quiet = quiet + 1 if now - before <= 1 and now > 0 else 0
            before = now
        return read_memory(process)
    finally:
        process.kill()
        process.wait()


def main():
    bench.enter_session()
    minimal, mentorpar, make_data, program = sys.argv[1:5]
    report = bench.Report('window')
    with bench.Place() as place:
        small = place.make_data(make_data, 'small', pairs=14, entries=10, tasks=20)
        large = place.make_data(make_data, 'large', pairs=14, entries=10000, tasks=20)
        some = place.make_data(make_data, 'some', pairs=1, entries=400, tasks=20)
        tasks = place.make_data(make_data, 'tasks', pairs=1, entries=10, tasks=1000)

        search = run_scenario(place, program, 'search', large, 'logbook')
        report.add('G11', 'Longest stop of the window while 10,000 entries load', 'ms cpu',
                   search['load-block'], must=16, aim=8, compare='median', decimals=1)
        report.add('G13', 'A letter typed into the search, 10,000 entries', 'ms cpu',
                   search['key-frame'], must=25, aim=16, compare='p95', decimals=1)
        report.add('G13', 'The same against a plain list of 25 hits', 'ms cpu',
                   search['key-frame'], search['least-key-frame'], 'plain list', 2.0, 1.3)
        report.add('', 'A letter, until the entry beside it follows', 'ms cpu', search['key-all'],
                   compare='p95', decimals=1)

        report.grow('A letter typed into the search: frame', 'ms cpu',
                    run_scenario(place, program, 'search', small, 'logbook')['key-frame'],
                    search['key-frame'])

        scroll = run_scenario(place, program, 'scroll', large, 'logbook')
        report.add('', 'A frame of scrolling the logbook, 10,000 entries', 'ms cpu',
                   scroll['scroll-frame'], compare='p95', decimals=1)
        report.add('', 'The same against a plain list', 'ms cpu', scroll['scroll-frame'],
                   scroll['least-scroll-frame'], 'plain list')
        report.grow('The logbook is scrolled: frame', 'ms cpu',
                    run_scenario(place, program, 'scroll', some, 'logbook')['scroll-frame'],
                    scroll['scroll-frame'], named='400')

        cells = run_scenario(place, program, 'cells', tasks, 'matrix')
        report.add('G19', 'A frame of scrolling a cell, 1,000 tasks', 'ms cpu',
                   cells['cell-scroll-frame'], compare='p95', decimals=1)

        opened = run_scenario(place, program, 'open', large)
        report.add('', 'Another pair is opened', 'ms cpu', opened['pair-frame'], compare='median',
                   decimals=1)
        report.grow('A pair is opened: frame', 'ms cpu',
                    run_scenario(place, program, 'open', small)['back-frame'], opened['back-frame'])
        for name in opened:
            kind, _, page = name.removesuffix('-frame').partition('-')
            if name.endswith('-frame') and kind in ('first', 'again'):
                words = 'for the first time' if kind == 'first' else 'again'
                report.add('', f'The page {page} {words}', 'ms cpu', opened[name],
                           compare='median', decimals=1)

        edits = {name: run_scenario(place, program, 'edit', folder)
                 for name, folder in (('10', small), ('10,000', large))}
        for kind, words in (('task', 'A letter in a task'), ('role', 'A value of the wheel'),
                            ('entry', 'A letter in a log entry')):
            report.add('', f'{words}: frame', 'ms cpu', edits['10,000'][f'edit-{kind}-frame'],
                       compare='median', decimals=1)
            report.grow(f'{words}: frame', 'ms cpu', edits['10'][f'edit-{kind}-frame'],
                        edits['10,000'][f'edit-{kind}-frame'])

        env = place.env
        memory = [(rest([minimal], env), rest([mentorpar, '--data-dir', small], env))
                  for _ in range(3)]
        report.add('G9', 'Memory at rest, 14 pairs (PSS)', 'MB', [b[0] for a, b in memory],
                   [a[0] for a, b in memory], 'minimal window', 1.3, 1.2)
        report.add('', 'Private memory at rest, 14 pairs', 'MB', [b[1] for a, b in memory],
                   [a[1] for a, b in memory], 'minimal window')
        searched = [run_scenario(place, program, 'memory', large, 'logbook') for _ in range(3)]
        report.add('G9', 'Memory with 10,000 entries, searched (PSS)', 'MB',
                   [one['memory-pss'][0] for one in searched], [a[0] for a, b in memory],
                   'minimal window', 1.9, 1.6)
        report.add('', 'Private memory with 10,000 entries, searched', 'MB',
                   [one['memory-private'][0] for one in searched], [a[1] for a, b in memory],
                   'minimal window')
    report.finish()


main()
