#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-matrix.py DRAWN MENTORPAR MAKE-DATA BENCH-WINDOW: what a drag over the matrix costs, and what
doing nothing costs.

A real pointer drags a card to and fro over the cells, a move for each frame of 1/60 s. It does so in
turn, in the same steps, over a board of 200 cards that is only drawn (the lower bound: with each move
it draws one frame, as its line follows the pointer), over Mentorpar's matrix of 200 tasks and over
one of 1,000, each on a display of its own. The processor time of a spell of moves is compared with
that of the same spell on the others. Mentorpar draws fewer frames, but some of them scroll: the time
of a frame that was drawn is told as well. Then the pointer rests on nothing."""

import subprocess
import sys
import time

import bench
from dragging import MOVES, Program, xdotool

FRAME_LIMIT = 16.7   # ms of processor time, 95th percentile: sixty frames a second
IDLE_LIMIT = 0.2     # per cent
SPELLS = 16          # four times to and fro
IDLE_SECONDS = 10


def cpu(process):
    """Processor time so far, in ms, finer than the clock ticks of /proc/PID/stat."""
    with open(f'/proc/{process}/schedstat', encoding='ascii') as file:
        return int(file.read().split()[0]) / 1e6


def measure_drag(drawn, program, few, many):
    with Program(drawn, '200') as least, Program(program, 'drag', few, 'matrix') as ours, \
         Program(program, 'drag', many, 'matrix') as large:
        programs = least, ours, large
        for one in programs:
            one.take()
            one.drag('warm')
        for _ in range(SPELLS):
            for one in programs:
                one.drag('drag')
        return [one.drop() for one in programs]


def per_move(series):
    """Processor time of the sixtieth of a second of a move, with all that happens in it."""
    return [spell / MOVES for spell in series['drag-spell']]


def per_drawn(series):
    """Processor time of a frame that was drawn, with that of the moves that drew nothing."""
    return [spell / max(drawn, 1) for spell, drawn in zip(series['drag-spell'], series['drag-drawn'])]


def measure_rest(mentorpar, data):
    with bench.Place() as place:
        process = subprocess.Popen([mentorpar, '--data-dir', data, '--page', 'matrix'],
                                   env=place.env, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            xdotool(place, 'search', '--sync', '--onlyvisible', '--pid', process.pid)
            xdotool(place, 'mousemove', 1590, 990)
            time.sleep(5)
            before = cpu(process.pid)
            time.sleep(IDLE_SECONDS)
            if process.poll() is not None:
                bench.bail(f'the program ended with {process.returncode}')
            return (cpu(process.pid) - before) / IDLE_SECONDS / 10
        finally:
            process.kill()
            process.wait()


def main():
    bench.enter_session('xdotool')
    drawn, mentorpar, make_data, program = sys.argv[1:5]
    report = bench.Report('matrix')
    with bench.Place() as place:
        few = place.make_data(make_data, 'few', pairs=1, entries=10, tasks=200)
        many = place.make_data(make_data, 'many', pairs=1, entries=10, tasks=1000)
        least, ours, large = measure_drag(drawn, program, few, many)

        for name, series in (('drawn', least), ('200', ours), ('1,000', large)):
            frames = sorted(series['drag-frame'])
            print(f'# {name}: {sum(series["drag-drawn"]):.0f} frames drawn, '
                  f'{sum(series["drag-spell"]) / sum(series["drag-drawn"]):.2f} ms each, '
                  f'{sum(per_move(series)) / SPELLS:.2f} ms a move, '
                  f'95 % {frames[int(len(frames) * 0.95)]:.2f} ms', flush=True)
        report.add('G17', 'A frame of a drag over 200 cards, against drawn ones', 'ms cpu',
                   per_move(ours), per_move(least), 'drawn', 3.0, 1.7)
        report.add('G17', 'The same, a turn of the frame clock', 'ms cpu', ours['drag-frame'],
                   must=FRAME_LIMIT, aim=8, compare='p95', decimals=1)
        report.add('', 'The same, a frame that was drawn, with all since the last one', 'ms cpu',
                   per_drawn(ours), per_drawn(least), 'drawn')
        report.add('G18', 'The same over 1,000 cards, against 200', 'ms cpu', per_move(large),
                   per_move(ours), '200 cards', 1.3, 1.1)
        report.add('G20', 'At rest, per cent of a processor', '%', [measure_rest(mentorpar, few)],
                   must=IDLE_LIMIT, aim=0.05, compare='median')
    report.finish()


main()
