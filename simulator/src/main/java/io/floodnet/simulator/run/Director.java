package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Tampering;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.util.List;
import java.util.function.Consumer;

/** Does to a network what its scenario says, each thing in its time. */
final class Director {
    /** So many numbers for the draws of one action. */
    private static final long OCCASIONS = 10_000;

    private final SimulatedNetwork network;
    private final Scenario scenario;
    private final Cast cast;
    private final Population population;
    private final Weather weather;
    private final Talk talk;
    private final Consumer<Action> begun;

    /**
     * @param begun is told of each action when it begins
     * @param sent is told of each broadcast
     */
    Director(SimulatedNetwork network, Scenario scenario, Consumer<Action> begun, Consumer<Broadcast> sent) {
        this.network = network;
        this.scenario = scenario;
        this.begun = begun;
        this.cast = new Cast(scenario.seed());
        this.population = new Population(network, scenario.join());
        this.weather = new Weather(network, cast, scenario.seed());
        this.talk = new Talk(network, cast, scenario.seed(), sent);
    }

    /** Plans everything; it happens as time passes. */
    void plan() {
        population.comeFirst(scenario.nodes());
        for (Action action : scenario.actions()) {
            network.in(action.at(), () -> {
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
            alive(crash.who(), occasion).forEach(node -> population.end(node, crash.kind()));
        } else if (action instanceof Action.Restart restart) {
            cast.pick(restart.who(), population.ended(), occasion)
                    .forEach(node -> population.restart(node, restart.memory()));
        } else if (action instanceof Action.Leave leave) {
            alive(leave.who(), occasion).forEach(network::leave);
        } else if (action instanceof Action.Churn churn) {
            new Turnover(network, population, churn, scenario.seed(), occasion).begin(alive(churn.who(), occasion));
        } else if (action instanceof Action.JoinMore more) {
            population.comeMore(more.count(), more.perSecond());
        } else if (action instanceof Action.Broadcast broadcast) {
            talk.broadcast(broadcast, occasion);
        } else if (action instanceof Action.Chat chat) {
            talk.chat(chat, occasion);
        } else {
            disturb(action, occasion);
        }
    }

    private void disturb(Action action, long occasion) {
        if (action instanceof Action.Partition partition) {
            weather.partition(partition, occasion);
        } else if (action instanceof Action.Flap flap) {
            weather.flap(flap, alive(flap.who(), occasion), occasion);
        } else if (action instanceof Action.Stall stall) {
            alive(stall.who(), occasion).forEach(node -> network.stall(node, stall.lasts()));
        } else if (action instanceof Action.Slow slow) {
            alive(slow.who(), occasion).forEach(node -> network.slow(node, slow.delay(), slow.lasts()));
        } else if (action instanceof Action.Liar liar) {
            Tampering lie = Lies.of(liar.behaviour());
            alive(liar.who(), occasion).forEach(node -> network.tamper(node, lie));
        } else {
            throw new AssertionError("nobody knows how to do " + action);
        }
    }

    private List<SimulatedNode> alive(Who who, long occasion) {
        return cast.pick(who, network.alive(), occasion);
    }
}
