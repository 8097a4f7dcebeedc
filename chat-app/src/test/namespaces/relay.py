"""The long way between two homes: holds each packet for a while, and loses some.

Everything that crosses the internet of this test is routed into a TUN device; what this program writes back to the device
goes on to where it was addressed. It stands in for netem, which not every kernel has. Python, since Java has no way to open
such a device.

Usage: relay.py DEVICE DELAY_MILLIS LOSS_PERCENT SEED
"""

import collections
import fcntl
import os
import random
import select
import struct
import sys
import time

# From linux/if_tun.h: bare IP packets, nothing before them.
TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000

PACKET_BYTES_MAX = 65536

# Some 80 MB of full packets: far above what the chats send in a delay, and a bound all the same.
QUEUE_PACKETS_MAX = 50_000


def open_tun(device):
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", device.encode(), IFF_TUN | IFF_NO_PI))
    return tun


def read_all(tun):
    """What waits in the device now."""
    while True:
        try:
            yield os.read(tun, PACKET_BYTES_MAX)
        except BlockingIOError:
            return


def write(tun, packet):
    try:
        os.write(tun, packet)
    except OSError:
        pass  # no place for it in the kernel, or no IP packet to it: an internet loses packets, too


def relay(tun, delay_seconds, loss, chance):
    held = collections.deque()  # of (when it is due, packet); the delay is the same for all, so they stay in order
    while True:
        wait_seconds = max(0.0, held[0][0] - time.monotonic()) if held else None
        if select.select([tun], [], [], wait_seconds)[0]:
            due = time.monotonic() + delay_seconds
            for packet in read_all(tun):
                if chance.random() >= loss and len(held) < QUEUE_PACKETS_MAX:
                    held.append((due, packet))
        while held and held[0][0] <= time.monotonic():
            write(tun, held.popleft()[1])


def main():
    device, delay_millis, loss_percent, seed = sys.argv[1:]
    relay(open_tun(device), float(delay_millis) / 1000, float(loss_percent) / 100, random.Random(int(seed)))


if __name__ == "__main__":
    main()
