package io.floodnet.chat.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.Floodnet;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of what chats tell one another. */
class SignalCodecTest {
    private static final NodeId NODE = new NodeId(0xfedc_ba98_7654_3210L, 0xff);
    private static final Signal.Hello HELLO =
            new Signal.Hello(new Username("ann"), new PersonId(0x3fa1), Duration.ofSeconds(60), Away.not());

    private final ContentCodec codec = new ContentCodec();

    static Stream<Signal> signals() {
        return Stream.of(
                HELLO,
                new Signal.Hello(new Username("李雷"), new PersonId(-1), Signal.Hello.EVERY_MAX, new Away("\u001b ok")),
                new Signal.Bye(),
                new Signal.AskUsers(NODE),
                new Signal.KnownUsers(NODE, List.of()),
                new Signal.KnownUsers(NODE, List.of(new Signal.KnownUser(NODE, HELLO, Duration.ofSeconds(3)))),
                new Signal.Ping(NODE, Long.MAX_VALUE),
                new Signal.Answer(NODE, 1));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void whatIsWrittenIsRead(Signal signal) throws MalformedMessageException {
        assertEquals(signal, codec.decode(codec.encode(signal)));
    }

    @Test
    void eachKindIsAmongThoseTested() {
        Set<Class<?>> tested = signals().map(Object::getClass).collect(Collectors.toSet());

        assertEquals(Set.of(Signal.class.getPermittedSubclasses()), tested);
    }

    @Test
    void aHelloIsReadableByOthers() {
        assertEquals(
                "{\"Kind\":\"hello\",\"From\":\"ann\",\"Person\":\"0000000000003fa1\",\"EverySeconds\":60}",
                new String(codec.encode(HELLO).toByteArray(), UTF_8));
    }

    @Test
    void asManyUsersAsMayBeFitIntoAPayload() {
        Signal.Hello worst = new Signal.Hello(
                new Username("😀".repeat(32)), new PersonId(-1), Signal.Hello.EVERY_MAX, new Away("\u0001".repeat(60)));
        Signal.KnownUser user = new Signal.KnownUser(NODE, worst, Duration.ofDays(3));

        Payload payload =
                codec.encode(new Signal.KnownUsers(NODE, Collections.nCopies(Signal.KnownUsers.USERS_MAX, user)));

        assertTrue(payload.size() <= Floodnet.PAYLOAD_BYTES_MAX, () -> payload.size() + " bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Kind':'hallo'}",
                "{'Kind':'hello','From':'ann'}",
                "{'Kind':'hello','From':'ann','Person':'3fa1','EverySeconds':60}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003FA1','EverySeconds':60}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003fa1','EverySeconds':0}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003fa1','EverySeconds':86401}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003fa1','EverySeconds':9223372036854775807}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003fa1','EverySeconds':92233720368547758070}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003fa1','EverySeconds':'60'}",
                "{'Kind':'hello','From':'ann','Person':'0000000000003fa1','EverySeconds':6.5}",
                "{'Kind':'hello','From':'a b','Person':'0000000000003fa1','EverySeconds':60}",
                "{'Kind':'ask-users','ToNode':'00'}",
                "{'Kind':'ping','ToNode':'fedcba987654321000000000000000ff'}",
                "{'Kind':'known-users','ToNode':'fedcba987654321000000000000000ff','Users':{}}",
                "{'Kind':'known-users','ToNode':'fedcba987654321000000000000000ff','Users':[1]}",
                "{'Kind':'known-users','ToNode':'fedcba987654321000000000000000ff','Users':[{}]}"
            })
    void whatIsNoneIsRefused(String text) {
        assertThrows(MalformedMessageException.class, () -> decode(text));
    }

    @Test
    void moreUsersThanMayBeAreRefused() {
        String user = "{'Node':'fedcba987654321000000000000000ff','AgoSeconds':0,'From':'ann',"
                + "'Person':'0000000000003fa1','EverySeconds':60}";
        String[] users = new String[Signal.KnownUsers.USERS_MAX + 1];
        Arrays.fill(users, user);

        assertThrows(
                MalformedMessageException.class,
                () -> decode("{'Kind':'known-users','ToNode':'fedcba987654321000000000000000ff','Users':["
                        + String.join(",", users) + "]}"));
    }

    private void decode(String text) throws MalformedMessageException {
        codec.decode(Payload.copyOf(text.replace('\'', '"').getBytes(UTF_8)));
    }
}
