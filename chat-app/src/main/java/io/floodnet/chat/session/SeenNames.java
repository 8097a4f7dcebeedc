package io.floodnet.chat.session;

import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that were heard, and which nodes went by them, the latest of both: anybody can make up any number. */
final class SeenNames {
    /** A guess: more than anybody talks to. */
    static final int NAMES_MAX = 1_000;

    private final Set<Username> names = new LinkedHashSet<>();
    private final Map<NodeId, Username> byNode = new LinkedHashMap<>(); // at most NAMES_MAX

    /** Somebody spoke. */
    void add(NodeId node, Username name) {
        names.remove(name);
        names.add(name);
        byNode.remove(node);
        byNode.put(node, name);
        if (names.size() > NAMES_MAX) {
            names.remove(names.iterator().next());
        }
        if (byNode.size() > NAMES_MAX) {
            byNode.remove(byNode.keySet().iterator().next());
        }
    }

    boolean contains(Username name) {
        return names.contains(name);
    }

    /** What a node last went by, if it was heard of late; nobody proves it. */
    Optional<Username> nameOf(NodeId node) {
        return Optional.ofNullable(byNode.get(node));
    }
}
