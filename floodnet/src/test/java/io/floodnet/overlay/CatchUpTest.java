package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.payload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Prune;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.Sync;
import io.floodnet.packet.SyncOffer;
import io.floodnet.packet.SyncWant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatchUpTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private static Message message(long origin, long sequence, long agoMillis, int bytes) {
        return new Message(
                new NodeId(origin, 0),
                1,
                sequence,
                WALL_MILLIS - agoMillis,
                900,
                12,
                3,
                Payload.copyOf(new byte[bytes]));
    }

    /** Lets a node have messages as if somebody had sent them who is gone. */
    private static void give(TestNetwork network, int node, List<Message> messages) {
        Link giver = network.link(node, network.add());
        messages.forEach(one -> network.receive(giver, one));
        network.cut(giver);
        network.deliveredAt(node).clear();
    }

    private static Set<MessageId> ids(List<Message> messages) {
        Set<MessageId> ids = new HashSet<>();
        messages.forEach(one -> assertTrue(ids.add(one.id()), "twice: " + one));
        return ids;
    }

    private static List<Message> sentBy(long origin, int count, long firstAgoMillis) {
        List<Message> messages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            messages.add(message(origin, i, firstAgoMillis - i, 100));
        }
        return messages;
    }

    @Test
    void whoComesLateGetsWhatWasSentBefore() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        network.link(0, 1);
        network.broadcast(0, payload(1));
        network.broadcast(1, payload(2));
        network.pass(TEN_SECONDS);
        int late = network.add();

        network.link(0, late);
        network.pass(TEN_SECONDS);

        List<Message> came = network.deliveredAt(late);
        assertEquals(
                List.of(payload(1), payload(2)),
                came.stream().map(Message::payload).toList());
        assertEquals(1, network.deliveredAt(0).size());
        assertEquals(1, network.deliveredAt(1).size());
    }

    @Test
    void aFetchedMessageSaysHowManyLinksItCameOver() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        network.link(0, 1);
        network.broadcast(0, payload(1));
        network.pass(TEN_SECONDS);
        int late = network.add();
        int later = network.add();

        network.link(1, late);
        network.pass(TEN_SECONDS);
        network.link(late, later);
        network.pass(TEN_SECONDS);

        assertEquals(0, network.deliveredAt(1).get(0).hopsTaken());
        assertEquals(1, network.deliveredAt(late).get(0).hopsTaken());
        assertEquals(2, network.deliveredAt(later).get(0).hopsTaken());
        assertTrue(network.deliveredAt(later).get(0).hopsLeft() > 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void twoNodesEndUpWithWhatEitherHad(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Message> one = new ArrayList<>();
        List<Message> other = new ArrayList<>();
        Set<MessageId> all = new HashSet<>();
        int shared = random.nextInt(100);
        for (int i = 0; i < random.nextInt(1, 1_500); i++) {
            Message some = message(random.nextInt(50), i + 1, 4_000 + random.nextInt(700_000), random.nextInt(300));
            all.add(some.id());
            int whose = random.nextInt(100);
            if (whose < shared || whose % 2 == 0) {
                one.add(some);
            }
            if (whose < shared || whose % 2 == 1) {
                other.add(some);
            }
        }
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        give(network, 0, one);
        give(network, 1, other);

        network.link(0, 1);
        network.pass(Duration.ofSeconds(20));

        Set<MessageId> atOne = ids(one);
        atOne.addAll(ids(network.deliveredAt(0)));
        Set<MessageId> atOther = ids(other);
        atOther.addAll(ids(network.deliveredAt(1)));
        assertEquals(all, atOne);
        assertEquals(all, atOther);
        assertEquals(network.messages, 2 * all.size() - one.size() - other.size(), "each only once");
    }

    @Test
    void tenOfFourThousandAreFoundForAFewKilobytes() {
        List<Message> all = sentBy(7, 4_000, 600_000);
        List<Message> fewer = new ArrayList<>(all);
        for (int i = 0; i < 10; i++) {
            fewer.remove(i * 390);
        }
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        give(network, 0, all);
        give(network, 1, fewer);
        network.bytes = 0;
        network.frames = 0;

        network.link(0, 1);
        network.pass(TEN_SECONDS);

        assertEquals(10, network.deliveredAt(1).size());
        long payloads = 10 * 100;
        assertTrue(
                network.bytes - payloads < 10_000, "took " + network.bytes + " bytes, " + network.frames + " frames");
    }

    @Test
    void whereNothingIsMissingOnePacketSaysSo() {
        List<Message> all = sentBy(7, 4_000, 600_000);
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        give(network, 0, all);
        give(network, 1, all);
        network.bytes = 0;
        network.frames = 0;

        network.link(0, 1);
        network.pass(TEN_SECONDS);

        assertEquals(1, network.frames);
        assertTrue(network.bytes < 60, "took " + network.bytes + " bytes");
    }

    @Test
    void whatCameByCatchingUpReachesThoseBehind() {
        TestNetwork network = new TestNetwork(TestNode.config(), 6);
        for (int i = 0; i < 4; i++) {
            network.link(i, i + 1);
        }
        List<Message> all = sentBy(7, 600, 100_000);
        give(network, 5, all);

        network.link(4, 5);
        network.pass(TEN_SECONDS);

        for (int i = 0; i < 5; i++) {
            assertEquals(all.size(), ids(network.deliveredAt(i)).size(), "node " + i);
        }
        assertEquals(5 * all.size(), network.messages, "one copy for each");
    }

    @Test
    void whatComesByCatchingUpTeachesTreesNothing() {
        TestNetwork network = new TestNetwork(TestNode.config(), 3);
        give(network, 0, sentBy(7, 300, 100_000));
        network.link(0, 1);
        network.link(1, 2);
        network.lose(packet -> {
            assertTrue(!(packet instanceof Prune), "nobody sent a copy too many");
            return false;
        });
        Link again = network.link(0, 2);
        network.cut(again);

        network.pass(Duration.ofSeconds(30));

        assertEquals(300, network.deliveredAt(2).size());
        assertEquals(0, network.node(2).node.messageState().trees());
    }

    @Test
    void whatIsLostOnALinkThatStaysIsFoundByTheNextRound() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        network.link(0, 1);
        network.lose(packet -> packet instanceof Message);
        network.broadcast(0, payload(1));
        network.pass(Duration.ofSeconds(1));
        network.lose(packet -> false);

        network.pass(Duration.ofSeconds(25));

        assertEquals(1, network.deliveredAt(1).size());
    }

    @Test
    void aLinkThatBreaksInTheMiddleLosesNothing() {
        TestNetwork network = new TestNetwork(TestNode.config(), 3);
        List<Message> all = sentBy(7, 1_000, 100_000);
        give(network, 0, all);
        give(network, 1, all);
        Link first = network.link(0, 2);
        network.pass(Duration.ofMillis(700));
        int before = network.deliveredAt(2).size();
        assertTrue(before > 0 && before < 1_000, "in the middle, but " + before);

        network.link(1, 2);
        network.cut(first);
        network.pass(TEN_SECONDS);

        assertEquals(all.size(), ids(network.deliveredAt(2)).size());
    }

    @Test
    void whatIsDroppedForItsAgeOrNumberIsNotFoundMissing() {
        OverlayConfig small = TestNode.config().withStore(new OverlayConfig.Store(100, 1 << 20, 900, 15_000));
        TestNetwork network = new TestNetwork(small, 2);
        List<Message> all = sentBy(7, 500, 100_000);
        give(network, 0, all);
        give(network, 1, all.subList(400, 500));
        network.frames = 0;

        network.link(0, 1);
        network.pass(Duration.ofMinutes(2));

        assertEquals(List.of(), network.deliveredAt(1));
        assertTrue(network.frames < 20, "sent " + network.frames + " frames");
    }

    @Test
    void whatIsRefusedIsAskedForOnce() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        Message inTheMiddle = message(7, 1_000_000, 50_000, 100);
        give(network, 0, List.of(message(7, 1, 60_000, 100), inTheMiddle));
        give(network, 1, List.of(inTheMiddle));

        network.link(0, 1);
        network.pass(Duration.ofMinutes(3));

        assertEquals(List.of(), network.deliveredAt(1));
        assertEquals(1, network.messages);
    }

    @Test
    void whoOffersWhatHeDoesNotSendKeepsNobodyFromTheOthers() {
        TestNetwork network = new TestNetwork(TestNode.config(), 3);
        List<Message> all = sentBy(7, 20, 100_000);
        give(network, 0, all);
        Link liar = network.link(2, 1);
        network.link(2, 0);
        network.lose(packet -> packet instanceof SyncWant want && want.salt() == 666);

        for (int i = 0; i < 100; i++) {
            network.receive(liar, new SyncOffer(666, ShortIds.copyOf(new long[] {i, -i - 1}, 2)));
            network.pass(Duration.ofMillis(100));
        }

        assertEquals(all.size(), ids(network.deliveredAt(2)).size());
    }

    /** A message each second, and no end of them. */
    @Test
    void whoSendsLittleByLittleKeepsNobodyFromTheOthersForLong() {
        TestNetwork network = new TestNetwork(TestNode.config(), 3);
        List<Message> all = sentBy(7, 20, 100_000);
        give(network, 0, all);
        List<Message> bait = sentBy(8, 60, 100_000);
        Link slow = network.link(2, 1);
        long[] ids = bait.stream().mapToLong(one -> one.id().hash(666)).toArray();
        network.lose(packet -> packet instanceof SyncWant want && want.salt() == 666);
        network.receive(slow, new SyncOffer(666, ShortIds.copyOf(ids, ids.length)));
        network.link(2, 0);

        for (Message one : bait.subList(0, 40)) {
            network.receive(slow, one);
            network.pass(Duration.ofSeconds(1));
        }

        assertEquals(40 + all.size(), ids(network.deliveredAt(2)).size());
    }

    @Test
    void whatWasSentInADistantFutureTakesNobodysPlace() {
        OverlayConfig small = TestNode.config().withStore(new OverlayConfig.Store(50, 1 << 20, 900, 15_000));
        TestNetwork network = new TestNetwork(small, 3);
        List<Message> all = sentBy(7, 20, 100_000);
        give(network, 0, all);
        Link liar = network.link(2, 1);
        List<Message> bait = sentBy(8, 100, -1_000_000_000);
        long[] ids = bait.stream().mapToLong(one -> one.id().hash(666)).toArray();
        network.lose(packet -> packet instanceof SyncWant want && want.salt() == 666);
        network.receive(liar, new SyncOffer(666, ShortIds.copyOf(ids, ids.length)));
        bait.forEach(one -> network.receive(liar, one));

        network.link(2, 0);
        network.pass(TEN_SECONDS);

        assertEquals(ids(all), ids(network.deliveredAt(2)));
        assertEquals(all.size(), network.node(2).node.messageState().stored());
    }

    @Test
    void whoKeepsAShortWhileOnlyCatchesUpOnThat() {
        OverlayConfig brief = TestNode.config().withStore(new OverlayConfig.Store(4_096, 1 << 20, 30, 15_000));
        TestNetwork network = new TestNetwork(brief, 2);
        List<Message> all = sentBy(7, 20, 15_000);
        give(network, 0, all);

        network.link(0, 1);
        network.pass(TEN_SECONDS);

        assertEquals(ids(all), ids(network.deliveredAt(1)));
    }

    @Test
    void whoAsksWithoutEndIsServedNoMoreThanTwiceWhatIsKept() {
        OverlayConfig small = TestNode.config().withStore(new OverlayConfig.Store(4_096, 1 << 20, 900, 15_000));
        TestNetwork network = new TestNetwork(small, 2);
        List<Message> all = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            all.add(message(7, i, 100_000 - i, 10_000));
        }
        give(network, 0, all);
        Link greedy = network.link(0, 1);
        network.pass(TEN_SECONDS);
        network.bytes = 0;
        long[] ids = all.stream().mapToLong(one -> one.id().hash(5)).toArray();

        for (int i = 0; i < 10_000; i++) {
            network.receive(greedy, new SyncWant(5, ShortIds.copyOf(ids, ids.length)));
            network.receive(greedy, new Sync(i, Sync.DEPTH_MAX, List.of(new Sync.Range(0, Long.MAX_VALUE, 1, 1))));
        }

        assertTrue(network.bytes < 3 << 20, "sent " + network.bytes + " bytes");
        assertTrue(network.node(0).node.messageState().isWithinBounds(small));
    }

    @Test
    void nothingIsComparedWhereNothingWasSent() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);

        network.link(0, 1);
        network.pass(Duration.ofMinutes(2));

        assertEquals(0, network.frames);
    }

    @Test
    void roundsBecomeRareWhereNothingNewIsSent() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        network.link(0, 1);
        network.broadcast(0, payload(1));
        network.pass(Duration.ofMinutes(4));
        network.frames = 0;

        network.pass(Duration.ofMinutes(10));

        assertTrue(network.frames >= 8 && network.frames <= 16, "sent " + network.frames + " frames");
    }

    @Test
    void whatIsKeptIsForgottenInTheEnd() {
        TestNetwork network = new TestNetwork(TestNode.config(), 2);
        network.link(0, 1);
        network.broadcast(0, payload(1));
        network.pass(Duration.ofMinutes(16));

        network.node(0).ring(Timer.LIVENESS);

        assertEquals(MessageState.NONE, network.node(0).node.messageState());
    }

    @Test
    void aNodeThatKeepsNothingTakesNoPart() {
        OverlayConfig none = TestNode.config().withStore(new OverlayConfig.Store(0, 0, 900, 15_000));
        TestNetwork network = new TestNetwork(none, 2);
        network.link(0, 1);
        network.broadcast(0, payload(1));
        network.pass(Duration.ofMinutes(1));

        assertEquals(1, network.frames);
        assertEquals(0, network.node(0).node.messageState().stored());
    }
}
