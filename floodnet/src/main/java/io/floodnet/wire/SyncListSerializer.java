package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.SyncList;
import io.floodnet.packet.SyncList.Listing;
import java.util.ArrayList;
import java.util.List;

/** Salt, how many listings (2 bytes), and of each the ends of its range and the short ids. */
final class SyncListSerializer extends PacketSerializer<SyncList> {
    SyncListSerializer(int kind) {
        super(kind, SyncList.class);
    }

    @Override
    int bodyBytes(SyncList list) {
        int bytes = Long.BYTES + Short.BYTES;
        for (Listing listing : list.listings()) {
            bytes += 2 * Long.BYTES + ShortIdsLayout.bytes(listing.ids());
        }
        return bytes;
    }

    @Override
    void write(Output output, SyncList list) {
        output.writeLong(list.salt());
        output.writeShort(list.listings().size());
        for (Listing listing : list.listings()) {
            output.writeLong(listing.from());
            output.writeLong(listing.to());
            ShortIdsLayout.write(output, listing.ids());
        }
    }

    @Override
    SyncList read(Input input) {
        long salt = input.readLong();
        int size = CountLayout.readShort(input, "listings", SyncList.LISTINGS_MAX);
        List<Listing> listings = new ArrayList<>(size);
        int left = SyncList.IDS_MAX;
        for (int i = 0; i < size; i++) {
            long from = input.readLong();
            long to = input.readLong();
            ShortIds ids = ShortIdsLayout.read(input, left);
            left -= ids.size();
            listings.add(new Listing(from, to, ids));
        }
        return new SyncList(salt, listings);
    }
}
