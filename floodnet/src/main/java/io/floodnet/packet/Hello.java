package io.floodnet.packet;

import org.jspecify.annotations.Nullable;

/**
 * {@code HELLO}: the first packet of either end of a connection; it says who is there, and is said before anything else.
 *
 * @param versionMin the oldest version of the protocol that the speaker knows, 1 to {@code versionMax}
 * @param versionMax the newest, at most {@value #VERSION_LIMIT}; both ends go on with the newest that both know
 * @param networkId the network that the speaker belongs to; ends of different networks part
 * @param capabilities a bit for each thing that the speaker can do beyond its version; unknown bits are ignored
 * @param self how to reach the speaker
 * @param observedHost the IP address that the speaker sees at the other end of this connection
 * @param wallMillis what the speaker takes the time to be, in milliseconds since 1970
 * @param callee whom the speaker has called: another one at that address parts, and knows that nobody meant to reach it;
 *     {@code null} where anybody will do, where the speaker is the one who was called, and before
 *     version 3, which can't say it
 */
public record Hello(
        int versionMin,
        int versionMax,
        String networkId,
        long capabilities,
        Contact self,
        String observedHost,
        long wallMillis,
        @Nullable NodeId callee)
        implements Packet {
    /** What this software speaks. */
    public static final int VERSION = 4;

    /** Versions fit in a byte on the wire. */
    public static final int VERSION_LIMIT = 255;

    /** Long enough for a name and a hash. */
    public static final int NETWORK_ID_LENGTH_MAX = 64;

    /** An IPv6 address in text with a zone (RFC 4291, section 2.2). */
    public static final int OBSERVED_HOST_LENGTH_MAX = 64;

    public Hello {
        if (versionMin < 1 || versionMax < versionMin || versionMax > VERSION_LIMIT) {
            throw new IllegalArgumentException("versions must be within 1.." + VERSION_LIMIT + " and in order, got "
                    + versionMin + ".." + versionMax);
        }
        if (networkId.isEmpty() || networkId.length() > NETWORK_ID_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "network id must have 1 to " + NETWORK_ID_LENGTH_MAX + " characters, got " + networkId.length());
        }
        if (observedHost.length() > OBSERVED_HOST_LENGTH_MAX) {
            throw new IllegalArgumentException("observed host must have at most " + OBSERVED_HOST_LENGTH_MAX
                    + " characters, got " + observedHost.length());
        }
    }

    /** Whether both ends know a version in common. */
    public boolean understands(Hello other) {
        return versionMin <= other.versionMax && other.versionMin <= versionMax;
    }
}
