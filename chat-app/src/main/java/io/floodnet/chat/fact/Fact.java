package io.floodnet.chat.fact;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Person;
import java.time.Instant;
import java.util.List;

/** One thing that a program may want to know. */
public sealed interface Fact {

    /** The node listens. */
    record Ready(Username name, PersonId person, int port) implements Fact {}

    /** There is somebody to send to. */
    record Linked() implements Fact {}

    /** There is nobody any more. */
    record CutOff() implements Fact {}

    /**
     * Somebody said something that is for this chat.
     *
     * @param person who, as far as it is known
     * @param at when that was, which may be a while ago for one who has just joined
     */
    record Heard(ChatMessage message, PersonId person, Instant at) implements Fact {}

    /**
     * What became of a request.
     *
     * @param id as the program called it
     * @param reason why it was refused; else empty
     */
    record Progress(String id, Stage stage, String reason) implements Fact {}

    /** Who is there, and who was; the answer to a request of this id. */
    record Users(String id, List<Person> online, List<Person> offline) implements Fact {
        public Users {
            online = List.copyOf(online);
            offline = List.copyOf(offline);
        }
    }
}
