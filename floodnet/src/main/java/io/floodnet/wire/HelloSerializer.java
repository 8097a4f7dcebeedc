package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Versions (1 byte each), network id, capabilities, contact, observed host, clock; from version 3 on the callee: 1 byte that
 * counts it, and its id.
 */
final class HelloSerializer extends PacketSerializer<Hello> {
    private static final int VERSION_OF_CALLEE = 3;

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
                + Long.BYTES
                + (hello.versionMax() < VERSION_OF_CALLEE ? 0 : calleeBytes(hello.callee()));
    }

    private static int calleeBytes(@Nullable NodeId callee) {
        return callee == null ? 1 : 1 + NodeIdLayout.BYTES;
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
        if (hello.versionMax() >= VERSION_OF_CALLEE) {
            writeCallee(output, hello.callee());
        }
    }

    private static void writeCallee(Output output, @Nullable NodeId callee) {
        output.writeByte(callee == null ? 0 : 1);
        if (callee != null) {
            NodeIdLayout.write(output, callee);
        }
    }

    /** Both ends must read each other's HELLO before they know which version they have in common. */
    @Override
    boolean mayGrow() {
        return true;
    }

    @Override
    Hello read(Input input) {
        int versionMin = input.readByteUnsigned();
        int versionMax = input.readByteUnsigned();
        return new Hello(
                versionMin,
                versionMax,
                TextLayout.read(input, WireLimits.NETWORK_ID_BYTES_MAX),
                input.readLong(),
                ContactLayout.read(input),
                HostLayout.read(input),
                input.readLong(),
                versionMax < VERSION_OF_CALLEE ? null : readCallee(input));
    }

    private static @Nullable NodeId readCallee(Input input) {
        return CountLayout.read(input, "callee", 1) == 0 ? null : NodeIdLayout.read(input);
    }
}
