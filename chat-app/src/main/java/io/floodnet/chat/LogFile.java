package io.floodnet.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where the log goes: a file and never the terminal. It is bounded: the file, and one before it. */
final class LogFile {
    private static final long BYTES_MAX = 1024 * 1024;

    /** So many chats of one user have a log of their own at a time; the others share the last one. */
    private static final int FILES_MAX = 64;

    private LogFile() {}

    /**
     * Logs to this file from now on, in a folder that exists.
     *
     * @throws IOException with a sentence for people if it can't be written
     */
    static void open(Path file) throws IOException {
        requireWritable(file);
        LoggerContext context = context();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setTriggeringPolicy(sizeBound(context));
        appender.setRollingPolicy(oneBefore(context, appender, file));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    /**
     * The first of {@code chat.log}, {@code chat-2.log}, ... in a folder that no other process logs to: it is this one's
     * until the process ends.
     */
    static Path firstFree(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number < FILES_MAX; number++) {
            Path file = folder.resolve(number == 1 ? "chat.log" : "chat-" + number + ".log");
            if (claim(file)) {
                return file;
            }
        }
        return folder.resolve("chat-" + FILES_MAX + ".log");
    }

    /** By a lock that the system frees however the process ends. On a file beside, as the log itself is renamed. */
    @SuppressWarnings("MustBeClosedChecker")
    private static boolean claim(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel)) {
            // Held on to: a channel that nobody knows is closed by the next garbage collection, and the lock with it.
            context().putObject(file.toString(), channel);
            return true;
        }
        channel.close();
        return false;
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException e) {
            // A chat in this very process has it.
            return false;
        }
    }

    private static void requireWritable(Path file) throws IOException {
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new IOException(
                    "cannot write the log file " + file + " (" + reason(file, e) + "); choose another with --log-file",
                    e);
        }
    }

    /** Most of these exceptions have the path alone for a message. */
    static String reason(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            return folder + " is no folder";
        }
        if (e instanceof NoSuchFileException) {
            return folder != null && Files.exists(folder) ? "no file can be made there" : "no such folder";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is no folder";
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{0}: %msg%n");
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> sizeBound(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(new FileSize(BYTES_MAX));
        // Looked at for each line: by default it is once a minute, and much can be logged in one.
        policy.setCheckIncrement(Duration.buildByMilliseconds(0));
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy oneBefore(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(1);
        policy.start();
        return policy;
    }
}
