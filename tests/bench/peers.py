#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""peers.py MAKE-DATA MENTORPAR [--install]: other programs that keep notes, with 10,000 of them.

Starts CherryTree (one XML file), RedNotebook (a YAML file a month) and Mentorpar (a JSON file an
entry) with the same texts, and prints for each the time until its window is there, and the processor
time and the memory (PSS, with its child processes) once it has come to rest. With --install it installs
the packages of Debian first, as root. Not part of any other run: it is for who wants to compare."""

import glob
import json
import os
import shutil
import subprocess
import sys
import time
from xml.sax.saxutils import escape, quoteattr

import bench

PACKAGES = 'cherrytree', 'rednotebook', 'xdotool'
ROUNDS = 3


def read_entries(data):
    for path in sorted(glob.glob(os.path.join(data, 'pairs', 'pair-0', 'logbook', '*.json'))):
        with open(path, encoding='utf-8') as file:
            entry = json.load(file)
        yield entry['date'], '\n'.join(answer['text'] for answer in entry['answers'])


def write_cherrytree(path, entries):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<cherrytree>\n')
        for number, (date, text) in enumerate(entries, 1):
            file.write(f'<node name={quoteattr(date)} unique_id="{number}" prog_lang="custom-colors" '
                       'tags="" readonly="0" custom_icon_id="0" is_bold="0" foreground="" '
                       f'ts_creation="0" ts_lastsave="0"><rich_text>{escape(text)}</rich_text></node>\n')
        file.write('</cherrytree>\n')


def write_rednotebook(folder, entries):
    """A day has one text: as many days as entries, from the year 2000 on."""
    os.makedirs(folder)
    months = {}
    for number, (_, text) in enumerate(entries):
        year, month, day = 2000 + number // 336, 1 + number // 28 % 12, 1 + number % 28
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


def read_state(pid):
    ticks, pss = 0, 0
    for one in tree(pid):
        try:
            with open(f'/proc/{one}/stat', encoding='utf-8', errors='replace') as file:
                fields = file.read().rsplit(')', 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
            with open(f'/proc/{one}/smaps_rollup', encoding='ascii') as file:
                pss += sum(int(line.split()[1]) for line in file if line.startswith('Pss:'))
        except OSError:
            continue
    return ticks * 1000 / os.sysconf('SC_CLK_TCK'), pss / 1024


def start(command, env):
    began = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        window = None
        while window is None and time.monotonic() - began < 120:
            for pid in tree(process.pid):
                if subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(pid)], env=env,
                                  check=False, capture_output=True).stdout:
                    window = time.monotonic() - began
            time.sleep(0.02)
        quiet, before = 0, 0
        while quiet < 5:
            time.sleep(0.4)
            now, pss = read_state(process.pid)
            quiet = quiet + 1 if now - before < 15 else 0
            before = now
        return window * 1000 if window is not None else float('nan'), now, pss
    finally:
        for pid in reversed(tree(process.pid)):
            try:
                os.kill(pid, 9)
            except ProcessLookupError:
                continue
        process.wait()


def main():
    if '--install' in sys.argv:
        subprocess.run(['apt-get', '-qq', 'install', '--no-install-recommends', *PACKAGES], check=True)
        sys.argv.remove('--install')
    bench.enter_session('xdotool')
    make_data, mentorpar = sys.argv[1:3]
    with bench.Place() as place:
        data = place.make_data(make_data, 'data', pairs=1, entries=10000, tasks=20, page='logbook')
        entries = list(read_entries(data))
        tree_file = os.path.join(place.folder, 'notes.ctd')
        write_cherrytree(tree_file, entries)
        journal = os.path.join(place.folder, 'journal')
        write_rednotebook(journal, entries)
        print(f'{"program":<14}{"window ms":>12}{"cpu ms":>12}{"PSS MB":>12}')
        for command in ([mentorpar, '--data-dir', data], ['cherrytree', tree_file],
                        ['rednotebook', journal]):
            if not shutil.which(command[0]):
                print(f'{command[0]:<14} isn’t installed')
                continue
            runs = [start(command, place.env) for _ in range(ROUNDS)]
            middle = [sorted(values)[ROUNDS // 2] for values in zip(*runs)]
            print(f'{os.path.basename(command[0]):<14}' + ''.join(f'{v:12.0f}' for v in middle))


main()
