package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.command.Console.Screen;
import io.floodnet.simulator.metrics.TerminalStyle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What never should go wrong is one sentence all the same, and says where only to who asks. */
class BugTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource("bugs")
    void isOneSentenceWithStatusOne(Supplier<Error> bug, String what) {
        Ran ran = runInto(new Broken(bug), "list");

        assertEquals(1, ran.status());
        assertEquals(
                "simulate: this is a bug in the simulator (" + what
                        + "); please report it, with the command line and what --debug adds\n",
                ran.errors());
    }

    static Stream<Arguments> bugs() {
        return Stream.of(
                Arguments.of(bug(() -> new AssertionError("what")), "java.lang.AssertionError: what"),
                Arguments.of(bug(StackOverflowError::new), "java.lang.StackOverflowError"),
                Arguments.of(
                        bug(() -> new AssertionError("two\nlines\u001b[2J")),
                        "java.lang.AssertionError: two lines?[2J"),
                Arguments.of(
                        bug(() -> new AssertionError("thread", new IllegalStateException("within"))),
                        "java.lang.IllegalStateException: within"),
                Arguments.of(
                        bug(() -> new AssertionError("long".repeat(1_000))),
                        "java.lang.AssertionError: " + "long".repeat(68) + "lo..."));
    }

    @Test
    void tellsWhereItIsIfAsked() {
        Ran ran = runInto(new Broken(() -> new AssertionError("what")), "list", "--debug");

        assertTrue(ran.errors().contains(Broken.class.getName() + ".write("), ran::errors);
        assertTrue(ran.errors().lines().toList().get(0).startsWith("java.lang.AssertionError: what"), ran::errors);
    }

    @Test
    void tooLittleMemoryIsNoBug() {
        Ran ran = runInto(new Broken(() -> new OutOfMemoryError("Java heap space")), "list");

        assertEquals(1, ran.status());
        assertTrue(ran.errors().startsWith("simulate: this needs more memory than the "), ran::errors);
        assertFalse(ran.errors().contains("bug"), ran::errors);
    }

    private static Supplier<Error> bug(Supplier<Error> bug) {
        return bug;
    }

    private static Ran runInto(Writer output, String... arguments) {
        StringWriter errors = new StringWriter();
        Console console = new Console(
                new PrintWriter(output), new PrintWriter(errors), TerminalStyle.PLAIN, Screen.NONE, Screen.NONE);
        return new Ran(SimulatorCommand.run(console, arguments), "", errors.toString());
    }

    /** Fails as soon as a result is written, in a way in which nothing should. */
    private static final class Broken extends Writer {
        private final Supplier<Error> bug;

        Broken(Supplier<Error> bug) {
            this.bug = bug;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            throw bug.get();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
