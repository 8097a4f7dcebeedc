package io.floodnet.chat.people;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;

/**
 * One chat, as it was last heard of.
 *
 * @param heard when
 * @param until from when on it is taken for gone, unless it is heard of again
 * @param spoke whether its person was ever heard to say something
 */
record Sighting(NodeId node, Signal.Hello hello, Instant heard, Instant until, boolean spoke) {

    /** One hello may be lost, and the next be late. */
    static Sighting of(NodeId node, Signal.Hello hello, Instant heard, boolean spoke) {
        Duration patience = hello.every().multipliedBy(5).dividedBy(2);
        return new Sighting(node, hello, heard, heard.plus(patience), spoke);
    }

    boolean isOnline(Instant now) {
        return now.isBefore(until);
    }

    /** It said goodbye. */
    Sighting gone(Instant now) {
        return new Sighting(node, hello, now, now, spoke);
    }

    Username name() {
        return hello.name();
    }

    PersonId person() {
        return hello.person();
    }

    Away away() {
        return hello.away();
    }
}
