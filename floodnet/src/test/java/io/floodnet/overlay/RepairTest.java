package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Reported;
import io.floodnet.overlay.Effect.Scheduled;
import io.floodnet.packet.Address;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static List<Long> repairDelays(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect instanceof Scheduled scheduled && scheduled.timer() == Timer.REPAIR)
                .map(effect -> ((Scheduled) effect).delayNanos())
                .toList();
    }

    @Test
    void aWalkThatIsLostIsFollowedByAnother() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        node.dialed(node.dials().get(0), contact(9));
        assertEquals(4, node.sent(JoinRequest.class).size());

        node.pass(Duration.ofSeconds(3));
        node.ring(Timer.EXPIRY);
        node.ring(Timer.REPAIR);
        List<Dial> dials = node.dials();
        node.dialed(dials.get(0), contact(9));

        assertEquals(1, dials.size(), "a newcomer asks nobody else");
        assertEquals(4, node.sent(JoinRequest.class).size());
    }

    @Test
    void aNodeThatLostItsLinksAsksOneThatItRemembersForALinkAndElseForAWayIn() {
        TestNode node = new TestNode();
        node.neighbours(8).forEach(node::lose);
        node.effects.drain();
        node.ring(Timer.REPAIR);
        Dial dial = node.dials().get(0);

        Link remembered = node.dialed(dial, Objects.requireNonNull(dial.contact()));
        assertEquals(
                List.of(new Effect.Sent(remembered, new NeighbourRequest(NeighbourRequest.Priority.HIGH))), node.did());
        node.receive(remembered, new LinkNo(LinkNo.Reason.FULL));

        assertTrue(node.sent(JoinRequest.class).size() > 0, "who has no place may be a way in");
    }

    @Test
    void aNodeThatLostAllItsLinksTriesItsEntryAndWhomItRemembersForEver() {
        TestNode node = new TestNode(ENTRY);
        List<Link> neighbours = node.neighbours(8);
        neighbours.forEach(node::lose);
        assertTrue(node.did().contains(new Reported(new OverlayEvent.Isolated())));

        for (int attempt = 0; attempt < 1_000; attempt++) {
            node.pass(Duration.ofSeconds(13));
            node.ring(Timer.REPAIR);
            List<Dial> dials = node.dialAllInVain();
            assertEquals(attempt == 0 ? 9 : 3, dials.size(), "attempt " + attempt);
            assertEquals(List.of(ENTRY), dials.get(0).addresses());
            assertTrue(neighbours.stream()
                    .anyMatch(link -> link.peer().equals(dials.get(1).contact())));
        }
    }

    @Test
    void theTimeBetweenTwoTriesBacksOffToItsBoundAndIsSpread() {
        TestNode node = new TestNode(ENTRY);
        node.start();
        List<Long> delays = new ArrayList<>();
        for (int attempt = 0; attempt < 30; attempt++) {
            List<Effect> did = node.effects.drain();
            delays.addAll(repairDelays(did));
            did.stream()
                    .filter(Effect.Dialled.class::isInstance)
                    .forEach(effect -> node.dialFailed(((Effect.Dialled) effect).dial()));
            node.ring(Timer.REPAIR);
        }

        long bound = OverlayConfig.defaults().membership().isolatedDelayMaxMillis();
        assertTrue(delays.get(0) < Duration.ofSeconds(1).toNanos(), delays::toString);
        for (long delay : delays.subList(delays.size() - 5, delays.size())) {
            assertTrue(delay >= Duration.ofMillis(bound * 3 / 4).toNanos(), delays::toString);
            assertTrue(delay <= Duration.ofMillis(bound * 5 / 4).toNanos(), delays::toString);
        }
        assertEquals(delays.size(), delays.stream().distinct().count(), "no two alike");
    }

    @Test
    void theTimeBetweenTwoTriesStaysShortWhileThereAreEntriesToTry() {
        Address[] entries = IntStream.range(1, 91)
                .mapToObj(host -> new Address("198.51.100." + host, 55_555))
                .toArray(Address[]::new);
        TestNode node = new TestNode(entries);
        node.start();
        List<Address> tried = new ArrayList<>();
        List<Long> delays = new ArrayList<>();
        while (tried.size() < entries.length) {
            List<Effect> did = node.effects.drain();
            delays.addAll(repairDelays(did));
            for (Effect effect : did) {
                if (effect instanceof Effect.Dialled dialled) {
                    tried.addAll(dialled.dial().addresses());
                    node.dialFailed(dialled.dial());
                }
            }
            node.ring(Timer.REPAIR);
        }

        assertEquals(List.of(entries), tried);
        assertTrue(
                delays.stream().allMatch(delay -> delay <= Duration.ofSeconds(1).toNanos()), delays::toString);
    }

    @Test
    void whoIsLeftWithOneNeighbourTriesAllWhomItRemembersWithoutBackingOff() {
        TestNode node = new TestNode();
        loseAllButOne(node, node.neighbours(8), 30);
        List<Dial> dials = new ArrayList<>();

        List<Long> delays = delaysInVain(node, 4, dial -> {
            dials.add(dial);
            node.dialFailed(dial);
        });

        assertEquals(36, dials.stream().map(Dial::contact).distinct().count(), "of the 37 that it knows of");
        assertTrue(delays.size() >= 4, delays::toString);
        assertTrue(
                delays.stream().allMatch(delay -> delay <= Duration.ofSeconds(1).toNanos()), delays::toString);
    }

    @Test
    void whoIsTurnedAwayByAllWhomItRemembersBacksOff() {
        TestNode node = new TestNode();
        loseAllButOne(node, node.neighbours(8), 15);

        List<Long> delays = delaysInVain(node, 30, dial -> {
            Link busy = node.dialed(dial, Objects.requireNonNull(dial.contact()));
            node.receive(busy, new LinkNo(LinkNo.Reason.FULL));
        });

        assertTrue(delays.get(delays.size() - 1) >= Duration.ofSeconds(5).toNanos(), delays::toString);
    }

    @Test
    void twoThatAreAllThereIsBackOff() {
        TestNode node = new TestNode();
        loseAllButOne(node, node.neighbours(3), 0);

        List<Long> delays = delaysInVain(node, 10, node::dialFailed);

        assertTrue(delays.get(delays.size() - 1) >= Duration.ofSeconds(5).toNanos(), delays::toString);
    }

    /** The first of its neighbours tells a node of others; then all but this one are gone. */
    private static void loseAllButOne(TestNode node, List<Link> neighbours, int others) {
        for (int i = 100; i < 100 + others; i++) {
            node.receive(neighbours.get(0), walk(contact(i), 2, 5, contact(i), contact(1)));
        }
        neighbours.subList(1, neighbours.size()).forEach(node::lose);
        node.effects.drain();
    }

    /** How long a node waits from round to round in which all its walks are refused, and its dials end as is said. */
    private static List<Long> delaysInVain(TestNode node, int rounds, Consumer<Dial> outcome) {
        List<Long> delays = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            node.ring(Timer.REPAIR);
            for (List<Effect> did = node.effects.drain(); !did.isEmpty(); did = node.effects.drain()) {
                delays.addAll(repairDelays(did));
                for (Effect effect : did) {
                    if (effect instanceof Effect.Dialled dialled) {
                        outcome.accept(dialled.dial());
                    } else if (effect instanceof Effect.Sent sent && sent.packet() instanceof JoinRequest walk) {
                        node.receive(sent.link(), new JoinNo(walk.walkId(), Route.EMPTY));
                    }
                }
            }
        }
        return delays;
    }

    @Test
    void whoIsCutOffTriesTheNextOneAsSoonAsOneDoesNotAnswerButSixOfThemInARound() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);
        for (int i = 100; i < 130; i++) {
            node.receive(neighbours.get(0), walk(contact(i), 2, 5, contact(i), contact(1)));
        }
        neighbours.forEach(node::lose);
        node.effects.drain();

        for (int round = 0; round < 3; round++) {
            node.ring(Timer.REPAIR);
            assertEquals(9, node.dialAllInVain().size(), "round " + round);
        }
    }

    @Test
    void aLossIsRepairedSoonHoweverLongTheDelayHadBecome() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(2);
        for (int attempt = 0; attempt < 20; attempt++) {
            node.passAndRing(Duration.ofSeconds(40));
            for (Link link : neighbours) {
                node.receive(link, new Pong(TestNode.WALL_MILLIS, Headcount.NONE));
            }
            node.effects.drain();
        }

        node.lose(neighbours.get(0));

        List<Long> delays = repairDelays(node.effects.drain());
        assertEquals(1, delays.size());
        assertTrue(delays.get(0) <= Duration.ofMillis(1_500).toNanos(), delays::toString);
    }

    @Test
    void comingBackIsReported() {
        TestNode node = new TestNode(ENTRY);
        Link only = node.neighbour(contact(1));
        node.lose(only);
        node.did();

        Link again = node.guest(contact(2));
        node.receive(again, new LinkRequest(0));

        assertTrue(node.did().contains(new Reported(new OverlayEvent.Rejoined())));
    }

    @Test
    void aNodeWithoutEntryOrMemoryWaitsAndIsJoined() {
        TestNode node = new TestNode();
        node.start();
        node.passAndRing(Duration.ofSeconds(10));
        assertEquals(List.of(), node.did());

        node.neighbour(contact(1));

        assertEquals(1, node.node.degree());
    }

    @Test
    void aSmallGroupLooksOutsideEverySecondTimeItsWalksFail() {
        TestNode node = new TestNode(ENTRY);
        Link only = node.neighbour(contact(1));
        int outside = 0;
        for (int attempt = 0; attempt < 20; attempt++) {
            node.pass(Duration.ofSeconds(40));
            node.ring(Timer.REPAIR);
            List<Dial> dials = node.dials();
            outside += dials.size();
            dials.forEach(node::dialFailed);
            node.pass(Duration.ofSeconds(4));
            node.ring(Timer.EXPIRY);
            node.receive(only, new Pong(TestNode.WALL_MILLIS, Headcount.NONE));
        }

        assertTrue(outside >= 5, "looked outside " + outside + " times");
    }
}
