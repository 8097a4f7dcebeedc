package io.floodnet.chat.people;

import io.floodnet.chat.message.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names whose coming and going a person wants to hear of. */
public final class Contacts {
    /** A guess: more than anybody adds by hand. */
    public static final int NAMES_MAX = 1_000;

    /** Whoever comes and goes more often than this, or makes others seem to, is a nuisance. */
    static final Duration NEWS_EVERY = Duration.ofSeconds(30);

    private final Map<Username, Instant> toldAt = new LinkedHashMap<>(); // at most NAMES_MAX

    /** False where there is no room. */
    public boolean add(Username name) {
        if (toldAt.size() == NAMES_MAX && !toldAt.containsKey(name)) {
            return false;
        }
        toldAt.putIfAbsent(name, Instant.MIN);
        return true;
    }

    /** False where it was none. */
    public boolean remove(Username name) {
        return toldAt.remove(name) != null;
    }

    public boolean contains(Username name) {
        return toldAt.containsKey(name);
    }

    /** In the order in which they were added. */
    public List<Username> names() {
        return new ArrayList<>(toldAt.keySet());
    }

    /** Whether that somebody of this name has come or gone is news; what was told once is none for a while. */
    public boolean isNews(Username name, Instant now) {
        @Nullable Instant told = toldAt.get(name);
        if (told == null || (told.isAfter(Instant.MIN) && now.isBefore(told.plus(NEWS_EVERY)))) {
            return false;
        }
        toldAt.put(name, now);
        return true;
    }
}
