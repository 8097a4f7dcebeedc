package io.floodnet.portmap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The router of the home that this machine is in, whichever protocol it speaks: PCP and NAT-PMP are tried first, as they
 * take two packets, then UPnP. Who has let callers in once is asked first from then on.
 */
public final class HomeRouter implements PortMapper {
    private static final Logger LOG = LoggerFactory.getLogger(HomeRouter.class);

    /** Of PCP and NAT-PMP alike. */
    private static final int PORT = 5_351;

    private @Nullable Router latest;

    @Override
    public Optional<Mapping> map(int port, long seconds) throws InterruptedException {
        Router router = latest;
        if (router != null) {
            Optional<Mapping> renewed = ask(router, port, seconds);
            if (renewed.isPresent()) {
                return renewed;
            }
        }
        try {
            return askAll(port, seconds);
        } catch (IOException e) {
            LOG.debug(
                    "this machine's networks can't be looked at: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Mapping> askAll(int port, long seconds) throws IOException, InterruptedException {
        List<HomeNetwork> networks = HomeNetwork.all();
        for (HomeNetwork network : networks) {
            Optional<Mapping> granted = askEach(likelyRouters(network), port, seconds);
            if (granted.isPresent()) {
                return granted;
            }
        }
        for (HomeNetwork network : networks) {
            Optional<Mapping> granted = askEach(upnpRouters(network), port, seconds);
            if (granted.isPresent()) {
                return granted;
            }
        }
        return Optional.empty();
    }

    private static List<Router> likelyRouters(HomeNetwork network) {
        List<Router> routers = new ArrayList<>();
        for (InetAddress address : network.likelyRouters()) {
            Datagrams datagrams = new Datagrams(network.self(), new InetSocketAddress(address, PORT));
            routers.add(new PcpRouter(datagrams));
            routers.add(new NatPmpRouter(datagrams));
        }
        return routers;
    }

    private static List<Router> upnpRouters(HomeNetwork network) throws InterruptedException {
        try {
            return UpnpSearch.routers(network);
        } catch (IOException e) {
            return List.of(); // a network without multicast
        }
    }

    private Optional<Mapping> askEach(List<Router> routers, int port, long seconds) throws InterruptedException {
        for (Router router : routers) {
            Optional<Mapping> granted = ask(router, port, seconds);
            if (granted.isPresent()) {
                latest = router;
                return granted;
            }
        }
        return Optional.empty();
    }

    private static Optional<Mapping> ask(Router router, int port, long seconds) throws InterruptedException {
        try {
            return Optional.of(router.map(port, seconds));
        } catch (IOException | RuntimeException e) { // the latter for an answer that makes no sense
            LOG.debug("no {} router lets callers in: {}", router, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void unmap(int port) throws InterruptedException {
        Router router = latest;
        if (router == null) {
            return;
        }
        try {
            router.unmap(port);
        } catch (IOException | RuntimeException e) { // the same
            LOG.debug(
                    "the router was not told to let nobody in any longer: {}",
                    e.getClass().getSimpleName());
        }
    }
}
