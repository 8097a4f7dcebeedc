package io.floodnet.chat.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.fact.Stage;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.people.Person;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Facts as JSON, an object in one line each. All that is not ASCII is escaped, so that no text of a stranger's can do
 * anything to a terminal, and no locale anything to a text.
 */
final class FactWriter {
    private final JsonFactory json =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** What writes the fields of one object. */
    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private String object(String kind, Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("v", RequestReader.VERSION);
            out.writeStringField("kind", kind);
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail", e);
        }
        // The one character of ASCII that the generator leaves as it is and that a terminal may mind.
        return text.toString().replace("\u007f", "\\u007F");
    }

    /** A sentence for people. */
    String notice(String sentence) {
        return object("notice", out -> out.writeStringField("text", sentence));
    }

    String write(Fact fact) {
        if (fact instanceof Fact.Ready ready) {
            return object("ready", out -> {
                out.writeStringField("name", ready.name().text());
                out.writeStringField("person", ready.person().toString());
                out.writeNumberField("port", ready.port());
            });
        } else if (fact instanceof Fact.Linked) {
            return object("linked", out -> {});
        } else if (fact instanceof Fact.CutOff) {
            return object("cut-off", out -> {});
        } else if (fact instanceof Fact.Heard heard) {
            return object("message", out -> write(heard, out));
        } else if (fact instanceof Fact.Progress progress) {
            return object(kind(progress.stage()), out -> write(progress, out));
        } else if (fact instanceof Fact.Users users) {
            return object("users", out -> {
                out.writeStringField("id", users.id());
                write("online", users.online(), out);
                write("offline", users.offline(), out);
            });
        }
        throw new AssertionError("unknown fact " + fact);
    }

    private static String kind(Stage stage) {
        return switch (stage) {
            case SENT -> "sent";
            case CONFIRMED -> "confirmed";
            case UNCONFIRMED -> "unconfirmed";
            case REFUSED -> "error";
        };
    }

    private static void write(Fact.Progress progress, JsonGenerator out) throws IOException {
        out.writeStringField("id", progress.id());
        if (progress.stage() == Stage.REFUSED) {
            out.writeStringField("reason", progress.reason());
        }
    }

    private static void write(Fact.Heard heard, JsonGenerator out) throws IOException {
        ChatMessage message = heard.message();
        out.writeStringField("at", heard.at().truncatedTo(ChronoUnit.MILLIS).toString());
        out.writeStringField("from", message.from().text());
        out.writeStringField("person", heard.person().toString());
        out.writeBooleanField("direct", !(message.to() instanceof Recipient.Everybody));
        out.writeBooleanField("action", message.isAction());
        out.writeStringField("text", message.isAction() ? message.deed() : message.said());
    }

    private static void write(String name, List<Person> persons, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (Person person : persons) {
            out.writeStartObject();
            out.writeStringField("name", person.name().text());
            out.writeStringField("person", person.id().toString());
            out.writeStringField("away", person.away().reason());
            out.writeStringField(
                    "heard", person.heard().truncatedTo(ChronoUnit.MILLIS).toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
