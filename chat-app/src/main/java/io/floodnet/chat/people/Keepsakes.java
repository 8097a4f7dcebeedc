package io.floodnet.chat.people;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import java.util.List;

/**
 * What a person keeps from one chat to the next.
 *
 * @param person who they are to others; the same in all their chats
 */
public record Keepsakes(Username name, PersonId person, List<Username> contacts, List<Addressee> ignored) {
    public Keepsakes {
        contacts = List.copyOf(contacts);
        ignored = List.copyOf(ignored);
    }

    /** Of one who chats for the first time. */
    public static Keepsakes of(Username name, PersonId person) {
        return new Keepsakes(name, person, List.of(), List.of());
    }

    /** The same by another name. */
    public Keepsakes withName(Username changed) {
        return new Keepsakes(changed, person, contacts, ignored);
    }
}
