package io.floodnet.chat.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.fact.Stage;
import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Person;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What programs read. These lines are a promise: they change with the version in them, or not at all. */
class FactWriterTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00.123456Z");
    private static final Username BOB = new Username("bob");
    private static final PersonId ID = new PersonId(0x3fa1_0000_0000_0000L);

    private final FactWriter writer = new FactWriter();

    private static Fact.Heard heard(Recipient to, String text) {
        return new Fact.Heard(new ChatMessage(BOB, to, text), ID, NOON);
    }

    @Test
    void eachKindHasItsShape() {
        Person ann = new Person(new Username("ann"), ID, List.of(new NodeId(1, 2)), NOON, new Away("lunch"));
        Person cid = new Person(new Username("cid"), ID, List.of(), NOON, Away.not());

        assertEquals(
                List.of(
                        "{\"v\":1,\"kind\":\"ready\",\"name\":\"bob\",\"person\":\"3fa1000000000000\",\"port\":55555}",
                        "{\"v\":1,\"kind\":\"linked\"}",
                        "{\"v\":1,\"kind\":\"cut-off\"}",
                        "{\"v\":1,\"kind\":\"sent\",\"id\":\"7\"}",
                        "{\"v\":1,\"kind\":\"confirmed\",\"id\":\"7\"}",
                        "{\"v\":1,\"kind\":\"unconfirmed\",\"id\":\"7\"}",
                        "{\"v\":1,\"kind\":\"error\",\"id\":\"7\",\"reason\":\"no \\\"text\\\"\"}",
                        "{\"v\":1,\"kind\":\"users\",\"id\":\"7\",\"online\":[{\"name\":\"ann\","
                                + "\"person\":\"3fa1000000000000\",\"away\":\"lunch\","
                                + "\"heard\":\"2030-01-01T12:00:00.123Z\"}],\"offline\":[{\"name\":\"cid\","
                                + "\"person\":\"3fa1000000000000\",\"away\":\"\","
                                + "\"heard\":\"2030-01-01T12:00:00.123Z\"}]}"),
                List.of(
                                new Fact.Ready(BOB, ID, 55_555),
                                new Fact.Linked(),
                                new Fact.CutOff(),
                                new Fact.Progress("7", Stage.SENT, ""),
                                new Fact.Progress("7", Stage.CONFIRMED, ""),
                                new Fact.Progress("7", Stage.UNCONFIRMED, ""),
                                new Fact.Progress("7", Stage.REFUSED, "no \"text\""),
                                new Fact.Users("7", List.of(ann), List.of(cid)))
                        .stream()
                        .map(writer::write)
                        .toList());
        assertEquals("{\"v\":1,\"kind\":\"notice\",\"text\":\"on the network\"}", writer.notice("on the network"));
    }

    @Test
    void aMessageIsWhatWasSaidWithoutWhatMarksIt() {
        String start = "{\"v\":1,\"kind\":\"message\",\"at\":\"2030-01-01T12:00:00.123Z\",\"from\":\"bob\","
                + "\"person\":\"3fa1000000000000\",";

        assertEquals(
                start + "\"direct\":false,\"action\":false,\"text\":\"hello\"}",
                writer.write(heard(Recipient.everybody(), "hello")));
        assertEquals(
                start + "\"direct\":true,\"action\":true,\"text\":\"waves\"}",
                writer.write(heard(Recipient.someone(BOB), "/me waves")));
        assertEquals(
                start + "\"direct\":false,\"action\":false,\"text\":\"/me waves\"}",
                writer.write(heard(Recipient.everybody(), "//me waves")));
    }

    /** Whoever looks at it in a terminal is safe, and no locale can spoil it. */
    @Test
    void whateverWasSaidTheLineIsPlainAscii() {
        String all = IntStream.range(0, 0x3000)
                .filter(c -> !Character.isSurrogate((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (int at = 0; at < all.length(); at += 1_000) {
            String text = all.substring(at, Math.min(all.length(), at + 1_000)) + "😀";

            String line = writer.write(heard(Recipient.everybody(), text));

            assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
        }
    }
}
