package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LifetimeLinksTest {

    @Test
    void aLinkCountsByItsTimeUpToAQuarterOfTheRun() {
        List<GraphChange> changes = List.of(
                GraphChange.linkAdded(0, 1, 0),
                GraphChange.linkAdded(0, 0, 2),
                GraphChange.linkRemoved(100, 2, 0),
                GraphChange.linkAdded(900, 0, 2));

        LifetimeLinks links = LifetimeLinks.of(changes, 1_000);

        assertEquals(2, links.count());
        assertEquals(1.0, links.share(0));
        assertEquals(0.8, links.share(1), 1e-9);
        assertEquals(2, links.to(1));
    }
}
