package io.floodnet.simulator.spark;

/** What Spark says of a failure, which goes over many lines, as part of one sentence. */
final class Reason {
    private static final int CHARACTERS_MAX = 300;

    private Reason() {}

    static String of(Throwable failure) {
        String text = failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().strip();
        String line = text.lines().findFirst().orElse("no reason given").replaceAll("\\p{Cntrl}", " ");
        return line.length() > CHARACTERS_MAX ? line.substring(0, CHARACTERS_MAX) + "..." : line;
    }
}
