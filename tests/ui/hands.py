# SPDX-License-Identifier: GPL-3.0-or-later
"""The hands of the tests: keys and pointer of the X server, and where its windows are.

It is xdotool's own library, without a process for every key."""

import ctypes
import os

CURRENT_WINDOW = 0
# In µs, between the press and the release of a key.
KEY_DELAY = 2000


class _NoHarm:
    """A window that is asked about may just have gone, which isn't the end of the test."""

    type = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)

    def __init__(self, x11):
        self.handler = self.type(lambda _display, _error: 0)
        x11.XSetErrorHandler(self.handler)


class Hands:
    def __init__(self):
        self.x11 = ctypes.CDLL('libX11.so.6')
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.no_harm = _NoHarm(self.x11)
        name = os.environ['DISPLAY'].encode()
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(name))
        assert self.display.value, 'no display'
        self.lib = ctypes.CDLL('libxdo.so.3')
        self.lib.xdo_new_with_opened_display.restype = ctypes.c_void_p
        self.xdo = ctypes.c_void_p(self.lib.xdo_new_with_opened_display(self.display, name, 0))
        assert self.xdo.value, 'no hands on the display'

    def sync(self):
        """Waits until the server has done, and told everybody, all that was asked of it."""
        self.x11.XSync(self.display, 0)

    def key(self, name):
        failed = self.lib.xdo_send_keysequence_window(
            self.xdo, ctypes.c_ulong(CURRENT_WINDOW), name.encode(), ctypes.c_uint(KEY_DELAY))
        assert not failed, f'no key {name}'
        self.sync()

    def type(self, text):
        failed = self.lib.xdo_enter_text_window(
            self.xdo, ctypes.c_ulong(CURRENT_WINDOW), text.encode(), ctypes.c_uint(KEY_DELAY))
        assert not failed, f'“{text}” can’t be typed'
        self.sync()

    def move(self, x, y):
        self.lib.xdo_move_mouse(self.xdo, int(x), int(y), 0)
        self.sync()

    def down(self, button=1):
        self.lib.xdo_mouse_down(self.xdo, ctypes.c_ulong(CURRENT_WINDOW), button)
        self.sync()

    def up(self, button=1):
        self.lib.xdo_mouse_up(self.xdo, ctypes.c_ulong(CURRENT_WINDOW), button)
        self.sync()

    # Windows

    def activate(self, window):
        self.lib.xdo_activate_window(self.xdo, ctypes.c_ulong(window))
        self.sync()

    def active(self):
        window = ctypes.c_ulong()
        self.lib.xdo_get_active_window(self.xdo, ctypes.byref(window))
        return window.value

    def place(self, window, x, y, width, height):
        window = ctypes.c_ulong(window)
        self.lib.xdo_set_window_size(self.xdo, window, width, height, 0)
        self.lib.xdo_move_window(self.xdo, window, x, y)
        self.sync()

    def position(self, window):
        x, y = ctypes.c_int(), ctypes.c_int()
        self.lib.xdo_get_window_location(self.xdo, ctypes.c_ulong(window), ctypes.byref(x),
                                         ctypes.byref(y), None)
        return x.value, y.value

    def size(self, window):
        width, height = ctypes.c_uint(), ctypes.c_uint()
        self.lib.xdo_get_window_size(self.xdo, ctypes.c_ulong(window), ctypes.byref(width),
                                     ctypes.byref(height))
        return width.value, height.value

    def title(self, window):
        name, length, kind = ctypes.c_void_p(), ctypes.c_int(), ctypes.c_int()
        self.lib.xdo_get_window_name(self.xdo, ctypes.c_ulong(window), ctypes.byref(name),
                                     ctypes.byref(length), ctypes.byref(kind))
        if not name.value:
            return ''
        text = ctypes.string_at(name.value, length.value).decode()
        self.x11.XFree(name)
        return text
