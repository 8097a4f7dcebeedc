package io.floodnet.chat.message;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.Floodnet;
import io.floodnet.packet.Payload;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that chats exchange. */
class ContentCodecTest {
    private static final Username ALICE = new Username("alice");
    private static final ChatMessage TO_ALL = new ChatMessage(ALICE, Recipient.everybody(), "hi");

    private final ContentCodec codec = new ContentCodec();

    @Test
    void writesExactlyTextFromAndTo() {
        assertEquals("{\"Text\":\"hi\",\"From\":\"alice\",\"To\":\"\"}", json(TO_ALL));
        assertEquals(
                "{\"Text\":\"psst\",\"From\":\"alice\",\"To\":\"bob\"}",
                json(new ChatMessage(ALICE, Recipient.someone(new Username("bob")), "psst")));
    }

    @Test
    void aDirectOneMayBeForOneOfSeveralAndBeAnswered() {
        assertEquals(
                "{\"Text\":\"psst\",\"From\":\"alice\",\"To\":\"bob\",\"ToPerson\":\"00000000000003fa\",\"Number\":7}",
                json(new ChatMessage(
                        ALICE, new Recipient.Person(new Username("bob"), new PersonId(0x3fa)), "psst", 7)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsWrittenIsRead(ChatMessage message) throws MalformedMessageException {
        assertEquals(message, codec.decode(codec.encode(message)));
    }

    static Stream<ChatMessage> messages() {
        return Stream.of(
                        "hi",
                        "quotes \" and \\ and /",
                        "\u0000\u001b[2J\u007f\r\n\t",
                        "😀👨\u200d👩\u200d👧 \u202e 李雷",
                        "x".repeat(ChatMessage.TEXT_BYTES_MAX),
                        "\u0001".repeat(ChatMessage.TEXT_BYTES_MAX))
                .flatMap(text -> Stream.of(
                        new ChatMessage(ALICE, Recipient.everybody(), text),
                        new ChatMessage(ALICE, Recipient.someone(new Username("李雷")), text),
                        new ChatMessage(ALICE, new Recipient.Person(new Username("李雷"), new PersonId(-1)), text, 9)));
    }

    @Test
    void anyMessageFitsIntoAPayload() {
        ChatMessage worst = new ChatMessage(
                new Username("😀".repeat(32)),
                Recipient.someone(new Username("\"".repeat(32))),
                "\u0001".repeat(ChatMessage.TEXT_BYTES_MAX));

        assertTrue(codec.encode(worst).size() <= Floodnet.PAYLOAD_BYTES_MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"From\":\"alice\",\"Text\":\"hi\",\"To\":\"\"}",
                "{\"From\":\"alice\",\"Text\":\"hi\"}",
                " { \"Text\" : \"hi\" , \"From\" : \"alice\" } \n",
                "{\"Text\":\"hi\",\"From\":\"alice\",\"Sent\":{\"at\":[1,2.5e3,null,true]},\"To\":\"\"}",
                "{\"Text\":\"h\\u0069\",\"From\":\"alice\"}"
            })
    void readsWhatOthersAndLaterVersionsMayWrite(String text) throws MalformedMessageException {
        assertEquals(TO_ALL, decode(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"hi\"",
                "[]",
                "{}",
                "{\"Text\":\"hi\"}",
                "{\"From\":\"alice\"}",
                "{\"text\":\"hi\",\"from\":\"alice\"}",
                "{\"Text\":\"\",\"From\":\"alice\"}",
                "{\"Text\":\"hi\",\"From\":\"\"}",
                "{\"Text\":\"hi\",\"From\":\"two words\"}",
                "{\"Text\":\"hi\",\"From\":\"\\u001b[31m\"}",
                "{\"Text\":\"hi\",\"From\":\"alice\",\"To\":\"@bob\"}",
                "{\"Text\":5,\"From\":\"alice\"}",
                "{\"Text\":null,\"From\":\"alice\"}",
                "{\"Text\":[\"hi\"],\"From\":\"alice\"}",
                "{\"Text\":\"hi\",\"From\":\"alice\",\"To\":null}",
                "{\"Text\":\"hi\",\"From\":true}",
                "{\"Text\":\"hi\",\"Text\":\"ho\",\"From\":\"alice\"}",
                "{\"Text\":\"hi\",\"From\":\"alice\"}{}",
                "{\"Text\":\"hi\",\"From\":\"alice\"} x",
                "{\"Text\":\"hi\",\"From\":\"alice\"",
                "{\"Text\":\"hi\",\"From\":\"alice\",}",
                "{'Text':'hi','From':'alice'}",
                "{\"Text\":\"a\nb\",\"From\":\"alice\"}",
                "{\"Text\":\"\\ud83d\",\"From\":\"alice\"}",
                "{\"Text\":\"hi\",\"From\":\"alice\",\"X\":1e999999999999999999999999}x",
                "\ufeff{\"Text\":\"hi\",\"From\":\"alice\"}"
            })
    void refusesWhatIsNotExactlyAMessage(String text) {
        assertThrows(MalformedMessageException.class, () -> decode(text));
    }

    @Test
    void refusesATextBeyondTheBound() {
        String text = "x".repeat(ChatMessage.TEXT_BYTES_MAX + 1);

        assertThrows(MalformedMessageException.class, () -> decode("{\"Text\":\"" + text + "\",\"From\":\"alice\"}"));
    }

    @Test
    void refusesDeepNesting() {
        String deep = "{\"X\":" + "[".repeat(20_000);

        assertThrows(MalformedMessageException.class, () -> decode(deep));
    }

    @Test
    void refusesANameOfAMegabyte() {
        String name = "x".repeat(1 << 20);

        assertThrows(MalformedMessageException.class, () -> decode("{\"Text\":\"hi\",\"From\":\"" + name + "\"}"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = "{\"Text\":\"hi\",\"From\":\"alice\"}".getBytes(UTF_8);
        bytes[9] = (byte) 0xff;

        assertThrows(MalformedMessageException.class, () -> codec.decode(Payload.copyOf(bytes)));
    }

    @Test
    void refusesOtherEncodingsThanUtf8() {
        byte[] bytes = "{\"Text\":\"hi\",\"From\":\"alice\"}".getBytes(UTF_16BE);

        assertThrows(MalformedMessageException.class, () -> codec.decode(Payload.copyOf(bytes)));
    }

    private Content decode(String text) throws MalformedMessageException {
        return codec.decode(Payload.copyOf(text.getBytes(UTF_8)));
    }

    private String json(ChatMessage message) {
        return new String(codec.encode(message).toByteArray(), UTF_8);
    }
}
