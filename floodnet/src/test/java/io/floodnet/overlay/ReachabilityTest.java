package io.floodnet.overlay;

import static io.floodnet.overlay.TestNode.ENTRY;
import static io.floodnet.overlay.TestNode.SELF;
import static io.floodnet.overlay.TestNode.contact;
import static io.floodnet.overlay.TestNode.route;
import static io.floodnet.overlay.TestNode.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.Effect.Closed;
import io.floodnet.overlay.Effect.Dialled;
import io.floodnet.overlay.Effect.Sent;
import io.floodnet.overlay.OverlayConfig.Reachability.Stance;
import io.floodnet.packet.Address;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Route;
import io.floodnet.packet.SpliceInvite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    private static final Duration PATIENCE =
            Duration.ofMillis(OverlayConfig.defaults().membership().handshakeTimeoutMillis());
    private static final Contact HIDDEN = contact(60).undialable();

    private static final DialBackRequest REQUEST = new DialBackRequest(SELF, DialBackRequest.HOPS_MAX, route(SELF));
    private static final DialBackTry TRY = trying(33);

    private static TestNode curious() {
        return new TestNode(OverlayConfig.defaults(), ENTRY);
    }

    private static DialBackTry trying(int trier) {
        return new DialBackTry(contact(trier).id(), Route.EMPTY);
    }

    private static Link connectedTo(TestNode node) {
        node.start();
        return node.dialed(node.dials().get(0), contact(9));
    }

    @Test
    void aWalkGoesAheadAndWhereItBringsNobodySoonSomebodyIsAskedToCall() {
        TestNode node = curious();

        Link entry = connectedTo(node);
        List<JoinRequest> ahead = node.sent(JoinRequest.class);
        assertEquals(1, ahead.size());
        assertEquals(2, ahead.get(0).want());
        assertEquals(SELF, ahead.get(0).joiner());

        node.passAndRing(PATIENCE.dividedBy(4));
        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
    }

    @Test
    void theConnectionThatIsAskedThroughOutlivesTheWalk() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        JoinRequest ahead = node.sent(JoinRequest.class).get(0);

        node.receive(entry, new JoinNo(ahead.walkId(), Route.EMPTY));
        assertEquals(List.of(), node.did());

        node.passAndRing(PATIENCE.dividedBy(4));
        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
    }

    @Test
    void whoeverConnectsIsTheProofAndTheWalksSetOut() {
        TestNode node = curious();
        connectedTo(node);
        node.did();

        node.guest(contact(33));

        List<JoinRequest> walks = node.sent(JoinRequest.class);
        assertEquals(3, walks.size(), "the fourth went ahead");
        assertTrue(walks.stream().allMatch(walk -> walk.joiner().equals(SELF) && walk.want() == 2));
    }

    @Test
    void whomNobodyReachesThoughSomebodyTriesSoonWalksAsANodeThatCannotBeDialled() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.did();

        node.passAndRing(PATIENCE.dividedBy(4));
        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.dividedBy(4));
        assertEquals(List.of(), node.did());
        node.passAndRing(PATIENCE.dividedBy(4));

        List<Effect> did = node.did();
        assertEquals(List.of(REQUEST), TestNode.sent(did, DialBackRequest.class), "another is asked as well");
        List<JoinRequest> walks = TestNode.sent(did, JoinRequest.class);
        assertEquals(4, walks.size());
        assertTrue(walks.stream().allMatch(walk -> walk.joiner().equals(SELF.undialable()) && walk.want() == 1));
        assertEquals(SELF.undialable(), node.node.contact());

        node.passAndRing(PATIENCE.multipliedBy(2));
        assertEquals(SELF.undialable(), node.node.contact(), "and nobody has come late");
        assertEquals(List.of(), node.sent(ContactChanged.class));
    }

    @Test
    void whoeverComesLateProvesItStill() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.dividedBy(2));
        assertEquals(SELF.undialable(), node.node.contact());
        node.did();

        node.guest(contact(33));

        assertEquals(SELF, node.node.contact());
        assertTrue(node.did().contains(new Sent(entry, new ContactChanged(SELF))));
    }

    @Test
    void whoHearsOfNoTryTakesItselfForDialableAndAsksTheNextOneAgain() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.did();

        node.passAndRing(PATIENCE.multipliedBy(2));
        assertTrue(node.sent(JoinRequest.class).stream()
                .allMatch(walk -> walk.joiner().equals(SELF)));
        assertTrue(node.node.contact().isDialable());

        node.lose(entry);
        node.passAndRing(PATIENCE);
        Link next = node.dialed(node.dials().get(0), contact(9));
        assertTrue(node.did().contains(new Sent(next, REQUEST)));
    }

    @Test
    void aCallFromTheSameHomeProvesNothing() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.did();

        node.insider(contact(33));
        assertEquals(List.of(), node.did());

        node.passAndRing(PATIENCE.dividedBy(4));
        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
    }

    @Test
    void whereTheOneWhoTriesIsOfTheSameHomeAnotherIsAskedAtOnce() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, trying(33));
        node.did();

        node.insider(contact(33));
        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
        node.receive(entry, trying(34));
        node.passAndRing(PATIENCE.dividedBy(2));

        assertEquals(SELF.undialable(), node.node.contact(), "the other one has not come");
    }

    @Test
    void whereARequestIsLostAndTheNextGoesToABrotherAnotherIsAskedAllTheSame() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.passAndRing(PATIENCE.dividedBy(2));
        node.receive(entry, trying(33));
        node.did();

        node.insider(contact(33));

        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
    }

    @Test
    void whomOnlyASlowBrotherTriedIsHiddenNoLonger() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, trying(33));
        node.passAndRing(PATIENCE.dividedBy(2));
        assertEquals(SELF.undialable(), node.node.contact());

        node.insider(contact(33));
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertEquals(SELF, node.node.contact(), "nobody has told anything");
    }

    @Test
    void aTryThatWasGivenUpEarlyCountsOnce() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.dividedBy(2));
        node.passAndRing(PATIENCE.multipliedBy(2));
        Link neighbour = node.neighbour(contact(1));
        int minutes = 0;

        for (int round = 0; round < 3; round++) {
            node.receive(neighbour, new Ping(TestNode.WALL_MILLIS, Headcount.NONE));
            node.passAndRing(Duration.ofSeconds(40));
            minutes += node.sent(DialBackRequest.class).isEmpty() ? 0 : 1;
            node.guest(contact(70 + round));
        }

        assertEquals(SELF, node.node.contact(), "two of three have come");
        assertEquals(2, minutes);
    }

    @Test
    void theOneWhoTriesMayComeBeforeTheWordOfIt() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.did();

        node.insider(contact(33));
        assertEquals(List.of(), node.did(), "it may have come for anything");
        node.receive(entry, trying(33));

        assertEquals(List.of(new Sent(entry, REQUEST)), node.did());
    }

    @Test
    void aCallerOfTheSameHomeThatDoesNotTryStandsForNoTry() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.insider(contact(34));
        node.insider(contact(35));
        node.receive(entry, trying(33));
        node.insider(contact(36));

        node.passAndRing(PATIENCE.dividedBy(2));

        assertEquals(SELF.undialable(), node.node.contact());
    }

    @Test
    void whomOnlyThoseOfTheSameHomeTryGoesOnAsItIsAndAsksTheNextOneAgain() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        int requests = 0;

        for (int trier = 33; node.node.contact().isDialable() && trier < 50; trier++) {
            List<Effect> did = node.did();
            if (TestNode.sent(did, DialBackRequest.class).isEmpty()) {
                assertEquals(3, TestNode.sent(did, JoinRequest.class).size(), "the fourth went ahead");
                break;
            }
            requests++;
            node.receive(entry, trying(trier));
            node.insider(contact(trier));
        }

        assertEquals(5, requests);
        assertEquals(SELF, node.node.contact(), "it may well be true");
        node.lose(entry);
        node.passAndRing(PATIENCE);
        Link next = node.dialed(node.dials().get(0), contact(9));
        assertTrue(node.did().contains(new Sent(next, REQUEST)), "it asks again");
    }

    @Test
    void anotherRequestLeavesAsMuchTimeForAnAnswerAsTheFirst() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.passAndRing(PATIENCE.dividedBy(4));
        node.passAndRing(PATIENCE.dividedBy(2));
        node.passAndRing(PATIENCE);
        node.insider(contact(33));
        node.insider(contact(34));
        node.receive(entry, trying(33));
        node.receive(entry, trying(34));
        node.did();

        node.passAndRing(PATIENCE);
        assertFalse(node.sent(JoinRequest.class).stream().anyMatch(walk -> walk.want() == 1));
        node.receive(entry, trying(35));
        node.passAndRing(PATIENCE.dividedBy(2));

        assertEquals(SELF.undialable(), node.node.contact());
    }

    @Test
    void callersFromHomeBeforeAnybodyWasAskedStandForNoTry() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.insider(contact(33));
        node.insider(contact(34));

        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertEquals(SELF.undialable(), node.node.contact());
    }

    @Test
    void wordOfATryCountsOnlyFromWhomItWasAskedOf() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.dividedBy(4));
        Link stranger = node.insider(contact(33));
        node.receive(stranger, TRY);
        node.receive(stranger, TRY);

        node.passAndRing(PATIENCE.multipliedBy(2));

        assertTrue(node.node.contact().isDialable());
    }

    @Test
    void whoeverIsAskedIsLeftWhenTheAskingIsOver() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        List<JoinRequest> walks = new ArrayList<>(node.sent(JoinRequest.class));
        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.dividedBy(2));
        walks.addAll(node.sent(JoinRequest.class));
        walks.forEach(walk -> node.receive(entry, new JoinNo(walk.walkId(), Route.EMPTY)));
        assertEquals(List.of(), node.did(), "whoever tries may come late");

        node.passAndRing(PATIENCE.multipliedBy(2));

        assertTrue(node.did().contains(new Closed(entry, CloseReason.DONE)));
    }

    @Test
    void whereTheOneWhoIsAskedHangsUpAnotherIsAsked() {
        TestNode node = new TestNode(
                OverlayConfig.defaults(),
                ENTRY,
                new Address("second.example", 1_000),
                new Address("third.example", 1_000));
        node.start();
        List<Dial> dials = node.dials();
        Link first = node.dialed(dials.get(0), contact(9));
        Link second = node.dialed(dials.get(1), contact(10));
        node.did();

        node.lose(first);
        node.passAndRing(PATIENCE.dividedBy(4));

        assertEquals(
                List.of(new Sent(second, REQUEST)),
                node.did().stream()
                        .filter(effect -> effect instanceof Sent sent && sent.packet() instanceof DialBackRequest)
                        .toList());
    }

    @Test
    void whenTheWorldWidensWhatNearOnesProvedIsVoid() {
        TestNode node = curious();
        connectedTo(node);
        node.guest(contact(33));
        Link neighbour = node.neighbour(contact(1));
        node.did();

        node.widenWorld();
        assertEquals(List.of(new Sent(neighbour, REQUEST)), node.did());
        node.receive(neighbour, TRY);
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertEquals(SELF.undialable(), node.node.contact());
    }

    @Test
    void aProofMayComeLaterThanAnybodyWasAsked() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.insider(contact(33));
        node.passAndRing(PATIENCE.multipliedBy(3));
        node.guest(contact(34));
        node.lose(entry);
        node.did();

        node.passAndRing(PATIENCE);
        Link next = node.dialed(node.dials().get(0), contact(9));

        assertTrue(node.did().stream().noneMatch(new Sent(next, REQUEST)::equals));
    }

    @Test
    void guestsAreToldAsWell() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.did();

        node.passAndRing(PATIENCE.dividedBy(4));
        node.receive(entry, TRY);
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertTrue(node.did().contains(new Sent(entry, new ContactChanged(SELF.undialable()))));
    }

    @Test
    void aGuestThatTurnsOutToBeHiddenTakesNoneOfThePlacesOfTheOthers() {
        TestNode node = new TestNode();
        Link guest = node.guest(contact(50));

        node.receive(guest, new ContactChanged(contact(50).undialable()));
        node.receive(guest, new LinkRequest(0));

        assertTrue(guest.isNeighbour());
        assertEquals(8, node.neighbours(8).size());
    }

    @Test
    void aTryThatNobodyAskedForChangesNothing() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));

        node.receive(neighbour, TRY);

        assertTrue(node.node.contact().isDialable());
    }

    @Test
    void thatItIsTriedIsSaidAtOnceAndGoesBackTheWayTheRequestCame() {
        TestNode node = new TestNode();
        Link previous = node.neighbour(contact(1));
        node.neighbour(contact(2));

        node.receive(previous, new DialBackRequest(contact(50), 0, route(contact(50), contact(1))));
        assertTrue(node.did().contains(new Sent(previous, new DialBackTry(SELF.id(), route(contact(50))))));

        node.receive(previous, new DialBackTry(contact(9).id(), route(contact(50), contact(2))));
        assertEquals(
                List.of(new DialBackTry(contact(9).id(), route(contact(50)))),
                node.sent(DialBackTry.class),
                "passed on one step back");
    }

    @Test
    void aNodeWithoutAnAddressNeedNotAsk() {
        TestNode node = curious();
        node.node.onContactChanged(SELF.undialable());

        connectedTo(node);

        assertEquals(4, node.sent(JoinRequest.class).size());
    }

    @Test
    void whileItIsBeingFoundOutNoFurtherEntryNodeIsDialled() {
        TestNode node = curious();
        connectedTo(node);
        node.did();

        node.ring(Timer.REPAIR);

        assertEquals(List.of(), node.did());
    }

    @Test
    void whoeverHangsUpInsteadOfPassingItOnTellsNothing() {
        TestNode node = curious();
        Link entry = connectedTo(node);
        node.did();

        node.lose(entry);
        node.passAndRing(PATIENCE.multipliedBy(2));

        assertTrue(node.node.contact().isDialable());
        assertFalse(node.dials().isEmpty(), "it asks again");
    }

    @Test
    void theRequestIsPassedOnAndTheLastOfItsWayDials() {
        TestNode node = new TestNode();
        Link one = node.neighbour(contact(1));
        Link other = node.neighbour(contact(2));

        node.receive(one, new DialBackRequest(contact(50), 1, route(contact(50), contact(1))));
        assertEquals(
                List.of(new Sent(other, new DialBackRequest(contact(50), 0, route(contact(50), contact(1), SELF)))),
                node.did());

        node.receive(one, new DialBackRequest(contact(50), 0, route(contact(50), contact(1))));
        Dial dial = node.dials().get(0);
        assertEquals(contact(50), dial.contact());

        Link link = node.dialed(dial, contact(50));
        assertEquals(List.of(new Closed(link, CloseReason.DONE)), node.did());
    }

    @Test
    void whoKnowsNobodyElseDialsItself() {
        TestNode node = new TestNode();
        Link newcomer = node.guest(contact(50));

        node.receive(newcomer, new DialBackRequest(contact(50), DialBackRequest.HOPS_MAX, route(contact(50))));

        assertEquals(1, node.dials().size());
    }

    @Test
    void aNodeDialsForSoManyOthersAtOnceAndNoMore() {
        TestNode node = new TestNode();
        Link guest = node.guest(contact(50));

        for (int i = 0; i < 100; i++) {
            node.receive(guest, new DialBackRequest(contact(101 + i), 0, route(contact(101 + i), contact(50))));
        }

        assertEquals(64, node.dials().size());
    }

    @Test
    void theMajorityOfThreeTriesCountsAndNeighboursAreTold() {
        TestNode node = curious();
        connectedTo(node);
        node.guest(contact(33));
        Link neighbour = node.neighbour(contact(1));
        List<Effect> did = new ArrayList<>();

        for (int round = 0; round < 6 && node.node.contact().isDialable(); round++) {
            node.receive(neighbour, new Ping(TestNode.WALL_MILLIS, Headcount.NONE));
            node.passAndRing(Duration.ofSeconds(40));
            node.receive(neighbour, TRY);
            node.passAndRing(PATIENCE.multipliedBy(2));
            did.addAll(node.did());
        }

        assertFalse(node.node.contact().isDialable(), "two tries after the first one have failed");
        assertEquals(
                List.of(new ContactChanged(SELF.undialable())),
                TestNode.sent(did, ContactChanged.class).stream().distinct().toList());
    }

    @Test
    void oneThatCannotBeDialledGetsAPlaceBesideThoseOfTheOthers() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);

        node.receive(neighbours.get(0), walk(HIDDEN, 1, 0, HIDDEN, contact(1)));

        JoinAck ack = node.sent(JoinAck.class).get(0);
        assertEquals(SELF, ack.host());

        Link hidden = node.guest(HIDDEN);
        node.receive(hidden, new LinkRequest(ack.token()));
        assertTrue(hidden.isNeighbour());
        assertEquals(9, node.node.degree());
    }

    @Test
    void aNodeBearsSoManyOfThemAndNoMore() {
        TestNode node = new TestNode();
        int borne = 0;

        for (int i = 0; i < 40; i++) {
            Link link = node.guest(contact(60 + i).undialable());
            node.receive(link, new LinkRequest(1));
            borne += link.isNeighbour() ? 1 : 0;
        }

        assertEquals(24, borne);
        assertEquals(8, node.neighbours(8).size(), "those that can be dialled have their places still");
    }

    @Test
    void noEdgeWithOneThatCannotBeDialledIsGivenAway() {
        TestNode node = new TestNode();
        List<Link> neighbours = node.neighbours(8);
        for (int i = 0; i < 20; i++) {
            node.neighbour(contact(60 + i).undialable());
        }

        for (int i = 0; i < 20; i++) {
            node.receive(neighbours.get(0), walk(contact(200 + i), 2, 0, contact(200 + i), contact(1)));
        }

        List<Sent> prepared = node.effects.drain().stream()
                .filter(effect -> effect instanceof Sent sent && sent.packet() instanceof SpliceInvite)
                .map(Sent.class::cast)
                .toList();
        assertFalse(prepared.isEmpty());
        assertTrue(prepared.stream().allMatch(sent -> sent.link().peer().isDialable()));
    }

    @Test
    void oneThatCannotBeDialledTakesNobodyIn() {
        TestNode node = new TestNode(OverlayConfig.defaults().withStance(Stance.UNDIALABLE), ENTRY);
        Link one = node.neighbour(contact(1));
        Link other = node.neighbour(contact(2));

        node.receive(one, walk(contact(50), 2, 0, contact(50), contact(1)));

        JoinRequest passedOn = node.sent(JoinRequest.class).get(0);
        assertEquals(route(contact(50), contact(1), SELF), passedOn.route());
        assertTrue(other.isNeighbour());
    }

    @Test
    void aNeighbourThatTurnsOutToBeDialableTakesAPlaceLikeTheOthers() {
        TestNode node = new TestNode();
        node.neighbours(8);
        List<Link> hidden = new ArrayList<>();
        for (int i = 60; i < 63; i++) {
            hidden.add(node.neighbour(contact(i).undialable()));
        }

        node.receive(hidden.get(0), new ContactChanged(contact(60)));
        node.receive(hidden.get(1), new ContactChanged(contact(61)));
        assertTrue(hidden.stream().allMatch(Link::isNeighbour));
        node.did();

        Link last = hidden.get(2);
        node.receive(last, new ContactChanged(contact(62)));
        assertFalse(last.isNeighbour(), "this was one too many");
        assertTrue(node.did().contains(new Sent(last, new Bye(Bye.Reason.FULL, 0, List.of()))));
    }

    @Test
    void aNeighbourSpeaksOfItselfAlone() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));

        node.receive(neighbour, new ContactChanged(contact(2)));

        assertTrue(node.did().contains(new Closed(neighbour, CloseReason.PROTOCOL)));
    }

    @Test
    void anAnswerThatNamesOneThatCannotBeDialledIsOfNoUse() {
        TestNode node = new TestNode(ENTRY);
        Link entry = connectedTo(node);
        JoinRequest walk = node.sent(JoinRequest.class).get(0);

        node.receive(entry, new JoinAck(walk.walkId(), 5, HIDDEN, Route.EMPTY));

        assertTrue(node.did().stream().noneMatch(Dialled.class::isInstance));
    }

    @Test
    void aLeaverPairsUpOnlyThoseWhoCanBeDialled() {
        TestNode node = new TestNode();
        node.neighbours(2);
        Link hidden = node.neighbour(HIDDEN);

        node.leave();

        List<Sent> byes = node.effects.drain().stream()
                .filter(Sent.class::isInstance)
                .map(Sent.class::cast)
                .toList();
        assertEquals(3, byes.size());
        for (Sent sent : byes) {
            assertEquals(sent.link() == hidden, ((Bye) sent.packet()).partner().isEmpty());
        }
    }

    @Test
    void aPlaceIsFreedWhenOneThatCannotBeDialledGoes() {
        TestNode node = new TestNode();
        Link first = node.neighbour(contact(60).undialable());
        for (int i = 1; i < 24; i++) {
            node.neighbour(contact(60 + i).undialable());
        }
        Link late = node.guest(contact(90).undialable());
        node.receive(late, new LinkRequest(1));
        assertFalse(late.isNeighbour());

        node.lose(first);

        Link next = node.guest(contact(91).undialable());
        node.receive(next, new LinkRequest(1));
        assertTrue(next.isNeighbour());
    }

    @Test
    void nobodyIsDialledForOneThatDidNotAskForItself() {
        TestNode node = new TestNode();
        Link guest = node.guest(contact(50));
        node.did();

        node.receive(guest, new DialBackRequest(contact(77), 0, route(contact(50))));

        assertEquals(List.of(new Closed(guest, CloseReason.PROTOCOL)), node.did());
    }

    @Test
    void whoTookNoPlaceOfTheOthersLeavesNoneToAPartner() {
        TestNode node = new TestNode();
        node.neighbours(8);
        Link hidden = node.neighbour(HIDDEN);

        node.receive(hidden, new Bye(Bye.Reason.LEAVING, 5, List.of(contact(200))));

        assertTrue(node.did().stream().noneMatch(Dialled.class::isInstance));
    }

    @Test
    void aCallFromAHostThatCannotBeDialledIsDeclined() {
        TestNode node = new TestNode(ENTRY);
        connectedTo(node);
        JoinRequest walk = node.sent(JoinRequest.class).get(0);
        Link host = node.guest(HIDDEN);

        node.receive(host, new JoinInvite(walk.walkId(), 5, List.of()));

        assertFalse(host.isNeighbour());
    }

    @Test
    void aKnownAddressIsNotLostToAContactWithoutOne() {
        TestNode node = new TestNode();
        Link neighbour = node.neighbour(contact(1));
        node.receive(neighbour, walk(contact(50), 2, 5, contact(50), contact(1)));

        node.receive(neighbour, walk(contact(50).undialable(), 1, 5, contact(50), contact(1)));

        assertTrue(node.node.remembered().contains(contact(50)));
    }
}
