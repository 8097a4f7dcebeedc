package io.floodnet.chat.session;

import io.floodnet.chat.input.Command;
import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.people.Contacts;
import io.floodnet.chat.people.Ignored;
import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Person;
import io.floodnet.packet.Address;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries out the commands about people. What they are given wrong is a sentence. */
final class PeopleCommands {
    /** Where a chat listens unless told otherwise. */
    private static final int PORT_DEFAULT = 55_555;

    /** A host, with its port after a blank or a colon or not at all. */
    private static final Pattern HOST = Pattern.compile("(\\S+)\\s+(\\S+)");

    private static final String AT = "@";

    private final Self self;
    private final People people;
    private final PeopleReport report;
    private final Contacts contacts;
    private final ContactWatch watch;
    private final Ignored ignored;
    private final Presence presence;
    private final Questions questions;
    private final Addressing addressing;
    private final EffectList effects;

    PeopleCommands(
            Self self,
            People people,
            Contacts contacts,
            ContactWatch watch,
            Ignored ignored,
            Presence presence,
            Questions questions,
            Addressing addressing,
            EffectList effects) {
        this.self = self;
        this.people = people;
        this.report = new PeopleReport(people);
        this.contacts = contacts;
        this.watch = watch;
        this.ignored = ignored;
        this.presence = presence;
        this.questions = questions;
        this.addressing = addressing;
        this.effects = effects;
    }

    /** False where it is none about people. */
    boolean run(Command command, String rest, Instant now) {
        try {
            return carryOut(command, rest, now);
        } catch (IllegalArgumentException e) {
            effects.refuse(String.valueOf(e.getMessage()));
            return true;
        }
    }

    private boolean carryOut(Command command, String rest, Instant now) {
        switch (command) {
            case USERS -> {
                effects.notice(report.online(now));
                effects.notice(report.offline(now));
            }
            case ONLINE -> effects.notice(report.online(now));
            case OFFLINE -> effects.notice(report.offline(now));
            case ADD -> add(rest, now);
            case REMOVE -> remove(addressee(rest, command).name());
            case IGNORE -> ignore(rest);
            case AWAY -> away(new Away(rest), now);
            case PING -> ping(rest, now);
            case EXPLODE -> explode(now);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** With or without the sign that names have before them elsewhere. */
    private static Addressee addressee(String typed, Command command) {
        String name = typed.startsWith(AT) ? typed.substring(1) : typed;
        if (name.isEmpty()) {
            throw new IllegalArgumentException("whom? type a name, as in /" + command.word() + " bob");
        }
        return Addressee.parse(name);
    }

    private void add(String rest, Instant now) {
        if (rest.isEmpty()) {
            effects.notice(list(
                    "contacts", contacts.names().stream().map(Username::text).toList(), "/add bob adds one"));
            return;
        }
        Username name = addressee(rest, Command.ADD).name();
        if (contacts.contains(name)) {
            effects.notice(name + " is a contact already; /remove " + name + " ends it");
        } else if (contacts.add(name)) {
            watch.begin(name, now);
            effects.notice(name + " is a contact now: you hear when " + name + " comes and goes");
            hintAtUnseen(name, now);
        } else {
            effects.notice("there are " + Contacts.NAMES_MAX + " contacts already; /remove one first");
        }
    }

    private void hintAtUnseen(Username name, Instant now) {
        if (people.meantBy(Addressee.of(name), now).isEmpty()) {
            effects.notice(addressing.nobodyCalled(Addressee.of(name)));
        }
    }

    private void remove(Username name) {
        effects.notice(contacts.remove(name) ? name + " is no contact any more" : name + " is no contact of yours");
    }

    private void ignore(String rest) {
        if (rest.isEmpty()) {
            effects.notice(list(
                    "people whom you ignore",
                    ignored.all().stream().map(Addressee::toString).toList(),
                    "/ignore bob ignores one"));
            return;
        }
        Addressee addressee = addressee(rest, Command.IGNORE);
        effects.notice(
                ignored.turn(addressee)
                        ? "you see nothing of " + addressee + " now; the same again ends it"
                        : "you see what " + addressee + " says again");
    }

    private static String list(String what, List<String> names, String hint) {
        return names.isEmpty() ? "no " + what + "; " + hint : what + ": " + String.join(", ", names);
    }

    private void away(Away away, Instant now) {
        if (!away.isSo() && !self.away().isSo()) {
            effects.notice("you are not away; /away lunch tells others that you are");
            return;
        }
        self.setAway(away);
        effects.notice(away.isSo() ? "you are away: " + away.reason() : "you are back");
        presence.onChanged(now);
    }

    private void explode(Instant now) {
        effects.notice(
                presence.explode(now)
                        ? "everybody is told that you are here"
                        : "that was done a moment ago; once in " + Presence.EXPLODE_EVERY.toSeconds()
                                + " seconds is enough");
    }

    private void ping(String rest, Instant now) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "whom? type a name or a host, as in /ping @bob or /ping example.org 55555");
        }
        if (!rest.startsWith(AT)) {
            effects.add(new ChatEffect.Knock(address(rest)));
            return;
        }
        Optional<Person> one = addressing.one(addressee(rest, Command.PING), now);
        one.filter(person -> !person.isOnline())
                .ifPresent(gone ->
                        effects.notice(gone.name() + " is not here; last seen " + PeopleReport.ago(gone.heard(), now)));
        one.filter(Person::isOnline).ifPresent(person -> ping(person, now));
    }

    /** All chats of theirs; the first answer is the one that is told. */
    private void ping(Person person, Instant now) {
        long number = questions.ping(person.name().text(), now);
        if (number == 0) {
            effects.notice("there are too many open questions; wait for answers");
            return;
        }
        for (NodeId node : person.nodes()) {
            effects.add(new ChatEffect.Tell(node, new Signal.Ping(node, number)));
        }
    }

    private static Address address(String typed) {
        Matcher hostAndPort = HOST.matcher(typed);
        if (hostAndPort.matches()) {
            String host = hostAndPort.group(1);
            return Address.parse((host.contains(":") ? "[" + host + "]" : host) + ":" + hostAndPort.group(2));
        }
        return typed.contains(":") ? Address.parse(typed) : new Address(typed, PORT_DEFAULT);
    }
}
