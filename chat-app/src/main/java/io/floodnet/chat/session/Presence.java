package io.floodnet.chat.session;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Person;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the others that this chat is here, and finds out who they are.
 *
 * <p>A chat says hello to all when it comes on the network, when its person changes the name, and every so often; and goodbye
 * at the end. A newcomer asks its first neighbours whom they know, instead of waiting for the next hello of each.
 */
final class Presence {
    /** On a small network: after 2.5 times as long, who crashed is taken for gone. */
    static final Duration EVERY_MIN = Duration.ofMinutes(1);

    /**
     * What each chat adds to the time between two hellos, so that all of them together say one a second, however many they
     * are (up to 86,400, where {@link Signal.Hello#EVERY_MAX} ends it).
     */
    static final Duration EVERY_PER_CHAT = Duration.ofSeconds(1);

    /** One may have come a moment before us, and know nobody. */
    static final int ASKED_MAX = 3;

    /** To those who change their names without end, and to ourselves. */
    static final long AGAIN_MILLIS = 2_000;

    static final Duration EXPLODE_EVERY = Duration.ofSeconds(30);

    /** Neighbours, a few of them more than there may be. */
    private static final int NEIGHBOURS_MAX = 64;

    private final Self self;
    private final People people;
    private final ContactWatch watch;
    private final Questions questions;
    private final EffectList effects;

    /** Each answer to a stranger is as large as what he sent at most, or is given to few of them. */
    private final RateLimit answers = new RateLimit(Questions.OPEN_MAX, Duration.ofMillis(50));

    private final RateLimit lists = new RateLimit(20, Duration.ofSeconds(1));
    private final RateLimit explosions = new RateLimit(1, EXPLODE_EVERY);
    private final Set<NodeId> asked = new HashSet<>(); // at most NEIGHBOURS_MAX
    private Duration every = EVERY_MIN;
    private Instant lastHello = Instant.MIN;
    private boolean linked;
    private boolean helloComes;
    private boolean asksAll;

    Presence(Self self, People people, ContactWatch watch, Questions questions, EffectList effects) {
        this.self = self;
        this.people = people;
        this.watch = watch;
        this.questions = questions;
        this.effects = effects;
    }

    /** How long to be silent on a network of so many. */
    static Duration every(long chats) {
        Duration shared = EVERY_PER_CHAT.multipliedBy(Math.min(chats, Signal.Hello.EVERY_MAX.toSeconds()));
        return shared.compareTo(EVERY_MIN) < 0 ? EVERY_MIN : shared;
    }

    void onLinkUp(NodeId neighbour, Instant now) {
        if (!linked) {
            linked = true;
            watch.onLinked(now);
            sayHello();
        }
        if (asked.size() < ASKED_MAX) {
            ask(neighbour);
        }
    }

    void onIsolated() {
        linked = false;
        watch.onCutOff();
        asked.clear();
    }

    /** Something of what a hello says has changed. */
    void onChanged(Instant now) {
        if (!linked) {
            return; // a hello is said with the first link
        }
        boolean justSaid = lastHello.isAfter(Instant.MIN)
                && Duration.between(lastHello, now).abs().toMillis() < AGAIN_MILLIS;
        if (justSaid) {
            effects.add(new ChatEffect.Set(Alarm.HELLO, AGAIN_MILLIS));
        } else {
            sayHello();
        }
    }

    /** Says hello once it is known how large the network is. */
    void sayHello() {
        if (!helloComes) {
            helloComes = true;
            effects.add(new ChatEffect.LookAround(Look.FOR_HELLO));
        }
    }

    void onLooked(NetworkView view, Instant now) {
        helloComes = false;
        lastHello = now;
        every = every(view.size().nodes());
        effects.add(new ChatEffect.Announce(self.hello(every)));
        effects.add(new ChatEffect.Set(Alarm.HELLO, every.toMillis()));
        if (asksAll) {
            asksAll = false;
            asked.clear();
            view.neighbours().forEach(this::ask);
        }
    }

