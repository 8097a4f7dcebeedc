package io.floodnet.wire;

import io.floodnet.packet.Address;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.Credit;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.Graft;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Hello;
import io.floodnet.packet.IHave;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinNo;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.NoRoute;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.packet.Prune;
import io.floodnet.packet.Receipt;
import io.floodnet.packet.Records;
import io.floodnet.packet.Route;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.Shuffle;
import io.floodnet.packet.ShuffleReply;
import io.floodnet.packet.SizeSketch;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SpliceInvite;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SpliceVoid;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import io.floodnet.packet.Sync;
import io.floodnet.packet.SyncList;
import io.floodnet.packet.SyncOffer;
import io.floodnet.packet.SyncWant;
import io.floodnet.packet.Unicast;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Packets of every kind, from the least to the most that each can hold. */
public final class SamplePackets {
    private static final NodeId ID = new NodeId(0x0123_4567_89ab_cdefL, -2);
    private static final Contact BARE = new Contact(ID, List.of());
    private static final Contact FULL = new Contact(
            new NodeId(-1, 1),
            List.of(
                    new Address("192.0.2.7", 55_555),
                    new Address("2001:db8::1", 1),
                    new Address("127.0.0.1", 65_535),
                    new Address("::1", 80)));
    private static final Route LONG = Route.of(LongStream.range(0, Route.LENGTH_MAX)
            .mapToObj(i -> new NodeId(i, ~i))
            .toList());

    private static final MessageId MESSAGE = new MessageId(ID, 1_795_000_000_000L, Long.MAX_VALUE);

    private static final DirectId DIRECT = new DirectId(ID, new NodeId(7, -7), 1_795_000_000_000L, Long.MAX_VALUE);

    private static final List<Contact> MANY = Collections.nCopies(Records.CONTACTS_MAX, FULL);

    private static final long FULL_REGISTERS = (1L << 60) - 1;
    private static final Headcount COUNTED =
            new Headcount(new SizeSketch(1, FULL_REGISTERS), new SizeSketch(FULL_REGISTERS, 0));

    private static final List<Sync.Range> RANGES = LongStream.range(0, Sync.RANGES_MAX)
            .mapToObj(i -> new Sync.Range(i * 10, i * 10 + 9, Integer.MAX_VALUE, ~i))
            .toList();
    private static final List<SyncList.Listing> LISTINGS = LongStream.range(0, SyncList.LISTINGS_MAX)
            .mapToObj(i -> new SyncList.Listing(i * 10, i * 10 + 10, shortIds(8)))
            .toList();

    private SamplePackets() {}

    private static ShortIds shortIds(int size) {
        return ShortIds.copyOf(LongStream.range(0, size).map(i -> ~i).toArray(), size);
    }

