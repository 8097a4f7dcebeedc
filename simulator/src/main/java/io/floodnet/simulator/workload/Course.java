package io.floodnet.simulator.workload;

/** What one workload does with the nodes that it is given, none of which is started yet. */
@FunctionalInterface
interface Course {
    Figures run(Bench bench) throws InterruptedException;
}
