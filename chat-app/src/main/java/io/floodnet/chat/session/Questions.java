package io.floodnet.chat.session;

import io.floodnet.chat.fact.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pings and direct messages that were sent, until somebody answers or nobody has for too long. */
final class Questions {
    /** A guess: far more than the way around the world takes. */
    static final long PATIENCE_MILLIS = 5_000;

    /**
     * More at once are sent without being asked after, and that is said: answers travel as far as messages do, and nobody
     * gives more of them at once. A guess: more than people say to one another in a moment.
     */
    static final int OPEN_MAX = 200;

    private static final int EXCERPT_CODE_POINTS = 30;

    private final EffectList effects;
    private final Map<Long, Question> open = new LinkedHashMap<>(); // the oldest first, at most OPEN_MAX
    private long last;
    private int reserved; // numbers of messages that wait to be sent
    private long unasked; // messages that went out beyond the bound, of which nothing was said yet

    Questions(EffectList effects) {
        this.effects = effects;
    }

    /**
     * Something that may be answered.
     *
     * @param text what was said; empty for a ping
     * @param id what a program calls it; empty where it is none of a program's
     */
    private record Question(String who, String text, String id, Instant asked) {
        boolean isPing() {
            return text.isEmpty();
        }
    }

    /** The number of a message that is about to wait to be sent; 0 if nobody is to answer it. */
    long reserve() {
        if (open.size() + reserved >= OPEN_MAX) {
            return 0;
        }
        reserved++;
        last++;
        return last;
    }

    /** The message of this number went out. */
    void onSent(long number, String who, String text, String id, Instant now) {
        if (number == 0) {
            wakeLater();
            unasked++;
            effects.progress(id, Stage.UNCONFIRMED, "");
        } else {
            reserved--;
            ask(number, new Question(who, text, id, now));
        }
    }

    /** The number of a ping that goes out now; 0 if there are too many already. */
    long ping(String who, Instant now) {
        long number = reserve();
        if (number != 0) {
            reserved--;
            ask(number, new Question(who, "", "", now));
        }
        return number;
    }

    private void ask(long number, Question question) {
        wakeLater();
        open.put(number, question);
    }

    /** Unless there is something already that it rings for. */
    private void wakeLater() {
        if (open.isEmpty() && unasked == 0) {
            effects.add(new ChatEffect.Set(Alarm.UNANSWERED, PATIENCE_MILLIS));
        }
    }

    /** The first answer counts: others come from further chats of the same person, or from nobody who was asked. */
    void onAnswer(long number, Instant now) {
        @Nullable Question answered = open.remove(number);
        if (answered == null) {
            return;
        }
        effects.progress(answered.id(), Stage.CONFIRMED, "");
        if (answered.isPing()) {
            long millis = Math.max(0, Duration.between(answered.asked(), now).toMillis());
            effects.notice(answered.who() + " answers after " + millis + " ms");
        }
    }

    /** Whether no program waits to hear whether something came. */
    boolean areTold() {
        return open.values().stream().allMatch(question -> question.id().isEmpty());
    }

    void onUnanswered(Instant now) {
        List<Question> overdue = open.values().stream()
                .filter(question -> !now.isBefore(due(question)))
                .toList();
        open.values().removeIf(question -> !now.isBefore(due(question)));
        overdue.forEach(question -> effects.progress(question.id(), Stage.UNCONFIRMED, ""));
        Set<String> whom = new LinkedHashSet<>();
        overdue.forEach(question -> whom.add(question.who()));
        whom.forEach(who -> tell(
                who,
                overdue.stream().filter(question -> question.who().equals(who)).toList()));
        tellUnasked();
        open.values().stream().findFirst().ifPresent(oldest -> {
            long millis = Math.max(1, Duration.between(now, due(oldest)).toMillis());
            effects.add(new ChatEffect.Set(Alarm.UNANSWERED, Math.min(millis, PATIENCE_MILLIS)));
        });
    }

    private void tellUnasked() {
        if (unasked > 0) {
            effects.notice("of " + unasked + " more it is not known whether they came: at most " + OPEN_MAX
                    + " at once are asked after");
            unasked = 0;
        }
    }

    private static Instant due(Question question) {
        return question.asked().plusMillis(PATIENCE_MILLIS);
    }

    private void tell(String who, List<Question> overdue) {
        List<Question> messages =
                overdue.stream().filter(question -> !question.isPing()).toList();
        if (messages.size() < overdue.size()) {
            effects.notice(who + " did not answer within " + PATIENCE_MILLIS / 1_000 + " seconds");
        }
        if (messages.size() == 1) {
            effects.notice("no word from " + who + " that this came: "
                    + excerpt(messages.get(0).text()));
        } else if (!messages.isEmpty()) {
            effects.notice("no word from " + who + " that " + messages.size() + " messages came, the first of them: "
                    + excerpt(messages.get(0).text()));
        }
    }

    private static String excerpt(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT_CODE_POINTS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT_CODE_POINTS)) + "...";
    }
}
