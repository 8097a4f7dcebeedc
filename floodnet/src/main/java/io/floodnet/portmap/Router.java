package io.floodnet.portmap;

import java.io.IOException;

/**
 * One router, spoken to in one protocol.
 *
 * <p>An answer that makes no sense comes out as whatever {@link RuntimeException} the library has for it.
 */
interface Router {
    /** Asks for callers to be let in, or to go on being let in. */
    Mapping map(int port, long seconds) throws IOException, InterruptedException;

    /** Asks that they be let in no longer. */
    void unmap(int port) throws IOException, InterruptedException;
}
