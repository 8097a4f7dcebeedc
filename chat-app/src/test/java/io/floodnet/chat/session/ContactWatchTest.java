package io.floodnet.chat.session;

import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.BOB;
import static io.floodnet.chat.session.ChatFixture.CAROL;
import static io.floodnet.chat.session.ChatFixture.arrived;
import static io.floodnet.chat.session.ChatFixture.hello;
import static io.floodnet.chat.session.ChatFixture.isolated;
import static io.floodnet.chat.session.ChatFixture.linkUp;
import static io.floodnet.chat.session.ChatFixture.listening;
import static io.floodnet.chat.session.ChatFixture.node;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person hears of the coming and going of contacts. */
class ContactWatchTest {
    private static final NodeId FIRST = node(1);
    private static final NodeId SECOND = node(2);

    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @BeforeEach
    void makeBobAContact() {
        session.update(listening(55_555));
        session.update(linkUp(node(9)));
        session.update(typed("/add bob"));
    }

    private static ChatEvent bye(NodeId node) {
        return arrived(node, new Signal.Bye());
    }

    /** Lets the alarm ring as often as it was asked for, and gathers what comes of it. */
    private List<String> wait(Duration time, List<ChatEffect> before) {
        List<String> told = new ArrayList<>();
        Duration left = time;
        Duration next = alarm(before);
        while (next.compareTo(left) <= 0) {
            session.pass(next);
            left = left.minus(next);
            List<ChatEffect> effects = session.updateAll(new ChatEvent.Rang(Alarm.CONTACTS));
            effects.forEach(effect -> {
                if (effect instanceof ChatEffect.Notice notice) {
                    told.add(notice.sentence());
                }
            });
            next = alarm(effects);
        }
        session.pass(left);
        return told;
    }

    private static Duration alarm(List<ChatEffect> effects) {
        Duration alarm = Duration.ofDays(99);
        for (ChatEffect effect : effects) {
            if (effect instanceof ChatEffect.Set set && set.alarm() == Alarm.CONTACTS) {
                alarm = Duration.ofMillis(set.delayMillis());
            }
        }
        return alarm;
    }

    @Test
    void aContactThatComesAndGoesIsNewsAndOthersAreNot() {
        session.update(typed("/add bob"));

        List<String> came = session.told(arrived(FIRST, hello(BOB, FIRST)));
        session.pass(Duration.ofSeconds(31));
        List<String> second = session.told(arrived(SECOND, hello(BOB, SECOND)));
        List<String> left = session.told(bye(FIRST));
        List<String> leftAsWell = session.told(bye(SECOND));

        assertEquals(List.of("bob is here"), came);
        assertEquals(List.of(), second);
        assertEquals(List.of(), left);
        assertEquals(List.of("bob has left"), leftAsWell);
        assertEquals(List.of(), session.told(arrived(node(3), hello(CAROL, node(3)))));
    }

    /** Killed, it says no goodbye: nothing was ever said of that. */
    @Test
    void aContactThatFallsSilentIsSaidToHaveLeft() {
        session.pass(Duration.ofMinutes(1));
        List<ChatEffect> came = session.updateAll(arrived(FIRST, hello(BOB, FIRST)));

        List<String> early = wait(Duration.ofSeconds(149), came);
        List<String> late = wait(Duration.ofSeconds(3), List.of(alarmIn(Duration.ofSeconds(2))));

        assertEquals(List.of(), early);
        assertEquals(List.of("bob has left"), late);
    }

    private static ChatEffect alarmIn(Duration delay) {
        return new ChatEffect.Set(Alarm.CONTACTS, delay.toMillis());
    }

    /** On a network of thousands, hellos come once in an hour. */
    @Test
    void whoSaysHelloRarelyIsWaitedForLonger() {
        session.pass(Duration.ofMinutes(1));
        List<ChatEffect> came = session.updateAll(
                arrived(FIRST, new Signal.Hello(BOB, PersonId.of(FIRST), Duration.ofHours(1), Away.not())));

        assertEquals(Duration.ofMinutes(150).plusMillis(1), alarm(came));
        assertEquals(List.of(), wait(Duration.ofMinutes(149), came));
    }

