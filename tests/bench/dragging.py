# SPDX-License-Identifier: GPL-3.0-or-later
"""A card that a real pointer drags over a board, in a program with bench-drag.c in it."""

import os
import signal
import subprocess

import bench

MOVES = 30  # of a spell; four spells are once to and fro


def xdotool(place, *words):
    return subprocess.run(['xdotool', *map(str, words)], env=place.env, check=True,
                          capture_output=True, text=True).stdout.split()


class Program:
    """A program on a display of its own."""

    def __init__(self, *command):
        self._place = bench.Place()
        self._command = command
        self._process = None
        self._area = None
        self.moves = 0

    def __enter__(self):
        place = self._place.__enter__()
        # Of the same name: one session can't have them both.
        self._process = subprocess.Popen(['dbus-run-session', '--', *self._command], env=place.env,
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         stderr=subprocess.DEVNULL, text=True,
                                         start_new_session=True)
        self.pointer('mousemove', 1590, 990)
        return self

    def __exit__(self, *_):
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.communicate()
        self._place.__exit__()

    def tell(self, line):
        self._process.stdin.write(line + '\n')
        self._process.stdin.flush()

    def pointer(self, *words):
        xdotool(self._place, *words)

    def take(self):
        """Takes a card and drags it a little."""
        self.tell('place')
        line = self._process.stdout.readline().split()
        if line[:1] != ['place']:
            bench.bail(f'{self._command[0]} has no card')
        x, y, *self._area = map(int, line[1:])
        self.pointer('mousemove', x, y, 'sleep', 0.3, 'mousedown', 1)
        for step in range(8):
            self.pointer('mousemove', x + step * 4, y + step * 4, 'sleep', 0.03)

    def drag(self, spell):
        """One more spell of the way to and fro."""
        words = []
        x, y, width, height = self._area
        for _ in range(MOVES):
            part = self.moves % (4 * MOVES) / (4 * MOVES)
            part = 2 * part if part < 0.5 else 2 - 2 * part
            words += ['mousemove', int(x + width * (0.05 + 0.9 * part)),
                      int(y + height * (0.2 + 0.6 * part)), 'sleep', '0.0167']
            self.moves += 1
        self.tell(spell)
        self.pointer(*words, 'sleep', '0.05')
        self.tell('none')

    def rest(self, spell, seconds):
        """The card stays over the middle of the first list, and nothing more is to be drawn."""
        x, y, width, height = self._area
        for step in range(3):
            self.pointer('mousemove', int(x + width * 0.25) + step, int(y + height * 0.3),
                         'sleep', 0.05)
        self.tell('place')
        self._process.stdout.readline()
        self.tell(spell)
        self.pointer('sleep', seconds)
        self.tell('none')

    def drop(self):
        """Drops the card at the other end: it was a drag. The series of the figures."""
        x, y, width, height = self._area
        x, y = int(x + width * 0.9), int(y + height * 0.7)
        self.pointer('mousemove', x, y, 'sleep', 0.2, 'mousemove', x + 2, y + 2, 'sleep', 0.2,
                     'mouseup', 1, 'sleep', 0.3)
        self.tell('end')
        series = {line.split()[0]: [float(word) for word in line.split()[1:]]
                  for line in self._process.stdout}
        if max(series['cards']) != min(series['cards']) + 2:
            bench.bail(f'{self._command[0]}: nothing was dragged')
        return series
