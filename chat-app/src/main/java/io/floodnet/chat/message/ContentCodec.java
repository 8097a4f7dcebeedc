package io.floodnet.chat.message;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What chats say to JSON and back, one object each.
 *
 * <p>A message has the texts {@code Text}, {@code From} and {@code To}; an empty or absent {@code To} means everybody, and a
 * direct one may have {@code ToPerson} and a {@code Number}. A signal has a {@code Kind}.
 *
 * <p>Strict with strangers: whatever isn't exactly one such object in UTF-8 is refused. Other fields are skipped, so that
 * later versions may add some. By hand on a stream parser, as binders take trailing text, repeated keys and numbers for
 * texts. Thread-safe.
 */
public final class ContentCodec {
    /** Of what has no kind: what people say. Never written. */
    static final String MESSAGE = "message";

    static final String HELLO = "hello";
    static final String BYE = "bye";
    static final String ASK_USERS = "ask-users";
    static final String KNOWN_USERS = "known-users";
    static final String PING = "ping";
    static final String ANSWER = "answer";

    /** Far above what any of our fields may have; it bounds what the parser keeps of a field that we don't know. */
    private static final int STRING_LENGTH_MAX = 64 * 1024;

    private static final int DEPTH_MAX = 16;

    private final JsonFactory json = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(STRING_LENGTH_MAX)
                    .build())
            .build();

    /** The payload that says this. */
    public Payload encode(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            if (content instanceof ChatMessage message) {
                write(message, out);
            } else {
                write((Signal) content, out);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory can't fail", e);
        }
        return Payload.copyOf(bytes.toByteArray());
    }

    private static void write(ChatMessage message, JsonGenerator out) throws IOException {
        out.writeStringField(Fields.TEXT, message.text());
        out.writeStringField(Fields.FROM, message.from().text());
        if (message.to() instanceof Recipient.Person one) {
            out.writeStringField(Fields.TO, one.name().text());
            out.writeStringField(Fields.TO_PERSON, one.id().toString());
        } else {
            out.writeStringField(
                    Fields.TO,
                    message.to() instanceof Recipient.Someone one ? one.name().text() : "");
        }
        if (message.number() != 0) {
            out.writeNumberField(Fields.NUMBER, message.number());
        }
    }

    private static void write(Signal signal, JsonGenerator out) throws IOException {
        if (signal instanceof Signal.Hello hello) {
            writeKind(HELLO, out);
            writeHello(hello, out);
        } else if (signal instanceof Signal.Bye) {
            writeKind(BYE, out);
        } else if (signal instanceof Signal.AskUsers question) {
            writeKind(ASK_USERS, out);
            writeTo(question.to(), out);
        } else if (signal instanceof Signal.KnownUsers known) {
            writeKind(KNOWN_USERS, out);
            writeTo(known.to(), out);
            writeUsers(known, out);
        } else if (signal instanceof Signal.Ping ping) {
            writeKind(PING, out);
            writeTo(ping.to(), out);
            out.writeNumberField(Fields.NUMBER, ping.number());
        } else if (signal instanceof Signal.Answer answer) {
            writeKind(ANSWER, out);
            writeTo(answer.to(), out);
            out.writeNumberField(Fields.NUMBER, answer.number());
        } else {
            throw new AssertionError("unknown signal " + signal);
        }
    }

    private static void writeKind(String kind, JsonGenerator out) throws IOException {
        out.writeStringField(Fields.KIND, kind);
    }

    private static void writeTo(NodeId node, JsonGenerator out) throws IOException {
        out.writeStringField(Fields.TO_NODE, Hex.of(node));
    }

    private static void writeHello(Signal.Hello hello, JsonGenerator out) throws IOException {
        out.writeStringField(Fields.FROM, hello.name().text());
        out.writeStringField(Fields.PERSON, hello.person().toString());
        out.writeNumberField(Fields.EVERY_SECONDS, hello.every().toSeconds());
        if (hello.away().isSo()) {
            out.writeStringField(Fields.AWAY, hello.away().reason());
        }
    }

    private static void writeUsers(Signal.KnownUsers known, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(Fields.USERS);
        for (Signal.KnownUser user : known.users()) {
            out.writeStartObject();
            out.writeStringField(Fields.NODE, Hex.of(user.node()));
            out.writeNumberField(Fields.AGO_SECONDS, user.ago().toSeconds());
            writeHello(user.hello(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /**
     * What a payload says.
     *
     * @throws MalformedMessageException if it is nothing that chats say
     */
    public Content decode(Payload payload) throws MalformedMessageException {
        // Told to expect UTF-8 by way of a reader, the parser guesses no other encoding from the first bytes.
        String text = Utf8.decode(payload.asReadOnlyBuffer());
        try (JsonParser in = json.createParser(text)) {
            in.nextToken();
            Fields fields = Fields.read(in);
            if (in.nextToken() != null) {
                throw new MalformedMessageException("something follows the object");
            }
            return ContentReader.read(fields);
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedMessageException("no chat message", e);
        }
    }
}
