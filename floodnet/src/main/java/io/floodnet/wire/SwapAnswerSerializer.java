package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;

/** Degree (1 byte), partner, records. */
final class SwapAnswerSerializer extends PacketSerializer<SwapAnswer> {
    SwapAnswerSerializer(int kind) {
        super(kind, SwapAnswer.class);
    }

    @Override
    int bodyBytes(SwapAnswer answer) {
        return EnumLayout.BYTES + ContactLayout.bytes(answer.partner()) + ContactLayout.bytes(answer.records());
    }

    @Override
    void write(Output output, SwapAnswer answer) {
        SwapOfferSerializer.DEGREE.write(output, answer.degree());
        ContactLayout.write(output, answer.partner());
        ContactLayout.write(output, answer.records());
    }

    @Override
    SwapAnswer read(Input input) {
        return new SwapAnswer(
                SwapOfferSerializer.DEGREE.read(input),
                ContactLayout.readList(input, 1),
                ContactLayout.readList(input, SwapOffer.RECORDS_MAX));
    }
}
