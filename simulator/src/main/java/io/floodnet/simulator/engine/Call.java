package io.floodnet.simulator.engine;

import io.floodnet.overlay.Dial;
import io.floodnet.packet.Contact;

/**
 * A dial on its way.
 *
 * @param from who dials
 * @param contact who that says it is
 * @param thereNanos one way to the node that is dialled
 * @param backNanos one way back
 * @param helloMillis what the dialling node takes the time to be, as its {@code HELLO} says; who is stopped reads that later
 * @param deadlineNanos when the dialling node gives up; never before an answer that is given at once is there
 */
record Call(
        SimulatedNode from,
        Contact contact,
        Dial dial,
        long thereNanos,
        long backNanos,
        long helloMillis,
        long deadlineNanos) {

    @Override
    public String toString() {
        return "dial of " + from;
    }
}
