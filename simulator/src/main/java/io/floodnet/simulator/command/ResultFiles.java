package io.floodnet.simulator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes its results for programs.
 *
 * @param json a file, or {@code -} for standard output, which then has nothing else
 * @param csv a folder
 */
record ResultFiles(
        Console console, @Nullable Path json, @Nullable Path csv) {

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
