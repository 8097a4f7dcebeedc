package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.netty.util.NetUtil;

/**
 * An IP address: how many bytes it has (0 for none, 4 or 16), and those. As it travels in binary, a host name can't: nobody
 * can be made to ask the domain name system. Its text is that of RFC 5952 at the other end.
 */
final class HostLayout {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private HostLayout() {}

    static int bytes(String host) {
        if (host.isEmpty()) {
            return 1;
        }
        return 1 + (host.indexOf(':') < 0 ? IPV4_BYTES : IPV6_BYTES);
    }

    static void write(Output output, String host) {
        if (host.isEmpty()) {
            output.writeByte(0);
            return;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            throw new IllegalArgumentException("host must be an IP address, got '" + host + "'");
        }
        output.writeByte(bytes.length);
        output.writeBytes(bytes);
    }

    /** The address as text, or nothing where there is none. */
    static String read(Input input) {
        int bytes = input.readByteUnsigned();
        if (bytes != 0 && bytes != IPV4_BYTES && bytes != IPV6_BYTES) {
            throw new IllegalArgumentException("IP address must have 4 or 16 bytes, got " + bytes);
        }
        return bytes == 0 ? "" : NetUtil.bytesToIpAddress(input.readBytes(bytes));
    }
}
