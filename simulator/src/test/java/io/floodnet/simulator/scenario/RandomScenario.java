package io.floodnet.simulator.scenario;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Scenarios with a bit of everything, sound but senseless. */
final class RandomScenario {
    private static final Duration END = Duration.ofHours(1);

    private final SplittableRandom random;

    private RandomScenario(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Scenario of(long seed) {
        return new RandomScenario(seed).scenario();
    }

    private Scenario scenario() {
        List<Action> actions = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            actions.add(action());
        }
        return new Scenario(
                "random-" + random.nextInt(1_000),
                random.nextBoolean() ? "" : "It's #1: \"quoted\", and - more { than } that\u00e4",
                random.nextInt(1, 100_000),
                END,
                random.nextLong(),
                new Join(random.nextBoolean() ? Join.AT_ONCE : random.nextDouble(1e-6, 1e6), random.nextInt(1, 65)),
                network(),
                overlay(),
                actions,
                new Expectations(duration(0, 60_000), bounds()));
    }

    private NetworkSpec network() {
        return new NetworkSpec(
                random.nextBoolean()
                        ? latency()
                        : new LatencySpec.Asymmetric(latency(), share(), random.nextDouble(1, 9)),
                random.nextBoolean() ? Bandwidth.UNLIMITED : new Bandwidth(random.nextLong(1_000, 1L << 39), share()),
                random.nextBoolean() ? Loss.NONE : new Loss(share(), oneOf(Loss.Kind.class)),
                random.nextBoolean() ? Reorder.NONE : new Reorder(share(), duration(0, 60_000)),
                random.nextBoolean() ? Clocks.EXACT : new Clocks(duration(0, 60_000), share(), duration(-9_000, 9_000)),
                random.nextBoolean() ? Nat.NONE : new Nat(share()));
    }

    private LatencySpec latency() {
        Duration min = duration(1, 500);
        Duration max = min.plus(duration(0, 1_000));
        return switch (random.nextInt(4)) {
            case 0 -> new LatencySpec.Constant(min);
            case 1 -> new LatencySpec.Uniform(min, max);
            case 2 -> new LatencySpec.LogNormal(max, random.nextDouble(3), min, max);
            default -> new LatencySpec.Geographic(duration(1, 200), random.nextDouble(2));
        };
    }

    private Overlay overlay() {
        Map<OverlaySetting, Long> settings = new EnumMap<>(OverlaySetting.class);
        if (random.nextBoolean()) {
            settings.put(OverlaySetting.DESIRED_DEGREE, 2 * random.nextLong(1, 17));
        }
        if (random.nextBoolean()) {
            settings.put(OverlaySetting.PING_INTERVAL, random.nextLong(10, 3_600_000));
        }
        if (random.nextBoolean()) {
            settings.put(OverlaySetting.LIFETIME, random.nextLong(1, 900));
        }
        return new Overlay(settings);
    }

    private Map<Measure, Double> bounds() {
        Map<Measure, Double> bounds = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (random.nextBoolean()) {
                boolean isWhole = measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.TIME;
                bounds.put(measure, isWhole ? random.nextInt(1, 100) : share());
            }
        }
        return bounds;
    }

    private Action action() {
        Duration at = duration(0, 1_800_000);
        Duration until = at.plus(duration(0, 1_800_000));
        Duration lasts = duration(1, 600_000);
        return switch (random.nextInt(12)) {
            case 0 -> new Action.Crash(at, who(), oneOf(CrashKind.class));
            case 1 -> new Action.Restart(at, who(), oneOf(Memory.class));
            case 2 -> new Action.Leave(at, who());
            case 3 -> new Action.Churn(at, until, who(), lengths(), arrivals(), share(), oneOf(CrashKind.class));
            case 4 -> partition(at, lasts);
            case 5 -> new Action.Stall(at, who(), lasts);
            case 6 -> new Action.Slow(at, who(), lasts, duration(1, 60_000));
            case 7 -> new Action.Flap(at, until, who(), duration(10, 9_000), duration(10, 9_000));
            case 8 -> new Action.Liar(at, who(), oneOf(Action.Behaviour.class));
            case 9 ->
                new Action.Broadcast(at, random.nextInt(1, 99), lasts, random.nextInt(1, Action.BYTES_MAX), who());
            case 10 -> new Action.Chat(at, until, random.nextDouble(0.001, 10), 7, random.nextInt(7, 999));
            default -> new Action.JoinMore(at, random.nextInt(1, 999), random.nextBoolean() ? Join.AT_ONCE : 2.5);
        };
    }

    private Action partition(Duration at, Duration lasts) {
        List<Double> shares = random.nextBoolean() ? List.of(share()) : List.of(share() / 2, share() / 2);
        Duration every = lasts.plus(duration(0, 9_000));
        return new Action.Partition(at, lasts, shares, oneOf(Action.Direction.class), random.nextInt(1, 9), every);
    }

    private Who who() {
        return switch (random.nextInt(3)) {
            case 0 -> new Who.Share(share(), oneOf(Who.Spared.class));
            case 1 -> new Who.Count(random.nextInt(1, 99), oneOf(Who.Spared.class));
            default -> new Who.Node(random.nextInt(99));
        };
    }

    private Arrivals arrivals() {
        return switch (random.nextInt(3)) {
            case 0 -> new Arrivals.Replacements();
            case 1 -> new Arrivals.Returns(lengths(), oneOf(Memory.class));
            default -> new Arrivals.Newcomers(random.nextDouble(100));
        };
    }

    private SessionLengths lengths() {
        return switch (random.nextInt(3)) {
            case 0 -> new SessionLengths.Exponential(duration(1, 9_000_000));
            case 1 -> new SessionLengths.LogNormal(duration(1, 9_000_000), random.nextDouble(5));
            default -> new SessionLengths.Pareto(duration(1, 9_000_000), random.nextDouble(0.5, 10));
        };
    }

    private <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private double share() {
        return random.nextBoolean() ? random.nextInt(100) / 100.0 : random.nextDouble();
    }

    private Duration duration(long minMillis, long maxMillis) {
        return Duration.ofMillis(random.nextLong(minMillis, maxMillis + 1));
    }
}
