package io.floodnet.chat.session;

import static io.floodnet.BroadcastResult.ISOLATED;
import static io.floodnet.BroadcastResult.OVERLOADED;
import static io.floodnet.BroadcastResult.SENT;
import static io.floodnet.chat.session.ChatFixture.ALICE;
import static io.floodnet.chat.session.ChatFixture.ASK;
import static io.floodnet.chat.session.ChatFixture.broadcasted;
import static io.floodnet.chat.session.ChatFixture.isolated;
import static io.floodnet.chat.session.ChatFixture.linkUp;
import static io.floodnet.chat.session.ChatFixture.notice;
import static io.floodnet.chat.session.ChatFixture.rejoined;
import static io.floodnet.chat.session.ChatFixture.send;
import static io.floodnet.chat.session.ChatFixture.toAll;
import static io.floodnet.chat.session.ChatFixture.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.BroadcastResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that can't be sent yet wait, in order and bounded. */
class KeptLinesTest {
    private static final List<BroadcastResult> ANSWERS = List.of(SENT, ISOLATED, OVERLOADED);
    private static final ChatEffect KEPT =
            notice("nobody is there yet; what you type is kept and sent as soon as somebody is");
    private static final ChatEffect AGAIN_IN_A_SECOND = new ChatEffect.Set(Alarm.SEND_AGAIN, 1_000);

    private final TestSession session = new TestSession(ALICE, WhenFull.REFUSE);

    @Test
    void aLineBeforeTheFirstLinkIsKeptAndTheUserTold() {
        session.update(typed("hello"));

        assertEquals(List.of(KEPT, AGAIN_IN_A_SECOND), session.update(broadcasted(ISOLATED)));
    }

    @Test
    void theUserIsToldOnceThatLinesAreKept() {
        session.update(typed("hello"));
        session.update(broadcasted(ISOLATED));
        session.update(new ChatEvent.Rang(Alarm.SEND_AGAIN));

        assertEquals(List.of(AGAIN_IN_A_SECOND), session.update(broadcasted(ISOLATED)));
    }

    @Test
    void keptLinesAreSentInOrderOnceALinkIsUp() {
        session.update(typed("one"));
        session.update(broadcasted(ISOLATED));
        List<ChatEffect> second = session.update(typed("two"));

        List<ChatEffect> linked = session.update(linkUp());
        List<ChatEffect> sent = session.update(broadcasted(SENT));
        List<ChatEffect> done = session.update(broadcasted(SENT));

        assertEquals(List.of(new ChatEffect.ShowOwn(toAll(ALICE, "two")), ASK), second);
        assertEquals(List.of(notice("on the network"), broadcast("one")), linked);
        assertEquals(List.of(broadcast("two")), sent);
        assertEquals(List.of(), done);
    }

    @Test
    void aLineTypedWhileIsolatedIsSentAfterTheReturn() {
        session.update(linkUp());
        session.update(isolated());
        session.update(typed("hello"));
        List<ChatEffect> kept = session.update(broadcasted(ISOLATED));

        assertEquals(List.of(AGAIN_IN_A_SECOND), kept);
        assertEquals(List.of(notice("back on the network"), broadcast("hello")), session.update(rejoined()));
    }

    @Test
    void congestedLinksAreTriedAgainAndNothingOvertakes() {
        session.update(linkUp());
        session.update(typed("one"));
        session.update(typed("two"));

        List<ChatEffect> overloaded = session.update(broadcasted(OVERLOADED));
        List<ChatEffect> rang = session.update(new ChatEvent.Rang(Alarm.SEND_AGAIN));

        assertEquals(List.of(new ChatEffect.Set(Alarm.SEND_AGAIN, 100)), overloaded);
        assertEquals(List.of(broadcast("one")), rang);
    }

    @Test
    void aLinkThatComesUpSendsNothingTwice() {
        session.update(typed("one"));

        assertEquals(List.of(notice("on the network")), session.update(linkUp()));
        assertEquals(List.of(), session.update(new ChatEvent.Rang(Alarm.SEND_AGAIN)));
    }

    @Test
    void aFullOutboxRefusesAPersonsLineWithASentence() {
        fill(session);

        assertEquals(
                List.of(notice("this line was not kept: 1000 wait to be sent already; wait until some are"), ASK),
                session.update(typed("one too many")));
    }

    @Test
    void aFullOutboxLeavesAPipesLinesInThePipeUntilThereIsRoom() {
        TestSession pipe = new TestSession(ALICE, WhenFull.WAIT);
        List<ChatEffect> last = fill(pipe);

        List<ChatEffect> room = pipe.update(broadcasted(SENT));

        assertEquals(List.of(new ChatEffect.ShowOwn(toAll(ALICE, "line 999"))), last);
        assertEquals(List.of(ASK, broadcast("line 1")), room);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverTheNetworkAnswersEachLineIsSentOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        List<String> typed = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        List<ChatEffect> pending = new ArrayList<>();
        while (sent.size() < 200) {
            if (typed.size() < 200) {
                typed.add("line " + typed.size());
                pending.addAll(session.update(typed(typed.get(typed.size() - 1))));
            }
            pending = answer(pending, ANSWERS.get(random.nextInt(ANSWERS.size())), sent);
        }

        assertEquals(typed, sent);
    }

    /** Carries the broadcast among the effects out, with this result, and rings the alarm that may follow. */
    private List<ChatEffect> answer(List<ChatEffect> effects, BroadcastResult result, List<String> sent) {
        List<ChatEffect> next = new ArrayList<>();
        for (ChatEffect effect : effects) {
            if (effect instanceof ChatEffect.Send send) {
                if (result == SENT) {
                    sent.add(send.message().text());
                }
                next.addAll(session.update(broadcasted(result)));
            } else if (effect instanceof ChatEffect.Set set) {
                next.addAll(session.update(new ChatEvent.Rang(set.alarm())));
            }
        }
        return next;
    }

    private static List<ChatEffect> fill(TestSession session) {
        List<ChatEffect> last = List.of();
        for (int line = 0; line < Outbox.MESSAGES_MAX; line++) {
            last = session.update(typed("line " + line));
        }
        return last;
    }

    private static ChatEffect broadcast(String text) {
        return send(toAll(ALICE, text));
    }
}