    @Test
    void aContactThatGoesOnSayingHelloHasNotLeft() {
        session.pass(Duration.ofMinutes(1));
        List<ChatEffect> came = session.updateAll(arrived(FIRST, hello(BOB, FIRST)));
        wait(Duration.ofSeconds(100), came);
        session.update(arrived(FIRST, hello(BOB, FIRST)));

        session.pass(Duration.ofSeconds(51));
        List<ChatEffect> rang = session.updateAll(new ChatEvent.Rang(Alarm.CONTACTS));

        assertEquals(List.of(alarmIn(Duration.ofMillis(99_001))), rang);
    }

    /** "Has left" was swallowed, as "is here" had been said just before. */
    @Test
    void whoLooksInForAMomentIsToldOfTwice() {
        assertEquals(List.of("bob is here"), session.told(arrived(FIRST, hello(BOB, FIRST))));
        session.pass(Duration.ofSeconds(2));

        assertEquals(List.of("bob has left"), session.told(bye(FIRST)));
    }

    @Test
    void whoComesAndGoesAllTheTimeIsToldOfRarelyAndTheLastWordIsTrue() {
        List<String> told = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            told.addAll(session.told(arrived(FIRST, hello(BOB, FIRST))));
            told.addAll(session.told(bye(FIRST)));
            session.pass(Duration.ofSeconds(1));
        }
        List<String> last = session.told(arrived(FIRST, hello(BOB, FIRST)));

        assertEquals(List.of("bob is here", "bob has left"), told);
        session.pass(Duration.ofSeconds(20));
        assertEquals(List.of("bob is here"), session.told(new ChatEvent.Rang(Alarm.CONTACTS)));
        assertEquals(List.of(), last);
    }

    @Test
    void whoIsHereAlreadyIsNoNewsOnceAContact() {
        session.update(arrived(SECOND, hello(CAROL, SECOND)));

        session.update(typed("/add carol"));

        assertEquals(List.of(), session.told(arrived(SECOND, hello(CAROL, SECOND))));
        assertEquals(List.of("carol has left"), session.told(bye(SECOND)));
    }

    @Test
    void whoSpeaksIsHere() {
        assertEquals(List.of("bob is here"), session.told(arrived(FIRST, toAll(BOB, "hi"))));
    }

    @Test
    void whoIsCalledAnotherNameHasLeftByTheOld() {
        session.update(arrived(FIRST, hello(BOB, FIRST)));

        assertEquals(List.of("bob has left"), session.told(arrived(FIRST, hello(new Username("rob"), FIRST))));
    }

    /** Of two who chat with nobody else, each is the other's last link. */
    @Test
    void whoIsMissedWhileThereIsNoLinkIsToldOfWithAllOthers() {
        session.update(typed("/add carol"));
        session.update(arrived(FIRST, hello(BOB, FIRST)));
        session.update(arrived(SECOND, hello(CAROL, SECOND)));
        session.update(isolated());
        session.pass(Duration.ofMinutes(10));

        assertEquals(
                List.of("nothing is heard any more of bob, carol: they have left, or you have lost the network"),
                session.told(new ChatEvent.Rang(Alarm.CONTACTS)));
        assertEquals(List.of(), session.told(new ChatEvent.Rang(Alarm.CONTACTS)));
        session.update(linkUp(FIRST));
        assertEquals(List.of("bob is here"), session.told(arrived(FIRST, hello(BOB, FIRST))));
    }

    @Test
    void manyWhoAreMissedFillNoScreen() {
        for (int number = 0; number < 100; number++) {
            Username name = new Username("friend" + number);
            session.update(typed("/add " + name));
            session.update(arrived(node(100 + number), hello(name, node(100 + number))));
        }
        session.update(isolated());
        session.pass(Duration.ofMinutes(10));

        String told = session.told(new ChatEvent.Rang(Alarm.CONTACTS)).get(0);
        assertTrue(told.contains("friend7 and 92 more: "), told);
    }

    /** It hears within seconds who is there. */
    @Test
    void nobodyIsTakenForGoneByOneWhoJustCameBack() {
        session.pass(Duration.ofMinutes(1));
        session.update(arrived(FIRST, hello(BOB, FIRST)));
        session.update(isolated());
        session.pass(Duration.ofMinutes(10));
        session.update(linkUp(FIRST));

        assertEquals(
                List.of(alarmIn(Duration.ofMillis(10_001))), session.updateAll(new ChatEvent.Rang(Alarm.CONTACTS)));
        session.pass(Duration.ofSeconds(11));
        assertEquals(List.of("bob has left"), session.told(new ChatEvent.Rang(Alarm.CONTACTS)));
    }
}
