package io.floodnet.simulator.network;

import java.nio.file.Path;
import java.time.Duration;

/** Which latencies a network has, as told by a scenario. */
public sealed interface LatencySpec {
    /** The shortest way that a packet can take: shorter ones would make the simulation crawl, and exist in no network. */
    Duration ONE_WAY_MIN = Duration.ofNanos(1_000);

    /** The latencies that this and a seed make. */
    LatencyModel toModel(long seed);

    /** All pairs are equally far apart. */
    record Constant(Duration oneWay) implements LatencySpec {
        public Constant {
            requireOneWay("one-way", oneWay);
        }

        @Override
        public LatencyModel toModel(long seed) {
            return new ConstantLatency(oneWay.toNanos());
        }
    }

    /** Each pair at a distance of its own, the same both ways, evenly spread between two bounds. */
    record Uniform(Duration min, Duration max) implements LatencySpec {
        public Uniform {
            requireOneWay("min", min);
            requireOneWay("max", max);
            Bounds.requireWithin("max", max, min, LatencyModel.ONE_WAY_MAX);
        }

        @Override
        public LatencyModel toModel(long seed) {
            return new UniformLatency(min.toNanos(), max.toNanos(), seed);
        }
    }

    /**
     * Each pair at a distance of its own, the same both ways: most of them near, some of them far.
     *
     * @param sigma the standard deviation of the natural logarithm, 0 to 3
     * @param min what shorter ones are cut to
     * @param max what longer ones are cut to
     */
    record LogNormal(Duration median, double sigma, Duration min, Duration max) implements LatencySpec {
        public LogNormal {
            requireOneWay("min", min);
            requireOneWay("max", max);
            Bounds.requireWithin("max", max, min, LatencyModel.ONE_WAY_MAX);
            Bounds.requireWithin("median", median, min, max);
            Bounds.requireWithin("sigma", sigma, 0, 3);
        }

        @Override
        public LatencyModel toModel(long seed) {
            return new LogNormalLatency(median.toNanos(), sigma, min.toNanos(), max.toNanos(), seed);
        }
    }

    /**
     * Nodes live where people do, on a sphere; light in fibre needs its time, and each node's access line adds its own. With
     * the defaults, two nodes are 59 ms apart in the mean (measured, 5 seeds), and 2 ms at least.
     *
     * @param access the median of the access delay of one node, which a packet pays at both ends
     * @param sigma the standard deviation of its natural logarithm, 0 to 2
     */
    record Geographic(Duration access, double sigma) implements LatencySpec {
        public Geographic {
            Bounds.requireWithin("access", access, Duration.ofMillis(1), Duration.ofMillis(200));
            Bounds.requireWithin("sigma", sigma, 0, 2);
        }

        /** Cable and DSL lines: a median of 5 ms in one direction, a tenth of them beyond 10 ms. A guess. */
        public static Geographic defaults() {
            return new Geographic(Duration.ofMillis(5), 0.6);
        }

        @Override
        public LatencyModel toModel(long seed) {
            return new GeographicLatency(access.toNanos(), sigma, seed);
        }
    }

    /**
     * Latencies that someone measured.
     *
     * @param file where they were read from, absolute
     */
    record Matrix(Path file, LatencyMatrix latencies) implements LatencySpec {
        @Override
        public LatencyModel toModel(long seed) {
            return new MatrixLatency(latencies, seed);
        }
    }

    /**
     * Some pairs have a way that takes longer than the way back.
     *
     * @param share the share of pairs that do
     * @param factor how much longer, 1 to 100
     */
    record Asymmetric(LatencySpec base, double share, double factor) implements LatencySpec {
        public Asymmetric {
            if (base instanceof Asymmetric) {
                throw new InvalidFieldException("asymmetric", "must not be there twice");
            }
            Bounds.requireShare("share", share);
            Bounds.requireWithin("factor", factor, 1, 100);
        }

        @Override
        public LatencyModel toModel(long seed) {
            return new AsymmetricLatency(base.toModel(seed), share, factor, seed);
        }
    }

    private static void requireOneWay(String field, Duration value) {
        Bounds.requireWithin(field, value, ONE_WAY_MIN, LatencyModel.ONE_WAY_MAX);
    }
}
