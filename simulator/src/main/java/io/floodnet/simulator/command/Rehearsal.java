package io.floodnet.simulator.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/**
 * A short run of everything, for the launcher: run once when the program is built, it loads what a simulation loads, so that
 * an archive of those classes (class-data sharing) makes every later start fast.
 *
 * <p>It writes nothing and leaves no file, and ends within a few seconds, with status 0 if all went well and 1 if not; the
 * archive is of use either way.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        System.exit(run());
    }

    /** The worst status of all that was tried. */
    static int run() {
        Console real = Console.ofProcess(Map.of());
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(nowhere, nowhere, real.style(), Console.Screen.NONE, Console.Screen.NONE);
        int status = SimulatorCommand.run(console, "list");
        status = Math.max(status, SimulatorCommand.run(console, "run", "flood", "--nodes", "200"));
        return Math.max(status, SimulatorCommand.run(console, "run", "flood", "--nodes", "50", "--json", "-"));
    }
}
