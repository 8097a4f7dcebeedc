package io.floodnet.simulator.run;

import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.util.List;
import java.util.function.Consumer;

/**
 * Does to a network what its scenario says, each thing in its time.
 *
 * @param <N> nodes
 */
public final class Director<N> {
    /** So many numbers for the draws of one action. */
    private static final long OCCASIONS = 10_000;

    private final Stage<N> stage;
    private final Scenario scenario;
    private final Cast<N> cast;
    private final Population<N> population;
    private final Talk<N> talk;
    private final Consumer<Action> begun;

    /** @param begun is told of each action when it begins */
    public Director(Stage<N> stage, Scenario scenario, Consumer<Action> begun) {
        this.stage = stage;
        this.scenario = scenario;
        this.begun = begun;
        this.cast = new Cast<>(scenario.seed(), stage::indexOf);
        this.population = new Population<>(stage, scenario.join());
        this.talk = new Talk<>(stage, cast, scenario.seed());
    }

    /** Plans everything; it happens as time passes. */
    public void plan() {
        population.comeFirst(scenario.nodes());
        for (Action action : scenario.actions()) {
            stage.in(action.at(), () -> {
                begun.accept(action);
                act(action, occasion(action));
            });
        }
    }

    /** By what the action is and when, not by its place in the file: whoever leaves one out changes no draw of another. */
    private static long occasion(Action action) {
        return OCCASIONS
                * (action.getClass().getSimpleName().hashCode()
                        + 31L * action.at().toMillis());
    }

    private void act(Action action, long occasion) {
        if (action instanceof Action.Crash crash) {
            alive(crash.who(), occasion).forEach(node -> stage.end(node, crash.kind()));
        } else if (action instanceof Action.Restart restart) {
            cast.pick(restart.who(), population.ended(), occasion)
                    .forEach(node -> population.restart(node, restart.memory()));
        } else if (action instanceof Action.Leave leave) {
            alive(leave.who(), occasion).forEach(stage::leave);
        } else if (action instanceof Action.Churn churn) {
            new Turnover<>(stage, population, churn, scenario.seed(), occasion).begin(alive(churn.who(), occasion));
        } else if (action instanceof Action.JoinMore more) {
            population.comeMore(more.count(), more.perSecond());
        } else if (action instanceof Action.Broadcast broadcast) {
            talk.broadcast(broadcast, occasion);
        } else if (action instanceof Action.Chat chat) {
            talk.chat(chat, occasion);
        } else {
            stage.disturb(action, occasion);
        }
    }

    private List<N> alive(Who who, long occasion) {
        return cast.pick(who, stage.alive(), occasion);
    }
}
