package io.floodnet.chat.people;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Those whom a person does not want to hear. */
public final class Ignored {
    /** A guess: more than anybody ignores by hand. */
    static final int MAX = 1_000;

    private final Set<Addressee> ignored = new LinkedHashSet<>(); // at most MAX

    /** Ignores them, or no longer; whether it does now. The first one is heard again where there are too many. */
    public boolean turn(Addressee addressee) {
        if (ignored.remove(addressee)) {
            return false;
        }
        if (ignored.size() == MAX) {
            ignored.remove(ignored.iterator().next());
        }
        return ignored.add(addressee);
    }

    public boolean contains(Username name, PersonId id) {
        return ignored.stream().anyMatch(one -> one.means(name, id));
    }

    /** In the order in which that began. */
    public List<Addressee> all() {
        return List.copyOf(ignored);
    }
}
