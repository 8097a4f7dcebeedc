package io.floodnet.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.SplittableRandom;

@AnalyzeClasses(packages = "io.floodnet.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Where the simulator meets the world: clocks, threads, sockets. */
    private static final String[] EDGES = {
        "io.floodnet.simulator.live", "io.floodnet.simulator.workload", "io.floodnet.simulator.command"
    };

    @ArchTest
    static final ArchRule itRunsTheProtocolAndNothingAroundIt = classes()
            .that()
            .resideOutsideOfPackages(EDGES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "io.floodnet.overlay",
                    "io.floodnet.packet",
                    "io.floodnet.wire",
                    "io.netty.buffer",
                    "io.floodnet.simulator..",
                    "org.snakeyaml.engine..",
                    "com.fasterxml.jackson.core..",
                    "com.github.weisj.jsvg..",
                    "javax.imageio..",
                    "org.HdrHistogram"));

    @ArchTest
    static final ArchRule aCommandNeedsATerminalBesides = classes()
            .that()
            .resideInAPackage("io.floodnet.simulator.command")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "picocli",
                    "org.jline.terminal.spi",
                    "org.jline.utils",
                    "io.floodnet.overlay",
                    "io.floodnet.packet",
                    "io.floodnet.simulator.."));

    @ArchTest
    static final ArchRule aLiveRunNeedsNodesBesides = classes()
            .that()
            .resideInAnyPackage("io.floodnet.simulator.live", "io.floodnet.simulator.workload")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "com.sun.management",
                    "org.jspecify.annotations",
                    "io.floodnet",
                    "io.floodnet.overlay",
                    "io.floodnet.packet",
                    "io.floodnet.wire",
                    "io.floodnet.simulator.."));

    @ArchTest
    static final ArchRule onlyCommandsMeetTheUser = noClasses()
            .that()
            .resideOutsideOfPackage("io.floodnet.simulator.command")
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "org.jline.."));

    @ArchTest
    static final ArchRule onlyLiveRunsHaveRealNodes = noClasses()
            .that()
            .resideOutsideOfPackages("io.floodnet.simulator.live", "io.floodnet.simulator.workload")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.floodnet");

    @ArchTest
    static final ArchRule onlyScenariosAreYaml = noClasses()
            .that()
            .resideOutsideOfPackage("io.floodnet.simulator.scenario")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule onlyMetricsAndTheReportWriteResults = noClasses()
            .that()
            .resideOutsideOfPackages("io.floodnet.simulator.metrics", "io.floodnet.simulator.report")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson.core..", "org.HdrHistogram"));

    @ArchTest
    static final ArchRule aScenarioKnowsNoEngine = classes()
            .that()
            .resideInAnyPackage(
                    "io.floodnet.simulator.scenario", "io.floodnet.simulator.network", "io.floodnet.simulator.fault")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "org.snakeyaml..",
                    "io.floodnet.overlay",
                    "io.floodnet.simulator.scenario",
                    "io.floodnet.simulator.network",
                    "io.floodnet.simulator.fault"));

    @ArchTest
    static final ArchRule measuresNeedNoEngine = classes()
            .that(resideInAnyPackage("io.floodnet.simulator.graph", "io.floodnet.simulator.metrics"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.core..",
                    "org.HdrHistogram",
                    "io.floodnet.simulator.graph",
                    "io.floodnet.simulator.metrics"));

    @ArchTest
    static final ArchRule onlyTheReportDraws = noClasses()
            .that()
            .resideOutsideOfPackage("io.floodnet.simulator.report")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.github.weisj.jsvg..", "java.awt..", "javax.imageio.."));

    @ArchTest
    static final ArchRule theReportKnowsNothingOfTheEngine = noClasses()
            .that()
            .resideInAPackage("io.floodnet.simulator.report")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.floodnet.overlay", "io.floodnet.packet", "io.floodnet.wire")
                    .or(resideInAPackage("io.floodnet.simulator..")
                            .and(not(resideInAPackage("io.floodnet.simulator.report")))));

    @ArchTest
    static final ArchRule noPackageNeedsAnotherThatNeedsIt =
            slices().matching("io.floodnet.simulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeIsVirtual = noClasses()
            .that()
            .resideOutsideOfPackages(EDGES)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule chanceIsSeeded = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class);
}
