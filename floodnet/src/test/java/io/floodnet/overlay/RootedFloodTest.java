package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.WALL_MILLIS;
import static io.floodnet.overlay.TestNode.contact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Delivered;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.packet.Graft;
import io.floodnet.packet.IHave;
import io.floodnet.packet.IHave.Announcement;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Prune;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RootedFloodTest {
    private static final NodeId ORIGIN = new NodeId(7, 7);
    private static final NodeId OTHER = new NodeId(8, 8);
    private static final Payload SMALL = Payload.copyOf(new byte[100]);
    private static final Payload LARGE = Payload.copyOf(new byte[4_096]);
    private static final int HOPS_TAKEN = 3;

    private final TestNode node = new TestNode();
    private Link alice;
    private Link bob;
    private Link carol;

    @BeforeEach
    void threeNeighbours() {
        alice = node.neighbour(contact(1));
        bob = node.neighbour(contact(2));
        carol = node.neighbour(contact(3));
    }

    private static Message message(NodeId origin, long sequence, Payload payload) {
        return new Message(origin, 1, sequence, WALL_MILLIS, 120, 6, HOPS_TAKEN, payload);
    }

    private static Message small(long sequence) {
        return message(ORIGIN, sequence, SMALL);
    }

    private static IHave word(Message message) {
        return word(message, HOPS_TAKEN + 1);
    }

    private static IHave word(Message message, int hopsTaken) {
        return new IHave(
                List.of(new Announcement(message.id(), message.payload().size(), hopsTaken)));
    }

    private static Graft graft(Message message) {
        return new Graft(List.of(message.id()));
    }

    private void receive(Link link, Packet packet) {
        node.receive(link, packet);
    }

    /** Long enough for the next word to leave at once. */
    private void pause() {
        node.passAndRing(Duration.ofMillis(20));
        node.did();
    }

    /** Alice is the parent, and neither of the others wants copies: what the first message of an origin leaves behind. */
    private void settled() {
        receive(alice, small(1));
        receive(bob, new Prune(List.of(ORIGIN)));
        receive(carol, new Prune(List.of(ORIGIN)));
        pause();
    }

    @Test
    void theFirstMessageOfAnOriginGoesToEveryNeighbourIfItIsSmall() {
        Message message = small(1);

        receive(alice, message);

        Message next = message.nextHop();
        assertEquals(List.of(new Delivered(message), new Sent(bob, next), new Sent(carol, next)), node.did());
    }

    @Test
    void theFirstMessageOfAnOriginIsAnnouncedIfItIsLargeAndItsOriginIsFar() {
        Message message = message(ORIGIN, 1, LARGE);

        receive(alice, message);

        IHave word = word(message.nextHop());
        assertEquals(List.of(new Delivered(message), new Sent(bob, word), new Sent(carol, word)), node.did());
    }

    @Test
    void anOwnMessageIsPushedHoweverLargeItIs() {
        assertEquals(3, node.broadcast(LARGE));

        assertEquals(3, node.sent(Message.class).size());
    }

    @Test
    void aSecondCopyIsAnsweredByAPrune() {
        receive(alice, small(1));
        node.did();

        receive(bob, small(1));

        assertEquals(List.of(new Sent(bob, new Prune(List.of(ORIGIN)))), node.did());
        assertEquals(1, node.node.counters().pruned());
    }

    @Test
    void aSecondCopyFromTheParentIsNotItsFault() {
        receive(alice, small(1));
        node.did();

        receive(alice, small(1));

        assertEquals(List.of(), node.did());
    }

    @Test
    void whoHasPrunedAnOriginHearsOfItsMessagesOnly() {
        receive(alice, small(1));
        receive(bob, new Prune(List.of(ORIGIN)));
        pause();

        receive(alice, small(2));

        assertEquals(
                List.of(new Delivered(small(2)), new Sent(carol, small(2).nextHop()), new Sent(bob, word(small(2)))),
                node.did());
    }

    @Test
    void whatMayGoNoFartherIsAnnouncedAllTheSameAndSentToWhomeverAsks() {
        Message last = new Message(ORIGIN, 1, 1, WALL_MILLIS, 120, 0, 12, SMALL);

        receive(alice, last);
        IHave word = word(last, 13);
        assertEquals(List.of(new Delivered(last), new Sent(bob, word), new Sent(carol, word)), node.did());

        receive(bob, graft(last));
        Message sent = node.sent(Message.class).get(0);
        assertEquals(0, sent.hopsLeft());
        assertEquals(13, sent.hopsTaken());
    }

    @Test
    void aClockThatIsWrongMakesNoTreeCold() {
        node.setClock(WALL_MILLIS + 50_000);
        settled();

        receive(alice, small(2));
        receive(bob, word(small(2)));
        receive(carol, word(small(3)));

        assertEquals(List.of(), node.sent(Graft.class), "the parent has time to send it");
        node.lose(alice);
        assertEquals(List.of(graft(small(3))), node.sent(Graft.class), "and the backup takes its place");
    }

    @Test
    void whoIsAskedForMessagesDoesNotHearThatTheyAreNotWanted() {
        settled();
        receive(alice, small(2));
        receive(bob, word(small(2)));
        receive(carol, message(OTHER, 1, SMALL));
        receive(alice, message(OTHER, 1, SMALL)); // takes the packet that leaves at once
        receive(bob, small(2)); // and its prune waits
        node.did();

        node.lose(alice);
        node.passAndRing(Duration.ofMillis(20));

        List<Effect> did = node.did();
        assertEquals(1, TestNode.sent(did, Graft.class).size());
        assertEquals(List.of(), TestNode.sent(did, Prune.class));
    }

    @Test
    void whoBecomesAChildIsABackupNoLonger() {
        settled();
        receive(alice, small(2));
        receive(bob, word(small(2)));
        receive(bob, graft(small(3)));
        node.did();

        node.lose(alice);

        assertEquals(List.of(), node.sent(Graft.class));
    }

    @Test
    void aPruneConcernsNoOtherOrigin() {
        receive(alice, small(1));
        receive(bob, new Prune(List.of(ORIGIN)));
        pause();

        receive(alice, message(OTHER, 1, SMALL));

        assertEquals(2, node.sent(Message.class).size());
    }

    @Test
    void whoGraftsGetsWhatIsThereAndWhateverComesLater() {
        settled();
        receive(alice, small(2));
        receive(alice, small(3));
        pause();

        receive(bob, graft(small(2)));
        List<Effect> atOnce = node.did();
        receive(alice, small(4));

        assertEquals(List.of(new Sent(bob, small(2).nextHop()), new Sent(bob, small(3).nextHop())), atOnce);
        assertEquals(List.of(small(4).nextHop()), node.sent(Message.class));
    }

    @Test
    void noMessageGoesOverALinkTwiceHoweverOftenItIsAskedFor() {
        settled();
        receive(alice, small(2));
        receive(bob, graft(small(2)));
        node.did();

        for (int i = 0; i < 100; i++) {
            receive(bob, graft(small(2)));
            receive(alice, graft(small(2)));
        }

        assertEquals(List.of(), node.did());
    }

    @Test
    void whatIsHeardOfBeforeItsOriginIsIsPulledAtOnce() {
        receive(bob, word(small(1)));

        assertEquals(List.of(new Sent(bob, graft(small(1)))), node.did());
        assertEquals(1, node.node.counters().pulled());
    }

    @Test
    void wordThatComesAfterTheMessageIsNoReasonToAsk() {
        settled();
        receive(alice, small(2));
        pause();

        receive(bob, word(small(2)));
        node.passAndRing(Duration.ofSeconds(1));

        assertEquals(List.of(), node.sent(Graft.class));
    }

    @Test
    void theParentHasTimeToSendWhatOthersHaveAnnounced() {
        settled();

        receive(bob, word(small(2)));
        node.passAndRing(Duration.ofMillis(4));
        receive(alice, small(2));
        node.passAndRing(Duration.ofSeconds(1));

        assertEquals(List.of(), node.sent(Graft.class));
    }

    @Test
    void whatTheParentDoesNotSendIsGrafted() {
        settled();

        receive(bob, word(small(2)));
        List<Effect> atOnce = node.did();
        node.passAndRing(Duration.ofMillis(16));

        assertEquals(List.of(), atOnce);
        assertEquals(List.of(new Sent(bob, graft(small(2)))), node.did());
        assertEquals(1, node.node.counters().grafted());
    }

    @Test
    void whoSendsWhatTheParentDidNotIsTheParentFromNowOn() {
        settled();
        receive(bob, word(small(2)));
        node.passAndRing(Duration.ofMillis(16));
        receive(bob, small(2));
        pause();

        receive(bob, small(3));
        node.did();
        receive(alice, small(3));

        assertEquals(List.of(new Sent(alice, new Prune(List.of(ORIGIN)))), node.did());
    }

    @Test
    void aNeighbourThatAnnouncesAndSendsNothingIsFollowedByTheNext() {
        settled();
        receive(bob, word(small(2)));
        receive(carol, word(small(2)));
        node.passAndRing(Duration.ofMillis(16));
        List<Effect> first = node.did();

        node.passAndRing(Duration.ofSeconds(2));
        List<Effect> second = node.did();
        node.passAndRing(Duration.ofSeconds(2));

        assertEquals(List.of(new Sent(bob, graft(small(2)))), first);
        assertEquals(List.of(new Sent(carol, graft(small(2)))), second);
        assertEquals(List.of(), node.sent(Graft.class), "each is asked once");
        assertEquals(1, node.node.counters().unfetched());
        assertEquals(0, node.node.messageState().wanted());
    }

    @Test
    void whatIsRefusedIsNotAskedOfAnyOther() {
        Message old = new Message(ORIGIN, 1, 1, WALL_MILLIS - 3_600_000, 120, 6, HOPS_TAKEN, SMALL);
        receive(bob, word(old));
        receive(carol, word(old));
        assertEquals(List.of(new Sent(bob, graft(old))), node.did());

        receive(bob, old);
        node.passAndRing(Duration.ofSeconds(1));

        assertEquals(List.of(), node.sent(Graft.class));
        assertEquals(1, node.node.counters().expired());
    }

    @Test
    void whatWasAnnouncedByOneThatIsGoneIsAskedOfTheNextAtOnce() {
        settled();
        receive(bob, word(small(2)));
        receive(carol, word(small(2)));
        node.passAndRing(Duration.ofMillis(16));
        node.did();

        node.lose(bob);
        node.ring(Timer.MESSAGES);

        assertEquals(List.of(graft(small(2))), node.sent(Graft.class));
    }

    @Test
    void oneWhoIsAskedForAMessageIsNotAskedForThoseAfterIt() {
        settled();
        receive(bob, word(small(2)));
        receive(bob, word(small(3)));

        node.passAndRing(Duration.ofMillis(16));

        assertEquals(List.of(new Sent(bob, graft(small(2)))), node.did());
    }

    @Test
    void theBackupTakesThePlaceOfAParentThatIsGoneBeforeTheNextMessage() {
        settled();
        receive(alice, small(2));
        receive(carol, word(small(2)));
        receive(bob, word(small(2)));
        pause();

        node.lose(alice);

        assertEquals(List.of(graft(small(3))), node.sent(Graft.class), "carol was the first");
        receive(bob, word(small(3)));
        assertEquals(List.of(), node.sent(Graft.class), "there is a parent, so there is time");
    }

    @Test
    void whoMightBeBelowInTheTreeIsNoBackup() {
        settled();
        receive(alice, small(2));
        receive(carol, word(small(2), HOPS_TAKEN + 3));
        pause();

        node.lose(alice);
        receive(bob, word(small(3)));

        assertEquals(List.of(graft(small(3))), node.sent(Graft.class), "bob is asked at once, as there is no parent");
    }

    @Test
    void aParentThatGraftsHasLostItsWayAndIsGivenAnother() {
        settled();
        receive(alice, small(2));
        receive(carol, word(small(2)));
        pause();

        receive(alice, graft(small(3)));
        List<Effect> done = node.did();
        receive(carol, small(3));

        assertEquals(List.of(new Sent(carol, graft(small(3)))), done);
        assertEquals(List.of(small(3).nextHop()), node.sent(Message.class), "to alice");
    }

    @Test
    void twoThatPruneEachOtherBothKeepWhatTheyHave() {
        receive(alice, small(1));
        node.did();
        receive(bob, small(1));
        receive(bob, new Prune(List.of(ORIGIN)));
        List<Effect> crossing = node.did();

        receive(alice, small(2));

        assertEquals(List.of(new Sent(bob, new Prune(List.of(ORIGIN)))), crossing);
        assertEquals(List.of(new Delivered(small(2))), node.did().subList(0, 1), "alice still sends");
        receive(alice, small(2));
        assertEquals(List.of(), node.sent(Prune.class), "and is still the parent");
    }

    @Test
    void aCopyThatCrossesThePruneIsAnsweredAgain() {
        settled();
        receive(alice, small(2));
        receive(bob, small(2));
        pause();

        receive(bob, small(2));

        assertEquals(List.of(new Prune(List.of(ORIGIN))), node.sent(Prune.class));
    }

    @Test
    void whoAnnouncesMuchSoonerThanTheParentSendsIsToSendTheNext() {
        settled();
        receive(bob, word(small(2)));
        node.pass(Duration.ofMillis(10));

        receive(alice, small(2));

        List<Effect> done = node.did();
        assertEquals(List.of(graft(small(3))), TestNode.sent(done, Graft.class));
        assertTrue(done.contains(new Sent(alice, new Prune(List.of(ORIGIN)))), "both would send the next");
    }

    @Test
    void aCopyThatWasOnItsWayWhenItsSenderWasDeclinedChangesNothing() {
        settled();
        receive(bob, word(small(2)));
        node.pass(Duration.ofMillis(10));
        receive(alice, small(2));
        pause();

        receive(alice, small(3));
        receive(bob, small(3));

        assertEquals(List.of(), node.sent(Prune.class), "bob is the parent");
    }

    @Test
    void whoAnnouncesEarlyAndSendsNothingIsNotReliedOnAgain() {
        settled();
        receive(bob, word(small(2)));
        node.pass(Duration.ofMillis(10));
        receive(alice, small(2));
        receive(carol, word(small(3)));
        node.passAndRing(Duration.ofMillis(16));
        receive(carol, small(3));
        pause();

        receive(bob, word(small(4)));
        node.pass(Duration.ofMillis(10));
        receive(carol, small(4));

        assertEquals(List.of(), node.sent(Graft.class));
    }

    @Test
    void whoHasAnnouncedAMessageIsNotToldOfIt() {
        settled();
        receive(bob, word(small(2)));

        receive(alice, small(2));

        assertEquals(List.of(new Delivered(small(2)), new Sent(carol, word(small(2)))), node.did());
    }

    @Test
    void announcementsThatComeCloseUponOneAnotherShareAPacket() {
        settled();
        receive(alice, small(2));
        node.did();
        receive(alice, small(3));
        receive(alice, small(4));
        List<IHave> atOnce = node.sent(IHave.class);

        node.passAndRing(Duration.ofMillis(20));

        IHave both = new IHave(List.of(
                new Announcement(small(3).id(), SMALL.size(), HOPS_TAKEN + 1),
                new Announcement(small(4).id(), SMALL.size(), HOPS_TAKEN + 1)));
        assertEquals(List.of(), atOnce);
        assertEquals(List.of(both, both), node.sent(IHave.class));
    }

    @Test
    void aFullBatchWaitsForNothing() {
        settled();
        receive(alice, small(2));
        node.did();

        for (int i = 3; i < 3 + IHave.ANNOUNCEMENTS_MAX; i++) {
            receive(alice, small(i));
        }

        assertEquals(2, node.sent(IHave.class).size());
    }

    @Test
    void aLinkThatComesUpHearsOfMessagesOnly() {
        settled();
        Link dave = node.neighbour(contact(4));

        receive(alice, small(2));

        assertEquals(List.of(), node.sent(Message.class));
        assertTrue(dave.isNeighbour());
    }

    @Test
    void aLinkThatComesUpGetsTheNodesOwnMessages() {
        node.broadcast(SMALL);
        pause();
        node.neighbour(contact(4));

        node.broadcast(SMALL);

        assertEquals(4, node.sent(Message.class).size());
    }

    @Test
    void anOriginThatWasSilentForLongIsNewAgain() {
        settled();
        Message late = new Message(ORIGIN, 1, 2, WALL_MILLIS + 31_000, 120, 6, HOPS_TAKEN, SMALL);

        receive(carol, late);

        assertEquals(List.of(late.nextHop(), late.nextHop()), node.sent(Message.class));
    }

    private static Message urgent(long sequence) {
        return new Message(ORIGIN, 1, sequence, WALL_MILLIS, 120, 6, HOPS_TAKEN, Message.Urgency.FAST, SMALL);
    }

    @Test
    void ofUrgentMessagesTwoNeighboursSendCopiesAndNoThird() {
        receive(alice, urgent(1));
        node.did();

        receive(bob, urgent(1));
        receive(carol, urgent(1));

        assertEquals(List.of(new Sent(carol, new Prune(List.of(ORIGIN)))), node.did());
    }

    @Test
    void whoSendsTheSecondCopiesIsTheParentAtOnceWhenThatIsGone() {
        receive(alice, urgent(1));
        receive(bob, urgent(1));
        pause();

        node.lose(alice);
        receive(bob, urgent(2));
        receive(carol, word(urgent(2)));

        assertEquals(List.of(), node.sent(Graft.class));
    }

    @Test
    void whoLacksASecondParentAsksTheBackup() {
        settled();
        receive(alice, small(2));
        receive(carol, word(small(2)));
        pause();

        receive(alice, urgent(3));

        assertEquals(List.of(new Graft(List.of(urgent(4).id()))), node.sent(Graft.class));
        receive(carol, urgent(4));
        receive(alice, urgent(4));
        assertEquals(List.of(), node.sent(Prune.class), "both are to send");
    }

    @Test
    void aSecondParentIsDeclinedWhenMessagesAreNoLongerUrgent() {
        receive(alice, urgent(1));
        receive(bob, urgent(1));
        pause();

        receive(alice, small(2));
        node.did();
        receive(bob, small(2));

        assertEquals(List.of(new Sent(bob, new Prune(List.of(ORIGIN)))), node.did());
    }

    @Test
    void wordOfMessagesThatDoNotExistLeavesRoomForTheRest() {
        settled();
        for (int i = 0; i < 20_000; i++) {
            receive(bob, word(message(new NodeId(1_000 + i, 0), 1, SMALL)));
        }
        node.did();

        receive(carol, word(message(OTHER, 1, SMALL)));

        assertEquals(List.of(graft(message(OTHER, 1, SMALL))), node.sent(Graft.class));
        assertTrue(node.node.messageState().isWithinBounds(TestNode.config()));
    }

    @Test
    void theHighestSequenceThatThereIsHarmsNobody() {
        settled();
        Message last = small(Long.MAX_VALUE);
        receive(bob, word(last));
        node.passAndRing(Duration.ofSeconds(1));
        receive(alice, last);
        receive(carol, word(last));
        receive(bob, graft(last));
        node.did();

        node.lose(alice);

        assertEquals(List.of(graft(small(1))), node.sent(Graft.class));
    }

    @Test
    void wordsAloneMakeNoTrees() {
        for (int i = 0; i < 100; i++) {
            NodeId nobody = new NodeId(1_000 + i, 0);
            receive(bob, new Prune(List.of(nobody)));
            receive(bob, graft(message(nobody, 1, SMALL)));
            receive(bob, word(message(nobody, 1, SMALL)));
        }

        assertEquals(0, node.node.messageState().trees());
    }

    @Test
    void nothingButTheWayIsKeptOfMessagesWhenAllIsQuiet() {
        settled();
        node.pass(Duration.ofMinutes(16));

        node.ring(Timer.LIVENESS);

        assertEquals(MessageState.NONE.withDirects(1, 0), node.node.messageState());
    }

    @Test
    void whoLeavesAsksForNothingAnyMore() {
        settled();
        receive(alice, small(2));
        receive(carol, word(small(2)));
        pause();

        node.leave();

        assertEquals(List.of(), node.sent(Graft.class));
    }
}
