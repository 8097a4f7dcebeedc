package io.floodnet.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortScanTest {
    private final BindException inUse = new BindException("Address already in use");

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<Integer> tried = new ArrayList<>();

    @Test
    void takesTheFirstThatIsFree() throws IOException {
        Channel bound = PortScan.firstFree(5, 9, port -> port < 7 ? failed(port, inUse) : channel.newSucceededFuture());

        assertSame(channel, bound);
        assertEquals(List.of(5, 6), tried);
    }

    @Test
    void aRangeThatIsTakenIsSaidInASentence() {
        assertEquals("no port within 5..7 is free", refusal(5, 7, inUse));
        assertEquals(List.of(5, 6, 7), tried);
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() {
        assertEquals("port 5 is in use; choose another or leave it out", refusal(5, 5, inUse));
    }

    /** What one may not have on the first port one may not have on the others; the system says it in either way. */
    @Test
    void whatIsNotPermittedIsSaidInASentenceAndTriedNoFurther() {
        assertEquals("not permitted to listen on port 80", refusal(80, 90, new SocketException("Permission denied")));
        assertEquals("not permitted to listen on port 80", refusal(80, 90, new BindException("Permission denied")));
        assertEquals(List.of(80, 80), tried);
    }

    @Test
    void anAddressOfAnotherMachineIsSaidInASentence() {
        assertEquals(
                "cannot listen on port 5 (cannot assign requested address)",
                refusal(5, 9, new BindException("Cannot assign requested address")));
    }

    private String refusal(int portFirst, int portLast, IOException cause) {
        IOException refusal = assertThrows(
                IOException.class, () -> PortScan.firstFree(portFirst, portLast, port -> failed(port, cause)));
        assertSame(cause, refusal.getCause());
        return String.valueOf(refusal.getMessage());
    }

    private ChannelFuture failed(int port, Throwable cause) {
        tried.add(port);
        return channel.newFailedFuture(cause);
    }
}
