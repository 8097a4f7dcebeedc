package io.floodnet.portmap;

import java.util.Optional;

/** Whoever can let callers in from outside. All methods block, and belong to one thread; an interrupt ends them soon. */
public interface PortMapper {
    /**
     * Asks for callers to be let in to a TCP port of this machine, or to go on being let in.
     *
     * @param seconds for how long
     * @return where they come in; empty if nobody lets them in
     */
    Optional<Mapping> map(int port, long seconds) throws InterruptedException;

    /** Asks that callers be let in no longer to a port for which they are; nothing is said of failure. */
    void unmap(int port) throws InterruptedException;
}
