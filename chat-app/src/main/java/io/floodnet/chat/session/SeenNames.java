package io.floodnet.chat.session;

import io.floodnet.chat.message.Username;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names that were heard, the latest of them: anybody can make up any number. */
final class SeenNames {
    /** A guess: more than anybody talks to. */
    static final int NAMES_MAX = 1_000;

    private final Set<Username> names = new LinkedHashSet<>();

    void add(Username name) {
        names.remove(name);
        names.add(name);
        if (names.size() > NAMES_MAX) {
            names.remove(names.iterator().next());
        }
    }

    boolean contains(Username name) {
        return names.contains(name);
    }
}
