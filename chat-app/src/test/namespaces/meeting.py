"""Two chats in terminals of their own: how long it takes until the first one shows what the second one says.

Usage: meeting.py WHAT RUNS NAMESPACE-OF-FIRST NAMESPACE-OF-SECOND CHAT
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time

LIMIT_SECONDS = 3.0
PATIENCE_SECONDS = 60
PROMPT = re.compile(rb"guest-[0-9a-f]{4}\S{0,20}> ")


class Chat:
    """One process on a terminal of 80 by 24."""

    def __init__(self, namespace, chat):
        self.data = tempfile.mkdtemp(prefix="floodnet-nothing.")
        self.seen = b""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(XDG_DATA_HOME=self.data, TERM="xterm-256color")
            os.execvp("ip", ["ip", "netns", "exec", namespace, chat])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def until(self, shown):
        """Waits until something is shown; returns when that was."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not shown(self.seen):
            left = deadline - time.monotonic()
            ready = select.select([self.terminal], [], [], max(0, left))[0]
            if not ready:
                raise TimeoutError(self.seen.decode(errors="replace")[-2000:])
            self.seen += os.read(self.terminal, 65536)
        return time.monotonic()

    def type(self, line):
        os.write(self.terminal, line.encode() + b"\r")

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        shutil.rmtree(self.data)


def meet(first_namespace, second_namespace, chat):
    first = Chat(first_namespace, chat)
    try:
        first.until(lambda seen: b"on port" in seen)
        second = Chat(second_namespace, chat)
        try:
            prompt = second.until(PROMPT.search)
            second.type("anybody here?")
            return first.until(lambda seen: b"anybody here?" in seen) - prompt
        finally:
            second.end()
    finally:
        first.end()


def main():
    what, runs, first, second, chat = sys.argv[1:]
    seconds = sorted(meet(first, second, chat) for _ in range(int(runs)))
    late = seconds[max(0, -(-len(seconds) * 95 // 100) - 1)]
    print(
        f"{what}: {len(seconds)} runs, median {seconds[len(seconds) // 2]:.2f} s, "
        f"95 % within {late:.2f} s, longest {seconds[-1]:.2f} s",
        flush=True,
    )
    sys.exit(0 if late <= LIMIT_SECONDS else 1)


main()
