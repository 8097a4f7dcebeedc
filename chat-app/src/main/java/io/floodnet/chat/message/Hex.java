package io.floodnet.chat.message;

import io.floodnet.packet.NodeId;
import java.util.regex.Pattern;

/** Ids as text; of strangers' only what is written as we do it. */
final class Hex {
    private static final int DIGITS = 16;
    private static final Pattern LONG = Pattern.compile("[0-9a-f]{16}");

    private Hex() {}

    static String of(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    static String of(NodeId node) {
        return of(node.high()) + of(node.low());
    }

    static PersonId person(String text) throws MalformedMessageException {
        return new PersonId(parse(text));
    }

    static NodeId node(String text) throws MalformedMessageException {
        if (text.length() != 2 * DIGITS) {
            throw new MalformedMessageException("a node has 32 hex digits");
        }
        return new NodeId(parse(text.substring(0, DIGITS)), parse(text.substring(DIGITS)));
    }

    private static long parse(String text) throws MalformedMessageException {
        if (!LONG.matcher(text).matches()) {
            throw new MalformedMessageException("an id has 16 hex digits");
        }
        return Long.parseUnsignedLong(text, 16);
    }
}
