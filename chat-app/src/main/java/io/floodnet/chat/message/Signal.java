package io.floodnet.chat.message;

import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;

/**
 * What chats tell one another without anybody typing it. Nothing of it is signed as yet, so all of it is hearsay.
 *
 * <p>Those that are for one node say so themselves, as everybody carries them.
 */
public sealed interface Signal extends Content {

    /**
     * I am here, and will say so again.
     *
     * @param every how long until then, at most
     * @param away why no answer is to be expected; empty where one is
     */
    record Hello(Username name, PersonId person, Duration every, Away away) implements Signal {
        /** More often than this nobody needs to hear it, ... */
        public static final Duration EVERY_MIN = Duration.ofSeconds(1);

        /** ... and who says it more rarely than this may as well be gone. */
        public static final Duration EVERY_MAX = Duration.ofDays(1);

        public Hello {
            if (every.compareTo(EVERY_MIN) < 0 || every.compareTo(EVERY_MAX) > 0) {
                throw new IllegalArgumentException("a hello is said anew within 1 s..1 d, got " + every);
            }
        }
    }

    /** This node's chat is over. */
    record Bye() implements Signal {}

    /** Who is there? */
    record AskUsers(NodeId to) implements Signal {}

    /** Those who said hello of late. */
    record KnownUsers(NodeId to, List<KnownUser> users) implements Signal {
        /** A payload has room for them, whatever they are called. */
        public static final int USERS_MAX = 80;

        public KnownUsers {
            users = List.copyOf(users);
            if (users.size() > USERS_MAX) {
                throw new IllegalArgumentException(
                        "at most " + USERS_MAX + " are told of at once, got " + users.size());
            }
        }
    }

    /** Are you there? Answered by {@link Answer}. */
    record Ping(NodeId to, long number) implements Signal {}

    /** Of a {@link Ping}, or of a direct message, that it came; the number is the other's. */
    record Answer(NodeId to, long number) implements Signal {}

    /**
     * A hello that somebody else heard.
     *
     * @param node where it came from
     * @param ago when it was heard
     */
    record KnownUser(NodeId node, Hello hello, Duration ago) {
        public KnownUser {
            if (ago.isNegative() || ago.compareTo(Hello.EVERY_MAX.multipliedBy(3)) > 0) {
                throw new IllegalArgumentException("a hello was heard 0 s..3 d ago, got " + ago);
            }
        }
    }
}
