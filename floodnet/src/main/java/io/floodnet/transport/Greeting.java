package io.floodnet.transport;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a node says first on each connection, and with whom it goes on. Belongs to the thread of its node.
 *
 * @param networkId the network that the node belongs to
 * @param self how to reach it, as of now
 * @param networkMillis what the node takes the time to be, in milliseconds since 1970
 */
record Greeting(String networkId, Supplier<Contact> self, LongSupplier networkMillis) {

    /**
     * @param observedHost where the other end is seen
     * @param callee who should answer; {@code null} if anybody may
     */
    Hello hello(String observedHost, @Nullable NodeId callee) {
        return new Hello(
                Hello.VERSION,
                Hello.VERSION,
                networkId,
                0,
                self.get(),
                observedHost,
                networkMillis.getAsLong(),
                callee);
    }

    /**
     * Why this node and the one that says {@code theirs} part; {@code null} if they go on.
     *
     * @param expected who should answer; {@code null} if anybody may
     */
    @Nullable
    ConnectFailure refusal(Hello theirs, @Nullable NodeId expected) {
        NodeId peer = theirs.self().id();
        NodeId own = self.get().id();
        if (peer.equals(own)) {
            return ConnectFailure.SELF;
        }
        if (!theirs.understands(hello("", null))) {
            return ConnectFailure.OTHER_VERSION;
        }
        if (!theirs.networkId().equals(networkId)) {
            return ConnectFailure.OTHER_NETWORK;
        }
        boolean isTheirs = theirs.callee() == null || own.equals(theirs.callee());
        boolean isOurs = expected == null || expected.equals(peer);
        return isTheirs && isOurs ? null : ConnectFailure.OTHER_NODE;
    }
}