    /** Of each kind at least one. */
    public static List<Packet> all() {
        return List.of(
                new Hello(1, 1, "floodnet", 0, BARE, "", 0, null),
                new Hello(1, 255, "Fl\u00fcsse \ud83c\udf0a", -1, FULL, "2001:db8::2", Long.MAX_VALUE, BARE.id()),
                new JoinRequest(7, FULL, 2, 10, 8, LONG),
                new JoinRequest(-7, BARE, 1, 0, 0, Route.EMPTY),
                new JoinNo(1, Route.EMPTY),
                new JoinNo(-1, LONG),
                new JoinAck(1, 2, FULL, Route.EMPTY),
                new JoinAck(-1, -2, BARE, LONG),
                new SplicePrepare(9, FULL),
                new SpliceOk(10),
                new SpliceNo(11),
                new SpliceDone(12),
                new LinkRequest(13),
                new LinkOk(),
                new LinkNo(LinkNo.Reason.DUPLICATE),
                new LinkNo(LinkNo.Reason.FULL),
                new Ping(14, COUNTED),
                new Pong(-15, Headcount.NONE),
                new Bye(Bye.Reason.LEAVING, 16, List.of(FULL)),
                new Bye(Bye.Reason.SPLICED, 0, List.of()),
                new Bye(Bye.Reason.FULL, 0, List.of()),
                new NeighbourRequest(NeighbourRequest.Priority.LOW),
                new NeighbourRequest(NeighbourRequest.Priority.HIGH),
                new Records(List.of(), 0),
                new Records(MANY, Records.RETRY_AFTER_MAX_MILLIS),
                new Shuffle(17, COUNTED, MANY, Shuffle.HOPS_MAX, LONG),
                new Shuffle(-17, Headcount.NONE, List.of(BARE), 0, Route.EMPTY),
                new ShuffleReply(18, Headcount.NONE, MANY, LONG),
                new ShuffleReply(-18, COUNTED, List.of(), Route.EMPTY),
                new SwapOffer(19, SwapOffer.Degree.EVEN, List.of(), List.of()),
                new SwapOffer(-19, SwapOffer.Degree.ABOVE, List.of(FULL), MANY.subList(0, SwapOffer.RECORDS_MAX)),
                new SwapAnswer(SwapOffer.Degree.EVEN, List.of(), List.of()),
                new SwapAnswer(SwapOffer.Degree.ABOVE, List.of(FULL), MANY.subList(0, SwapOffer.RECORDS_MAX)),
                new SwapPartner(20, FULL),
                new DialBackRequest(FULL, DialBackRequest.HOPS_MAX, LONG),
                new DialBackTry(FULL.id(), LONG),
                new ContactChanged(FULL.undialable()),
                new Credit(1),
                new Credit(Credit.TAKEN_MAX),
                new NearLink(NearLink.Step.ASK),
                new NearLink(NearLink.Step.DECLINE),
                new NearSwap(21, 0, 0, List.of()),
                new NearSwap(22, NearSwap.MILLIS_MAX, NearSwap.MILLIS_MAX, List.of(FULL)),
                new JoinInvite(21, 22, List.of()),
                new JoinInvite(-21, -22, List.of(FULL)),
                new SpliceInvite(23, 24, FULL, 1),
                new SpliceInvite(-23, -24, BARE, 2),
                new SpliceVoid(25),
                new IHave(List.of(new IHave.Announcement(MESSAGE, 0, 0))),
                new IHave(Collections.nCopies(
                        IHave.ANNOUNCEMENTS_MAX,
                        new IHave.Announcement(MESSAGE, IHave.Announcement.PAYLOAD_BYTES_MAX, Message.HOPS_MAX))),
                new Graft(List.of(MESSAGE)),
                new Graft(Collections.nCopies(Graft.MESSAGES_MAX, MESSAGE)),
                new Prune(List.of(ID)),
                new Prune(Collections.nCopies(Prune.ORIGINS_MAX, ID)),
                new Unicast(DIRECT, 1_795_000_001_234L, 1, 0, 0, 0, Payload.copyOf(new byte[0])),
                new Unicast(
                        DIRECT,
                        -1,
                        Message.LIFETIME_MAX_SECONDS,
                        Message.HOPS_MAX,
                        Message.HOPS_MAX,
                        Unicast.DETOURS_MAX,
                        message(WireLimits.PAYLOAD_BYTES_MAX).payload()),
                new Receipt(DIRECT, 0),
                new Receipt(DIRECT, Message.HOPS_MAX),
                new NoRoute(DIRECT, 0),
                new NoRoute(DIRECT, Message.HOPS_MAX),
                addressed(Message.Urgency.NORMAL, 0),
                addressed(Message.Urgency.FAST, WireLimits.PAYLOAD_BYTES_MAX),
                new Sync(1, 0, List.of(new Sync.Range(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1))),
                new Sync(-1, Sync.DEPTH_MAX, RANGES),
                new SyncList(1, List.of(new SyncList.Listing(-5, 5, ShortIds.NONE))),
                new SyncList(-1, LISTINGS),
                new SyncOffer(1, ShortIds.NONE),
                new SyncOffer(-1, shortIds(SyncOffer.IDS_MAX)),
                new SyncWant(1, shortIds(1)),
                new SyncWant(-1, shortIds(SyncWant.IDS_MAX)),
                message(0),
                message(256),
                message(WireLimits.PAYLOAD_BYTES_MAX));
    }

    /** One that everybody passes on, for one node. */
    public static Message addressed(Message.Urgency urgency, int payloadBytes) {
        Message message = message(payloadBytes);
        return new Message(
                message.origin(),
                message.epochMillis(),
                message.sequence(),
                message.sentAtMillis(),
                message.lifetimeSeconds(),
                message.hopsLeft(),
                message.hopsTaken(),
                urgency,
                new Message.Addressee(new NodeId(7, -7), 43),
                message.payload());
    }

    /** A message in the middle of its way. */
    public static Message message(int payloadBytes) {
        byte[] payload = new byte[payloadBytes];
        for (int i = 0; i < payloadBytes; i++) {
            payload[i] = (byte) i;
        }
        return new Message(ID, 1_795_000_000_000L, 42, 1_795_000_001_234L, 120, 12, 3, Payload.copyOf(payload));
    }
}
