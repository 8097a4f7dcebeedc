package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Hello;

/** Versions (1 byte each), network id, capabilities, contact, observed host, clock. */
final class HelloSerializer extends PacketSerializer<Hello> {
    HelloSerializer(int kind) {
        super(kind, Hello.class);
    }

    @Override
    int bodyBytes(Hello hello) {
        return 2
                + TextLayout.bytes(hello.networkId())
                + Long.BYTES
                + ContactLayout.bytes(hello.self())
                + HostLayout.bytes(hello.observedHost())
                + Long.BYTES;
    }

    @Override
    void write(Output output, Hello hello) {
        output.writeByte(hello.versionMin());
        output.writeByte(hello.versionMax());
        TextLayout.write(output, hello.networkId());
        output.writeLong(hello.capabilities());
        ContactLayout.write(output, hello.self());
        HostLayout.write(output, hello.observedHost());
        output.writeLong(hello.wallMillis());
    }

    /** Both ends must read each other's HELLO before they know which version they have in common. */
    @Override
    boolean mayGrow() {
        return true;
    }

    @Override
    Hello read(Input input) {
        return new Hello(
                input.readByteUnsigned(),
                input.readByteUnsigned(),
                TextLayout.read(input, WireLimits.NETWORK_ID_BYTES_MAX),
                input.readLong(),
                ContactLayout.read(input),
                HostLayout.read(input),
                input.readLong());
    }
}
