package io.floodnet.chat.session;

import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Who is here and who was, in sentences. */
final class PeopleReport {
    /** As many as fit on half a screen; anybody can make up more. */
    static final int SHOWN_MAX = 40;

    private final People people;

    PeopleReport(People people) {
        this.people = people;
    }

    String online(Instant now) {
        List<Person> here = people.online(now);
        if (here.isEmpty()) {
            return "nobody else is known to be here";
        }
        return here.size() + " online: " + list(here, person -> name(person, here) + away(person));
    }

    String offline(Instant now) {
        List<Person> gone = people.offline(now);
        if (gone.isEmpty()) {
            return "nobody who was here is known to have left";
        }
        return gone.size() + " offline: "
                + list(gone, person -> name(person, gone) + " (" + ago(person.heard(), now) + ")");
    }

    private static String list(List<Person> persons, Function<Person, String> words) {
        List<String> shown = persons.stream().limit(SHOWN_MAX).map(words).toList();
        int more = persons.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** With its digits where others have it, too. */
    private static String name(Person person, List<Person> among) {
        boolean shared = among.stream()
                .anyMatch(other -> !other.equals(person) && other.name().equals(person.name()));
        return shared ? person.nameAndId() : person.name().text();
    }

    private static String away(Person person) {
        return person.away().isSo() ? " (away: " + person.away().reason() + ")" : "";
    }

    /** As in "5 minutes ago". */
    static String ago(Instant heard, Instant now) {
        Duration since = Duration.between(heard, now);
        if (since.toDays() > 0) {
            return ago(since.toDays(), "day");
        }
        if (since.toHours() > 0) {
            return ago(since.toHours(), "hour");
        }
        return since.toMinutes() > 0 ? ago(since.toMinutes(), "minute") : "a moment ago";
    }

    private static String ago(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }
}
