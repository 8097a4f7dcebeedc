package io.floodnet.simulator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes its results for programs, for all commands that have any. */
final class ResultFiles {
    private final Console console;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write all figures as JSON Lines; - for standard output, and nothing else there.")
    private @Nullable Path json;

    @Option(
            names = "--csv",
            paramLabel = "DIR",
            description = "Write all figures into this folder, a file for each kind.")
    private @Nullable Path csv;

    ResultFiles(Console console) {
        this.console = console;
    }

    /** Writes lines. */
    interface LineWriting {
        void to(Writer out) throws IOException;
    }

    /** Writes files. */
    interface FolderWriting {
        void to(Path folder) throws IOException;
    }

    boolean isJsonOnly() {
        return json != null && json.toString().equals("-");
    }

    /** For people: where the results of programs go, theirs do not. */
    PrintWriter people() {
        return isJsonOnly() ? console.err() : console.out();
    }

    /** Refuses what can't be written, before anything is done. */
    void require() {
        if (json != null && !isJsonOnly()) {
            OutputFiles.requireFile("--json", json);
        }
        if (csv != null) {
            OutputFiles.requireFolder("--csv", csv);
        }
    }

    void write(LineWriting lines, FolderWriting files) throws IOException {
        if (isJsonOnly()) {
            lines.to(console.out());
        } else if (json != null) {
            OutputFiles.writeText(json, lines::to);
        }
        if (csv != null) {
            Path folder = csv;
            OutputFiles.write(folder, () -> files.to(folder));
        }
    }
}
