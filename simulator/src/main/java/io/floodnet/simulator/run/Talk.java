package io.floodnet.simulator.run;

import io.floodnet.packet.Payload;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Action;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets applications broadcast. */
final class Talk {
    /** Where so many draws meet nodes that have ended, hardly any other runs. */
    private static final int TRIES = 1_000;

    private final SimulatedNetwork network;
    private final Cast cast;
    private final long seed;
    private final Consumer<Broadcast> sent;

    /** @param sent is told of each broadcast, at once */
    Talk(SimulatedNetwork network, Cast cast, long seed, Consumer<Broadcast> sent) {
        this.network = network;
        this.cast = cast;
        this.seed = seed;
        this.sent = sent;
    }

    /** One message after another. */
    void broadcast(Action.Broadcast talk, long occasion) {
        say(talk, cast.pick(talk.from(), network.alive(), occasion), occasion, 0);
    }

    private void say(Action.Broadcast talk, List<SimulatedNode> senders, long occasion, int number) {
        say(senders, talk.bytes(), occasion, number);
        if (number + 1 < talk.count()) {
            network.in(talk.every(), () -> say(talk, senders, occasion, number + 1));
        }
    }

    /** People talk at random moments. */
    void chat(Action.Chat chat, long occasion) {
        double seconds = Draws.exponential(seed, Purpose.WORKLOAD, occasion, 0) / chat.perSecond();
        network.in(nanos(seconds), () -> chat(chat, occasion, 0));
    }

    private void chat(Action.Chat chat, long occasion, int number) {
        if (network.nowNanos() >= chat.until().toNanos()) {
            return;
        }
        long spread = chat.bytesMax() - chat.bytesMin() + 1L;
        int bytes = chat.bytesMin() + (int) Draws.below(spread, seed, Purpose.WORKLOAD, occasion + 1, number);
        say(network.nodes(), bytes, occasion, number);
        double seconds = Draws.exponential(seed, Purpose.WORKLOAD, occasion, number + 1L) / chat.perSecond();
        network.in(nanos(seconds), () -> chat(chat, occasion, number + 1));
    }

    private static Duration nanos(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private void say(List<SimulatedNode> senders, int bytes, long occasion, int number) {
        SimulatedNode sender = drawAlive(senders, occasion, number);
        if (sender != null) {
            sent.accept(network.broadcast(sender, Payload.copyOf(new byte[bytes])));
        }
    }

    private @Nullable SimulatedNode drawAlive(List<SimulatedNode> senders, long occasion, int number) {
        for (int i = 0; i < TRIES && !senders.isEmpty(); i++) {
            long draw = Draws.below(senders.size(), seed, Purpose.WORKLOAD, occasion + 2, (long) number * TRIES + i);
            SimulatedNode drawn = network.nodes().get(senders.get((int) draw).index());
            if (drawn.isAlive()) {
                return drawn;
            }
        }
        return null;
    }
}
