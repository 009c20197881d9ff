#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-save.py BENCH-SAVE: an edit until it is on disk, against the bare durable write of the same
bytes, and with 10,000 log entries against 10. On the disk where the folder for temporary files is."""

import statistics
import subprocess
import sys
import tempfile

import bench


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    report = bench.Report('save')
    series = {}
    with tempfile.TemporaryDirectory() as folder:
        for n in (10, 10000):
            output = subprocess.run([sys.argv[1], folder, str(n)], check=True, timeout=300,
                                    stdout=subprocess.PIPE, text=True).stdout
            series[n] = {line.split()[0]: [float(word) for word in line.split()[1:]]
                         for line in output.splitlines()}
    small, large = series[10], series[10000]
    report.add('G14', 'An edit until it is on disk: processor', 'ms cpu', large['save-cpu'],
               large['bare-cpu'], 'bare durable write', 2.0, 1.3)
    report.add('G14', 'An edit until it is on disk: time', 'ms', large['save-wall'],
               large['bare-wall'], 'bare durable write', 1.5, 1.1)
    report.add('G14', 'The same, 99th percentile', 'ms', [percentile(large['save-wall'], .99)],
               [percentile(large['bare-wall'], .99)], 'bare durable write', 2.0, 1.2)
    report.add('G15', 'Bytes written for an edit, 10,000 entries against 10', 'bytes',
               [statistics.median(large['bytes'])], [statistics.median(small['bytes'])],
               '10 entries', 1.05, 1.01)
    report.grow('An edit until it is on disk', 'ms cpu', small['save-cpu'], large['save-cpu'])
    report.grow('What an edit writes', 'bytes', small['bytes'], large['bytes'])
    report.add('G16', 'What of a save happens on the main thread', 'ms cpu', large['main'],
               must=2, aim=0.5, compare='median')
    report.add('G16', 'Saves for 100 letters in five seconds', '', large['saves'], must=6, aim=5,
               compare='median', decimals=0)
    report.add('G16', 'The oldest edit that waits', 's', large['oldest'], must=3, aim=2,
               compare='median')
    report.finish()


main()
