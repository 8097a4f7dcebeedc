package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.TerminalStyle;
import io.floodnet.simulator.metrics.TerminalStyle.Colours;
import io.floodnet.simulator.metrics.TerminalStyle.Letters;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * What a command writes to, and what may be written there.
 *
 * @param out for results
 * @param err for everything else
 * @param style of results
 * @param screen whether somebody looks at the results as they come
 * @param progress whether somebody looks at the rest as it comes, and a line there may be drawn over
 */
record Console(PrintWriter out, PrintWriter err, TerminalStyle style, Screen screen, Screen progress) {
    /** Named, as the search for the best one costs more than it gains; native, and in the jar. */
    private static final String PROVIDER = "jni";

    /** Something outside of ASCII that results have, to see whether the terminal has it. */
    private static final char SPECIMEN = '─';

    private static final Path OUTPUT = Path.of("/dev/fd/1");

    /** Of POSIX, in the mode of a file. */
    private static final int FILE_TYPE = 0xf000;

    private static final int FIFO = 0x1000;
    private static final int SOCKET = 0xc000;

    /** What is at the end of a stream. */
    enum Screen {
        TERMINAL,
        /** Another program, which may have enough before it has all. */
        PIPE,
        /** A file, a device, or a terminal that can do no more than either. */
        NONE
    }

    /** The streams that the process was started with. */
    static Console ofProcess(Map<String, String> environment) {
        Charset charset = charset();
        boolean isDumb = environment.getOrDefault("TERM", "dumb").startsWith("dumb");
        Screen screen = isPipe(OUTPUT) ? Screen.PIPE : isDumb ? Screen.NONE : screen(SystemStream.Output);
        Screen progress = isDumb ? Screen.NONE : screen(SystemStream.Error);
        boolean isColoured = screen == Screen.TERMINAL
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
        TerminalStyle style = new TerminalStyle(
                isColoured ? Colours.ANSI : Colours.NONE,
                charset.newEncoder().canEncode(SPECIMEN) ? Letters.UNICODE : Letters.ASCII);
        return new Console(
                writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), style, screen, progress);
    }

    /** What the operating system says, as System.console does not tell one stream from another. */
    private static Screen screen(SystemStream stream) {
        try {
            return TerminalProvider.load(PROVIDER).isSystemStream(stream) ? Screen.TERMINAL : Screen.NONE;
        } catch (IOException e) {
            return Screen.NONE; // no native code for this machine: then it goes without colours
        }
    }

    /** By what the system knows of the open file; where it does not tell, as on Windows, it is none. */
    private static boolean isPipe(Path stream) {
        try {
            int type = (int) Files.getAttribute(stream, "unix:mode") & FILE_TYPE;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Not the default, which is UTF-8 from JDK 18 on, whatever the terminal shows. */
    private static Charset charset() {
        return Charset.forName(System.getProperty(
                "stdout.encoding",
                System.getProperty("native.encoding", Charset.defaultCharset().name())));
    }

    private static PrintWriter writer(FileDescriptor stream, Charset charset) {
        BufferedOutputStream bytes = new BufferedOutputStream(new FileOutputStream(stream));
        return new PrintWriter(new OutputStreamWriter(bytes, charset), true);
    }
}
