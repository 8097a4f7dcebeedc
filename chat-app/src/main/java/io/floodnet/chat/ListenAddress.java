package io.floodnet.chat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The IP address of an interface to listen on.
 *
 * @param text as 127.0.0.1 or ::1; never a name, as nothing is looked up
 */
record ListenAddress(String text) {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern MAYBE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%\\w+)?");

    ListenAddress {
        if (!IPV4.matcher(text).matches() && !isIpv6(text)) {
            throw new IllegalArgumentException(
                    "an address to listen on is an IP address of this machine, as 127.0.0.1, got '" + text + "'");
        }
    }

    /** By the JDK, which reads what has a colon and asks no name server about it. */
    private static boolean isIpv6(String text) {
        if (!MAYBE_IPV6.matcher(text).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(text).getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
