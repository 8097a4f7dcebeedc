package io.floodnet.overlay;

/**
 * What a node has counted since its start.
 *
 * @param broadcast messages that this node originated
 * @param delivered messages of others handed to the application
 * @param duplicates further copies of messages that were known
 * @param expired copies dropped because their message is too old, or from the future
 * @param refused copies dropped because too many origins are tracked
 * @param copiesSent copies of messages handed to links, own and forwarded
 * @param copiesDropped of these, copies given up since their neighbour was too slow to take them in
 * @param announced announcements of messages to neighbours that got no copy
 * @param pulled messages asked for as soon as they were announced, since nobody was to send them
 * @param grafted messages asked for since they had not come in time
 * @param pruned further copies that neighbours were asked not to send
 * @param unfetched messages announced by neighbours of which none sent them
 * @param compared how often it began to compare with a neighbour what both have seen
 * @param fetched messages that it got so; among those delivered, too
 * @param served copies of messages that neighbours got so
 * @param walksStarted join walks of this node's own
 * @param walksAnswered how many of them were answered
 * @param splices edges of this node's that a joiner was put into
 * @param linksUp links won
 * @param linksStalled links given up since their other end did not take in what it was sent
 * @param linksLost links that ended other than by a splice or this node's own leaving
 * @param directsSent direct messages of this node's own
 * @param directsFlooded how many times one of them went to everybody, since no way was known or the one that was had failed
 * @param directsRelayed direct messages of others passed on to the next node
 * @param directsDelivered direct messages handed to the application
 * @param directsUnroutable direct messages of others for which no way was known
 */
public record OverlayCounters(
        long broadcast,
        long delivered,
        long duplicates,
        long expired,
        long refused,
        long copiesSent,
        long copiesDropped,
        long announced,
        long pulled,
        long grafted,
        long pruned,
        long unfetched,
        long compared,
        long fetched,
        long served,
        long walksStarted,
        long walksAnswered,
        long splices,
        long linksUp,
        long linksStalled,
        long linksLost,
        long directsSent,
        long directsFlooded,
        long directsRelayed,
        long directsDelivered,
        long directsUnroutable) {}
