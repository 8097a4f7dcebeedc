package io.floodnet.simulator.run;

import java.time.Duration;

/** Is told how far a run has come, and may end it. Called on the thread that runs it, many times a second at best. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = (virtual, total, events) -> true;

    /**
     * So much has been simulated.
     *
     * @param virtual the virtual time that has passed
     * @param total of how much
     * @param events how many events have happened
     * @return whether to go on
     */
    boolean at(Duration virtual, Duration total, long events);
}
