package io.floodnet.chat.session;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Person;
import io.floodnet.chat.people.Suggestion;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out who is meant by a name, and says so where that isn't clear. */
final class Addressing {
    /** Of those who share a name; anybody can make up more. */
    private static final int NAMESAKES_SHOWN = 8;

    private final Self self;
    private final People people;
    private final Questions questions;
    private final WhenFull whenFull;
    private final EffectList effects;

    Addressing(Self self, People people, Questions questions, WhenFull whenFull, EffectList effects) {
        this.self = self;
        this.people = people;
        this.questions = questions;
        this.whenFull = whenFull;
        this.effects = effects;
    }

    /** For everybody. */
    ChatEffect.Send toAll(String text) {
        return new ChatEffect.Send(new ChatMessage(self.name(), Recipient.everybody(), text), List.of());
    }

    /**
     * For whoever is meant, unless there are several; then these are told.
     *
     * @throws IllegalArgumentException with a sentence for people if it can't be said
     */
    Optional<ChatEffect.Send> direct(Addressee to, String text, Instant now) {
        if (!isClear(to, " " + shown(text), now)) {
            return Optional.empty();
        }
        List<Person> meant = people.meantBy(to, now);
        boolean isForName = meant.isEmpty() || goesToName(to, meant);
        Recipient recipient = isForName ? Recipient.someone(to.name()) : person(meant.get(0));
        List<NodeId> nodes = isForName ? List.of() : meant.get(0).nodes();
        new ChatMessage(self.name(), recipient, text); // throws before a number is taken
        return Optional.of(
                new ChatEffect.Send(new ChatMessage(self.name(), recipient, text, questions.reserve()), nodes));
    }

    /**
     * Where nobody of the name is here, a message is for whoever comes by that name: who left may come back as somebody
     * else, in the eyes of programs, as one who keeps no profile does. Digits mean one and no other.
     */
    private static boolean goesToName(Addressee to, List<Person> meant) {
        return to.digits().isEmpty() && meant.stream().noneMatch(Person::isOnline);
    }

    /**
     * Whether at most one may be meant; if not, a sentence tells which there are.
     *
     * @param after what would follow the name
     */
    boolean isClear(Addressee to, String after, Instant now) {
        List<Person> meant = people.meantBy(to, now);
        if (meant.size() > 1 && !goesToName(to, meant)) {
            effects.refuse(severalCalled(to, meant, after));
            return false;
        }
        if (meant.isEmpty() && !to.digits().isEmpty()) {
            effects.refuse(nobodyCalled(to));
            return false;
        }
        return true;
    }

    private static String shown(String text) {
        return text.length() > 20 ? "..." : text;
    }

    private static Recipient person(Person one) {
        return new Recipient.Person(one.name(), one.id());
    }

    /** What is to be known before somebody waits for an answer. It is sent all the same: who listens need never have spoken. */
    void warn(Addressee to, Instant now) {
        if (whenFull == WhenFull.WAIT) {
            return;
        }
        List<Person> meant = people.meantBy(to, now);
        if (meant.isEmpty()) {
            effects.notice(nobodyCalled(to));
            return;
        }
        Person one = Collections.max(meant, Comparator.comparing(Person::heard));
        if (!one.isOnline()) {
            effects.notice(one.name() + " is not here; last seen " + PeopleReport.ago(one.heard(), now));
        } else if (one.away().isSo()) {
            effects.notice(one.name() + " is away: " + one.away().reason());
        }
    }

    /** The one who is meant, if it is clear who; else a sentence tells why it is not. */
    Optional<Person> one(Addressee to, Instant now) {
        List<Person> meant = people.meantBy(to, now);
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        effects.refuse(meant.isEmpty() ? nobodyCalled(to) : severalCalled(to, meant, ""));
        return Optional.empty();
    }

    /** That nobody has this name, and who may have been meant. */
    String nobodyCalled(Addressee to) {
        List<String> names = people.names().stream().map(Object::toString).toList();
        String hint = Suggestion.of(to.name().text(), names)
                .filter(near -> !near.equals(to.name().text()))
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return "nobody called " + to + " has been seen here yet" + hint;
    }

    /** As {@code there are 2 called bob: bob#3fa1 bob#90c2; say which, as in @bob#3fa1 hello}. */
    private static String severalCalled(Addressee to, List<Person> namesakes, String after) {
        List<String> shown = namesakes.stream()
                .limit(NAMESAKES_SHOWN)
                .map(person -> toldApart(person, namesakes))
                .toList();
        String more = namesakes.size() > NAMESAKES_SHOWN ? " ..." : "";
        return "there are " + namesakes.size() + " called " + to + ": " + String.join(" ", shown) + more
                + "; say which, as in @" + shown.get(0) + after;
    }

    /** By as many digits as it takes. */
    private static String toldApart(Person person, List<Person> namesakes) {
        boolean shared = namesakes.stream()
                .anyMatch(other -> !other.equals(person) && other.nameAndId().equals(person.nameAndId()));
        return shared ? person.name() + "#" + person.id() : person.nameAndId();
    }
}
