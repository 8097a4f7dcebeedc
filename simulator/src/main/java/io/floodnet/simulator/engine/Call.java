package io.floodnet.simulator.engine;

import io.floodnet.overlay.Dial;

/**
 * A dial on its way.
 *
 * @param from who dials
 * @param thereNanos one way to the node that is dialled
 * @param backNanos one way back
 * @param helloMillis what the dialling node takes the time to be, as its {@code HELLO} says
 */
record Call(SimulatedNode from, Dial dial, long thereNanos, long backNanos, long helloMillis) {

    @Override
    public String toString() {
        return "dial of " + from;
    }
}
