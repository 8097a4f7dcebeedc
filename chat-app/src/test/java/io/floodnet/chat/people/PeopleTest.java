package io.floodnet.chat.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is there, and who was. */
class PeopleTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Username ANN = new Username("ann");
    private static final Username BOB = new Username("bob");

    private final People people = new People();

    private static NodeId node(long high) {
        return new NodeId(high, 7);
    }

    private static Signal.Hello hello(Username name, long person) {
        return new Signal.Hello(name, new PersonId(person), Duration.ofMinutes(1), Away.not());
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private List<Username> online(Instant now) {
        return people.online(now).stream().map(Person::name).toList();
    }

    @Test
    void whoSaysHelloIsOnlineUntilItIsMissingForLong() {
        people.onHello(node(1), hello(ANN, 1), NOON);

        assertEquals(List.of(ANN), online(after(149)));
        assertEquals(List.of(), online(after(150)));
        assertEquals(ANN, people.offline(after(150)).get(0).name());
    }

    @Test
    void whoSaysByeIsOfflineAtOnce() {
        people.onHello(node(1), hello(ANN, 1), NOON);

        people.onBye(node(1), after(1));

        assertEquals(List.of(), online(after(1)));
        assertEquals(after(1), people.offline(after(2)).get(0).heard());
    }

    @Test
    void whoNeverSaidHelloAndSpeaksIsOnline() {
        people.onSpoken(node(1), ANN, NOON);

        assertEquals(new PersonId(1), people.online(NOON).get(0).id());
    }

    @Test
    void whoSpeaksIsWhoSaidHello() {
        people.onHello(node(1), hello(ANN, 0x3fa1), NOON);

        people.onSpoken(node(1), ANN, after(1));

        assertEquals(new PersonId(0x3fa1), people.online(after(1)).get(0).id());
    }

    /** A hello of the new name may come later than what is said by it; direct messages went astray until then. */
    @Test
    void whoSpeaksByAnotherNameIsTheSamePerson() {
        people.onHello(node(1), hello(ANN, 0x3fa1), NOON);

        people.onSpoken(node(1), BOB, after(1));

        assertEquals(List.of(BOB), online(after(1)));
        assertEquals(new PersonId(0x3fa1), people.online(after(1)).get(0).id());
    }

    @Test
    void aNodeIsKnownByTheNameThatItLastWentBy() {
        people.onHello(node(1), hello(ANN, 1), NOON);

        people.onHello(node(1), hello(BOB, 1), NOON);

        assertEquals(List.of(BOB), online(NOON));
    }

    @Test
    void chatsOfOnePersonAreOne() {
        people.onHello(node(1), hello(ANN, 5), NOON);
        people.onHello(node(2), hello(ANN, 5), NOON);
        people.onHello(node(3), hello(ANN, 6), NOON);
        people.onBye(node(1), NOON);

        List<Person> meant = people.meantBy(Addressee.of(ANN), NOON);

        assertEquals(
                List.of(List.of(node(2)), List.of(node(3))),
                meant.stream().map(Person::nodes).toList());
    }

    /** A bot's answer took longer than the hello of who had asked, and went to nobody. */
    @Test
    void whoWasKnownByHisNodeIsMeantByThatWhenHisHelloHasCome() {
        people.onSpoken(node(1), ANN, NOON);
        Addressee byNode =
                new Addressee(ANN, people.at(node(1), NOON).orElseThrow().id().toString());
        people.onHello(node(1), hello(ANN, 1), NOON);

        assertEquals(
                List.of(new PersonId(1)),
                people.meantBy(byNode, NOON).stream().map(Person::id).toList());
    }

    @Test
    void ofOneNameThoseWhoAreHereAreMeant() {
        people.onHello(node(1), hello(ANN, 0x1111_0000_0000_0000L), NOON);
        people.onHello(node(2), hello(ANN, 0x2222_0000_0000_0000L), NOON);
        people.onBye(node(1), NOON);

        assertEquals(1, people.meantBy(Addressee.of(ANN), NOON).size());
        assertFalse(people.meantBy(Addressee.parse("ann#1111"), NOON).get(0).isOnline());
        assertEquals(List.of(), people.meantBy(Addressee.parse("ann#3333"), NOON));
    }

    @Test
    void hearsayAddsThoseWhoWereNotHeard() {
        people.onHearsay(new Signal.KnownUser(node(1), hello(ANN, 1), Duration.ofSeconds(100)), NOON);
        people.onHearsay(new Signal.KnownUser(node(2), hello(BOB, 2), Duration.ofSeconds(150)), NOON);

        assertEquals(List.of(ANN), online(after(49)));
        assertEquals(List.of(), online(after(50)));
    }

    @Test
    void hearsayChangesNothingOfWhatWasHeard() {
        people.onHello(node(1), hello(ANN, 1), NOON);
        people.onHello(node(2), hello(BOB, 2), NOON);
        people.onBye(node(2), NOON);

        people.onHearsay(new Signal.KnownUser(node(1), hello(new Username("eve"), 6), Duration.ZERO), NOON);
        people.onHearsay(new Signal.KnownUser(node(2), hello(BOB, 2), Duration.ofSeconds(1)), NOON);

        assertEquals(List.of(ANN), online(NOON));
    }

    @Test
    void whatIsToldToOthersIsWhoIsHereTheLatestFirst() {
        people.onHello(node(1), hello(ANN, 1), NOON);
        people.onHello(node(2), hello(BOB, 2), after(1));
        people.onHello(node(3), hello(new Username("cid"), 3), after(1));
        people.onBye(node(3), after(1));

        assertEquals(
                List.of(
                        new Signal.KnownUser(node(2), hello(BOB, 2), Duration.ofSeconds(2)),
                        new Signal.KnownUser(node(1), hello(ANN, 1), Duration.ofSeconds(3))),
                people.known(9, after(3)));
        assertEquals(1, people.known(1, after(3)).size());
    }

    /** A clock that is set back is no reason to tell others of the future. */
    @Test
    void aClockThatIsSetBackDoesNoHarm() {
        people.onHello(node(1), hello(ANN, 1), NOON);

        assertEquals(Duration.ZERO, people.known(9, after(-100)).get(0).ago());
    }

    @Test
    void thoseOnlineAndThoseWhoSpokeAreForgottenLast() {
        people.onHello(node(1), hello(ANN, 1), NOON);
        people.onBye(node(1), NOON);
        people.onSpoken(node(2), BOB, NOON);
        for (int other = 0; other < 3 * People.CHATS_MAX; other++) {
            people.onHello(node(100 + other), hello(new Username("other-" + other), other), NOON);
        }

        assertEquals(People.CHATS_MAX, people.online(NOON).size());
        assertEquals(List.of(), people.offline(NOON));
        assertTrue(people.isOnline(BOB, NOON));
        assertEquals(People.CHATS_MAX, people.names().size());
    }
}
