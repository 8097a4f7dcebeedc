package io.floodnet.chat.people;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All who were heard of, the latest of them: anybody can make up any number.
 *
 * <p>Where there are too many, those go first who have left, then those who never said anything, and of each the one who was
 * heard longest ago.
 */
public final class People {
    /** A guess: more than anybody talks to, and some 300 KB. */
    public static final int CHATS_MAX = 1_000;

    /** For those who speak and say no hello. A guess. */
    static final Duration EVERY_UNKNOWN = Duration.ofMinutes(2);

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing((Person person) -> person.name().text()).thenComparing(Person::id);
    private static final Comparator<Person> LATEST_FIRST =
            Comparator.comparing(Person::heard).reversed().thenComparing(BY_NAME);

    /** The one heard longest ago first. */
    private final Map<NodeId, Sighting> sightings = new LinkedHashMap<>(); // at most CHATS_MAX

    /** A chat says that it is there. */
    public void onHello(NodeId node, Signal.Hello hello, Instant now) {
        put(Sighting.of(node, hello, now, hasSpoken(node)), now);
    }

    /** Somebody said something, and so is there. Whoever has just changed the name is the same person as before. */
    public void onSpoken(NodeId node, Username name, Instant now) {
        put(Sighting.of(node, helloOf(node, name), now, true), now);
    }

    private Signal.Hello helloOf(NodeId node, Username name) {
        @Nullable Sighting known = sightings.get(node);
        return known == null
                ? new Signal.Hello(name, PersonId.of(node), EVERY_UNKNOWN, Away.not())
                : new Signal.Hello(name, known.person(), known.hello().every(), known.away());
    }

    /** A chat says that it is over. */
    public void onBye(NodeId node, Instant now) {
        @Nullable Sighting known = sightings.get(node);
        if (known != null) {
            put(known.gone(now), now);
        }
    }

    /** Hearsay counts for nothing against what one has heard, but for the return of one who is missed. */
    public void onHearsay(Signal.KnownUser user, Instant now) {
        @Nullable Sighting known = sightings.get(user.node());
        Sighting told = Sighting.of(user.node(), user.hello(), now.minus(user.ago()), hasSpoken(user.node()));
        if (told.isOnline(now)
                && (known == null || (!known.isOnline(now) && known.heard().isBefore(told.heard())))) {
            put(told, now);
        }
    }

    private boolean hasSpoken(NodeId node) {
        @Nullable Sighting known = sightings.get(node);
        return known != null && known.spoke();
    }

    private void put(Sighting sighting, Instant now) {
        sightings.remove(sighting.node());
        if (sightings.size() == CHATS_MAX) {
            sightings.remove(leastOfUse(now));
        }
        sightings.put(sighting.node(), sighting);
    }

    private NodeId leastOfUse(Instant now) {
        return first(sighting -> !sighting.isOnline(now))
                .or(() -> first(sighting -> !sighting.spoke()))
                .or(() -> first(sighting -> true))
                .orElseThrow();
    }

    private Optional<NodeId> first(Predicate<Sighting> condition) {
        return sightings.values().stream().filter(condition).map(Sighting::node).findFirst();
    }

    /** By their names. */
    public List<Person> online(Instant now) {
        return persons(now, sighting -> true)
                .filter(Person::isOnline)
                .sorted(BY_NAME)
                .toList();
    }

    /** The latest first. */
    public List<Person> offline(Instant now) {
        return persons(now, sighting -> true)
                .filter(person -> !person.isOnline())
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** Who may be meant: of those who are there, or, if there are none, of those who were. */
    public List<Person> meantBy(Addressee addressee, Instant now) {
        List<Person> all = persons(now, sighting -> isMeant(addressee, sighting))
                .sorted(BY_NAME)
                .toList();
        List<Person> here = all.stream().filter(Person::isOnline).toList();
        return here.isEmpty() ? all : here;
    }

    /** Who has been answered before his hello came is known by his node until then. */
    private static boolean isMeant(Addressee addressee, Sighting sighting) {
        return addressee.means(sighting.name(), sighting.person())
                || addressee.means(sighting.name(), PersonId.of(sighting.node()));
    }

    /** Whether anybody of this name is there. */
    public boolean isOnline(Username name, Instant now) {
        return presentUntil(name, now).isPresent();
    }

    /** When whoever has this name is taken for gone, unless something is heard until then; empty where nobody is there. */
    public Optional<Instant> presentUntil(Username name, Instant now) {
        return sightings.values().stream()
                .filter(sighting -> sighting.isOnline(now) && sighting.name().equals(name))
                .map(Sighting::until)
                .max(Comparator.naturalOrder());
    }

    /** The same for each name that somebody has who is there. */
    public Map<Username, Instant> presentUntil(Instant now) {
        return sightings.values().stream()
                .filter(sighting -> sighting.isOnline(now))
                .collect(Collectors.toMap(
                        Sighting::name, Sighting::until, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    /** What a node last went by, if it was heard of. */
    public Optional<Person> at(NodeId node, Instant now) {
        return Optional.ofNullable(sightings.get(node)).map(sighting -> person(List.of(sighting), now));
    }

    /** All names that were heard. */
    public List<Username> names() {
        return sightings.values().stream().map(Sighting::name).distinct().toList();
    }

    /** What may be told to one who asks: who is there, those heard of last first. */
    public List<Signal.KnownUser> known(int usersMax, Instant now) {
        List<Signal.KnownUser> users = sightings.values().stream()
                .filter(sighting -> sighting.isOnline(now))
                .sorted(Comparator.comparing(Sighting::heard).reversed())
                .limit(usersMax)
                .map(sighting -> new Signal.KnownUser(sighting.node(), sighting.hello(), age(sighting, now)))
                .toList();
        return users;
    }

    /** The clock may have been set back. */
    private static Duration age(Sighting sighting, Instant now) {
        Duration age = Duration.between(sighting.heard(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private Stream<Person> persons(Instant now, Predicate<Sighting> condition) {
        Map<List<Object>, List<Sighting>> chats = sightings.values().stream()
                .filter(condition)
                .collect(Collectors.groupingBy(sighting -> List.of(sighting.name(), sighting.person())));
        return chats.values().stream().map(sightings -> person(sightings, now));
    }

    private static Person person(List<Sighting> chats, Instant now) {
        List<NodeId> nodes = new ArrayList<>();
        Sighting last = chats.get(0);
        for (Sighting chat : chats) {
            if (chat.isOnline(now)) {
                nodes.add(chat.node());
            }
            last = chat.heard().isBefore(last.heard()) ? last : chat;
        }
        return new Person(last.name(), last.person(), nodes, last.heard(), last.away());
    }
}
