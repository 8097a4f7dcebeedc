package io.floodnet.simulator.fault;

import io.floodnet.simulator.network.Bounds;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import java.nio.file.Path;
import java.time.Duration;

/** How long nodes stay, or stay away. */
public sealed interface SessionLengths {
    /** What longer draws are cut to: as long as any scenario. */
    Duration DRAW_MAX = Bounds.TIME_MAX;

    /** What shorter draws are cut to, so that no node comes and goes without end at one moment. */
    Duration DRAW_MIN = Duration.ofMillis(1);

    /** How long one session of one node lasts; the same for the same arguments. */
    Duration draw(long seed, long node, long session);

    /** Whoever is there is as likely to go in the next second as anybody: churn at its plainest. */
    record Exponential(Duration mean) implements SessionLengths {
        public Exponential {
            Bounds.requireWithin("mean", mean, DRAW_MIN, DRAW_MAX);
        }

        @Override
        public Duration draw(long seed, long node, long session) {
            return cut(mean.toNanos() * Draws.exponential(seed, Purpose.CHURN, node, session));
        }
    }

    /**
     * Many short sessions and few very long ones, as people's are.
     *
     * @param sigma the standard deviation of the natural logarithm, 0 to 5
     */
    record LogNormal(Duration median, double sigma) implements SessionLengths {
        public LogNormal {
            Bounds.requireWithin("median", median, DRAW_MIN, DRAW_MAX);
            Bounds.requireWithin("sigma", sigma, 0, 5);
        }

        @Override
        public Duration draw(long seed, long node, long session) {
            return cut(median.toNanos() * Math.exp(sigma * Draws.normal(seed, Purpose.CHURN, node, session)));
        }
    }

    /**
     * The longer a node has been there, the longer it will stay: the heavy tail seen in file sharing networks.
     *
     * @param min the shortest session
     * @param alpha how thin the tail is, 0.5 to 10; up to 1, the mean is infinite but for the cut
     */
    record Pareto(Duration min, double alpha) implements SessionLengths {
        public Pareto {
            Bounds.requireWithin("min", min, DRAW_MIN, DRAW_MAX);
            Bounds.requireWithin("alpha", alpha, 0.5, 10);
        }

        @Override
        public Duration draw(long seed, long node, long session) {
            double exponential = Draws.exponential(seed, Purpose.CHURN, node, session);
            return cut(min.toNanos() * Math.exp(exponential / alpha));
        }
    }

    /**
     * Sessions that someone measured, each as likely as any other.
     *
     * @param file where they were read from, absolute
     */
    record Trace(Path file, SessionTrace sessions) implements SessionLengths {
        @Override
        public Duration draw(long seed, long node, long session) {
            int line = (int) Draws.below(sessions.size(), seed, Purpose.CHURN, node, session);
            return cut((double) sessions.nanos(line));
        }
    }

    private static Duration cut(double nanos) {
        double least = DRAW_MIN.toNanos();
        double most = DRAW_MAX.toNanos();
        return Duration.ofNanos((long) Math.max(least, Math.min(most, nanos)));
    }
}
