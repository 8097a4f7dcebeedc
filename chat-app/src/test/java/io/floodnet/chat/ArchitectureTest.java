package io.floodnet.chat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** Who may use whom. */
@AnalyzeClasses(packages = "io.floodnet.chat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PURE = {
        "io.floodnet.chat.fact", "io.floodnet.chat.input", "io.floodnet.chat.people", "io.floodnet.chat.session"
    };

    @ArchTest
    static final ArchRule ofTheNetworkTheChatSeesTheApiAlone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.floodnet.overlay..", "io.floodnet.wire..", "io.floodnet.transport..", "io.netty..");

    @ArchTest
    static final ArchRule theSessionIsAPureFunction = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.time",
                    "org.jspecify..",
                    "io.floodnet",
                    "io.floodnet.packet",
                    "io.floodnet.chat.message",
                    "io.floodnet.chat.fact",
                    "io.floodnet.chat.input",
                    "io.floodnet.chat.people",
                    "io.floodnet.chat.session");

    @ArchTest
    static final ArchRule theSessionHasNoThreadsAndNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .or()
            .resideInAPackage("io.floodnet.chat.message")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Thread")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule messagesAreValues = noClasses()
            .that()
            .resideInAPackage("io.floodnet.chat.message")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net..", "java.nio.file..", "java.util.concurrent..", "io.floodnet.chat.session..");

    @ArchTest
    static final ArchRule theTerminalKnowsNoSessionAndNoNetwork = noClasses()
            .that()
            .resideInAPackage("io.floodnet.chat.terminal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.floodnet", "io.floodnet.packet", "io.floodnet.chat", "io.floodnet.chat.session");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.floodnet.chat.(*)..").should().beFreeOfCycles();
}
