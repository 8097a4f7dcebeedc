package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.scenario.Action;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a scenario is played on: a network whose nodes come, go and talk, in a time of its own.
 *
 * <p>One thread plays.
 *
 * @param <N> its nodes
 */
public interface Stage<N> {
    /** Time since the start. */
    long nowNanos();

    /** Does something at a time to come. */
    void in(Duration delay, Runnable what);

    /** All nodes that ever came, those that were started anew as they are now. */
    List<N> nodes();

    /** Those that still run. */
    List<N> alive();

    /** Its place in {@link #nodes}. */
    int indexOf(N node);

    boolean isAlive(N node);

    /** A node comes, and is told of these. */
    N join(List<N> entries);

    /** A node that has ended starts anew; returns what takes its place. */
    N restart(N ended, List<N> entries, Memory memory);

    /** A node says farewell and goes; nothing if it has ended. */
    void leave(N node);

    /** A node dies; nothing if it has ended. */
    void end(N node, CrashKind kind);

    /** An application broadcasts something of that size. */
    void broadcast(N origin, int bytes);

    /** An application sends something of that size to one other node. */
    void sendTo(N sender, N recipient, int bytes);

    /**
     * Does what none of the others does: harm to what is between the nodes, and to how they behave.
     *
     * @param occasion a number that no other draw of the scenario has
     */
    void disturb(Action action, long occasion);

    /** The links that the living believe in, as of now, without those to nodes that have ended. */
    Graph graph();

    /** What was sent, by kind of packet. */
    Map<String, Traffic> traffic();

    /** How many events have happened. */
    long events();
}
