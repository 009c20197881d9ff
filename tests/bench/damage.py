# SPDX-License-Identifier: GPL-3.0-or-later
"""When a program draws, as the X server sees it: for programs that can't be measured from within."""

import ctypes
import select
import time

LARGE = 200_000  # pixels
MOST = 40        # pictures
MUCH = 0.8


class _Rectangle(ctypes.Structure):
    _fields_ = [('x', ctypes.c_short), ('y', ctypes.c_short),
                ('width', ctypes.c_ushort), ('height', ctypes.c_ushort)]


class _DamageEvent(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('send_event', ctypes.c_int),
                ('display', ctypes.c_void_p), ('drawable', ctypes.c_ulong),
                ('damage', ctypes.c_ulong), ('level', ctypes.c_int), ('more', ctypes.c_int),
                ('timestamp', ctypes.c_ulong), ('area', _Rectangle), ('geometry', _Rectangle)]


class _Event(ctypes.Union):
    _fields_ = [('type', ctypes.c_int), ('damage', _DamageEvent), ('pad', ctypes.c_long * 24)]


class Damage:
    """Follows what is drawn on a display."""

    def __init__(self, display):
        self._x = ctypes.CDLL('libX11.so.6')
        extension = ctypes.CDLL('libXdamage.so.1')
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        for function in (self._x.XPending, self._x.XConnectionNumber, self._x.XFree):
            function.argtypes = [ctypes.c_void_p]
        self._x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 2 \
            + [ctypes.c_uint] * 2 + [ctypes.c_ulong, ctypes.c_int]
        self._x.XGetImage.restype = ctypes.c_void_p
        self._pictures = []
        self._x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        extension.XDamageCreate.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int]
        extension.XDamageQueryExtension.argtypes = [ctypes.c_void_p] * 3
        self._display = self._x.XOpenDisplay(display.encode())
        base, error = ctypes.c_int(), ctypes.c_int()
        if not self._display or not extension.XDamageQueryExtension(
                self._display, ctypes.byref(base), ctypes.byref(error)):
            raise OSError(f'{display} doesn’t tell what is drawn')
        self._type = base.value
        # 0: each rectangle as it is drawn, of all windows on the root window.
        extension.XDamageCreate(self._display, self._x.XDefaultRootWindow(self._display), 0)

    def _read(self):
        """The largest area in pixels that was drawn at once since the last time."""
        event = _Event()
        largest = 0
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == self._type:
                largest = max(largest, event.damage.area.width * event.damage.area.height)
        return largest

    def _grab(self):
        width, height = 1600, 1000
        image = self._x.XGetImage(self._display, self._x.XDefaultRootWindow(self._display), 0, 0,
                                  width, height, ctypes.c_ulong(-1), 2)
        # After four integers, the pixels: see XImage.
        data = ctypes.cast(image + 16, ctypes.POINTER(ctypes.c_void_p))[0]
        pixels = ctypes.string_at(data, width * height * 4)
        self._x.XFree(data)
        self._x.XFree(image)
        return pixels

    def wait_until_still(self):
        """Until nothing has been drawn for half a second."""
        still = time.monotonic()
        while time.monotonic() - still < 0.5:
            time.sleep(0.05)
            if self._read() > 0:
                still = time.monotonic()

    def follow(self, seconds):
        """Takes a picture of the screen when much has been drawn."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            select.select([self._x.XConnectionNumber(self._display)], [], [], 0.01)
            if self._read() >= LARGE and len(self._pictures) < MOST:
                self._pictures.append((time.monotonic(), self._grab()))

    def get_content_time(self):
        """When the first picture had most of the ink of the last (time.monotonic()), or None."""
        inks = [(at, count_ink(picture)) for at, picture in self._pictures]
        return next((at for at, ink in inks if ink >= MUCH * inks[-1][1]), None)


def count_ink(picture):
    """Where a pixel isn't as the one beside it: letters and lines, not empty areas."""
    one, other = int.from_bytes(picture[4:], 'little'), int.from_bytes(picture[:-4], 'little')
    return len(picture) - (one ^ other).to_bytes(len(picture), 'little').count(0)
