package io.floodnet.chat.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found in one JSON object of the fields that we know. Others are skipped: later versions may add some. */
final class Fields {
    static final String KIND = "Kind";
    static final String TEXT = "Text";
    static final String FROM = "From";
    static final String TO = "To";
    static final String TO_PERSON = "ToPerson";
    static final String TO_NODE = "ToNode";
    static final String NODE = "Node";
    static final String PERSON = "Person";
    static final String AWAY = "Away";
    static final String NUMBER = "Number";
    static final String EVERY_SECONDS = "EverySeconds";
    static final String AGO_SECONDS = "AgoSeconds";
    static final String USERS = "Users";

    private static final Set<String> TEXTS = Set.of(KIND, TEXT, FROM, TO, TO_PERSON, TO_NODE, NODE, PERSON, AWAY);
    private static final Set<String> NUMBERS = Set.of(NUMBER, EVERY_SECONDS, AGO_SECONDS);

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Fields> users = new ArrayList<>(); // at most Signal.KnownUsers.USERS_MAX

    private Fields() {}

    /** The object that begins where the parser is. */
    static Fields read(JsonParser in) throws IOException, MalformedMessageException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedMessageException("not an object");
        }
        Fields fields = new Fields();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            fields.readField(name, in);
        }
        return fields;
    }

    private void readField(String name, JsonParser in) throws IOException, MalformedMessageException {
        if (TEXTS.contains(name)) {
            require(in, JsonToken.VALUE_STRING);
            texts.put(name, in.getText());
        } else if (NUMBERS.contains(name)) {
            require(in, JsonToken.VALUE_NUMBER_INT);
            numbers.put(name, in.getLongValue());
        } else if (name.equals(USERS)) {
            readUsers(in);
        } else {
            in.skipChildren();
        }
    }

    private void readUsers(JsonParser in) throws IOException, MalformedMessageException {
        require(in, JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (users.size() == Signal.KnownUsers.USERS_MAX) {
                throw new MalformedMessageException("too many users at once");
            }
            users.add(read(in));
        }
    }

    private static void require(JsonParser in, JsonToken expected) throws MalformedMessageException {
        if (in.currentToken() != expected) {
            throw new MalformedMessageException("a field is of the wrong type");
        }
    }

    String text(String name) throws MalformedMessageException {
        @Nullable String text = texts.get(name);
        if (text == null) {
            throw new MalformedMessageException("a field is missing");
        }
        return text;
    }

    String textOr(String name, String otherwise) {
        return texts.getOrDefault(name, otherwise);
    }

    long number(String name) throws MalformedMessageException {
        @Nullable Long number = numbers.get(name);
        if (number == null) {
            throw new MalformedMessageException("a field is missing");
        }
        return number;
    }

    long numberOr(String name, long otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }

    List<Fields> users() {
        return users;
    }
}
