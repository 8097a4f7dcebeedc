package io.floodnet.simulator.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who hands out the work.
 *
 * @param text as Spark takes it
 * @param hosts where the master is, or several of which one leads; none if it is in this process
 */
record MasterUrl(String text, List<Host> hosts) {
    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})])?");
    private static final Pattern HOST = Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final String SCHEME = "spark://";
    private static final int PORT_MAX = 65_535;

    /** A master that does not answer is not worth the minute that Spark itself would wait. */
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    MasterUrl {
        hosts = List.copyOf(hosts);
    }

    /** One address that a master listens on. */
    record Host(String name, int port) {}

    /** @throws IllegalArgumentException with the rest of a sentence that begins with what the master is of */
    static MasterUrl parse(String text) {
        if (LOCAL.matcher(text).matches()) {
            return new MasterUrl(text, List.of());
        } else if (!text.startsWith(SCHEME)) {
            throw wrong(text);
        }
        String[] hosts = text.substring(SCHEME.length()).split(",", -1);
        return new MasterUrl(
                text, Arrays.stream(hosts).map(host -> parseHost(host, text)).toList());
    }

    private static Host parseHost(String host, String text) {
        Matcher matcher = HOST.matcher(host);
        if (!matcher.matches()) {
            throw wrong(text);
        }
        int port = Integer.parseInt(matcher.group(2));
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("must have a port within 1.." + PORT_MAX + ", got " + port);
        }
        return new Host(matcher.group(1), port);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("must be spark://host:7077, local[4] or local[*], got '" + text + "'");
    }

    /** Whether the runs are computed in this process. */
    boolean isLocal() {
        return hosts.isEmpty();
    }

    /** Whether nothing outside of this machine has to reach this process. */
    boolean isOnThisMachine() {
        return hosts.stream().allMatch(host -> isLoopback(host.name()));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // whoever connects will say so
        }
    }

    /** @throws IOException if nobody listens at any of the addresses, with a sentence that says so */
    void requireReachable() throws IOException {
        IOException refused = null;
        for (Host host : hosts) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host.name(), host.port()), CONNECT_TIMEOUT_MILLIS);
                return;
            } catch (UnknownHostException e) {
                refused = new IOException("there is no host " + host.name() + " (--master " + text + ")", e);
            } catch (IOException e) {
                refused = new IOException(
                        "cannot reach " + text + " (" + e.getMessage() + "); is a Spark master running there?", e);
            }
        }
        if (refused != null) {
            throw refused;
        }
    }
}
