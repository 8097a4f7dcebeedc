package io.floodnet.simulator.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program in a process of its own, for what only a process has: signals, and streams of the system. */
final class SimulatorProcess {
    private SimulatorProcess() {}

    /** About to start, with these arguments. */
    static ProcessBuilder of(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        if (Runtime.version().feature() >= 24) { // as the launcher does: newer JVMs warn of what libraries do
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-cp", classPath(), SimulatorCommand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** On the module path or on the class path: a process of its own has them all on the class path. */
    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
