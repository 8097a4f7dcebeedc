package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Packets whose origin says of which class they are, and whose sequence says in which order they came. */
@SuppressWarnings("EnumOrdinal") // as good a mark as any
class LinkQueueTest {
    private final LinkQueue queue = new LinkQueue(new TestNode.TestLink(TestNode.contact(1), Duration.ZERO), 0);

    @Test
    void eachClassGetsItsShareOfTheBytesInTheOrderInWhichTheyCame() {
        for (int i = 1; i <= 40; i++) {
            add(SendClass.BULK, i, 1_000);
            add(SendClass.DATA, i, 1_000);
            add(SendClass.UNICAST, i, 1_000);
        }

        List<Message> sent = take(28);

        assertEquals(sequences(16), sequencesOf(sent, SendClass.UNICAST));
        assertEquals(sequences(8), sequencesOf(sent, SendClass.DATA));
        assertEquals(sequences(4), sequencesOf(sent, SendClass.BULK));
    }

    @Test
    void theShareIsOneOfBytesAndNotOfPackets() {
        for (int i = 1; i <= 40; i++) {
            add(SendClass.BULK, i, 16_000);
            add(SendClass.DATA, i, 1_000);
        }

        List<Message> sent = take(34);

        assertEquals(
                2,
                sequencesOf(sent, SendClass.BULK).size(),
                "the first, and one for 32 of a sixteenth and twice the weight");
    }

    @Test
    void whoHadNothingToSendHasNoClaimToWhatOthersGot() {
        for (int i = 1; i <= 40; i++) {
            add(SendClass.DATA, i, 1_000);
        }
        take(20);
        for (int i = 1; i <= 40; i++) {
            add(SendClass.BULK, i, 1_000);
        }

        List<Message> sent = take(15);

        assertEquals(10, sequencesOf(sent, SendClass.DATA).size());
        assertEquals(5, sequencesOf(sent, SendClass.BULK).size());
    }

    @Test
    void bulkIsGivenUpFirstTheNewestOfItAndThenTheOldestOfTheRest() {
        for (int i = 1; i <= 2; i++) {
            add(SendClass.UNICAST, i, 100);
            add(SendClass.DATA, i, 100);
            add(SendClass.BULK, i, 100);
        }

        List<String> dropped = new ArrayList<>();
        while (queue.units() > 0) {
            Message message = (Message) queue.drop();
            dropped.add(classOf(message) + " " + message.sequence());
        }

        assertEquals(List.of("BULK 2", "BULK 1", "DATA 1", "DATA 2", "UNICAST 1", "UNICAST 2"), dropped);
        assertNull(queue.peek());
    }

    private List<Message> take(int count) {
        List<Message> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add((Message) Objects.requireNonNull(queue.peek()));
            queue.remove();
        }
        return taken;
    }

    private void add(SendClass of, int sequence, int bytes) {
        Packet packet =
                new Message(new NodeId(0, of.ordinal()), 0, sequence, 0, 1, 0, 0, Payload.copyOf(new byte[bytes]));
        queue.add(packet, of);
    }

    private static SendClass classOf(Message message) {
        return SendClass.values()[(int) message.origin().low()];
    }

    private static List<Long> sequencesOf(List<Message> messages, SendClass of) {
        return messages.stream()
                .filter(message -> classOf(message) == of)
                .map(Message::sequence)
                .toList();
    }

    private static List<Long> sequences(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
