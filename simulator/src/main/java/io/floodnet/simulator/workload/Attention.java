package io.floodnet.simulator.workload;

/** Somebody who waits for a workload to end. */
@FunctionalInterface
public interface Attention {

    /**
     * So far it has come. Called a few times a second, by the thread that runs the workload.
     *
     * @param phase what is done now, in a word or two
     * @param share of this phase
     * @return whether to go on
     */
    boolean at(String phase, double share);
}
