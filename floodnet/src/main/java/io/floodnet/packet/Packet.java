package io.floodnet.packet;

/** Anything that one node says to another over a link. */
public sealed interface Packet
        permits Bye,
                ContactChanged,
                Credit,
                DialBackTry,
                DialBackRequest,
                Graft,
                Hello,
                IHave,
                JoinAck,
                JoinInvite,
                JoinNo,
                JoinRequest,
                LinkNo,
                LinkOk,
                LinkRequest,
                Message,
                NearLink,
                NearSwap,
                NeighbourRequest,
                NoRoute,
                Ping,
                Pong,
                Prune,
                Receipt,
                Records,
                Shuffle,
                ShuffleReply,
                SpliceDone,
                SpliceInvite,
                SpliceNo,
                SpliceOk,
                SplicePrepare,
                SpliceVoid,
                SwapAnswer,
                SwapOffer,
                SwapPartner,
                Sync,
                SyncList,
                SyncOffer,
                SyncWant,
                Unicast {
    /** What {@link #units} counts in. */
    int UNIT_BYTES = 64;

    /**
     * What it takes of the credit that each end of a link has with the other; 0, and no credit is needed, for what the
     * protocol itself says. Both ends have to count alike, so this is what the packet says and not how long its frame is.
     */
    default int units() {
        return 0;
    }

    /** Those of a payload, and one for the rest of its packet. */
    static int unitsOf(Payload payload) {
        return 1 + (payload.size() + UNIT_BYTES - 1) / UNIT_BYTES;
    }
}
