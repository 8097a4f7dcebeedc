package io.floodnet.simulator.spark;

import io.floodnet.simulator.sweep.SweepCluster;
import io.floodnet.simulator.sweep.SweepEngine;

/** What the simulator finds when this module is on its class path. */
public final class SparkCluster implements SweepCluster {

    @Override
    public SweepEngine at(String master) {
        return new SparkEngine(MasterUrl.parse(master));
    }
}
