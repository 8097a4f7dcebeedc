package io.floodnet.portmap;

import com.offbynull.portmapper.mappers.pcp.externalmessages.MapPcpRequest;
import com.offbynull.portmapper.mappers.pcp.externalmessages.MapPcpResponse;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.security.SecureRandom;
import java.util.Arrays;

/** A router that speaks PCP (RFC 6887). */
final class PcpRouter implements Router {
    private static final int TCP = 6;
    private static final int NONCE_BYTES = 12;
    private static final byte[] ANY_ADDRESS = new byte[4];

    private final Datagrams datagrams;
    /** A renewal shows the one of the mapping, or is refused (section 11.3). */
    private final byte[] nonce = new byte[NONCE_BYTES];

    PcpRouter(Datagrams datagrams) {
        this.datagrams = datagrams;
        new SecureRandom().nextBytes(nonce);
    }

    @Override
    public Mapping map(int port, long seconds) throws IOException, InterruptedException {
        MapPcpResponse answer = ask(port, seconds);
        String host = answer.getAssignedExternalIpAddress().getHostAddress();
        return new Mapping(new Address(host, answer.getAssignedExternalPort()), answer.getLifetime());
    }

    @Override
    public void unmap(int port) throws IOException, InterruptedException {
        ask(port, 0);
    }

    private MapPcpResponse ask(int port, long seconds) throws IOException, InterruptedException {
        InetAddress anyAddress = InetAddress.getByAddress(ANY_ADDRESS);
        int wanted = seconds == 0 ? 0 : port;
        byte[] question = new MapPcpRequest(nonce, TCP, port, wanted, anyAddress, seconds, datagrams.self()).dump();
        MapPcpResponse answer = new MapPcpResponse(datagrams.ask(question));
        boolean isGranted = answer.getResultCode() == 0
                && Arrays.equals(answer.getMappingNonce(), nonce)
                && answer.getProtocol() == TCP
                && answer.getInternalPort() == port;
        if (!isGranted) {
            throw new ProtocolException("refused with code " + answer.getResultCode());
        }
        return answer;
    }

    @Override
    public String toString() {
        return "PCP";
    }
}
