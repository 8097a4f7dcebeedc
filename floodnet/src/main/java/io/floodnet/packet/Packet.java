package io.floodnet.packet;

/** Anything that one node says to another over a link. */
public sealed interface Packet
        permits Bye,
                ContactChanged,
                DialBackNo,
                DialBackRequest,
                Hello,
                JoinAck,
                JoinNo,
                JoinRequest,
                LinkNo,
                LinkOk,
                LinkRequest,
                Message,
                NeighbourRequest,
                Ping,
                Pong,
                Records,
                Shuffle,
                ShuffleReply,
                SpliceDone,
                SpliceNo,
                SpliceOk,
                SplicePrepare,
                SwapAnswer,
                SwapOffer,
                SwapPartner {}
