package io.floodnet.simulator.run;

import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Action;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets applications broadcast.
 *
 * @param <N> nodes
 */
final class Talk<N> {
    /** Where so many draws meet nodes that have ended, hardly any other runs. */
    private static final int TRIES = 1_000;

    private final Stage<N> stage;
    private final Cast<N> cast;
    private final long seed;

    Talk(Stage<N> stage, Cast<N> cast, long seed) {
        this.stage = stage;
        this.cast = cast;
        this.seed = seed;
    }

    /** One message after another. */
    void broadcast(Action.Broadcast talk, long occasion) {
        say(talk, cast.pick(talk.from(), stage.alive(), occasion), occasion, 0);
    }

    private void say(Action.Broadcast talk, List<N> senders, long occasion, int number) {
        say(senders, talk.bytes(), occasion, number);
        if (number + 1 < talk.count()) {
            stage.in(talk.every(), () -> say(talk, senders, occasion, number + 1));
        }
    }

    /** One message after another, each between two nodes drawn anew. */
    void direct(Action.Direct talk, long occasion) {
        direct(talk, occasion, 0);
    }

    private void direct(Action.Direct talk, long occasion, int number) {
        N sender = drawAlive(stage.nodes(), occasion, number);
        N recipient = drawAlive(stage.nodes(), occasion + 1, number);
        if (sender != null && recipient != null && sender != recipient) {
            stage.sendTo(sender, recipient, talk.bytes());
        }
        if (number + 1 < talk.count()) {
            stage.in(talk.every(), () -> direct(talk, occasion, number + 1));
        }
    }

    /** People talk at random moments. */
    void chat(Action.Chat chat, long occasion) {
        double seconds = Draws.exponential(seed, Purpose.WORKLOAD, occasion, 0) / chat.perSecond();
        stage.in(nanos(seconds), () -> chat(chat, occasion, 0));
    }

    private void chat(Action.Chat chat, long occasion, int number) {
        if (stage.nowNanos() >= chat.until().toNanos()) {
            return;
        }
        long spread = chat.bytesMax() - chat.bytesMin() + 1L;
        int bytes = chat.bytesMin() + (int) Draws.below(spread, seed, Purpose.WORKLOAD, occasion + 1, number);
        say(stage.nodes(), bytes, occasion, number);
        double seconds = Draws.exponential(seed, Purpose.WORKLOAD, occasion, number + 1L) / chat.perSecond();
        stage.in(nanos(seconds), () -> chat(chat, occasion, number + 1));
    }

    private static Duration nanos(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private void say(List<N> senders, int bytes, long occasion, int number) {
        N sender = drawAlive(senders, occasion, number);
        if (sender != null) {
            stage.broadcast(sender, bytes);
        }
    }

    private @Nullable N drawAlive(List<N> senders, long occasion, int number) {
        for (int i = 0; i < TRIES && !senders.isEmpty(); i++) {
            long draw = Draws.below(senders.size(), seed, Purpose.WORKLOAD, occasion + 2, (long) number * TRIES + i);
            N drawn = stage.nodes().get(stage.indexOf(senders.get((int) draw)));
            if (stage.isAlive(drawn)) {
                return drawn;
            }
        }
        return null;
    }
}
