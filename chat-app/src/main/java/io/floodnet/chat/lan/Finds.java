package io.floodnet.chat.lan;

import io.floodnet.chat.session.RateLimit;
import io.floodnet.packet.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which of the addresses that strangers make known are worth trying: each once, as long as it is not forgotten for later ones,
 * and so many at a time, as anybody can make up any number.
 */
final class Finds {
    /** As many as a node keeps: what it has forgotten is news. */
    static final int KNOWN_MAX = 16;

    /** One more that is true is not kept waiting long by however many that are not. A guess. */
    static final Duration EACH = Duration.ofSeconds(10);

    private final Set<Address> known = new LinkedHashSet<>(); // the first found first, at most KNOWN_MAX
    private final RateLimit news = new RateLimit(KNOWN_MAX, EACH);

    /** Whether to try this one now. */
    boolean isNews(Address address, Instant now) {
        if (known.contains(address) || !news.allows(now)) {
            return false;
        }
        if (known.size() == KNOWN_MAX) {
            known.remove(known.iterator().next());
        }
        return known.add(address);
    }
}
