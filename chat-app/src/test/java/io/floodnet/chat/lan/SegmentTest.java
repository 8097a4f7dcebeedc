package io.floodnet.chat.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on the same cable. */
class SegmentTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "192.168.1.7, true",
        "192.168.1.255, true",
        "192.168.2.7, false",
        "8.8.8.8, false",
        "127.0.0.1, false",
        "0.0.0.0, false",
        "224.0.0.251, false",
        "169.254.1.1, false",
        "2001:db8:0:1::7, true",
        "2001:db8:0:2::7, false",
        "fe80::1, false",
        "::1, false",
        "::ffff:8.8.8.8, false",
    })
    void whoeverHasAnAddressOfItsRangesIsOnIt(String address, boolean expected) throws UnknownHostException {
        Segment segment = new Segment(
                InetAddress.getByName("192.168.1.2"),
                List.of(
                        new Segment.Range(InetAddress.getByName("192.168.1.2"), 24),
                        new Segment.Range(InetAddress.getByName("169.254.1.2"), 16),
                        new Segment.Range(InetAddress.getByName("fe80::2"), 64),
                        new Segment.Range(InetAddress.getByName("2001:db8:0:1::2"), 64)));

        assertEquals(expected, segment.contains(InetAddress.getByName(address)));
    }
}
