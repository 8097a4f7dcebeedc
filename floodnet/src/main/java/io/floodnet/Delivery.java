package io.floodnet;

import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.time.Instant;

/**
 * A payload that somebody else sent.
 *
 * @param origin the node that did; not proven: any node can claim any id
 * @param payload its bytes
 * @param hops how many links it came over, 1 from a neighbour
 * @param sentAt when it was sent, by the clock of its origin; not proven either. Who joins gets what was broadcast up to a
 *     quarter of an hour before, and who was cut off gets what he missed, so it may be some time ago, and later messages may
 *     have come before
 * @param audience who else got it
 */
public record Delivery(NodeId origin, Payload payload, int hops, Instant sentAt, Audience audience) {
    /** Whom a payload was sent to. */
    public enum Audience {
        /** Everybody: it was broadcast. */
        EVERYBODY,
        /** This node alone. That is no secret: whoever passed it on could read it. */
        THIS_NODE
    }

    /** One that was broadcast. */
    public Delivery(NodeId origin, Payload payload, int hops, Instant sentAt) {
        this(origin, payload, hops, sentAt, Audience.EVERYBODY);
    }
}
