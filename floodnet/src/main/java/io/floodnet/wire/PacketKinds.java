package io.floodnet.wire;

import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.NoRoute;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Receipt;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SpliceVoid;
import io.floodnet.packet.SyncOffer;
import io.floodnet.packet.SyncWant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of packets by their bytes on the wire; a byte that had a meaning once never gets another. */
final class PacketKinds {
    static final int MESSAGE = 14;

    /** By far the most are messages: they need no look at a table. */
    private static final PacketSerializer<Message> OF_MESSAGE = new MessageSerializer(MESSAGE);

    private static final List<PacketSerializer<?>> ALL = List.of(
            new HelloSerializer(1),
            new JoinRequestSerializer(2),
            new JoinAckSerializer(3),
            new SplicePrepareSerializer(4),
            new SingleLongSerializer<>(5, SpliceOk.class, SpliceOk::token, SpliceOk::new),
            new SingleLongSerializer<>(6, SpliceNo.class, SpliceNo::token, SpliceNo::new),
            new SingleLongSerializer<>(7, SpliceDone.class, SpliceDone::token, SpliceDone::new),
            new SingleLongSerializer<>(8, LinkRequest.class, LinkRequest::token, LinkRequest::new),
            new EmptySerializer<>(9, LinkOk.class, new LinkOk()),
            new LinkNoSerializer(10),
            new LifeSignSerializer<>(11, Ping.class, Ping::wallMillis, Ping::headcount, Ping::new),
            new LifeSignSerializer<>(12, Pong.class, Pong::wallMillis, Pong::headcount, Pong::new),
            new ByeSerializer(13),
            OF_MESSAGE,
            new JoinNoSerializer(15),
            new NeighbourRequestSerializer(16),
            new RecordsSerializer(17),
            new ShuffleSerializer(18),
            new ShuffleReplySerializer(19),
            new SwapOfferSerializer(20),
            new SwapAnswerSerializer(21),
            new SwapPartnerSerializer(22),
            new NearLinkSerializer(23),
            new NearSwapSerializer(24),
            new DialBackRequestSerializer(25),
            new ContactChangedSerializer(26),
            new JoinInviteSerializer(27),
            new SpliceInviteSerializer(28),
            new SingleLongSerializer<>(29, SpliceVoid.class, SpliceVoid::token, SpliceVoid::new),
            new DialBackTrySerializer(30),
            new IHaveSerializer(31),
            new GraftSerializer(32),
            new PruneSerializer(33),
            new CreditSerializer(34),
            new UnicastSerializer(35),
            new DirectAnswerSerializer<>(36, Receipt.class, Receipt::id, Receipt::hopsLeft, Receipt::new),
            new DirectAnswerSerializer<>(37, NoRoute.class, NoRoute::id, NoRoute::hopsLeft, NoRoute::new),
            new SyncSerializer(38),
            new SyncListSerializer(39),
            new ShortIdsSerializer<>(
                    40, SyncOffer.class, SyncOffer::salt, SyncOffer::ids, SyncOffer::new, SyncOffer.IDS_MAX),
            new ShortIdsSerializer<>(
                    41, SyncWant.class, SyncWant::salt, SyncWant::ids, SyncWant::new, SyncWant.IDS_MAX));

    private static final Map<Class<?>, PacketSerializer<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(PacketSerializer::type, Function.identity()));

    private static final Map<Integer, PacketSerializer<?>> BY_KIND =
            ALL.stream().collect(Collectors.toUnmodifiableMap(PacketSerializer::kind, Function.identity()));

    private PacketKinds() {}

    /** The layout of a kind; {@code null} for one that this version doesn't know. */
    static @Nullable PacketSerializer<?> ofKind(int kind) {
        return BY_KIND.get(kind);
    }

    /** The layout of a packet; there is one for each type that {@link Packet} permits, which a test proves. */
    @SuppressWarnings("unchecked") // BY_TYPE maps each type to its own serializer
    static <P extends Packet> PacketSerializer<P> of(P packet) {
        PacketSerializer<?> serializer = packet instanceof Message ? OF_MESSAGE : BY_TYPE.get(packet.getClass());
        if (serializer == null) {
            throw new AssertionError("no layout for " + packet.getClass());
        }
        return (PacketSerializer<P>) serializer;
    }
}
