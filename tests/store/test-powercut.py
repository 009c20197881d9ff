#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-powercut.py EDIT-LOOP SHIM: cuts the power of an ext4 file system while a pair is edited on it, and
looks whether what was said to be saved is there. The file system is an image; it is shut down without
its journal being flushed. Needs root and a loop device. MENTORPAR_CUTS says how often."""

import fcntl
import os
import random
import struct
import subprocess
import sys
import tempfile
import time

CUTS = int(os.environ.get('MENTORPAR_CUTS', '12'))
EXT4_IOC_SHUTDOWN = 0x8004587D
NO_FLUSH = 2


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def run(*words):
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


def note(name, value):
    """For the test "figures"."""
    folder = os.path.join(os.environ.get('G_TEST_BUILDDIR', tempfile.gettempdir()), 'figures')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), 'w', encoding='ascii') as file:
        print(value, file=file)


def numbers(text):
    """What a run of the edit loop says last of each document."""
    found = {'tasks': 0, 'swot': 0}
    for line in text.splitlines(keepends=True):
        if line.endswith('\n'):
            number, name = line.split()
            found[name] = int(number)
    return found


class Disk:
    def __init__(self, folder):
        self.image = os.path.join(folder, 'image')
        self.point = os.path.join(folder, 'disk')
        os.mkdir(self.point)
        with open(self.image, 'wb') as file:
            file.truncate(24 << 20)
        self.usable = run('mkfs.ext4', '-q', '-F', self.image) and self.mount()

    def mount(self):
        return run('mount', '-o', 'loop', self.image, self.point)

    def unmount(self):
        for _ in range(50):
            if run('umount', self.point):
                return
            time.sleep(0.05)
        raise SystemExit('the disk is in use')

    def cut(self):
        """Ends the power, and gives it back."""
        descriptor = os.open(self.point, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, EXT4_IOC_SHUTDOWN, struct.pack('I', NO_FLUSH))
        finally:
            os.close(descriptor)

    def restart(self):
        self.unmount()
        if not self.mount():
            raise SystemExit('the disk can’t be mounted again')


def cut_while_editing(disk, program, environment=None):
    """Returns what was promised and what was found; None for what can't be read."""
    pair = os.path.join(disk.point, 'pair')
    os.makedirs(pair, 0o700, exist_ok=True)
    words = [program, pair, os.path.join(disk.point, 'backups')]
    editor = subprocess.Popen(words + ['loop'], stdout=subprocess.PIPE, text=True, env=environment)
    first = editor.stdout.readline()
    time.sleep(random.uniform(0.02, 0.3))
    disk.cut()
    # It may go on for a moment: what the dead disk didn't confirm must not be promised.
    time.sleep(0.02)
    editor.kill()
    promised = numbers(first + editor.communicate()[0])
    disk.restart()
    check = subprocess.run(words + ['check'], stdout=subprocess.PIPE, text=True, check=False)
    if check.returncode != 0:
        return promised, None
    return promised, numbers(check.stdout)


def is_lost(promised, found):
    return found is None or any(found[name] < promised[name] for name in promised)


def edit(disk, program):
    """Returns in how many cuts something was lost."""
    lost = saved = 0
    for _ in range(CUTS):
        promised, found = cut_while_editing(disk, program)
        saved = promised['tasks']
        if is_lost(promised, found):
            lost += 1
            print(f'# promised {promised}, found {found}')
    print(f'# {CUTS} power cuts, {saved} saves said to be done, {lost} with a loss')
    note('powercut.cuts', CUTS)
    note('powercut.saves', saved)
    return lost


def edit_without_sync(disk, program, shim):
    """The same program, whose syncing does nothing: whether that is found out."""
    environment = dict(os.environ, LD_PRELOAD=shim, MENTOR_FAULT_FOLDER=disk.point,
                       MENTOR_FAULT_MODE='7')
    for _ in range(5):
        if is_lost(*cut_while_editing(disk, program, environment)):
            return True
    return False


def main():
    if os.geteuid() != 0:
        skip('only root can mount a disk')
    with tempfile.TemporaryDirectory(prefix='mentor-power-') as folder:
        disk = Disk(folder)
        if not disk.usable:
            skip('no loop device, or no mkfs.ext4')
        try:
            try:
                disk.cut()
            except OSError:
                skip('this kernel can’t shut a file system down')
            disk.restart()
            print('1..2')
            print(f'{"ok" if edit(disk, sys.argv[1]) == 0 else "not ok"} 1 - editing')
            caught = edit_without_sync(disk, *sys.argv[1:])
            print(f'{"ok" if caught else "not ok"} 2 - control: a store that doesn’t sync')
        finally:
            disk.unmount()


main()
