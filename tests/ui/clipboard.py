# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program from which somebody copied its first argument: it owns the clipboard."""

import sys

import gi

gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

Gtk.init()
Gdk.Display.get_default().get_clipboard().set_content(
    Gdk.ContentProvider.new_for_value(sys.argv[1]))
print('copied', flush=True)
GLib.MainLoop().run()
