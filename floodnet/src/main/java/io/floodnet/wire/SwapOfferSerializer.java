package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.SwapOffer;
import java.util.List;

/** Token, degree (1 byte), partner, records. */
final class SwapOfferSerializer extends PacketSerializer<SwapOffer> {
    static final EnumLayout<SwapOffer.Degree> DEGREE =
            EnumLayout.ofCodesFrom0(List.of(SwapOffer.Degree.EVEN, SwapOffer.Degree.ABOVE));

    SwapOfferSerializer(int kind) {
        super(kind, SwapOffer.class);
    }

    @Override
    int bodyBytes(SwapOffer offer) {
        return Long.BYTES
                + EnumLayout.BYTES
                + ContactLayout.bytes(offer.partner())
                + ContactLayout.bytes(offer.records());
    }

    @Override
    void write(Output output, SwapOffer offer) {
        output.writeLong(offer.token());
        DEGREE.write(output, offer.degree());
        ContactLayout.write(output, offer.partner());
        ContactLayout.write(output, offer.records());
    }

    @Override
    SwapOffer read(Input input) {
        return new SwapOffer(
                input.readLong(),
                DEGREE.read(input),
                ContactLayout.readList(input, 1),
                ContactLayout.readList(input, SwapOffer.RECORDS_MAX));
    }
}