    private void ask(NodeId neighbour) {
        if (asked.size() < NEIGHBOURS_MAX && asked.add(neighbour)) {
            effects.add(new ChatEffect.Tell(neighbour, new Signal.AskUsers(neighbour)));
        }
    }

    /** Goodbye to all; not before any hello. */
    void sayBye() {
        if (lastHello.isAfter(Instant.MIN)) {
            effects.add(new ChatEffect.Announce(new Signal.Bye()));
        }
    }

    /** Says hello at once and asks all neighbours; false if that was done a moment ago. */
    boolean explode(Instant now) {
        if (!explosions.allows(now)) {
            return false;
        }
        asksAll = true;
        sayHello();
        return true;
    }

    void onSignal(NodeId origin, Signal signal, Instant now) {
        if (signal instanceof Signal.Hello hello) {
            onHello(origin, hello, now);
        } else if (signal instanceof Signal.Bye) {
            onBye(origin, now);
        } else if (signal instanceof Signal.AskUsers question) {
            onAskUsers(origin, question, now);
        } else if (signal instanceof Signal.KnownUsers known) {
            onKnownUsers(origin, known, now);
        } else if (signal instanceof Signal.Ping ping) {
            if (self.isAt(ping.to())) {
                answer(origin, ping.number(), now);
            }
        } else if (signal instanceof Signal.Answer answer) {
            if (self.isAt(answer.to())) {
                questions.onAnswer(answer.number(), now);
            }
        } else {
            throw new AssertionError("unknown signal " + signal);
        }
    }

    private void onHello(NodeId origin, Signal.Hello hello, Instant now) {
        boolean before = people.isOnline(hello.name(), now);
        Optional<Username> formerly = people.at(origin, now).map(Person::name);
        people.onHello(origin, hello, now);
        suggestNew(hello.name(), before, now);
        watch.onHeard(hello.name(), now);
        formerly.filter(name -> !name.equals(hello.name())).ifPresent(name -> watch.onHeard(name, now));
    }

    private void suggestNew(Username name, boolean before, Instant now) {
        if (!before && people.isOnline(name, now)) {
            effects.add(new ChatEffect.Suggest(name));
        }
    }

    private void onBye(NodeId origin, Instant now) {
        people.at(origin, now).ifPresent(leaving -> {
            people.onBye(origin, now);
            watch.onHeard(leaving.name(), now);
        });
    }

    private void onAskUsers(NodeId origin, Signal.AskUsers question, Instant now) {
        if (!self.isAt(question.to()) || !lists.allows(now)) {
            return;
        }
        List<Signal.KnownUser> users = new ArrayList<>(people.known(Signal.KnownUsers.USERS_MAX - 1, now));
        users.add(self.known(every));
        effects.add(new ChatEffect.Tell(origin, new Signal.KnownUsers(origin, users)));
    }

    /** Of those alone who were asked: nobody else fills the list of people of one who does not want to know. */
    private void onKnownUsers(NodeId origin, Signal.KnownUsers known, Instant now) {
        if (!self.isAt(known.to()) || !asked.contains(origin)) {
            return;
        }
        for (Signal.KnownUser user : known.users()) {
            Username name = user.hello().name();
            boolean before = people.isOnline(name, now);
            if (!self.isAt(user.node())) {
                people.onHearsay(user, now);
            }
            suggestNew(name, before, now);
            watch.onHeard(name, now);
        }
    }

    /** A direct message came and was shown. */
    void confirm(NodeId origin, ChatMessage message, Instant now) {
        if (message.number() != 0) {
            answer(origin, message.number(), now);
        }
    }

    private void answer(NodeId origin, long number, Instant now) {
        if (answers.allows(now)) {
            effects.add(new ChatEffect.Tell(origin, new Signal.Answer(origin, number)));
        }
    }
}
