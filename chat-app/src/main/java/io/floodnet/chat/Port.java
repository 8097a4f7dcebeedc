package io.floodnet.chat;

/**
 * A TCP port to listen on.
 *
 * @param number 0 for any that is free
 */
record Port(int number) {
    private static final int MAX = 65_535;

    Port {
        if (number < 0 || number > MAX) {
            throw new IllegalArgumentException("port must be within 0.." + MAX + ", got " + number);
        }
    }

    static Port parse(String text) {
        try {
            return new Port(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("port must be a number within 0.." + MAX + ", got '" + text + "'", e);
        }
    }
}
