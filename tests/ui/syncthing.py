# SPDX-License-Identifier: GPL-3.0-or-later
"""Two instances of Syncthing that know nobody but each other: on loopback, without discovery,
relays, upgrades or reports, with keys and settings of their own in the test's folder."""

import json
import os
import shutil
import signal
import socket
import subprocess
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree

import program

FOLDER = 'pair'

# What each instance is told; the rest stays as Syncthing makes it.
OPTIONS = {
    'globalAnnounceEnabled': 'false', 'localAnnounceEnabled': 'false', 'relaysEnabled': 'false',
    'natEnabled': 'false', 'startBrowser': 'false', 'urAccepted': '-1', 'urSeen': '9999',
    'crashReportingEnabled': 'false', 'autoUpgradeIntervalH': '0', 'stunKeepaliveStartS': '0',
    'reconnectionIntervalS': '1', 'announceLANAddresses': 'false', 'setLowPriority': 'false',
}


def missing():
    """Why it can't be used here; None if it can."""
    return None if shutil.which('syncthing') else 'Syncthing isn’t installed'


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def set_text(parent, name, text):
    """The only child of that name, with this text."""
    for old in parent.findall(name):
        parent.remove(old)
    ElementTree.SubElement(parent, name).text = text


class Instance:
    def __init__(self, home, path):
        self.home = home
        self.path = path
        self.port = free_port()
        self.gui = free_port()
        self.process = None
        os.makedirs(os.path.join(path, '.stfolder'), mode=0o700, exist_ok=True)
        self.env = dict(os.environ, HOME=home, STNODEFAULTFOLDER='1', STNOUPGRADE='1',
                        STNORESTART='1')
        subprocess.run(['syncthing', 'generate', f'--home={home}'], env=self.env, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.config = ElementTree.parse(os.path.join(home, 'config.xml'))
        self.id = self.config.getroot().find('device').get('id')
        self.key = self.config.getroot().find('gui/apikey').text

    def join(self, other):
        root = self.config.getroot()
        for old in root.findall('folder'):
            root.remove(old)
        options = root.find('options')
        for name, value in OPTIONS.items():
            set_text(options, name, value)
        set_text(options, 'listenAddress', f'tcp://127.0.0.1:{self.port}')
        set_text(root.find('gui'), 'address', f'127.0.0.1:{self.gui}')
        device = ElementTree.SubElement(root, 'device', id=other.id, name='other')
        set_text(device, 'address', f'tcp://127.0.0.1:{other.port}')
        folder = ElementTree.SubElement(root, 'folder', id=FOLDER, label='Pair', path=self.path,
                                        type='sendreceive', rescanIntervalS='20',
                                        fsWatcherEnabled='true', fsWatcherDelayS='1')
        for identity in (self.id, other.id):
            ElementTree.SubElement(folder, 'device', id=identity)
        # As in every folder that is made in Syncthing's window.
        set_text(folder, 'maxConflicts', '10')
        self.config.write(os.path.join(self.home, 'config.xml'))

    def start(self):
        with open(os.path.join(self.home, 'log'), 'w', encoding='utf-8') as log:
            self.process = subprocess.Popen(['syncthing', 'serve', f'--home={self.home}', '--no-browser'],
                                            env=self.env, stdout=log, stderr=subprocess.STDOUT,
                                            start_new_session=True)

    def stop(self):
        if self.process is not None:
            # It is a group: the instance and what watches over it.
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def ask(self, path, method='GET'):
        request = urllib.request.Request(f'http://127.0.0.1:{self.gui}/rest/{path}', method=method,
                                         headers={'X-API-Key': self.key})
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                text = answer.read()
        except (urllib.error.URLError, OSError) as error:
            assert self.process.poll() is None, self.tail()
            raise AssertionError(f'Syncthing doesn’t answer: {error}') from error
        return json.loads(text) if text.strip() else None

    def tail(self):
        with open(os.path.join(self.home, 'log'), encoding='utf-8', errors='replace') as log:
            return log.read()[-2000:]

    def is_connected(self):
        found = self.ask('system/connections')['connections']
        return any(other['connected'] for other in found.values())

    def is_idle(self):
        status = self.ask(f'db/status?folder={FOLDER}')
        return status['state'] == 'idle' and status['needFiles'] + status['needDeletes'] == 0


class Two:
    """Two folders that Syncthing keeps alike."""

    def __init__(self, home, first, second):
        self.both = []
        for number, path in enumerate((first, second)):
            own = os.path.join(home, f'syncthing-{number}')
            os.makedirs(own, mode=0o700)
            self.both.append(Instance(own, path))
        self.both[0].join(self.both[1])
        self.both[1].join(self.both[0])
        for one in self.both:
            one.start()
        self.wait_connected()

    def wait_connected(self, expected=True):
        program.assert_soon(lambda: all(one.is_connected() == expected for one in self.both),
                            'the two to be connected' if expected else 'the two to part', 30)

    def part(self):
        """As when one of them is on a train."""
        for one in self.both:
            one.ask('system/pause', 'POST')
        self.wait_connected(False)

    def meet(self):
        for one in self.both:
            one.ask('system/resume', 'POST')
        self.wait_connected()

    def scan(self):
        for one in self.both:
            one.ask(f'db/scan?folder={FOLDER}', 'POST')

    def is_idle(self):
        return all(one.is_idle() for one in self.both)

    def stop(self):
        for one in self.both:
            one.stop()
