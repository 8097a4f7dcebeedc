package io.floodnet.chat.session;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Keepsakes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A session with a clock that stands still until it is moved. */
final class TestSession {
    static final Instant START = Instant.parse("2030-01-01T12:00:00Z");

    private final ChatSession session;
    private Instant now = START;

    TestSession(Username name, WhenFull whenFull) {
        session = new ChatSession(Keepsakes.of(name, PersonId.of(ChatFixture.SELF)), whenFull);
    }

    TestSession(Keepsakes keepsakes) {
        session = new ChatSession(keepsakes, WhenFull.REFUSE);
    }

    List<ChatEffect> start() {
        return session.start().stream().filter(effect -> !isUnasked(effect)).toList();
    }

    /** What comes of it but for what chats tell one another unasked, which is not the matter of most tests. */
    List<ChatEffect> update(ChatEvent event) {
        return updateAll(event).stream().filter(effect -> !isUnasked(effect)).toList();
    }

    /** All that comes of it. */
    List<ChatEffect> updateAll(ChatEvent event) {
        return session.update(event, now);
    }

    /** The sentences that come of it. */
    List<String> told(ChatEvent event) {
        return updateAll(event).stream()
                .filter(ChatEffect.Notice.class::isInstance)
                .map(effect -> ((ChatEffect.Notice) effect).sentence())
                .toList();
    }

    /** The same of a line that is typed. */
    List<String> told(String typed) {
        return told(new ChatEvent.Typed(typed));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private static boolean isUnasked(ChatEffect effect) {
        return effect instanceof ChatEffect.Announce
                || effect instanceof ChatEffect.Tell
                || effect instanceof ChatEffect.Suggest
                || effect instanceof ChatEffect.Keep
                || effect instanceof ChatEffect.Inform
                || effect.equals(new ChatEffect.LookAround(Look.FOR_HELLO))
                || (effect instanceof ChatEffect.Set set
                        && (set.alarm() == Alarm.HELLO || set.alarm() == Alarm.CONTACTS));
    }
}
