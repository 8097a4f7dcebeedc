package io.floodnet.packet;

/**
 * Where a node listens: a host and a TCP port.
 *
 * @param host a host name or an IP address without brackets, 1 to {@value #HOST_LENGTH_MAX} characters, no spaces and no
 *     control characters
 * @param port 1 to 65535
 */
public record Address(String host, int port) {
    /** The longest name that the domain name system knows (RFC 1035, section 2.3.4). */
    public static final int HOST_LENGTH_MAX = 255;

    private static final int PORT_MAX = 65_535;

    public Address {
        if (host.isEmpty() || host.length() > HOST_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "host must have 1 to " + HOST_LENGTH_MAX + " characters, got " + host.length());
        }
        if (!host.chars().allMatch(Address::belongsInHost)) {
            throw new IllegalArgumentException("host must have visible ASCII characters only, without brackets");
        }
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("port must be within 1.." + PORT_MAX + ", got " + port);
        }
    }

    /**
     * Reads {@code host:port}; an IPv6 address stands in brackets, as in {@code [::1]:55555}.
     *
     * @throws IllegalArgumentException with a sentence for people if the text is anything else
     */
    public static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("an address is host:port, got '" + text + "'");
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "an IPv6 address stands in brackets, as in [::1]:55555, got '" + text + "'");
        }
        return new Address(host, parsePort(text.substring(colon + 1)));
    }

    private static int parsePort(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "port must be a number within 1.." + PORT_MAX + ", got '" + text + "'", e);
        }
    }

    private static boolean belongsInHost(int character) {
        return character > ' ' && character < 0x7f && character != '[' && character != ']';
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
