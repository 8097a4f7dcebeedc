package io.floodnet.chat.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.input.InputParser;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a program asks for: an object in one line. What makes no sense is a request that can't be done, with the reason.
 *
 * <p>A field that is not known is refused: one that is misspelt, as {@code "too"}, would send to all what was for one.
 */
final class RequestReader {
    /** Of all that is read and written here; a later one would be told apart by it. */
    static final int VERSION = 1;

    /** A guess: more than anybody needs to tell requests apart. */
    private static final int ID_CHARS_MAX = 100;

    private static final String ACTION = "action";
    private static final Set<String> TEXTS = Set.of("kind", "id", "text", "to", "name", "line");

    private final JsonFactory json = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(2).build())
            .build();

    private long lines;

    /** The next line. */
    Request read(String line) {
        lines++;
        Fields fields = new Fields();
        InputLine input;
        try {
            parse(line, fields);
            input = input(fields);
        } catch (JsonProcessingException e) {
            input = new InputLine.Invalid("a line is a JSON object, as in {\"kind\":\"say\",\"text\":\"hello\"}");
        } catch (IOException | IllegalArgumentException e) {
            input = new InputLine.Invalid(String.valueOf(e.getMessage()));
        }
        return new Request(input, fields.texts.getOrDefault("id", Long.toString(lines)));
    }

    private static final class Fields {
        private final Map<String, String> texts = new HashMap<>(); // at most those that are known
        private boolean action;

        String text(String name, String kind) {
            String text = texts.get(name);
            if (text == null) {
                throw new IllegalArgumentException("\"" + kind + "\" has a text \"" + name + "\"; it is missing");
            }
            return text;
        }
    }

    private void parse(String line, Fields fields) throws IOException {
        try (JsonParser in = json.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(
                        "a line is a JSON object, as in {\"kind\":\"say\",\"text\":\"hello\"}");
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                parseField(name, in, fields);
            }
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("something follows the object; each has a line of its own");
            }
        }
    }

    private static void parseField(String name, JsonParser in, Fields fields) throws IOException {
        if (name.equals("v")) {
            require(in.currentToken() == JsonToken.VALUE_NUMBER_INT && in.getLongValue() == VERSION, "\"v\" is 1 here");
        } else if (name.equals(ACTION)) {
            require(in.currentToken().isBoolean(), "\"" + ACTION + "\" is true or false");
            fields.action = in.getBooleanValue();
        } else if (TEXTS.contains(name)) {
            require(in.currentToken() == JsonToken.VALUE_STRING, "\"" + name + "\" is a text");
            String text = in.getText();
            require(
                    !name.equals("id") || (!text.isEmpty() && text.length() <= ID_CHARS_MAX),
                    "\"id\" has 1 to " + ID_CHARS_MAX + " characters");
            fields.texts.put(name, text);
        } else {
            throw new IllegalArgumentException("there is no field of this name: "
                    + (name.length() > ID_CHARS_MAX ? name.substring(0, ID_CHARS_MAX) + "..." : name));
        }
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static InputLine input(Fields fields) {
        String kind = fields.texts.getOrDefault("kind", "");
        return switch (kind) {
            case "say" -> say(fields, fields.text("text", kind));
            case "name" -> new InputLine.Rename(new Username(fields.text("name", kind)));
            case "line" -> typed(fields.text("line", kind));
            case "users" -> new InputLine.ListUsers();
            case "quit" -> new InputLine.Quit();
            default -> throw new IllegalArgumentException("\"kind\" is one of say, name, line, users and quit");
        };
    }

    private static InputLine say(Fields fields, String text) {
        String to = fields.texts.get("to");
        if (to == null) {
            return fields.action ? new InputLine.Act(text) : new InputLine.Say(text);
        }
        Addressee addressee = Addressee.parse(to);
        return fields.action ? new InputLine.DirectAct(addressee, text) : new InputLine.Direct(addressee, text);
    }

    /** As a person would type it; but nobody is there to type the next line if this one asks for it. */
    private static InputLine typed(String line) {
        InputLine input = InputParser.parse(line);
        if (input instanceof InputLine.UnknownCommand unknown) {
            return new InputLine.Invalid(unknown.reason());
        }
        return input instanceof InputLine.AskUsername
                ? new InputLine.Invalid("the name stands in the same line, as in set username ann")
                : input;
    }
}
