package io.floodnet.simulator.command;

import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which scenarios there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = "Lists the scenarios that come with the simulator.")
final class ListCommand implements Callable<Integer> {
    private static final int WIDTH_OF_PIPE = 80;
    private static final int TEXT_WIDTH_MIN = 20;

    private final Console console;

    /** Set by picocli before anything is called. */
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--schema", description = "Print the JSON Schema of scenario files instead, for editors.")
    private boolean schema;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (schema) {
            console.out().print(ScenarioLibrary.schema());
        } else {
            list(ScenarioLibrary.names());
        }
        return Status.PASSED;
    }

    private void list(List<String> names) {
        int column = names.stream()
                        .map(String::length)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 2;
        int textWidth = Math.max(TEXT_WIDTH_MIN, width() - column);
        for (String name : names) {
            String label = name;
            for (String line : lines(ScenarioLibrary.load(name).about(), textWidth)) {
                console.out().println(label + " ".repeat(column - label.length()) + line);
                label = "";
            }
        }
    }

    private int width() {
        return console.screen() == Console.Screen.TERMINAL && spec != null
                ? spec.usageMessage().width()
                : WIDTH_OF_PIPE;
    }

    /** Broken between words; a word that is too long has a line of its own. */
    static List<String> lines(String text, int width) {
        return text.replaceAll("(?=\\S)(.{1," + width + "}|\\S+)(\\s+|$)", "$1\n")
                .strip()
                .lines()
                .toList();
    }
}
