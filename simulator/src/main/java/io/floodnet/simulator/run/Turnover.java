package io.floodnet.simulator.run;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Action;
import java.time.Duration;
import java.util.List;

/**
 * Churn: nodes that take part go when their sessions are over, and others come, until the time is up.
 *
 * @param <N> nodes
 */
final class Turnover<N> {
    private static final int SESSIONS_APART = 1_000_000;

    private final Stage<N> stage;
    private final Population<N> population;
    private final Action.Churn churn;
    private final long seed;
    private final long occasion;
    private long sessions;
    private long departures;

    /** @param occasion a number that no other draw of the scenario has */
    Turnover(Stage<N> stage, Population<N> population, Action.Churn churn, long seed, long occasion) {
        this.stage = stage;
        this.population = population;
        this.churn = churn;
        this.seed = seed;
        this.occasion = occasion * SESSIONS_APART;
    }

    void begin(List<N> members) {
        members.forEach(this::stay);
        if (churn.arrivals() instanceof Arrivals.Newcomers newcomers && newcomers.perSecond() > 0) {
            awaitNewcomer(newcomers.perSecond(), 0);
        }
    }

    private boolean isOver() {
        return stage.nowNanos() >= churn.until().toNanos();
    }

    private void stay(N node) {
        Duration session = churn.sessions().draw(seed, occasion, sessions++);
        stage.in(session, () -> go(node));
    }

    private void go(N node) {
        if (isOver() || !stage.isAlive(node)) {
            return;
        }
        long departure = departures++;
        if (Draws.happens(churn.leaveShare(), seed, Purpose.CHURN, occasion + 1, departure)) {
            stage.leave(node);
        } else {
            stage.end(node, churn.kind());
        }
        if (churn.arrivals() instanceof Arrivals.Replacements) {
            stay(population.newcomer(0));
        } else if (churn.arrivals() instanceof Arrivals.Returns returns) {
            Duration absence = returns.absence().draw(seed, occasion + 2, departure);
            stage.in(absence, () -> comeBack(node, returns));
        }
    }

    private void comeBack(N node, Arrivals.Returns returns) {
        if (stage.nodes().get(stage.indexOf(node)) == node) {
            stay(population.restart(node, returns.memory()));
        }
    }

    private void awaitNewcomer(double perSecond, long number) {
        double seconds = Draws.exponential(seed, Purpose.CHURN, occasion + 3, number) / perSecond;
        stage.in(Duration.ofNanos((long) (seconds * 1e9)), () -> {
            if (!isOver()) {
                stay(population.newcomer(0));
                awaitNewcomer(perSecond, number + 1);
            }
        });
    }
}
