package io.floodnet.simulator.command;

import io.floodnet.simulator.live.UnplayableScenarioException;
import io.floodnet.simulator.scenario.ScenarioException;
import java.io.IOException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Says what went wrong, each time in one sentence on standard error, and with which status the program ends for it. */
final class Complaints {
    private static final long BYTES_PER_MEBIBYTE = 1 << 20;

    /** Of the message of a bug, which may be anything. */
    private static final int SHOWN_LENGTH_MAX = 300;

    private final Console console;

    Complaints(Console console) {
        this.console = console;
    }

    /** The command line makes no sense. */
    int ofUsage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return say(Status.USAGE, sentence(e) + "; " + command + " --help shows how");
    }

    /** Something did not work out, or went wrong as it never should. */
    int ofFailure(Throwable e) {
        if (e instanceof Failure failure) {
            return say(failure.status(), String.valueOf(e.getMessage()));
        } else if (e instanceof ScenarioException || e instanceof UnplayableScenarioException) {
            return say(Status.USAGE, String.valueOf(e.getMessage()));
        } else if (e instanceof IOException) {
            return say(Status.FAILED, String.valueOf(e.getMessage()));
        }
        Throwable cause = innermost(e);
        if (cause instanceof OutOfMemoryError) {
            return say(
                    Status.FAILED,
                    "this needs more memory than the " + Runtime.getRuntime().maxMemory() / BYTES_PER_MEBIBYTE
                            + " MiB there are; take fewer nodes with --nodes, or give more with"
                            + " JDK_JAVA_OPTIONS=-Xmx20g");
        }
        return say(
                Status.FAILED,
                "this is a bug in the simulator (" + shortened(cause.toString())
                        + "); please report it, with the command line and what --debug adds");
    }

    /** What was to be shown is lost, as on a full disk. */
    int ofOutput() {
        return say(Status.FAILED, "standard output can't be written");
    }

    /** The converters' sentences are for people; picocli's wrapping of them is for programmers. */
    private static String sentence(ParameterException e) {
        if (e.getCause() instanceof TypeConversionException cause && e.getArgSpec() != null) {
            return name(e.getArgSpec()) + " " + cause.getMessage();
        }
        String message = String.valueOf(e.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private int say(int status, String sentence) {
        console.err().println("simulate: " + console.style().printable(sentence));
        return status;
    }

    /** Threads wrap what ends them. */
    private static Throwable innermost(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_LENGTH_MAX ? text : text.substring(0, SHOWN_LENGTH_MAX) + "...";
    }
}
