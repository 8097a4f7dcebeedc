package io.floodnet.chat.lan;

import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for others on the local network for as long as it is open. All of it is done on threads of its own: neither the start
 * nor the end of a chat waits for it, and where there is no such network, nothing happens.
 */
public final class LanSearch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LanSearch.class);

    private final Announcement self;
    private final String listenHost;
    private final Consumer<Address> found;
    private final Finds finds = new Finds();
    private final List<JmDNS> open = new ArrayList<>(); // at most Segment.SEGMENTS_MAX
    private boolean closed;

    private LanSearch(Announcement self, String listenHost, Consumer<Address> found) {
        this.self = self;
        this.listenHost = listenHost;
        this.found = found;
    }

    /**
     * Begins to look for others, and lets them know of this one. Returns at once.
     *
     * @param listenHost the only address that is listened on; empty for all
     * @param found hears of others, on any thread
     */
    public static LanSearch start(Announcement self, String listenHost, Consumer<Address> found) {
        LanSearch search = new LanSearch(self, listenHost, found);
        run("chat-lan", search::openAll);
        return search;
    }

    /** Has the JVM load what a search takes: tells and asks nobody but this machine, and does nothing where that can't be. */
    public static void rehearse() {
        InetAddress own = InetAddress.getLoopbackAddress();
        Segment segment = new Segment(own, List.of(new Segment.Range(own, Byte.SIZE)));
        LanSearch search = new LanSearch(new Announcement("rehearsal", "rehearsal", 1), "", address -> {});
        run("chat-lan", () -> search.openAll(List.of(segment)));
    }

    private static void run(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void openAll() {
        try {
            openAll(Segment.ofThisMachine(listenHost));
        } catch (SocketException e) {
            log.debug("the interfaces of this machine can't be listed", e);
        }
    }

    private void openAll(List<Segment> segments) {
        if (segments.isEmpty()) {
            log.debug("no interface for multicast: nobody is looked for on the local network");
        }
        segments.forEach(this::tryToOpen);
    }

    private void tryToOpen(Segment segment) {
        try {
            open(segment);
        } catch (IOException | RuntimeException e) {
            // A chat is as good without; the library's own words may hold a stranger's, so they are left out.
            log.debug(
                    "the network around {} can't be searched ({})",
                    segment.own(),
                    e.getClass().getName());
        }
    }

    private void open(Segment segment) throws IOException {
        JmDNS dns = JmDNS.create(segment.own(), "floodnet-" + self.node());
        synchronized (this) {
            if (closed) {
                run("chat-lan-close", () -> close(dns));
                return;
            }
            open.add(dns);
        }
        dns.addServiceListener(Announcement.TYPE, new Listener(dns, segment));
        ServiceInfo service = self.toService();
        dns.registerService(service);
        EarlyWord.say(dns, service);
        log.debug("looking for others around {}", segment.own());
    }

    private synchronized boolean isNews(Address address) {
        return !closed && finds.isNews(address, Instant.now());
    }

    private void onResolved(Segment segment, ServiceEvent event) {
        for (Address address : self.addressesOf(Announcement.Claim.of(event.getInfo()), segment)) {
            if (isNews(address)) {
                log.debug("found {} on the local network", address);
                found.accept(address);
            }
        }
    }

    /** Tells the others, if there is time for that: it may take seconds, and a chat that ends does not wait. */
    @Override
    public void close() {
        List<JmDNS> closing;
        synchronized (this) {
            closed = true;
            closing = List.copyOf(open);
            open.clear();
        }
        closing.forEach(dns -> run("chat-lan-close", () -> close(dns)));
    }

    private static void close(JmDNS dns) {
        try {
            dns.close();
        } catch (IOException e) {
            log.debug("multicast DNS can't be closed ({})", e.getClass().getName());
        }
    }

    /** On the library's threads. */
    private final class Listener implements ServiceListener {
        private static final long NOT_TO_WAIT_MILLIS = 1;

        private final JmDNS dns;
        private final Segment segment;

        Listener(JmDNS dns, Segment segment) {
            this.dns = dns;
            this.segment = segment;
        }

        @Override
        public void serviceAdded(ServiceEvent event) {
            dns.requestServiceInfo(event.getType(), event.getName(), NOT_TO_WAIT_MILLIS);
        }

        /** Nothing: whoever is dialled in vain is gone. */
        @Override
        public void serviceRemoved(ServiceEvent event) {}

        @Override
        public void serviceResolved(ServiceEvent event) {
            onResolved(segment, event);
        }
    }
}
