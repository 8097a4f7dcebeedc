package io.floodnet.chat.session;

import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Contacts;
import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person when contacts come and go, those too who go without a word.
 *
 * <p>What can't be said yet, as the same was said a moment ago, is said when it can be, if it still holds: so what was said
 * last is true, but for the last half a minute.
 */
final class ContactWatch {
    /** Who comes to the network hears within this who is there; until then nobody is taken for gone. A guess. */
    static final Duration GREETINGS_LAST = Duration.ofSeconds(10);

    /** Of those who are missed at once; the others are counted. */
    private static final int MISSED_SHOWN = 8;

    private final People people;
    private final Contacts contacts;
    private final EffectList effects;
    private boolean cutOff;
    private Instant greetedFrom = Instant.MIN; // by then it is known who is there
    private @Nullable Instant due; // when the alarm rings; none where it is not set

    ContactWatch(People people, Contacts contacts, EffectList effects) {
        this.people = people;
        this.contacts = contacts;
        this.effects = effects;
    }

    /** From now on this contact is watched, whom the person knows to be here or not. */
    void begin(Username name, Instant now) {
        Optional<Instant> until = people.presentUntil(name, now);
        contacts.settle(name, whereabouts(until));
        until.ifPresent(silent -> wake(silent, now));
    }

    /** Something was heard of one who has this name. */
    void onHeard(Username name, Instant now) {
        if (contacts.contains(name)) {
            look(name, people.presentUntil(name, now), now);
        }
    }

    /** Whoever hears nobody can't tell whether others have gone, or themselves. */
    void onCutOff() {
        cutOff = true;
    }

    void onLinked(Instant now) {
        cutOff = false;
        greetedFrom = now.plus(GREETINGS_LAST);
    }

    void onRang(Instant now) {
        due = null;
        if (now.isBefore(greetedFrom)) {
            wake(greetedFrom, now);
            return;
        }
        Map<Username, Instant> present = people.presentUntil(now);
        List<Username> missed = new ArrayList<>();
        for (Username name : contacts.names()) {
            if (cutOff
                    && !present.containsKey(name)
                    && contacts.newsFrom(name, Whereabouts.GONE).isPresent()) {
                contacts.settle(name, Whereabouts.GONE);
                missed.add(name);
            } else {
                look(name, Optional.ofNullable(present.get(name)), now);
            }
        }
        tellMissed(missed);
    }

    /** In one sentence: where a cable is out, all of them are. */
    private void tellMissed(List<Username> missed) {
        if (missed.isEmpty()) {
            return;
        }
        String names = missed.stream().limit(MISSED_SHOWN).map(Username::text).collect(Collectors.joining(", "));
        int more = missed.size() - MISSED_SHOWN;
        effects.notice("nothing is heard any more of " + names + (more > 0 ? " and " + more + " more" : "")
                + ": they have left, or you have lost the network");
    }

    /** @param until when who has this name is taken for gone; empty where nobody is here */
    private void look(Username name, Optional<Instant> until, Instant now) {
        Whereabouts where = whereabouts(until);
        Optional<Instant> newsFrom = contacts.newsFrom(name, where);
        if (newsFrom.isPresent() && now.isBefore(newsFrom.get())) {
            wake(newsFrom.get(), now);
            return;
        }
        if (newsFrom.isPresent()) {
            contacts.onSaid(name, where, now);
            effects.notice(name + (where == Whereabouts.HERE ? " is here" : " has left"));
        }
        until.ifPresent(silent -> wake(silent, now));
    }

    private static Whereabouts whereabouts(Optional<Instant> until) {
        return until.isPresent() ? Whereabouts.HERE : Whereabouts.GONE;
    }

    /** One alarm serves all: the earliest, which finds out what is next. */
    private void wake(Instant at, Instant now) {
        if (due == null || at.isBefore(due)) {
            due = at;
            effects.add(new ChatEffect.Set(
                    Alarm.CONTACTS, Math.max(1, Duration.between(now, at).toMillis() + 1)));
        }
    }
}
