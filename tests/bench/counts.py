# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program does, counted instead of timed: the same on a machine that is busy."""

import glob
import os
import re
import shutil
import subprocess
import tempfile

import bench

TIMEOUT = 300


def can_count_instructions():
    return shutil.which('valgrind') is not None


def can_count_opened():
    return shutil.which('strace') is not None


def begin_instructions(command, env, output='/dev/null', *options):
    """Starts a program under callgrind; read_instructions() waits for it."""
    log = tempfile.NamedTemporaryFile('r', suffix='.log')  # pylint: disable=consider-using-with
    process = subprocess.Popen(
        ['valgrind', '--tool=callgrind', f'--callgrind-out-file={output}',
         f'--log-file={log.name}', *options, *command],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return command, process, log


def read_instructions(begun):
    """How many instructions it was, of all threads, in millions."""
    command, process, log = begun
    try:
        _, messages = process.communicate(timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        bench.bail(f'{os.path.basename(command[0])} takes too long under valgrind')
    with log:
        found = re.search(r'Collected : (\d+)', log.read())
    if process.returncode != 0 or not found:
        bench.bail(f'{os.path.basename(command[0])} ended with {process.returncode} under valgrind: '
                   + messages)
    return int(found.group(1)) / 1e6


def begin_actions(command, folder):
    """Starts a program that tells callgrind of its actions; read_actions() waits for it.

    folder: used by nothing else"""
    return folder, begin_instructions(command, os.environ, os.path.join(folder, 'callgrind'),
                                      '--instr-atstart=no')


def count_actions(program, folder, entries):
    """Starts count-actions. folder: empty"""
    return begin_actions([program, os.path.join(folder, 'data'), str(entries)], folder)


def read_actions(begun):
    """Millions of instructions of each action, by name."""
    folder, process = begun
    read_instructions(process)
    actions = {}
    for path in glob.glob(os.path.join(folder, 'callgrind.*')):
        with open(path, encoding='utf-8') as file:
            text = file.read()
        name = re.search(r'^desc: Trigger: Client Request: (\w+) (\d+)$', text, re.MULTILINE)
        total = re.search(r'^totals: (\d+)', text, re.MULTILINE)
        if name and total:
            actions[name.group(1)] = int(total.group(1)) / int(name.group(2)) / 1e6
    return actions


def list_opened(command, env, folder):
    """What a program opens in a folder until its first frame, each time it does; relative names.

    bench-window tells strace when that is."""
    with tempfile.NamedTemporaryFile('r', suffix='.strace') as log:
        result = subprocess.run(
            ['strace', '-f', '-qq', '-y', '-o', log.name,
             '-e', 'trace=open,openat,openat2,creat,access,faccessat,faccessat2', *command],
            env=env, check=False, timeout=TIMEOUT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True)
        before, mark, _ = log.read().partition('"/first-frame"')
        if result.returncode != 0 or not mark:
            bench.bail(f'{os.path.basename(command[0])} ended with {result.returncode} under strace: '
                       + result.stderr)
        # A descriptor tells the path behind it, however it was named.
        return re.findall(r'= \d+<' + re.escape(folder) + r'/([^>]*)>', before)
