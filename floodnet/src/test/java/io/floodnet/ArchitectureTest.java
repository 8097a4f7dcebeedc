package io.floodnet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;

@AnalyzeClasses(packages = "io.floodnet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whoMayUseWhom = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("api")
            .definedBy("io.floodnet")
            .layer("transport")
            .definedBy("io.floodnet.transport")
            .layer("overlay")
            .definedBy("io.floodnet.overlay")
            .layer("wire")
            .definedBy("io.floodnet.wire")
            .layer("storage")
            .definedBy("io.floodnet.storage")
            .layer("portmap")
            .definedBy("io.floodnet.portmap")
            .layer("packet")
            .definedBy("io.floodnet.packet")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("transport")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("overlay")
            .mayOnlyBeAccessedByLayers("api", "transport")
            .whereLayer("wire")
            .mayOnlyBeAccessedByLayers("api", "transport")
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("storage")
            .mayOnlyAccessLayers("packet")
            .whereLayer("portmap")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("portmap")
            .mayOnlyAccessLayers("packet");

    @ArchTest
    static final ArchRule noPackageNeedsAnotherThatNeedsIt =
            slices().matching("io.floodnet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreKnowsNothingButTheLanguage = classes()
            .that()
            .resideInAnyPackage("io.floodnet.overlay", "io.floodnet.packet")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.nio", // ByteBuffer, as the view of a payload
                    "java.util..",
                    "io.floodnet.overlay",
                    "io.floodnet.packet",
                    "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule theCoreHasNoThreads = noClasses()
            .that()
            .resideInAnyPackage("io.floodnet.overlay", "io.floodnet.packet")
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.concurrent..").and(not(belongToAnyOf(TimeUnit.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class);

    @ArchTest
    static final ArchRule theCoreAsksNoClock = noClasses()
            .that()
            .resideInAnyPackage("io.floodnet.overlay", "io.floodnet.packet")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule onlyTheWireKnowsKryo = noClasses()
            .that(not(resideInAPackage("io.floodnet.wire")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.esotericsoftware..");

    /** Its own sockets and threads are neither bounded nor quiet. */
    @ArchTest
    static final ArchRule ofThePortmapperTheWordsAloneAreUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.offbynull..")
                    .and(not(resideInAPackage("com.offbynull.portmapper.mappers.*.externalmessages")))
                    .and(not(belongToAnyOf(com.offbynull.portmapper.mapper.PortType.class))));

    @ArchTest
    static final ArchRule onlyTheRoomForItKnowsThePortmapper = noClasses()
            .that(not(resideInAPackage("io.floodnet.portmap")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.offbynull..");

    @ArchTest
    static final ArchRule onlyTransportAndWireKnowNetty = noClasses()
            .that(not(resideInAnyPackage("io.floodnet.transport", "io.floodnet.wire")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule packagesAreNamedAfterWhatTheyHold =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..", "..impl..");

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)");
}
