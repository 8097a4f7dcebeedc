package io.floodnet.chat.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a command writes, read on a thread of its own, as a read can't be given up. */
final class CommandOutput {
    /** A guess: more than anybody reads. */
    static final int BYTES_MAX = 64 * 1024;

    private static final int PIECE_BYTES = 8_192;

    private final ByteArrayOutputStream bytes =
            new ByteArrayOutputStream(); // at most BYTES_MAX and a piece; locks itself
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private CommandOutput() {}

    /** @param tooMuch is called when there is more than {@link #BYTES_MAX} */
    static CommandOutput read(InputStream from, Runnable tooMuch) {
        CommandOutput output = new CommandOutput();
        Thread thread = new Thread(() -> output.readAll(from, tooMuch), "chat-run-output");
        thread.setDaemon(true);
        thread.start();
        return output;
    }

    private void readAll(InputStream from, Runnable tooMuch) {
        try {
            byte[] piece = new byte[PIECE_BYTES];
            for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
                bytes.write(piece, 0, count);
                if (isTooMuch()) {
                    tooMuch.run();
                    break;
                }
            }
            end.complete(null);
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
    }

    private boolean isTooMuch() {
        return bytes.size() > BYTES_MAX;
    }

    /**
     * All of it, or, if it has not ended after so long, what there is.
     *
     * @throws IOException with a sentence if it can't be read, or is too much
     */
    String await(long millis) throws IOException, InterruptedException {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Whoever still holds the pipe is not the command any more.
        } catch (ExecutionException e) {
            throw new IOException("has no answer that can be read (" + e.getMessage() + ")", e);
        }
        if (isTooMuch()) {
            throw new IOException("wrote more than " + BYTES_MAX + " bytes and was ended");
        }
        return bytes.toString(UTF_8);
    }
}
