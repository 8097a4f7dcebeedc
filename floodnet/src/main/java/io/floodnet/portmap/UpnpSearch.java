package io.floodnet.portmap;

import com.offbynull.portmapper.mappers.upnpigd.externalmessages.RootUpnpIgdRequest;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.RootUpnpIgdResponse;
import com.offbynull.portmapper.mappers.upnpigd.externalmessages.ServiceDiscoveryUpnpIgdResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the routers of a home that speak UPnP: asks those that answer to a call what they can do.
 *
 * <p>Anything at home may answer, and name any address: only what leads back to whoever answered is followed.
 */
final class UpnpSearch {
    private static final Logger LOG = LoggerFactory.getLogger(UpnpSearch.class);

    /** The service of a router that lets callers in. */
    private static final Pattern DOOR = Pattern.compile("urn:schemas-upnp-org:service:WAN(IP|PPP)Connection:[12]");

    private static final int HTTP_PORT = 80;
    private static final int ROUTERS_MAX = 4;

    private final InetAddress self;
    private final Set<String> descriptions = new HashSet<>(); // those looked at

    private UpnpSearch(InetAddress self) {
        this.self = self;
    }

    /** All that answer, at most {@value #ROUTERS_MAX}. Takes a second or two, and a few more where somebody is slow. */
    static List<Router> routers(HomeNetwork network) throws IOException, InterruptedException {
        UpnpSearch search = new UpnpSearch(network.self());
        for (SearchCall.Answer answer : SearchCall.from(network.self())) {
            List<Router> doors = search.doorsOf(answer);
            if (!doors.isEmpty()) {
                return doors;
            }
        }
        return List.of();
    }

    private List<Router> doorsOf(SearchCall.Answer answer) throws InterruptedException {
        try {
            URL description = new ServiceDiscoveryUpnpIgdResponse(answer.content()).getLocation();
            if (descriptions.size() < ROUTERS_MAX && descriptions.add(description.toExternalForm())) {
                return doors(answer.device(), description);
            }
        } catch (IOException | RuntimeException e) { // whatever the library has for what it can't read
            LOG.debug(
                    "a device at home has no description to go by: {}",
                    e.getClass().getSimpleName());
        }
        return List.of();
    }

    private List<Router> doors(InetAddress device, URL description) throws IOException, InterruptedException {
        byte[] request = new RootUpnpIgdRequest(description.getAuthority(), description.getFile()).dump();
        byte[] answer = HttpCall.ask(self, serverOf(description, device), request);
        return new RootUpnpIgdResponse(description, answer)
                .getServices().stream()
                        .filter(service ->
                                DOOR.matcher(service.getServiceType()).matches())
                        .limit(ROUTERS_MAX)
                        .flatMap(service -> door(device, service.getControlUrl(), service.getServiceType()))
                        .toList();
    }

    private Stream<Router> door(InetAddress device, URL control, String service) {
        try {
            return Stream.of(new UpnpRouter(self, serverOf(control, device), control, service));
        } catch (ProtocolException e) {
            return Stream.empty();
        }
    }

    /** Where to ask: a device can't send us elsewhere. */
    private static InetSocketAddress serverOf(URL url, InetAddress device) throws ProtocolException {
        if (!url.getProtocol().equals("http") || !url.getHost().equals(device.getHostAddress())) {
            throw new ProtocolException("it names somebody else");
        }
        return new InetSocketAddress(device, url.getPort() < 0 ? HTTP_PORT : url.getPort());
    }
}
