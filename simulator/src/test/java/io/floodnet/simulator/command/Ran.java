package io.floodnet.simulator.command;

import io.floodnet.simulator.command.Console.Screen;
import io.floodnet.simulator.metrics.TerminalStyle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command line came to, in a pipe. */
record Ran(int status, String output, String errors) {

    static Ran of(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        Console console = new Console(
                new PrintWriter(output), new PrintWriter(errors), TerminalStyle.PLAIN, Screen.NONE, Screen.NONE);
        int status = SimulatorCommand.run(console, arguments);
        return new Ran(status, output.toString(), errors.toString());
    }

    List<String> lines() {
        return output.lines().toList();
    }

    String lastLine() {
        return lines().get(lines().size() - 1);
    }
}
