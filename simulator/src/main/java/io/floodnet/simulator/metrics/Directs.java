package io.floodnet.simulator.metrics;

/**
 * What became of all payloads that went to single nodes.
 *
 * @param sent how many
 * @param deliveredShare how many were delivered, of those whose sender and recipient stayed or that were delivered; 1 if none
 * @param acknowledgedShare how many of the delivered ones their senders were told of; 1 if none
 * @param floodedShare how many went to everybody since no way was known, or the one that was had failed
 * @param copies packets for each of them, answers and copies to everybody among these
 * @param stretch how long they took by how long the shortest way would have taken, in the mean; 0 where nobody looked
 * @param latency until delivery
 * @param hopsMean links to the recipient
 */
public record Directs(
        long sent,
        double deliveredShare,
        double acknowledgedShare,
        double floodedShare,
        double copies,
        double stretch,
        Latency latency,
        double hopsMean) {

    /** Nothing was sent to anybody alone. */
    public static final Directs NONE = new Directs(0, 1, 1, 0, 0, 0, Latency.NONE, 0);

    public Directs {
        Bounds.atLeast("sent", sent, 0);
        Bounds.finite("stretch", stretch);
    }
}
