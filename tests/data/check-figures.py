#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-figures.py TOP FIGURES OUTPUT: what README.md and the help promise with a number is what the
tests of this build have measured. Tests leave their figures in FIGURES, a file for each; they are
collected in OUTPUT. A promise whose test hasn't run here, or was skipped, is only looked up."""

import json
import os
import re
import sys

README, HELP = 'README.md', 'help/C/promise.page'


def at_least(said, measured):
    return measured >= said


def below(said, measured):
    return measured < said


# Figure, how it relates to what is said, where it is said, in which words.
CLAIMS = [
    ('kill.kills', at_least, README, r'(\S+) kills at random moments'),
    ('kill.kills', at_least, HELP, r'it is killed (\S+) times while it saves'),
    ('window-kill.kills', at_least, README, r'(\S+) kills of the window'),
    ('window-kill.kills', at_least, HELP, r'(\S+) times while somebody types'),
    ('powercut.cuts', at_least, README, r'(\S+) cuts of an ext4 file system'),
    ('powercut.cuts', at_least, HELP, r'the power is cut (\S+) times'),
    ('fault.runs', at_least, README, r'over (\S+) faults and kills of saves'),
    ('fault-actions.runs', at_least, README, r'over (\S+) faults and kills of actions'),
    ('fault-actions.runs', at_least, HELP, r'more than (\S+) times'),
    ('actions.kept', at_least, README, r'0 lost of (\S+) \|'),
    ('watch.ms', below, README, r'under (\S+) ms after'),
    ('blocking.ms', below, README, r'under (\S+) ms, with a disk'),
]


def figures_in(folder):
    found = {}
    if os.path.isdir(folder):
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding='ascii') as file:
                found[name] = int(file.read())
    return found


def main():
    top, folder, output = sys.argv[1:]
    measured = figures_in(folder)
    with open(output, 'w', encoding='ascii') as file:
        json.dump(measured, file, indent=2)
    problems = []
    for name, holds, path, words in CLAIMS:
        with open(os.path.join(top, path), encoding='utf-8') as file:
            text = ' '.join(file.read().split())
        match = re.search(words, text)
        if not match:
            problems.append(f'{path}: nothing is said of {name} (“{words}”)')
            continue
        said = int(match.group(1).replace(',', ''))
        if name not in measured:
            print(f'{name}: not measured here')
        elif not holds(said, measured[name]):
            problems.append(f'{path}: says {said} of {name}, but {measured[name]} was measured')
        else:
            print(f'{name}: {measured[name]}, and {path} says {said}')
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
