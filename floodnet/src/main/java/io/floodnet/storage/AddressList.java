package io.floodnet.storage;

import io.floodnet.packet.Address;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Addresses of nodes, the freshest first, each with the time at which it was last known to be of use, in milliseconds since
 * 1970; and the text that they are kept as.
 *
 * <p>The text is one line an address, so that people can read it, between a line that says what it is and one with a checksum
 * of all before it, so that half a file is not taken for a whole one.
 */
record AddressList(Map<Address, Long> seenAtMillis) {
    /** More than a node remembers at a time, so that several nodes can share a list. */
    static final int SIZE_MAX = 256;

    /** An address that nobody has known for so long is not worth a try. */
    static final long AGE_MAX_MILLIS = TimeUnit.DAYS.toMillis(7);

    static final AddressList EMPTY = new AddressList(Map.of());

    private static final String FIRST_LINE = "floodnet addresses 1";
    private static final String LAST_WORD = "end ";

    AddressList {
        seenAtMillis = new LinkedHashMap<>(seenAtMillis);
    }

    List<Address> addresses() {
        return List.copyOf(seenAtMillis.keySet());
    }

    /** These addresses first, which are known now, and of the others those that are not too old, up to a bound. */
    AddressList with(List<Address> known, long nowMillis) {
        Map<Address, Long> merged = new LinkedHashMap<>();
        known.forEach(address -> put(merged, address, nowMillis));
        // A clock that was ahead when the list was written would keep its addresses for ever.
        seenAtMillis.forEach((address, seenAt) -> put(merged, address, Math.min(seenAt, nowMillis)));
        merged.values().removeIf(seenAt -> seenAt < nowMillis - AGE_MAX_MILLIS);
        return new AddressList(merged);
    }

    private static void put(Map<Address, Long> merged, Address address, long seenAtMillis) {
        if (merged.size() < SIZE_MAX) {
            merged.putIfAbsent(address, seenAtMillis);
        }
    }

    String toText() {
        String body = seenAtMillis.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining("", FIRST_LINE + "\n", ""));
        return body + LAST_WORD + checksum(body) + "\n";
    }

    /**
     * Reads what {@link #toText} gave.
     *
     * @throws IllegalArgumentException with what is wrong, as the end of a sentence, if the text is anything else
     */
    static AddressList parse(String text) {
        if (!text.startsWith(FIRST_LINE + "\n")) {
            throw new IllegalArgumentException("its first line is not '" + FIRST_LINE + "'");
        }
        int end = text.lastIndexOf("\n" + LAST_WORD) + 1;
        if (end == 0 || !text.substring(end).equals(LAST_WORD + checksum(text.substring(0, end)) + "\n")) {
            throw new IllegalArgumentException("it is not whole, or was changed");
        }
        Map<Address, Long> seenAtMillis = new LinkedHashMap<>();
        text.substring(0, end).lines().skip(1).limit(SIZE_MAX).forEach(line -> parseLine(line, seenAtMillis));
        return new AddressList(seenAtMillis);
    }

    private static void parseLine(String line, Map<Address, Long> seenAtMillis) {
        int space = line.indexOf(' ');
        try {
            seenAtMillis.put(
                    Address.parse(line.substring(0, Math.max(space, 0))), Long.parseLong(line.substring(space + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a line in it is no address and time", e); // whose words stay out of logs
        }
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(text)));
        return String.format("%08x", checksum.getValue());
    }
}
