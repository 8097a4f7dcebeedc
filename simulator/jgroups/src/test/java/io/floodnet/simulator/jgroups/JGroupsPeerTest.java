package io.floodnet.simulator.jgroups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.WorkloadRun;
import io.floodnet.simulator.workload.Peers;
import io.floodnet.simulator.workload.Workload;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JGroupsPeerTest {

    @Test
    void isFoundByItsNameAndDeliversEachMessageOnce() throws InterruptedException {
        Workload latency = Workload.all().get(1);

        WorkloadRun run = latency.run(
                Peers.named("jgroups"),
                latency.defaults().withNodes(3).withWarmUp(Duration.ZERO).withDuration(Duration.ofMillis(200)),
                "test",
                (phase, share) -> true);

        assertEquals("jgroups", run.peer());
        assertEquals(20, run.figures().get("published"));
        assertEquals(40, run.figures().get("delivered"));
        assertEquals(0, run.figures().get("repeated"));
        assertTrue(run.figures().getOrDefault("wireBytesPerPayloadByte", Double.NaN) > 1, run::toString);
    }
}
