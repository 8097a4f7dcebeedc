package io.floodnet.simulator.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioReader;
import io.floodnet.simulator.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While a bug is planted no other test may run. */
@Isolated
class PlantedBugsTest {
    private static final long FIRST_SEED = 1;
    private static final long SEEDS_MAX = 100;
    private static final int NODES_MAX = 100;
    private static final int SHRUNK_NODES_MAX = 20;
    private static final int SHRUNK_ACTIONS_MAX = 3;

    @ParameterizedTest(name = "{0}, from seed " + FIRST_SEED)
    @EnumSource(PlantedBug.class)
    void isFoundMadeSmallAndGoneOnceItIsRemoved(PlantedBug bug) {
        Finding finding = bug.during(() -> {
            Finding first = firstFinding();

            assertTrue(first.failure().kind().contains(bug.kind()), first.failure()::toString);
            assertTrue(failsAgain(readBack(first.shrunk()), first.failure().kind()), "fails again from its file");
            return first;
        });

        assertTrue(finding.shrunk().nodes() <= SHRUNK_NODES_MAX, finding::toString);
        assertTrue(finding.shrunk().actions().size() <= SHRUNK_ACTIONS_MAX, finding::toString);
        assertEquals(List.of(), Trial.twice(finding.shrunk(), () -> true).failures());
    }

    private static Finding firstFinding() {
        Explorer explorer = new Explorer(FIRST_SEED, NODES_MAX);
        List<Finding> findings = new ArrayList<>();
        explorer.explore(() -> findings.isEmpty() && explorer.nextSeed() <= SEEDS_MAX, findings::add);
        assertTrue(!findings.isEmpty(), () -> "nothing found up to seed " + SEEDS_MAX);
        return findings.get(0);
    }

    private static Scenario readBack(Scenario scenario) {
        return ScenarioReader.parse("shrunk.yaml", ScenarioWriter.write(scenario), Path.of("."));
    }

    private static boolean failsAgain(Scenario scenario, String kind) {
        return Trial.twice(scenario, () -> true).failures().stream()
                .anyMatch(failure -> failure.kind().equals(kind));
    }
}
