package io.floodnet.chat.message;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.floodnet.packet.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Messages to JSON and back: one object with the texts {@code Text}, {@code From} and {@code To}; an empty or absent {@code
 * To} means everybody.
 *
 * <p>Strict with strangers: whatever isn't exactly one such object in UTF-8 is refused. Other fields are skipped, so that
 * later versions may add some. By hand on a stream parser, as binders take trailing text, repeated keys and numbers for
 * texts. Thread-safe.
 */
public final class ChatMessageCodec {
    private static final String TEXT = "Text";
    private static final String FROM = "From";
    private static final String TO = "To";

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
    public Payload encode(ChatMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringField(TEXT, message.text());
            out.writeStringField(FROM, message.from().text());
            out.writeStringField(
                    TO,
                    message.to() instanceof Recipient.Someone one ? one.name().text() : "");
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory can't fail", e);
        }
        return Payload.copyOf(bytes.toByteArray());
    }

    /**
     * The message in a payload.
     *
     * @throws MalformedMessageException if the payload is anything but a message
     */
    public ChatMessage decode(Payload payload) throws MalformedMessageException {
        // Told to expect UTF-8 by way of a reader, the parser guesses no other encoding from the first bytes.
        String text = Utf8.decode(payload.asReadOnlyBuffer());
        try (JsonParser in = json.createParser(text)) {
            Fields fields = new Fields();
            fields.read(in);
            if (in.nextToken() != null) {
                throw new MalformedMessageException("something follows the message");
            }
            return fields.toMessage();
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedMessageException("no chat message", e);
        }
    }

    /** What was found of the three. */
    private static final class Fields {
        private @Nullable String text;
        private @Nullable String from;
        private String to = "";

        void read(JsonParser in) throws IOException, MalformedMessageException {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedMessageException("not an object");
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                readField(name, in);
            }
        }

        private void readField(String name, JsonParser in) throws IOException, MalformedMessageException {
            switch (name) {
                case TEXT -> text = readString(in);
                case FROM -> from = readString(in);
                case TO -> to = readString(in);
                default -> in.skipChildren();
            }
        }

        private static String readString(JsonParser in) throws IOException, MalformedMessageException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw new MalformedMessageException("a field is no text");
            }
            return in.getText();
        }

        ChatMessage toMessage() throws MalformedMessageException {
            if (text == null || from == null) {
                throw new MalformedMessageException("a field is missing");
            }
            Recipient recipient = to.isEmpty() ? Recipient.everybody() : Recipient.someone(new Username(to));
            return new ChatMessage(new Username(from), recipient, text);
        }
    }
}
