package io.floodnet.simulator.sweep;

/**
 * Other machines that sweeps run on, by their address; looked up with {@link java.util.ServiceLoader}, so that this module
 * needs none of what it takes to reach them.
 */
public interface SweepCluster {

    /**
     * The machines that one master has; nothing is reached for yet.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with what the master is of
     */
    SweepEngine at(String master);
}
