#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""peers.py MINIMAL MAKE-DATA MENTORPAR [--install] [--pictures FOLDER]: other programs that keep notes,
with 10,000 of them.

CherryTree (one XML file), RedNotebook (a YAML file a month) and Mentorpar (a JSON file an entry) hold
the same texts. Each is started in turn, as is a window of libadwaita with a label. Measured from outside:

  content  from the start until most of the letters and lines are there that stay (ms): some show an
           empty window first
  rest     processor time until the program has come to rest (ms)
  PSS      memory then (MB), with its child processes
  search   processor time from the first letter of a word that three of them hold until all is quiet
           again: typed into the search, with Enter in CherryTree, which searches then (ms)

--install installs the packages of Debian first, as root; --pictures keeps what the screen shows after
each search. Not part of any other run: it is for who wants to compare."""

import argparse
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

import bench
from damage import Damage

PACKAGES = 'cherrytree', 'openbox', 'rednotebook', 'xdotool'
ROUNDS = 2
WORD = 'zebrafinke'


def read_entries(data):
    for path in sorted(glob.glob(os.path.join(data, 'pairs', 'pair-0', 'logbook', '*.json'))):
        with open(path, encoding='utf-8') as file:
            entry = json.load(file)
        yield entry['date'], '\n'.join(answer['text'] for answer in entry['answers'])


def write_cherrytree(path, entries):
    """A node an entry, below one for its month: all of them beside each other it loads more slowly."""
    def begin(name, number):
        return (f'<node name={quoteattr(name)} unique_id="{number}" prog_lang="custom-colors" tags="" '
                'readonly="0" custom_icon_id="0" is_bold="0" foreground="" ts_creation="1600000000" '
                'ts_lastsave="1600000000">')

    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<cherrytree>\n')
        for number, (month, days) in enumerate(groupby(entries, lambda entry: entry[0][:7]), 1):
            file.write(begin(month, 100_000 + number) + '<rich_text></rich_text>\n')
            for day, (date, text) in enumerate(days, 1):
                file.write(begin(date, number * 100 + day)
                           + f'<rich_text>{escape(text)}</rich_text></node>\n')
            file.write('</node>\n')
        file.write('</cherrytree>\n')


def write_rednotebook(folder, entries):
    """A day has one text: as many days as entries, back from last year."""
    os.makedirs(folder)
    months = {}
    for number, (_, text) in enumerate(entries):
        year, month, day = 1995 + number // 336, 1 + number // 28 % 12, 1 + number % 28
        months.setdefault(f'{year}-{month:02d}', []).append((day, text))
    for name, days in months.items():
        with open(os.path.join(folder, name + '.txt'), 'w', encoding='utf-8') as file:
            for day, text in days:
                file.write(f'{day}:\n  text: {json.dumps(text, ensure_ascii=False)}\n')


def tree(pid):
    """A process and its children, and theirs."""
    found = [pid]
    for one in found:
        for path in glob.glob(f'/proc/{one}/task/*/children'):
            try:
                with open(path, encoding='ascii') as file:
                    found += [int(word) for word in file.read().split()]
            except OSError:
                continue
    return found


def read_cpu(pid):
    """Processor time so far of a program and its children, in ms."""
    ticks = 0
    for one in tree(pid):
        try:
            with open(f'/proc/{one}/stat', encoding='utf-8', errors='replace') as file:
                fields = file.read().rsplit(')', 1)[1].split()
            # With that of children that have ended.
            ticks += sum(int(field) for field in fields[11:15])
        except OSError:
            continue
    return ticks * 1000 / os.sysconf('SC_CLK_TCK')


def read_memory(pid):
    pss = 0
    for one in tree(pid):
        try:
            with open(f'/proc/{one}/smaps_rollup', encoding='ascii') as file:
                pss += sum(int(line.split()[1]) for line in file if line.startswith('Pss:'))
        except OSError:
            continue
    return pss / 1024


def wait_for_rest(pid, pause=time.sleep):
    """Until two seconds pass with next to nothing done. Returns: processor time so far"""
    quiet, before = 0, -1000
    deadline = time.monotonic() + 120
    while quiet < 5 and time.monotonic() < deadline:
        pause(0.4)
        now = read_cpu(pid)
        quiet = quiet + 1 if now - before < 15 else 0
        before = now
    return before


def xdotool(env, *words):
    subprocess.run(['xdotool', *map(str, words)], env=env, check=True, stdout=subprocess.DEVNULL)


# How the search is opened, and what follows the word.
SEARCHES = {
    'Mentorpar': (['key', 'ctrl+f'], []),
    'CherryTree': (['key', 'ctrl+shift+f'], ['key', 'Return']),
    # Into the field under the calendar: there is no key for it.
    'RedNotebook': (['search', '--onlyvisible', '--name', '^RedNotebook - ', 'mousemove',
                     '--window', '%1', '115', '281', 'click', '1'], []),
}


def measure(name, command, env, pictures):
    damage = Damage(env['DISPLAY'])
    damage.wait_until_still()
    began = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        rest = wait_for_rest(process.pid, damage.follow)
        content = damage.get_content_time()
        if content is None:
            sys.exit(f'{name} shows nothing')
        found = {'content': (content - began) * 1000, 'rest': rest,
                 'PSS': read_memory(process.pid)}
        if name in SEARCHES:
            before, after = SEARCHES[name]
            xdotool(env, *before)
            wait_for_rest(process.pid)
            cpu = read_cpu(process.pid)
            xdotool(env, 'type', '--delay', 50, WORD)
            if after:
                xdotool(env, *after)
            found['search'] = wait_for_rest(process.pid) - cpu
            if pictures:
                subprocess.run(['import', '-window', 'root', os.path.join(pictures, name + '.png')],
                               env=env, check=False)
        return found
    finally:
        for pid in reversed(tree(process.pid)):
            try:
                os.kill(pid, 9)
            except ProcessLookupError:
                continue
        process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('programs', nargs=3)
    parser.add_argument('--install', action='store_true')
    parser.add_argument('--pictures')
    options = parser.parse_args()
    if options.install and os.environ.get('MENTORPAR_BENCH_SESSION') != '1':
        subprocess.run(['apt-get', '-qq', 'install', '--no-install-recommends', *PACKAGES], check=True)
    bench.enter_session('xdotool', 'openbox')
    minimal, make_data, mentorpar = map(os.path.abspath, options.programs)
    with bench.Place() as place:
        data = place.make_data(make_data, 'data', pairs=1, entries=10000, tasks=20, page='logbook')
        entries = list(read_entries(data))
        notes = os.path.join(place.folder, 'notes.ctd')
        write_cherrytree(notes, entries)
        journal = os.path.join(place.folder, 'journal')
        write_rednotebook(journal, entries)
        commands = {'a label': [minimal],
                    'Mentorpar': [mentorpar, '--data-dir', data, '--page', 'logbook'],
                    'CherryTree': ['cherrytree', notes], 'RedNotebook': ['rednotebook', journal]}
        for name in [name for name, words in commands.items() if not shutil.which(words[0])]:
            print(f'{name} isn’t installed')
            del commands[name]
        manager = subprocess.Popen(['openbox'], env=place.env, stderr=subprocess.DEVNULL)
        try:
            runs = {name: [] for name in commands}
            # The first round fills caches.
            for number in range(ROUNDS + 1):
                for name, command in commands.items():
                    found = measure(name, command, place.env, options.pictures)
                    if number > 0:
                        runs[name].append(found)
        finally:
            manager.terminate()
            manager.wait()

    def middle(name, kind):
        return statistics.median(run[kind] for run in runs[name])

    print(f'{"":<14}{"content ms":>12}{"rest ms cpu":>12}{"PSS MB":>12}{"search ms cpu":>15}')
    for name in commands:
        figures = [middle(name, kind) for kind in runs[name][0]]
        print(f'{name:<14}{figures[0]:12.0f}{figures[1]:12.0f}{figures[2]:12.0f}'
              + (f'{figures[3]:15.0f}' if len(figures) > 3 else ''))
    for name in commands:
        if name in ('CherryTree', 'RedNotebook'):
            print(f'Mentorpar against {name}: content '
                  f'{middle("Mentorpar", "content") / middle(name, "content"):.2f}, search '
                  f'{middle("Mentorpar", "search") / middle(name, "search"):.3f}')


main()
