package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Headcount;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.SizeSketch;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How many nodes there are, by what neighbours tell. */
class HeadcountTest {
    private static final Duration EPOCH = Duration.ofMillis(Headcount.EPOCH_MILLIS);
    private static final long EVERYBODY_LIES = (1L << 60) - 1;

    private final TestNode node = new TestNode();

    static SizeSketch sketch(int nodes) {
        SplittableRandom random = new SplittableRandom(nodes);
        SizeSketch sketch = SizeSketch.EMPTY;
        for (int i = 0; i < nodes; i++) {
            sketch = sketch.plus(new NodeId(random.nextLong(), random.nextLong()).hash(0));
        }
        return sketch;
    }

    private static Headcount counted(int underWay, int ended) {
        return new Headcount(sketch(underWay), sketch(ended));
    }

    private void tell(Link link, Headcount headcount) {
        node.receive(link, new Pong(node.networkMillis(), headcount));
    }

    @Test
    void aNodeAloneIsOne() {
        assertEquals(new SizeEstimate(1, 0), node.networkSize());
    }

    @Test
    void aHandfulOfNodesAreAllNeighboursAndAreCounted() {
        List<Link> neighbours = node.neighbours(6);
        tell(neighbours.get(0), counted(7, 7));

        assertEquals(new SizeEstimate(7, 0), node.networkSize());
    }

    @Test
    void whoIsToldOfManyCountsThemThoughItHasFewLinks() {
        Link neighbour = node.neighbour(contact(1));

        tell(neighbour, counted(1_000, 1_000));

        assertEquals(sketch(1_000).nodes(), node.networkSize().nodes());
    }

    @Test
    void whatWasToldIsTold() {
        Link teller = node.neighbour(contact(1));
        Link asker = node.neighbour(contact(2));
        tell(teller, counted(500, 700));

        node.receive(asker, new Ping(node.networkMillis(), Headcount.NONE));

        assertEquals(
                new Headcount(TestNode.ALONE.current().merge(sketch(500)), sketch(700)),
                node.sent(Pong.class).get(0).headcount());
    }

    @Test
    void theLastCountIsToldWithItsAge() {
        Link neighbour = node.neighbour(contact(1));
        long intoEpochMillis = Math.floorMod(WALL_MILLIS, Headcount.EPOCH_MILLIS);

        tell(neighbour, counted(300, 1_000));

        assertEquals(new SizeEstimate(sketch(1_000).nodes(), intoEpochMillis), node.networkSize());
    }

    @Test
    void aCountUnderWayIsToldOnceItIsTwiceTheLast() {
        Link neighbour = node.neighbour(contact(1));

        tell(neighbour, counted(4_000, 1_000));

        assertEquals(0, node.networkSize().ageMillis());
        assertTrue(node.networkSize().nodes() > 2 * sketch(1_000).nodes());
    }

    @Test
    void aCountThatEndsIsToldInTheNextEpochAndForgottenInTheOneAfter() {
        Link neighbour = node.neighbour(contact(1));
        tell(neighbour, counted(1_000, 4_000));

        node.pass(EPOCH);
        long next = node.networkSize().nodes();
        node.pass(EPOCH);
        long after = node.networkSize().nodes();

        assertEquals(sketch(1_000).merge(TestNode.ALONE.current()).nodes(), next);
        assertEquals(2, after);
    }

    @Test
    void aNeighbourWhoseClockIsInTheNextEpochOrTheLastIsUnderstood() {
        Link ahead = node.neighbour(contact(1));
        Link behind = node.neighbour(contact(2));

        node.receive(ahead, new Pong(WALL_MILLIS + EPOCH.toMillis(), counted(60_000, 300)));
        node.receive(behind, new Pong(WALL_MILLIS - EPOCH.toMillis(), counted(1_000, 60_000)));

        node.receive(ahead, new Ping(node.networkMillis(), Headcount.NONE));
        Headcount told = node.sent(Pong.class).get(0).headcount();
        assertEquals(TestNode.ALONE.current().merge(sketch(300)), told.current());
        assertEquals(sketch(1_000), told.last());
    }

    @Test
    void whatIsSaidOfOtherTimesIsIgnored() {
        Link neighbour = node.neighbour(contact(1));
        for (long epochs : new long[] {2, -2, 1_000_000, Long.MAX_VALUE / EPOCH.toMillis()}) {
            node.receive(neighbour, new Pong(WALL_MILLIS + epochs * EPOCH.toMillis(), counted(1_000, 1_000)));
        }

        assertEquals(2, node.networkSize().nodes());
    }

    @Test
    void aClockThatWasSetBackLosesNoCountThatIsStillOfUse() {
        Link neighbour = node.neighbour(contact(1));
        tell(neighbour, counted(1_000, 4_000));

        node.setClock(WALL_MILLIS - EPOCH.toMillis());

        assertEquals(1.0, (double) node.networkSize().nodes() / sketch(4_000).nodes(), 0.1, "one more, this node");
    }

    @Test
    void aStrangerIsNotHeard() {
        Link stranger = node.guest(contact(40));

        tell(stranger, counted(1_000, 1_000));

        assertEquals(new SizeEstimate(1, 0), node.networkSize());
    }

    @Test
    void aLieIsForgottenOnceTheLiarIsGone() {
        Link liar = node.neighbour(contact(1));
        SizeSketch lie = new SizeSketch(EVERYBODY_LIES, EVERYBODY_LIES);
        tell(liar, new Headcount(lie, lie));
        node.lose(liar);
        Link honest = node.neighbour(contact(2));

        node.pass(EPOCH.multipliedBy(2));
        tell(honest, counted(0, 1_000));

        assertEquals(sketch(1_000).nodes(), node.networkSize().nodes());
    }
}
