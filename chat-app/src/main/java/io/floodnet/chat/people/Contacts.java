package io.floodnet.chat.people;

import io.floodnet.chat.message.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names whose coming and going a person wants to hear of, and what was said of each last. */
public final class Contacts {
    /** A guess: more than anybody adds by hand. */
    public static final int NAMES_MAX = 1_000;

    /**
     * Whoever comes and goes more often than this, or makes others seem to, is a nuisance. It holds for the coming and for
     * the going by itself: so one who looks in for a moment is told of twice at once, and one who does so all the time is
     * told of twice in so long.
     */
    static final Duration NEWS_EVERY = Duration.ofSeconds(30);

    private final Map<Username, Said> said = new LinkedHashMap<>(); // at most NAMES_MAX

    /** What was said of one, and when. */
    private static final class Said {
        private Whereabouts last = Whereabouts.GONE;
        private final Map<Whereabouts, Instant> at = new EnumMap<>(Whereabouts.class);

        Instant next(Whereabouts news) {
            @Nullable Instant before = at.get(news);
            return before == null ? Instant.MIN : before.plus(NEWS_EVERY);
        }
    }

    /** False where there is no room. */
    public boolean add(Username name) {
        if (said.size() == NAMES_MAX && !said.containsKey(name)) {
            return false;
        }
        said.putIfAbsent(name, new Said());
        return true;
    }

    /** False where it was none. */
    public boolean remove(Username name) {
        return said.remove(name) != null;
    }

    public boolean contains(Username name) {
        return said.containsKey(name);
    }

    /** In the order in which they were added. */
    public List<Username> names() {
        return new ArrayList<>(said.keySet());
    }

    /** The person knows this of the name by other means. */
    public void settle(Username name, Whereabouts known) {
        @Nullable Said about = said.get(name);
        if (about != null) {
            about.last = known;
        }
    }

    /** From when on this may be said of the name; empty where it is no news, or the name none of these. */
    public Optional<Instant> newsFrom(Username name, Whereabouts now) {
        @Nullable Said about = said.get(name);
        return about == null || about.last == now ? Optional.empty() : Optional.of(about.next(now));
    }

    /** It is said at this moment. */
    public void onSaid(Username name, Whereabouts news, Instant now) {
        @Nullable Said about = said.get(name);
        if (about != null) {
            about.last = news;
            about.at.put(news, now);
        }
    }
}
