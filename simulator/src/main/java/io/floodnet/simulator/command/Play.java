package io.floodnet.simulator.command;

import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.metrics.Cost;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody waits for.
 *
 * @param violation what did not hold, if anything
 */
record Play(RunResult result, Cost cost, @Nullable Violation violation) {
    /** Runs a scenario to its end, or until Ctrl-C. */
    static Play of(Scenario scenario, RunOptions options, Patience patience, Interruption interruption) {
        long startNanos = System.nanoTime();
        try (Simulation simulation = new Simulation(scenario, options)) {
            RunResult result = simulation.run(
                    (virtual, total, events) -> patience.at(virtual, total, events) && !interruption.isAsked());
            long wallMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
            return new Play(result, new Cost(wallMillis, simulation.network().threads()), simulation.violation());
        } finally {
            patience.end();
        }
    }

    /** Shows how far it has come. */
    interface Patience extends Progress {
        /** Nobody looks. */
        Patience NONE = (virtual, total, events) -> true;

        /** It is over: what is shown of it disappears. */
        default void end() {}

        /** On the terminal, if there is one. */
        static Patience on(Console console) {
            return console.progress() == Console.Screen.TERMINAL
                    ? new Watching(new ProgressLine(console.err(), System::nanoTime))
                    : NONE;
        }
    }

    private record Watching(ProgressLine line) implements Patience {
        @Override
        public boolean at(Duration virtual, Duration total, long events) {
            double share = (double) virtual.toNanos() / total.toNanos();
            line.show(
                    share,
                    seconds -> virtual.toSeconds() + " of " + total.toSeconds() + " s, "
                            + Amounts.count(events / seconds) + " events/s");
            return true;
        }

        @Override
        public void end() {
            line.clear();
        }
    }
}
