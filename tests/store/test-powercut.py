#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-powercut.py EDIT-LOOP: cuts the power of an ext4 file system while a pair is edited on it, and
looks whether what was said to be saved is there. The file system is an image; it is shut down without
its journal being flushed. Needs root and a loop device."""

import fcntl
import os
import random
import struct
import subprocess
import sys
import tempfile
import time

CUTS = 12
EXT4_IOC_SHUTDOWN = 0x8004587D
NO_FLUSH = 2


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def run(*words):
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


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


def cut_while_editing(disk, program):
    """Returns what was promised and what was found."""
    pair = os.path.join(disk.point, 'pair')
    os.makedirs(pair, 0o700, exist_ok=True)
    words = [program, pair, os.path.join(disk.point, 'backups')]
    editor = subprocess.Popen(words + ['loop'], stdout=subprocess.PIPE, text=True)
    first = editor.stdout.readline()
    time.sleep(random.uniform(0.02, 0.3))
    disk.cut()
    editor.kill()
    promised = numbers(first + editor.communicate()[0])
    disk.restart()
    check = subprocess.run(words + ['check'], stdout=subprocess.PIPE, text=True, check=False)
    if check.returncode != 0:
        return promised, None
    return promised, numbers(check.stdout)


def cut_while_careless(disk):
    """New documents, written and renamed without syncing: whether one is lost."""
    for i in range(20):
        path = os.path.join(disk.point, f'careless-{i}')
        with open(path + '.part', 'w', encoding='ascii') as file:
            file.write('what was written\n' * 50)
        os.rename(path + '.part', path)
    disk.cut()
    disk.restart()
    for i in range(20):
        path = os.path.join(disk.point, f'careless-{i}')
        if not os.path.exists(path) or os.path.getsize(path) == 0:
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
            lost = saved = 0
            for _ in range(CUTS):
                promised, found = cut_while_editing(disk, sys.argv[1])
                saved = promised['tasks']
                if found is None or any(found[name] < promised[name] for name in promised):
                    lost += 1
                    print(f'# promised {promised}, found {found}')
            print(f'# {CUTS} power cuts, {saved} saves said to be done, {lost} with a loss')
            print(f'{"ok" if lost == 0 else "not ok"} 1 - editing')
            print(f'{"ok" if cut_while_careless(disk) else "not ok"} 2 - control')
        finally:
            disk.unmount()


main()
