# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager on the test's own bus: it notes what programs keep from happening."""

from gi.repository import Gio, GLib

IDLE = 8  # that the screen goes dark or is locked

INTERFACE = '''<node><interface name="org.gnome.SessionManager">
  <method name="RegisterClient">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
  </method>
  <method name="UnregisterClient"><arg type="o" direction="in"/></method>
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="Uninhibit"><arg type="u" direction="in"/></method>
  <property name="SessionIsActive" type="b" access="read"/>
  <property name="InhibitedActions" type="u" access="read"/>
</interface></node>'''


class Session:
    def __init__(self):
        self.kept = {}
        self.last = 0
        # Its name is its own as long as this is held.
        self.bus = bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        bus.register_object('/org/gnome/SessionManager', interface, self._on_call, self._on_get,
                            None)
        bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                      'RequestName', GLib.Variant('(su)', ('org.gnome.SessionManager', 0)), None,
                      Gio.DBusCallFlags.NONE, -1, None)

    def _on_get(self, _bus, _sender, _path, _interface, name):
        return (GLib.Variant('b', True) if name == 'SessionIsActive'
                else GLib.Variant('u', 0))

    def _on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == 'Inhibit':
            _program, _window, reason, what = arguments.unpack()
            self.last += 1
            self.kept[self.last] = (what, reason)
            answer = GLib.Variant('(u)', (self.last,))
        elif method == 'Uninhibit':
            del self.kept[arguments.unpack()[0]]
        elif method == 'RegisterClient':
            answer = GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',))
        invocation.return_value(answer)

    def reasons(self):
        """Why the screen stays awake now."""
        while GLib.MainContext.default().iteration(False):
            pass
        return [reason for what, reason in self.kept.values() if what & IDLE]
