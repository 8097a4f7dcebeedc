package io.floodnet.transport;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;

/** Why a connection can't be had, the most telling first: of several attempts of one dial, that one is reported. */
public enum ConnectFailure {
    SELF("it is this very node"),
    OTHER_NETWORK("it belongs to another network"),
    OTHER_VERSION("it speaks another version of the protocol"),
    OTHER_NODE("another node answers there"),
    NO_PROTOCOL("what answers there is no node"),
    HUNG_UP("it closed the connection"),
    REFUSED("connection refused"),
    UNREACHABLE("no route to it"),
    TIMED_OUT("timed out"),
    NO_SUCH_HOST("no such host"),
    NO_ADDRESS("no address to dial"),
    LEAVING("this node is leaving");

    private final String words;

    ConnectFailure(String words) {
        this.words = words;
    }

    /** The reason, as the end of a sentence for a person. */
    public String words() {
        return words;
    }

    /** What an exception of a connect means; Netty and the JDK say most in the type, or in a subtype of it. */
    static ConnectFailure of(Throwable cause) {
        if (cause instanceof SocketTimeoutException || cause instanceof io.netty.channel.ConnectTimeoutException) {
            return TIMED_OUT;
        }
        if (cause instanceof NoRouteToHostException) {
            return UNREACHABLE;
        }
        if (cause instanceof ConnectException) {
            return REFUSED;
        }
        return UNREACHABLE;
    }

    /** The more telling of the two. */
    ConnectFailure or(ConnectFailure other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
