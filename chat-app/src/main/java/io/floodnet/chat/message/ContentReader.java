package io.floodnet.chat.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes of the fields that were found what they say, if they say anything. */
final class ContentReader {
    private ContentReader() {}

    /** @throws IllegalArgumentException if a field is out of its bounds */
    static Content read(Fields fields) throws MalformedMessageException {
        return switch (fields.textOr(Fields.KIND, ContentCodec.MESSAGE)) {
            case ContentCodec.MESSAGE -> message(fields);
            case ContentCodec.HELLO -> hello(fields);
            case ContentCodec.BYE -> new Signal.Bye();
            case ContentCodec.ASK_USERS -> new Signal.AskUsers(Hex.node(fields.text(Fields.TO_NODE)));
            case ContentCodec.KNOWN_USERS ->
                new Signal.KnownUsers(Hex.node(fields.text(Fields.TO_NODE)), users(fields.users()));
            case ContentCodec.PING ->
                new Signal.Ping(Hex.node(fields.text(Fields.TO_NODE)), fields.number(Fields.NUMBER));
            case ContentCodec.ANSWER ->
                new Signal.Answer(Hex.node(fields.text(Fields.TO_NODE)), fields.number(Fields.NUMBER));
            default -> throw new MalformedMessageException("of a kind that is not known");
        };
    }

    private static ChatMessage message(Fields fields) throws MalformedMessageException {
        return new ChatMessage(
                new Username(fields.text(Fields.FROM)),
                recipient(fields),
                fields.text(Fields.TEXT),
                fields.numberOr(Fields.NUMBER, 0));
    }

    private static Recipient recipient(Fields fields) throws MalformedMessageException {
        String to = fields.textOr(Fields.TO, "");
        if (to.isEmpty()) {
            return Recipient.everybody();
        }
        String person = fields.textOr(Fields.TO_PERSON, "");
        return person.isEmpty()
                ? Recipient.someone(new Username(to))
                : new Recipient.Person(new Username(to), Hex.person(person));
    }

    private static Signal.Hello hello(Fields fields) throws MalformedMessageException {
        return new Signal.Hello(
                new Username(fields.text(Fields.FROM)),
                Hex.person(fields.text(Fields.PERSON)),
                Duration.ofSeconds(fields.number(Fields.EVERY_SECONDS)),
                new Away(fields.textOr(Fields.AWAY, "")));
    }

    private static List<Signal.KnownUser> users(List<Fields> users) throws MalformedMessageException {
        List<Signal.KnownUser> known = new ArrayList<>();
        for (Fields user : users) {
            known.add(new Signal.KnownUser(
                    Hex.node(user.text(Fields.NODE)),
                    hello(user),
                    Duration.ofSeconds(user.number(Fields.AGO_SECONDS))));
        }
        return known;
    }
}
