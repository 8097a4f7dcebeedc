package io.floodnet.portmap;

import com.offbynull.portmapper.mappers.natpmp.externalmessages.ExternalAddressNatPmpRequest;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.ExternalAddressNatPmpResponse;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.NatPmpRequest;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.NatPmpResponse;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.TcpMappingNatPmpRequest;
import com.offbynull.portmapper.mappers.natpmp.externalmessages.TcpMappingNatPmpResponse;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.function.Function;

/** A router that speaks NAT-PMP (RFC 6886), the elder of PCP. */
final class NatPmpRouter implements Router {
    private final Datagrams datagrams;

    NatPmpRouter(Datagrams datagrams) {
        this.datagrams = datagrams;
    }

    @Override
    public Mapping map(int port, long seconds) throws IOException, InterruptedException {
        ExternalAddressNatPmpResponse outside =
                ask(new ExternalAddressNatPmpRequest(), ExternalAddressNatPmpResponse::new);
        TcpMappingNatPmpResponse granted =
                ask(new TcpMappingNatPmpRequest(port, port, seconds), TcpMappingNatPmpResponse::new);
        if (granted.getInternalPort() != port) {
            throw new ProtocolException("granted another port");
        }
        String host = outside.getAddress().getHostAddress();
        return new Mapping(new Address(host, granted.getExternalPort()), granted.getLifetime());
    }

    @Override
    public void unmap(int port) throws IOException, InterruptedException {
        ask(new TcpMappingNatPmpRequest(port, 0, 0), TcpMappingNatPmpResponse::new);
    }

    private <T extends NatPmpResponse> T ask(NatPmpRequest question, Function<byte[], T> reader)
            throws IOException, InterruptedException {
        T answer = reader.apply(datagrams.ask(question.dump()));
        if (answer.getResultCode() != 0) {
            throw new ProtocolException("refused with code " + answer.getResultCode());
        }
        return answer;
    }

    @Override
    public String toString() {
        return "NAT-PMP";
    }
}
