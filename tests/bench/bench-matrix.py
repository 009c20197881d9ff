#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-matrix.py MENTORPAR: what a drag over a matrix of 200 cards costs, and what doing nothing
costs.

The program runs with a pair of 200 placed tasks. A card is dragged to and fro over the cells with a
real pointer, a move for each frame of 1/60 s; the processor time of the program divided by the moves
is that of a frame, at most. Then the pointer rests on nothing. TAP is printed, and the figures as
diagnostics."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

import bench

FRAME_LIMIT = 16.7   # ms of processor time, 95th percentile
IDLE_LIMIT = 0.2     # per cent
SPELLS = 30
MOVES = 15
IDLE_SECONDS = 10


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def start_display(env):
    reader, writer = os.pipe()
    xvfb = subprocess.Popen(
        ['Xvfb', '-displayfd', str(writer), '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
        pass_fds=[writer], stderr=subprocess.DEVNULL, env=env)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        number = pipe.readline().strip()
    if not number:
        xvfb.wait()
        sys.exit('Bail out! Xvfb did not start')
    return xvfb, f':{number}'


def write_pair(data_dir):
    """200 tasks, 50 in each cell."""
    folder = os.path.join(data_dir, 'pairs', 'bench')
    os.makedirs(folder, mode=0o700)
    pair = str(uuid.uuid4())
    tasks = [{'id': str(uuid.uuid4()), 'title': f'Task number {number} of a long and busy week',
              'important': number % 4 < 2, 'urgent': number % 2 == 0, 'rank': f'a{number:03d}',
              'weekly-minutes': 15} for number in range(200)]
    for name, document in {
            'pair.json': {'format': 'mentorpar/pair', 'version': 1, 'id': pair,
                          'programme': 'randers'},
            'tasks.json': {'format': 'mentorpar/tasks', 'version': 1, 'id': str(uuid.uuid4()),
                           'tasks': tasks},
            '../../library.json': {'format': 'mentorpar/library', 'version': 1,
                                   'id': str(uuid.uuid4()), 'last-pair': pair,
                                   'last-page': 'matrix',
                                   'pairs': [{'id': pair, 'folder': folder}]}}.items():
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            json.dump(document, file)


def cpu(process):
    """Processor time so far, in ms, finer than the clock ticks of /proc/PID/stat."""
    with open(f'/proc/{process}/schedstat', encoding='ascii') as file:
        main = int(file.read().split()[0]) / 1e6
    return main


def xdotool(env, *words):
    return subprocess.run(['xdotool', *map(str, words)], env=env, check=True, capture_output=True,
                          text=True).stdout.split()


def drag(env, process):
    """Processor time of a frame, in ms, for each spell of moves."""
    xdotool(env, 'mousemove', 680, 250)
    time.sleep(0.3)
    xdotool(env, 'mousedown', 1)
    for step in range(8):
        xdotool(env, 'mousemove', 680 + step * 4, 250 + step * 4)
        time.sleep(0.03)
    costs = []
    for spell in range(SPELLS):
        words = []
        for move in range(MOVES):
            part = (spell * MOVES + move) % 120 / 120
            part = 2 * part if part < 0.5 else 2 - 2 * part
            words += ['mousemove', int(600 + 700 * part), int(250 + 450 * part), 'sleep', '0.0167']
        before = cpu(process)
        xdotool(env, *words)
        costs.append((cpu(process) - before) / MOVES)
    # Dropped at the other end of the matrix: it was a drag.
    xdotool(env, 'mousemove', 1250, 700, 'sleep', '0.2', 'mousemove', 1252, 702, 'sleep', '0.2',
            'mouseup', 1)
    return costs


def count_neither(data_dir):
    with open(os.path.join(data_dir, 'pairs', 'bench', 'tasks.json'), encoding='utf-8') as file:
        return sum(task.get('important') is False and task.get('urgent') is False
                   for task in json.load(file)['tasks'])


def main():
    if os.environ.get('MENTORPAR_BENCH_SESSION') != '1':
        for program in ('Xvfb', 'dbus-run-session', 'xdotool'):
            if not shutil.which(program):
                skip(f'{program} is missing')
        os.environ['MENTORPAR_BENCH_SESSION'] = '1'
        os.execvp('dbus-run-session', ['dbus-run-session', '--', sys.executable, *sys.argv])

    with tempfile.TemporaryDirectory() as folder:
        env = {k: v for k, v in os.environ.items()
               if k not in ('WAYLAND_DISPLAY', 'DISPLAY', 'G_DEBUG', 'MALLOC_CHECK_',
                            'MALLOC_PERTURB_', 'G_ENABLE_DIAGNOSTIC')}
        for name in ('HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
                     'XDG_RUNTIME_DIR'):
            env[name] = os.path.join(folder, name)
            os.mkdir(env[name], mode=0o700)
        env.update(ADW_DISABLE_PORTAL='1', GDK_BACKEND='x11', GSETTINGS_BACKEND='memory',
                   GSK_RENDERER='cairo', LANG='C.UTF-8', NO_AT_BRIDGE='1', GTK_A11Y='none')
        data_dir = os.path.join(folder, 'data')
        write_pair(data_dir)
        xvfb, env['DISPLAY'] = start_display(env)
        process = subprocess.Popen([sys.argv[1], '--data-dir', data_dir, '--page', 'matrix'], env=env,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            window = xdotool(env, 'search', '--sync', '--onlyvisible', '--pid', process.pid)[-1]
            xdotool(env, 'windowsize', window, 1400, 900, 'windowmove', window, 0, 0,
                    'windowfocus', window)
            time.sleep(3)
            costs = drag(env, process.pid)
            xdotool(env, 'mousemove', 1590, 990)
            time.sleep(4)
            before = cpu(process.pid)
            time.sleep(IDLE_SECONDS)
            idle = (cpu(process.pid) - before) / IDLE_SECONDS / 10
            if count_neither(data_dir) != 51:
                sys.exit('Bail out! nothing was dragged')
            if process.poll() is not None:
                sys.exit(f'Bail out! the program ended with {process.returncode}')
        finally:
            process.kill()
            process.wait()
            xvfb.terminate()
            xvfb.wait()

    report = bench.Report('matrix')
    report.add('G17', 'A frame of a drag over 200 cards', 'ms cpu', costs, must=FRAME_LIMIT, aim=8,
               compare='p95', decimals=1)
    report.add('G20', 'At rest, per cent of a processor', '%', [idle], must=IDLE_LIMIT, aim=0.05,
               compare='median')
    report.finish()


main()
