#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-start.py MINIMAL MENTORPAR: the start of Mentorpar with the example pair against that of a
minimal libadwaita window.

Both end after their first frame. They run in turn on one virtual display and in one D-Bus session,
so that what else the machine does hits both; the median of the pairwise ratios of user and system
time counts, and has to stay within LIMIT. TAP is printed, and the figures as diagnostics."""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 1.5
WARM_UP = 2
PAIRS = 15
TIMEOUT = 60


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


def measure(command, env):
    """Runs the command; user and system time, and wall time, in seconds."""
    began = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    timer = signal.signal(signal.SIGALRM, lambda *_: process.kill())
    signal.alarm(TIMEOUT)
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    signal.alarm(0)
    signal.signal(signal.SIGALRM, timer)
    if process.returncode != 0:
        sys.stderr.write(messages.decode(errors='replace'))
        sys.exit(f'Bail out! {command[0]} ended with {process.returncode}')
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began


def main():
    if os.environ.get('MENTORPAR_BENCH_SESSION') != '1':
        for program in ('Xvfb', 'dbus-run-session'):
            if not shutil.which(program):
                skip(f'{program} is missing')
        os.environ['MENTORPAR_BENCH_SESSION'] = '1'
        os.execvp('dbus-run-session', ['dbus-run-session', '--', sys.executable, *sys.argv])

    minimal, mentorpar = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        env = {k: v for k, v in os.environ.items()
               if k not in ('WAYLAND_DISPLAY', 'DISPLAY', 'G_DEBUG', 'MALLOC_CHECK_',
                            'MALLOC_PERTURB_', 'G_ENABLE_DIAGNOSTIC')}
        for name in ('HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
                     'XDG_RUNTIME_DIR'):
            env[name] = os.path.join(folder, name)
            os.mkdir(env[name], mode=0o700)
        env.update(ADW_DISABLE_PORTAL='1', GDK_BACKEND='x11', GSETTINGS_BACKEND='memory',
                   GSK_RENDERER='cairo', LANG='C.UTF-8', MENTORPAR_QUIT_AFTER_FIRST_FRAME='1')
        xvfb, env['DISPLAY'] = start_display(env)
        try:
            example = [mentorpar, '--data-dir', os.path.join(folder, 'data'), '--example']
            # The first start makes the example pair; the measured ones find it.
            measure(example, env)
            commands = [minimal], example
            for _ in range(WARM_UP):
                for command in commands:
                    measure(command, env)
            runs = [tuple(measure(command, env) for command in commands) for _ in range(PAIRS)]
        finally:
            xvfb.terminate()
            xvfb.wait()

    ratio = statistics.median(b[0] / a[0] for a, b in runs)
    print('1..1')
    for what, index in (('cpu', 0), ('wall', 1)):
        a, b = (statistics.median(run[side][index] for run in runs) * 1000 for side in (0, 1))
        ratios = [run[1][index] / run[0][index] for run in runs]
        print(f'# {what}: minimal {a:.0f} ms, mentorpar {b:.0f} ms, '
              f'ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})')
    print('ok' if ratio <= LIMIT else 'not ok', f'1 start within {LIMIT} of a minimal window: {ratio:.2f}')


main()
