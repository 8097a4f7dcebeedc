package io.floodnet.simulator.metrics;

/**
 * The network at one tick.
 *
 * @param atMillis virtual time since the start
 * @param alive running nodes
 * @param links each counted once, one-sided ones too
 * @param degreeMean links of a running node
 * @param degreeMin links of the running node that has fewest
 * @param degreeMax links of the running node that has most
 * @param components pieces that the running nodes are in
 * @param largestComponent nodes in the largest of them
 * @param oneSidedLinks links that only one of their ends knows of
 * @param isolated running nodes without a link
 * @param packets sent since the start
 * @param bytes sent since the start
 * @param events processed since the start
 */
public record Sample(
        long atMillis,
        int alive,
        long links,
        double degreeMean,
        int degreeMin,
        int degreeMax,
        int components,
        int largestComponent,
        long oneSidedLinks,
        int isolated,
        long packets,
        long bytes,
        long events) {

    public Sample {
        Bounds.atLeast("atMillis", atMillis, 0);
        Bounds.atLeast("alive", alive, 0);
        Bounds.finite("degreeMean", degreeMean);
        Bounds.within("degreeMin", degreeMin, 0, degreeMax);
        Bounds.within("largestComponent", largestComponent, 0, alive);
        Bounds.within("oneSidedLinks", oneSidedLinks, 0, links);
        Bounds.within("isolated", isolated, 0, alive);
    }
}
