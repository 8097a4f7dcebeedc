package io.floodnet.portmap;

import com.offbynull.portmapper.mapper.PortType;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.AddPortMappingUpnpIgdRequest;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.DeletePortMappingUpnpIgdRequest;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.GetExternalIpAddressUpnpIgdRequest;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.GetExternalIpAddressUpnpIgdResponse;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.GetSpecificPortMappingEntryUpnpIgdRequest;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.GetSpecificPortMappingEntryUpnpIgdResponse;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.UpnpIgdHttpRequest;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** A router that speaks UPnP. */
final class UpnpRouter implements Router {
    private static final RandomGenerator RANDOM = new SecureRandom();

    /** What a person sees in the router's list. */
    private static final String DESCRIPTION = "floodnet";

    /** Another machine at home may have the port already. */
    private static final int PORTS_TRIED_MAX = 3;

    private static final int RANDOM_PORT_MIN = 49_152;
    private static final int RANDOM_PORT_MAX = 65_535;

    private final InetAddress self;
    private final InetSocketAddress server;
    private final String host;
    private final String path;
    private final String service;

    private int granted; // the router's port; 0 if there is none

    UpnpRouter(InetAddress self, InetSocketAddress server, URL control, String service) {
        this.self = self;
        this.server = server;
        this.host = control.getAuthority();
        this.path = control.getFile();
        this.service = service;
    }

    @Override
    public Mapping map(int port, long seconds) throws IOException, InterruptedException {
        String outside = new GetExternalIpAddressUpnpIgdResponse(
                        send(new GetExternalIpAddressUpnpIgdRequest(host, path, service)))
                .getIpAddress()
                .getHostAddress();
        int wanted = granted == 0 ? port : granted;
        for (int tries = 0; tries < PORTS_TRIED_MAX; tries++) {
            send(new AddPortMappingUpnpIgdRequest(
                    host, path, service, null, wanted, PortType.TCP, port, self, true, DESCRIPTION, seconds));
            long lease = leaseOf(wanted, port);
            if (lease >= 0) {
                granted = wanted;
                return new Mapping(new Address(outside, wanted), lease == 0 ? seconds : lease);
            }
            wanted = RANDOM.nextInt(RANDOM_PORT_MIN, RANDOM_PORT_MAX + 1);
        }
        throw new ProtocolException("refused");
    }

    /**
     * For how many seconds the router lets callers in, 0 if it doesn't say, -1 if it doesn't. It is asked what it has done,
     * as routers agree in several ways, and the library knows but one.
     */
    private long leaseOf(int outerPort, int port) throws IOException, InterruptedException {
        byte[] answer =
                send(new GetSpecificPortMappingEntryUpnpIgdRequest(host, path, service, null, outerPort, PortType.TCP));
        try {
            GetSpecificPortMappingEntryUpnpIgdResponse entry = new GetSpecificPortMappingEntryUpnpIgdResponse(answer);
            boolean isOurs = entry.getEnabled()
                    && entry.getInternalPort() == port
                    && entry.getInternalClient().equals(self);
            Long lease = entry.getLeaseDuration();
            return !isOurs ? -1 : lease == null ? 0 : Math.max(0, lease);
        } catch (RuntimeException e) { // the library has any for what it can't parse, and the answer is a stranger's
            return -1;
        }
    }

    @Override
    public void unmap(int port) throws IOException, InterruptedException {
        if (granted != 0) {
            send(new DeletePortMappingUpnpIgdRequest(host, path, service, null, granted, PortType.TCP));
            granted = 0;
        }
    }

    private byte[] send(UpnpIgdHttpRequest request) throws IOException, InterruptedException {
        return HttpCall.ask(self, server, request.dump());
    }

    @Override
    public String toString() {
        return "UPnP";
    }
}
