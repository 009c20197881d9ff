# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: a display and a session of their own, runs that are measured, and the
figures that are told.

A figure is compared with a lower bound that was measured in the same run, or is a plain number.
Each has two limits: what must be (the benchmark fails beyond it) and what is aimed at. They go to
FOLDER/NAME.json, where FOLDER is MENTORPAR_BENCH_DIR; build-aux/bench makes a table of them."""

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

TIMEOUT = 120


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def bail(reason):
    print(f'Bail out! {reason}')
    sys.exit(1)


def enter_session(*programs):
    """Starts the benchmark again in a D-Bus session of its own, or skips where a program is missing."""
    if os.environ.get('MENTORPAR_BENCH_SESSION') == '1':
        return
    for program in ('Xvfb', 'dbus-run-session', *programs):
        if not shutil.which(program):
            skip(f'{program} is missing')
    os.environ['MENTORPAR_BENCH_SESSION'] = '1'
    os.execvp('dbus-run-session', ['dbus-run-session', '--', sys.executable, *sys.argv])


class Place:
    """A virtual display and empty folders: `with Place() as place: … place.env, place.folder`."""

    def __enter__(self):
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = self._temporary.name
        self.env = {k: v for k, v in os.environ.items()
                    if k not in ('WAYLAND_DISPLAY', 'DISPLAY', 'G_DEBUG', 'MALLOC_CHECK_',
                                 'MALLOC_PERTURB_', 'G_ENABLE_DIAGNOSTIC', 'LC_ALL', 'LANGUAGE')}
        for name in ('HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
                     'XDG_RUNTIME_DIR'):
            self.env[name] = os.path.join(self.folder, name)
            os.mkdir(self.env[name], mode=0o700)
        self.env.update(ADW_DISABLE_PORTAL='1', GDK_BACKEND='x11', GSETTINGS_BACKEND='memory',
                        GSK_RENDERER='cairo', GTK_A11Y='none', LANG='C.UTF-8', NO_AT_BRIDGE='1')
        reader, writer = os.pipe()
        self._xvfb = subprocess.Popen(
            ['Xvfb', '-displayfd', str(writer), '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
            pass_fds=[writer], stderr=subprocess.DEVNULL, env=self.env)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            self._xvfb.wait()
            bail('Xvfb did not start')
        self.env['DISPLAY'] = f':{number}'
        return self

    def __exit__(self, *_):
        self._xvfb.terminate()
        self._xvfb.wait()
        self._temporary.cleanup()

    def make_data(self, program, name, **amounts):
        """A data folder with that many pairs, entries and tasks, by make-data."""
        folder = os.path.join(self.folder, name)
        words = [word for key, value in amounts.items() for word in (f'--{key}', str(value))]
        subprocess.run([program, *words, folder], check=True, stdout=subprocess.DEVNULL)
        return folder


def run(command, env, **more):
    """Runs a command to its end: user and system time and wall time in ms, peak memory in MB."""
    began = time.monotonic()
    process = subprocess.Popen(command, env={**env, **more}, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    timer = signal.signal(signal.SIGALRM, lambda *_: process.kill())
    signal.alarm(TIMEOUT)
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    signal.alarm(0)
    signal.signal(signal.SIGALRM, timer)
    if process.returncode != 0:
        sys.stderr.write(messages.decode(errors='replace'))
        bail(f'{os.path.basename(command[0])} ended with {process.returncode}')
    return {'cpu': (usage.ru_utime + usage.ru_stime) * 1e3,
            'wall': (time.monotonic() - began) * 1e3,
            'peak': usage.ru_maxrss / 1024}


class Report:
    """Collects figures; finish() prints TAP and writes them."""

    def __init__(self, name):
        self.name = name
        self.measures = []
        self.growth = []

    def grow(self, what, unit, few, many, named='10'):
        """The same thing with few log entries and with 10,000: the medians are told, without limits."""
        few, many = statistics.median(few), statistics.median(many)
        self.growth.append({'what': what, 'unit': unit, 'few-entries': named, 'few': few, 'many': many,
                            'figure': many / few})

    def add(self, goal, what, unit, values, bounds=None, bound='', must=None, aim=None,
            compare='ratio', decimals=2):
        """values: what was measured, one a round; bounds: the lower bound in the same rounds.

        compare is 'ratio' (the median of the ratios of each round), 'median' (the median itself) or
        'p95' (the 95th percentile). Without must it is told only."""
        values = list(values)
        bounds = list(bounds) if bounds is not None else None
        if compare == 'ratio':
            figures = [a / b for a, b in zip(values, bounds)]
        else:
            figures = values
        ordered = sorted(figures)
        if compare == 'p95':
            figure = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        else:
            figure = statistics.median(ordered)
        self.measures.append({
            'goal': goal, 'what': what, 'unit': unit, 'compare': compare,
            'median': statistics.median(values), 'n': len(values),
            'bound': statistics.median(bounds) if bounds else None, 'bound-name': bound,
            'figure': figure, 'low': ordered[len(ordered) // 4],
            'high': ordered[(3 * len(ordered)) // 4], 'must': must, 'aim': aim,
            'decimals': decimals,
        })

    def finish(self):
        limited = [m for m in self.measures if m['must'] is not None]
        print(f'1..{len(limited)}')
        for measure in self.measures:
            words = f'{measure["goal"]} {measure["what"]}: {measure["figure"]:.2f}'
            if measure['must'] is None:
                print(f'# {words}')
                continue
            good = measure['figure'] <= measure['must']
            print('ok' if good else 'not ok', limited.index(measure) + 1,
                  f'{words} (must {measure["must"]}, aim {measure["aim"]})')
        for one in self.growth:
            print(f'# {one["what"]}, 10,000 entries against {one["few-entries"]}: {one["figure"]:.2f}')
        folder = os.environ.get('MENTORPAR_BENCH_DIR')
        if folder:
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, self.name + '.json'), 'w', encoding='utf-8') as file:
                json.dump({'name': self.name, 'measures': self.measures, 'growth': self.growth}, file,
                          indent=2, ensure_ascii=False)
