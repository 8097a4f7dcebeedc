package io.floodnet.chat.session;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who chats here: what others are told, and how this chat knows what is for it. */
final class Self {
    private Username name;
    private Away away = Away.not();
    private final PersonId person;
    private @Nullable NodeId node;

    Self(Username name, PersonId person) {
        this.name = name;
        this.person = person;
    }

    void onStarted(NodeId started) {
        node = started;
    }

    void rename(Username changed) {
        name = changed;
    }

    void setAway(Away changed) {
        away = changed;
    }

    Username name() {
        return name;
    }

    Away away() {
        return away;
    }

    PersonId person() {
        return person;
    }

    boolean isAt(NodeId other) {
        return other.equals(node);
    }

    /** Who has heard no hello of ours, but what we said, knows us by our node. */
    boolean isMeantBy(ChatMessage message) {
        return message.isFor(name, person) || (node != null && message.isFor(name, PersonId.of(node)));
    }

    Signal.Hello hello(Duration every) {
        return new Signal.Hello(name, person, every, away);
    }

    /** As one who is asked what others heard last. */
    Signal.KnownUser known(Duration every) {
        if (node == null) {
            throw new IllegalStateException("nobody can ask a node that has not started");
        }
        return new Signal.KnownUser(node, hello(every), Duration.ZERO);
    }

    String nameAndId() {
        return name + "#" + person.brief();
    }
}
