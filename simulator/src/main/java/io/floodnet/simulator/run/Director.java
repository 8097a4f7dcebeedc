package io.floodnet.simulator.run;

import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Does to a network what its scenario says, each thing in its time.
 *
 * @param <N> nodes
 */
public final class Director<N> {
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
        Map<Cue, Integer> cues = new HashMap<>();
        for (Action action : scenario.actions()) {
            Cue cue = new Cue(action.verb(), action.at());
            int rank = cues.merge(cue, 1, Integer::sum);
            stage.in(action.at(), () -> {
                begun.accept(action);
                act(action, cue.occasion(rank));
            });
        }
    }

    /** What an action is, and when. */
    private record Cue(String verb, Duration at) {
        /**
         * A number for the draws of one such action, with many after it that are no other action's.
         *
         * <p>By its rank among its like, not by its place in the file: whoever leaves an action out changes no draw of
         * another kind or time.
         */
        private long occasion(int rank) {
            return Draws.bits(verb.hashCode(), Purpose.SCENARIO, at.toNanos(), rank);
        }
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
        } else if (action instanceof Action.Direct direct) {
            talk.direct(direct, occasion);
        } else {
            stage.disturb(action, occasion);
        }
    }

    private List<N> alive(Who who, long occasion) {
        return cast.pick(who, stage.alive(), occasion);
    }
}
