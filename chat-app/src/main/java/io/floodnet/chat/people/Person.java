package io.floodnet.chat.people;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody, in however many chats at once.
 *
 * @param nodes those that are online
 * @param heard when one of them was last heard of
 * @param away as the one said that was heard of last
 */
public record Person(Username name, PersonId id, List<NodeId> nodes, Instant heard, Away away) {
    public Person {
        nodes = List.copyOf(nodes);
    }

    /** Whether any chat of theirs is there. */
    public boolean isOnline() {
        return !nodes.isEmpty();
    }

    /** As nobody else is called, by all likelihood. */
    public String nameAndId() {
        return name + "#" + id.brief();
    }
}
